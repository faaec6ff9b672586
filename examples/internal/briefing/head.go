package briefing

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Head is what both pages begin with: what was asked, of whom, and what holds of all of
// the page.
type Head struct {
	Page         string                     `json:"page"` // "treaty" or "state"
	Treaty       obligation.InstrumentName  `json:"treaty"`
	On           civil.Date                 `json:"on"`
	Known        civil.Date                 `json:"known,omitzero"` // none: all that the register holds
	Registers    []obligation.RegisterName  `json:"registers"`
	Readings     []obligation.ChosenReading `json:"readings"`               // all that were used
	Chosen       []obligation.ChosenReading `json:"chosen,omitempty"`       // of these, those that are not the default
	Suppositions []string                   `json:"suppositions,omitempty"` // ids of facts that nobody has stated
	Parties      Parties                    `json:"parties"`
	Notices      []string                   `json:"notices"`
}

// Parties counts the States that the treaty binds on the day.
type Parties struct {
	States  int         `json:"states"`
	InForce civil.Date  `json:"inForce,omitzero"` // since when the treaty itself is in force
	List    *StatusList `json:"list,omitempty"`   // none: no list says who is bound
}

// StatusList is the list that says who is bound.
type StatusList struct {
	CompleteAsOf civil.Date `json:"completeAsOf"`
	States       int        `json:"states"`            // bound on that day
	Carried      bool       `json:"carried,omitempty"` // the day asked is later: standing is carried forward to it
}

func newHead(page string, a *answers) Head {
	h := Head{Page: page, On: a.On, Known: a.Known, Registers: Registers(&a.held), Readings: a.chosen.Readings(),
		Treaty:       obligation.InstrumentName{ID: a.law.ID, Name: a.law.Name, Short: a.law.Short},
		Suppositions: a.Register.Suppositions(), Notices: obligation.Notices()}
	for _, used := range h.Readings {
		if reading, ok := a.Instrument.Reading(used.Reading); ok && reading.Choices[0].ID != used.Choice {
			h.Chosen = append(h.Chosen, used)
		}
	}
	h.Parties.States = len(a.parties)
	if a.list == nil {
		return h
	}
	complete := a.list.CompleteAsOf()
	h.Parties.InForce = a.list.EntryRule().InForce
	h.Parties.List = &StatusList{CompleteAsOf: complete, Carried: a.On.After(complete)}
	for _, s := range a.states {
		if a.list.Standing(s, complete, a.Known).Standing == party.Party {
			h.Parties.List.States++
		}
	}
	return h
}

// Registers names the registers of which a document is made.
func Registers(d *obligation.RegisterDocument) []obligation.RegisterName {
	switch {
	case len(d.Parts) > 0:
		return d.Parts
	case d.ID == "":
		return []obligation.RegisterName{} // it knows nothing
	}
	return []obligation.RegisterName{{ID: d.ID, Title: d.Title, Compiled: d.Compiled}}
}

// compiled is the latest day to which a register was compiled.
func (h *Head) compiled() civil.Date {
	var last civil.Date
	for _, r := range h.Registers {
		if r.Compiled.After(last) {
			last = r.Compiled
		}
	}
	return last
}
