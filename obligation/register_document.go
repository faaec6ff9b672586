package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// RegisterDocument is what is known, as JSON: status lists, actors, determinations, lists of
// States, deadlines, records of assistance, restrictions, programmes, reports and
// appraisals, each with its source. It names treaties by id. It is a plain value: [NewRegister] holds it to
// the rules and builds a [Register].
type RegisterDocument struct {
	ID             string                     `json:"id"`
	Title          string                     `json:"title"`
	Compiled       civil.Date                 `json:"compiled"` // the day to which it was compiled; no source of it was read later
	Note           string                     `json:"note,omitempty"`
	Parts          []RegisterName             `json:"parts,omitempty"` // the registers that were joined to this one; none: it is one of its own
	StatusLists    []party.StatusListDocument `json:"statusLists,omitempty"`
	Actors         []party.ActorEntry         `json:"actors,omitempty"` // by which names the rest prints one actor
	Determinations []Determination            `json:"determinations,omitempty"`
	Lists          []ListStatement            `json:"lists,omitempty"`
	Deadlines      []Deadline                 `json:"deadlines,omitempty"`
	Records        []assistance.Record        `json:"records,omitempty"`
	Restrictions   []assistance.Restriction   `json:"restrictions,omitempty"`
	Programmes     []assistance.Programme     `json:"programmes,omitempty"`
	Reports        []assistance.Report        `json:"reports,omitempty"`
	Appraisals     []Appraisal                `json:"appraisals,omitempty"`
}

// UnmarshalJSON implements json.Unmarshaler, as ParseRegister: strictly, by every
// rule, and all or nothing. The lines of its faults are those of the value.
func (d *RegisterDocument) UnmarshalJSON(data []byte) error {
	read, err := readRegisters(schema.Limits{}, new(index), File{Data: data})
	if err == nil {
		*d = read.docs[0]
	}
	return err
}

// names are the registers that the document is made of.
func (d *RegisterDocument) names() []RegisterName {
	if len(d.Parts) > 0 {
		return slices.Clone(d.Parts)
	}
	return []RegisterName{{d.ID, d.Title, d.Compiled}}
}

// lastRead returns the latest day on which a source of the document was read; zero if it
// has none.
func (d *RegisterDocument) lastRead() civil.Date {
	var last civil.Date
	add := func(read civil.Date) {
		if read.After(last) {
			last = read
		}
	}
	for i := range d.StatusLists {
		add(d.StatusLists[i].LastRead())
	}
	for i := range d.Actors {
		add(d.Actors[i].Source.Read)
	}
	for i := range d.Determinations {
		add(d.Determinations[i].Source.Read)
	}
	for i := range d.Lists {
		add(d.Lists[i].Source.Read)
	}
	for i := range d.Deadlines {
		for j := range d.Deadlines[i].Words {
			add(d.Deadlines[i].Words[j].Source.Read)
		}
	}
	for i := range d.Records {
		add(lastReadOf(&d.Records[i]))
	}
	for i := range d.Restrictions {
		add(d.Restrictions[i].Source.Read)
		for _, claim := range d.Restrictions[i].Claims {
			add(claim.Source.Read)
		}
	}
	for i := range d.Programmes {
		add(d.Programmes[i].Source.Read)
	}
	for i := range d.Reports {
		add(d.Reports[i].Source.Read)
	}
	for i := range d.Appraisals {
		add(d.Appraisals[i].Source.Read)
	}
	return last
}

// lastReadOf returns the latest day on which a source of a record was read.
func lastReadOf(r *assistance.Record) civil.Date {
	var last civil.Date
	for i := range r.Steps {
		step := &r.Steps[i]
		if read := step.Source.Read; read.After(last) {
			last = read
		}
		for j := range step.Figures {
			if source := step.Figures[j].Source; source != nil && source.Read.After(last) {
				last = source.Read
			}
		}
	}
	return last
}
