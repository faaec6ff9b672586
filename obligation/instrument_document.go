package obligation

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// InstrumentDocument is the catalogue of a treaty's assistance norms as JSON: its
// paragraphs, the facts that its norms turn on, the categories of assistance that it
// names, the readings that its text leaves open, the roles that States hold under it,
// and the norms. It is a plain value: [NewInstrument] holds it to the
// rules and builds an [Instrument].
type InstrumentDocument struct {
	ID     string       `json:"id"`    // such as "ccm"; lower-case words, if it declares facts
	Name   string       `json:"name"`  // such as "Convention on Cluster Munitions"
	Short  string       `json:"short"` // such as "CCM"
	Source party.Source `json:"source"`
	// Subjects are its own: what money must be about that counts under it. A record that
	// lies wholly in them counts; one that is wider is an upper bound and proves nothing;
	// any other is nothing under it.
	Subjects   []assistance.Subject `json:"subjects"`
	Paragraphs []Paragraph          `json:"paragraphs"`
	Facts      []FactDefinition     `json:"facts,omitempty"`      // what its conditions ask
	Categories []CategoryUse        `json:"categories,omitempty"` // of assistance, as the treaty has them
	Readings   []Reading            `json:"readings,omitempty"`
	Roles      []RoleDefinition     `json:"roles,omitempty"`
	Norms      []Norm               `json:"norms"`
}

// clone returns a document that shares nothing with in.
func (in *InstrumentDocument) clone() InstrumentDocument {
	d := *in
	d.Paragraphs = cloned(in.Paragraphs, Paragraph.clone)
	d.Subjects = slices.Clone(in.Subjects)
	d.Facts = cloned(in.Facts, FactDefinition.clone)
	d.Categories = cloned(in.Categories, CategoryUse.clone)
	d.Readings = cloned(in.Readings, Reading.clone)
	d.Roles = cloned(in.Roles, RoleDefinition.clone)
	d.Norms = cloned(in.Norms, Norm.clone)
	return d
}

// norm returns the norm with the given id.
func (in *InstrumentDocument) norm(id string) (*Norm, bool) {
	return find(in.Norms, func(n *Norm) bool { return n.ID == id })
}

// normsOf returns the norms of a paragraph and of what lies in it, in the order
// of the catalogue: those of "6(2)", and for "4(4)" those of 4(4)(a) and 4(4)(b).
func (in *InstrumentDocument) normsOf(cite string) []*Norm {
	var norms []*Norm
	for i := range in.Norms {
		if at := in.Norms[i].Cite; cite != "" && (at == cite || strings.HasPrefix(at, cite+"(")) {
			norms = append(norms, &in.Norms[i])
		}
	}
	return norms
}

// paragraph returns the paragraph with the given citation.
func (in *InstrumentDocument) paragraph(cite string) (*Paragraph, bool) {
	return find(in.Paragraphs, func(p *Paragraph) bool { return p.Cite == cite })
}

// fact returns the definition of a fact.
func (in *InstrumentDocument) fact(code FactCode) (*FactDefinition, bool) {
	return find(in.Facts, func(d *FactDefinition) bool { return d.Fact == code })
}

// category returns how the treaty has a category.
func (in *InstrumentDocument) category(c assistance.Category) (*CategoryUse, bool) {
	return find(in.Categories, func(u *CategoryUse) bool { return u.Category == c })
}

// reading returns the reading with the given id.
func (in *InstrumentDocument) reading(id string) (*Reading, bool) {
	return find(in.Readings, func(r *Reading) bool { return r.ID == id })
}

// role returns the definition of a role.
func (in *InstrumentDocument) role(role party.Role) (*RoleDefinition, bool) {
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

func (in *InstrumentDocument) readingOrder(r *Reading) int {
	return slices.IndexFunc(in.Readings, func(other Reading) bool { return other.ID == r.ID })
}

func (in *InstrumentDocument) readingIDs() []string {
	ids := make([]string, len(in.Readings))
	for i := range in.Readings {
		ids[i] = in.Readings[i].ID
	}
	return ids
}

// turnsOn returns the readings on which the condition of a norm can turn, under
// whatever choices, in the order of the catalogue: those that the condition or
// the roles in it name, those that carry evidence forward, and those that say what the
// silence of lists is.
func (in *InstrumentDocument) turnsOn(n *Norm) []*Reading {
	met := make(map[string]bool)
	roles := make(map[party.Role]bool)
	carried, listed := false, false // some fact may be carried forward; lists may be silent on one
	ask := func(code FactCode) {
		carried = true
		fact, ok := in.fact(code)
		listed = listed || ok && fact.isOfOneState()
	}
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
			ask(c.Fact)
		case HadEvent:
			if c.Ends != "" {
				ask(c.Ends)
			}
		case HoldsRole:
			if role, ok := in.role(c.Role); ok && !roles[c.Role] {
				roles[c.Role] = true
				walk(&role.When)
			}
		}
	}
	walk(&n.When)
	var readings []*Reading
	for i := range in.Readings {
		r := &in.Readings[i]
		if met[r.ID] || carried && slices.ContainsFunc(r.Choices, func(c Choice) bool { return c.Carry }) ||
			listed && slices.ContainsFunc(r.Choices, func(c Choice) bool { return len(c.Lists) > 0 }) {
			readings = append(readings, r)
		}
	}
	return readings
}

// firstChoices are the first choice of every reading.
func (in *InstrumentDocument) firstChoices() choices {
	c := make(choices, len(in.Readings))
	for i := range in.Readings {
		c[i] = pick{&in.Readings[i], &in.Readings[i].Choices[0]}
	}
	return c
}
