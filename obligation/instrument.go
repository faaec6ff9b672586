package obligation

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Instrument is the catalogue of a treaty's assistance norms: its paragraphs,
// the readings that its text leaves open, the roles that States hold under it,
// and the norms. The law is this data; Go knows no norm by name.
//
// An Instrument is made by ParseInstrument or encoding/json and is then safe for
// concurrent use. Its fields may be read, not edited. One that a program filled
// in, or of which an id or a list was put in another's place, has not been held
// to the rules, and no question can be asked of it: write it as JSON and read
// that.
type Instrument struct {
	ID         string           `json:"id"`    // such as "ccm"
	Name       string           `json:"name"`  // such as "Convention on Cluster Munitions"
	Short      string           `json:"short"` // such as "CCM"
	Source     party.Source     `json:"source"`
	Paragraphs []Paragraph      `json:"paragraphs"`
	Readings   []Reading        `json:"readings,omitempty"`
	Roles      []RoleDefinition `json:"roles,omitempty"`
	Norms      []Norm           `json:"norms"`

	checked *checked // what the rules were checked of; nil if it was never read
}

// checked is an instrument's id and lists as they were when it was read. The
// lists share their items with the instrument.
type checked struct {
	id         string
	paragraphs []Paragraph
	readings   []Reading
	roles      []RoleDefinition
	norms      []Norm
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
	plain, err := schema.Decode[plainInstrument](schema.KindInstrument, data, limits)
	if err != nil {
		return nil, err
	}
	in := (*Instrument)(&plain)
	faults := schema.NewFaults(data, limits)
	newInstrumentCheck(in, faults).check()
	if err := faults.Err(); err != nil {
		return nil, err
	}
	in.checked = &checked{in.ID, in.Paragraphs, in.Readings, in.Roles, in.Norms}
	return in, nil
}

// plainInstrument has the fields of an Instrument and none of its methods.
type plainInstrument Instrument

// UnmarshalJSON implements json.Unmarshaler, as ParseInstrument: strictly, by
// every rule, and all or nothing. The lines of its faults are those of the value.
func (in *Instrument) UnmarshalJSON(data []byte) error {
	read, err := ParseInstrument(data)
	if err == nil {
		*in = *read
	}
	return err
}

// asRead reports whether the instrument was read and has the id and the lists
// that it had then. An item that was edited in its place is not seen.
func (in *Instrument) asRead() bool {
	c := in.checked
	return c != nil && in.ID == c.id && sameList(in.Paragraphs, c.paragraphs) && sameList(in.Readings, c.readings) &&
		sameList(in.Roles, c.roles) && sameList(in.Norms, c.norms)
}

// sameList reports whether a and b are one list in memory.
func sameList[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// Norm returns the norm with the given id.
func (in *Instrument) Norm(id string) (*Norm, bool) {
	return find(in.Norms, func(n *Norm) bool { return n.ID == id })
}

// NormsOf returns the norms of a paragraph and of what lies in it, in the order
// of the catalogue: those of "6(2)", and for "4(4)" those of 4(4)(a) and 4(4)(b).
// They are the instrument's own.
func (in *Instrument) NormsOf(cite string) []*Norm {
	var norms []*Norm
	for i := range in.Norms {
		if at := in.Norms[i].Cite; cite != "" && (at == cite || strings.HasPrefix(at, cite+"(")) {
			norms = append(norms, &in.Norms[i])
		}
	}
	return norms
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
