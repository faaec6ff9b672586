package desk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Question is what the page asks: the days, the readings and what is supposed, for every
// view; and what one view needs.
type Question struct {
	Treaty   string                     `json:"treaty"`
	On       civil.Date                 `json:"on,omitzero"`    // the legal date; none: the day to which the status list is complete
	Known    civil.Date                 `json:"known,omitzero"` // the knowledge date; none: all that the register holds
	Readings []obligation.ChosenReading `json:"readings,omitempty"`
	Suppose  []Supposition              `json:"suppose,omitempty"`

	State  party.State `json:"state,omitzero"`  // of one State, and of changes: of it alone
	Bearer party.State `json:"bearer,omitzero"` // of a pair
	Toward party.State `json:"toward,omitzero"`

	Since      civil.Date `json:"since,omitzero"`      // of changes: the legal date before
	KnownSince civil.Date `json:"knownSince,omitzero"` // of changes: the knowledge date before

	Period   civil.Period        `json:"period,omitzero"`   // of flows: the time in which an act lies
	Category assistance.Category `json:"category,omitzero"` // of flows; none: any
	Stage    assistance.Stage    `json:"stage,omitzero"`    // of flows; none: any
}

// parseQuestion reads a question strictly.
func parseQuestion(data []byte) (Question, error) {
	var q Question
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(&q); err != nil {
		return Question{}, fmt.Errorf("the question cannot be read: %w", err)
	}
	if _, err := in.Token(); err != io.EOF {
		return Question{}, fmt.Errorf("the question cannot be read: something stands after it")
	}
	return q, nil
}

// asked is a question with what it is asked of.
type asked struct {
	Question
	instrument *obligation.Instrument
	register   *obligation.Register // with what is supposed
	list       *party.StatusList
}

// ask looks up what a question is asked of.
func (d *Desk) ask(q Question) (*asked, error) {
	in, err := d.treaty(q.Treaty)
	if err != nil {
		return nil, err
	}
	a := &asked{Question: q, instrument: in, register: d.register, list: in.StatusList()}
	if own, ok := d.register.StatusList(in.ID()); ok {
		a.list = own
	}
	if a.On.IsZero() {
		a.On = a.list.CompleteAsOf()
	}
	if len(q.Suppose) == 0 {
		return a, nil
	}
	document, err := a.supposed()
	if err != nil {
		return nil, err
	}
	a.register, err = d.register.With(document)
	return a, err
}

// isParty reports whether a State is a party on the day.
func (a *asked) isParty(s party.State) bool {
	return s.IsValid() && a.list.Standing(s, a.On, a.Known).Standing == party.Party
}

// briefing is the question as the pages take it.
func (a *asked) briefing() briefing.Question {
	return briefing.Question{Register: a.register, Instrument: a.instrument, On: a.On, Known: a.Known, Readings: a.Readings}
}

// question is the question as the library takes it.
func (a *asked) question() obligation.Question {
	return obligation.Question{Instruments: []*obligation.Instrument{a.instrument}, Readings: a.Readings, On: a.On, Known: a.Known}
}

// pairNorms returns the ids of the norms that face a State.
func (a *asked) pairNorms() []string {
	var ids []string
	for _, n := range a.instrument.Document().Norms {
		if n.Pairs() {
			ids = append(ids, n.ID)
		}
	}
	return ids
}
