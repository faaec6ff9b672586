package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// coverage is what an instrument says of records: which subjects are its own, and which
// categories are assistance under it; and which facts give others. It is made once for an instrument.
type coverage struct {
	subjects []assistance.Subject
	own      assistance.SubjectSet
	is       map[assistance.Category]bool // is it assistance? Of every category that the treaty names, kinds included
	atLarge  []assistance.Category        // all that is assistance, without the kinds of what is there
	facts    map[FactCode]*FactDefinition
	wider    map[FactCode][]FactCode // the facts that a fact gives
}

// newCoverage takes what a catalogue says of categories, and which facts give others.
func newCoverage(law *InstrumentDocument) *coverage {
	c := &coverage{subjects: law.Subjects, own: assistance.SubjectSetOf(law.Subjects), is: make(map[assistance.Category]bool), facts: make(map[FactCode]*FactDefinition), wider: make(map[FactCode][]FactCode)}
	for i := range law.Facts {
		c.facts[law.Facts[i].Fact] = &law.Facts[i]
		for _, narrower := range law.Facts[i].GivenBy {
			c.wider[narrower] = append(c.wider[narrower], law.Facts[i].Fact)
		}
	}
	for _, category := range assistance.Categories() { // a parent before its children
		use, named := law.category(category)
		parent, _ := category.Parent()
		switch _, inherits := c.is[parent]; {
		case named:
			c.is[category] = use.Assistance
		case inherits:
			c.is[category] = c.is[parent]
		}
		if c.is[category] && !c.is[parent] {
			c.atLarge = append(c.atLarge, category)
		}
	}
	return c
}

// owns reports whether money that is about these subjects lies wholly within the
// instrument's own.
func (c *coverage) owns(subjects assistance.SubjectSet) bool {
	return c.own.Extent(subjects) == assistance.Wholly
}

// touches reports whether something about these subjects may bear on the instrument;
// about none that are known, it may.
func (c *coverage) touches(subjects []assistance.Subject) bool {
	return len(subjects) == 0 || c.own.Extent(assistance.SubjectSetOf(subjects)) != assistance.Outside
}

// names reports whether the treaty names a category, or one of which it is a kind.
func (c *coverage) names(category assistance.Category) bool {
	_, named := c.is[category]
	return named
}

// assists reports whether what is given under a category is assistance.
func (c *coverage) assists(category assistance.Category) bool { return c.is[category] }

// isAssistance reports whether some part of a record is assistance.
func (c *coverage) isAssistance(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Parts, func(p assistance.Part) bool { return c.assists(p.Category) })
}

// selects returns the categories of records that evidence selects: those that it names
// or, if it names none, every category that is assistance.
func (c *coverage) selects(e *RecordEvidence) []assistance.Category {
	if len(e.Categories) == 0 {
		return c.atLarge
	}
	return e.Categories
}
