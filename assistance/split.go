package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// Split is how the amount of a [Figure] is divided by amounts that its source prints.
//
// What the rows leave over goes to those that have no row. If all have one, or if the
// rest may be anybody's, Rest says where it is.
type Split struct {
	// Rows all name the same places: each a category, each a recipient, or each both.
	Rows []SplitRow `json:"rows"`
	Rest Rest       `json:"rest,omitzero"` // RestOutside or RestUnsaid
}

func (s *Split) write(w *jsonWriter) {
	w.open('{')
	w.name("rows")
	w.open('[')
	for i := range s.Rows {
		s.Rows[i].write(w)
	}
	w.close(']')
	if s.Rest != 0 {
		w.code("rest", s.Rest.String())
	}
	w.close('}')
}

// clone returns a split that shares nothing with s, which may be nil.
func (s *Split) clone() *Split {
	if s == nil {
		return nil
	}
	c := *s
	c.Rows = slices.Clone(s.Rows)
	return &c
}

// isNormal reports whether the names in the rows are in the form in which they are kept.
func (s *Split) isNormal() bool {
	return !slices.ContainsFunc(s.Rows, func(row SplitRow) bool { return !isNormal(&row.From) || !isNormal(&row.To) })
}

// total returns the sum of the rows.
func (s *Split) total() Sum {
	var sum Sum
	for i := range s.Rows {
		sum, _ = sum.Plus(s.Rows[i].Amount.Sum()) // it cannot fail: the rows are few
	}
	return sum
}

// SplitRow is what a source prints for one category, provider or recipient, or for one of
// each at once. One at least is named.
type SplitRow struct {
	Category Category    `json:"category,omitzero"` // one of the parts of the record
	From     party.Actor `json:"from,omitzero"`     // a member of the group that provides
	To       party.Actor `json:"to,omitzero"`       // a member of the group that receives
	Amount   Amount      `json:"amount"`            // in the currency of the figure
}

func (s *SplitRow) write(w *jsonWriter) {
	w.open('{')
	if s.Category != 0 {
		w.code("category", s.Category.String())
	}
	w.maybeActor("from", &s.From)
	w.maybeActor("to", &s.To)
	w.code("amount", s.Amount.String())
	w.close('}')
}

// places returns which places the row names, as bits.
func (s *SplitRow) places() (places uint8) {
	if s.Category != 0 {
		places |= splitCategory
	}
	if s.From != (party.Actor{}) {
		places |= splitFrom
	}
	if s.To != (party.Actor{}) {
		places |= splitTo
	}
	return places
}

// The places that a row of a split may name.
const (
	splitCategory uint8 = 1 << iota
	splitFrom
	splitTo
)
