package obligation

import (
	"iter"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Instrument is the catalogue of a treaty's assistance norms: its paragraphs,
// the readings that its text leaves open, the roles that States hold under it,
// and the norms. The law is this data; Go knows no norm by name.
//
// An Instrument is made by ParseInstrument, is not to be changed afterwards,
// and is then safe for concurrent use.
type Instrument struct {
	ID         string           `json:"id"`    // such as "ccm"
	Name       string           `json:"name"`  // such as "Convention on Cluster Munitions"
	Short      string           `json:"short"` // such as "CCM"
	Source     party.Source     `json:"source"`
	Paragraphs []Paragraph      `json:"paragraphs"`
	Readings   []Reading        `json:"readings,omitempty"`
	Roles      []RoleDefinition `json:"roles,omitempty"`
	Norms      []Norm           `json:"norms"`
}

// ParseInstrument reads a catalogue: strict scan, JSON Schema, and the rules
// that a schema cannot say: that names resolve, that roles do not refer to each
// other in circles, that evidence speaks of States of which the norm is asked,
// and that a condition, its roles written out, stays small enough to be tried
// under every combination of choices and every answer to what is unknown. It
// reads all or nothing; the error is a *schema.Errors that lists every fault.
func ParseInstrument(data []byte) (*Instrument, error) {
	return ParseInstrumentWithin(schema.Limits{}, data)
}

// ParseInstrumentWithin is ParseInstrument with limits other than the default.
func ParseInstrumentWithin(limits schema.Limits, data []byte) (*Instrument, error) {
	in, err := schema.Decode[Instrument](schema.KindInstrument, data, limits)
	if err != nil {
		return nil, err
	}
	faults := schema.NewFaults(data, limits)
	in.check(faults)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return &in, nil
}

// Norm returns the norm with the given id.
func (in *Instrument) Norm(id string) (*Norm, bool) {
	return find(in.Norms, func(n *Norm) bool { return n.ID == id })
}

// Paragraph returns the paragraph with the given citation.
func (in *Instrument) Paragraph(cite string) (*Paragraph, bool) {
	return find(in.Paragraphs, func(p *Paragraph) bool { return p.Cite == cite })
}

// Reading returns the reading with the given id.
func (in *Instrument) Reading(id string) (*Reading, bool) {
	return find(in.Readings, func(r *Reading) bool { return r.ID == id })
}

// Role returns the definition of a role.
func (in *Instrument) Role(role party.Role) (*RoleDefinition, bool) {
	return find(in.Roles, func(r *RoleDefinition) bool { return r.Role == role })
}

func find[T any](items []T, is func(*T) bool) (*T, bool) {
	for i := range items {
		if is(&items[i]) {
			return &items[i], true
		}
	}
	return nil, false
}

func (in *Instrument) readingOrder(r *Reading) int {
	return slices.IndexFunc(in.Readings, func(other Reading) bool { return other.ID == r.ID })
}

func (in *Instrument) readingIDs() []string {
	ids := make([]string, len(in.Readings))
	for i := range in.Readings {
		ids[i] = in.Readings[i].ID
	}
	return ids
}

func (r *Reading) choiceIDs() []string {
	ids := make([]string, len(r.Choices))
	for i := range r.Choices {
		ids[i] = r.Choices[i].ID
	}
	return ids
}

// turnsOn returns the readings on which the condition of a norm can turn, under
// whatever choices, in the order of the catalogue: those that the condition or
// the roles in it name, and those that carry evidence forward.
func (in *Instrument) turnsOn(n *Norm) []*Reading {
	met := make(map[string]bool)
	roles := make(map[party.Role]bool)
	facts := false
	var walk func(c *Condition)
	walk = func(c *Condition) {
		if c == nil {
			return
		}
		for i := range c.Conditions {
			walk(&c.Conditions[i])
		}
		walk(c.Condition)
		for i := range c.Choices {
			walk(c.Choices[i].Condition)
		}
		switch c.Kind {
		case UnderChoice:
			met[c.Reading] = true
		case HoldsFact:
			facts = true
		case HoldsRole:
			if role, ok := in.Role(c.Role); ok && !roles[c.Role] {
				roles[c.Role] = true
				walk(&role.When)
			}
		}
	}
	walk(&n.When)
	var readings []*Reading
	for i := range in.Readings {
		r := &in.Readings[i]
		if met[r.ID] || facts && slices.ContainsFunc(r.Choices, func(c Choice) bool { return c.Carry }) {
			readings = append(readings, r)
		}
	}
	return readings
}

// combinations yields every combination of choices of the readings on which
// the condition of a norm can turn, each with the same combination as a list.
func (in *Instrument) combinations(n *Norm) iter.Seq2[choices, []ChosenReading] {
	readings := in.turnsOn(n)
	return func(yield func(choices, []ChosenReading) bool) {
		for chosen := range make(choices).varied(readings) {
			used := make([]ChosenReading, len(readings))
			for i, r := range readings {
				used[i] = ChosenReading{Instrument: in.ID, Reading: r.ID, Choice: chosen[r.ID].ID}
			}
			if !yield(maps.Clone(chosen), used) {
				return
			}
		}
	}
}

// varied yields the choices with every combination of choices of the readings,
// the last reading changing first. It is the same map each time.
func (c choices) varied(readings []*Reading) iter.Seq[choices] {
	return func(yield func(choices) bool) {
		var from func(i int) bool
		from = func(i int) bool {
			if i == len(readings) {
				return yield(c)
			}
			for j := range readings[i].Choices {
				c[readings[i].ID] = &readings[i].Choices[j]
				if !from(i + 1) {
					return false
				}
			}
			return true
		}
		from(0)
	}
}
