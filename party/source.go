package party

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Source is where a statement is printed.
type Source struct {
	Title     string     `json:"title"`
	Address   string     `json:"address,omitempty"` // on the web, or a document symbol
	Place     string     `json:"place,omitempty"`   // the page, table or row
	Published civil.Date `json:"published,omitzero"`
	Read      civil.Date `json:"read"` // the day on which whoever cites it read it
}

// Known returns the day from which what the source prints counts as known: when
// it was published, or else when it was read.
func (s Source) Known() civil.Date {
	if s.Published.IsZero() {
		return s.Read
	}
	return s.Published
}

// Check adds to f the one fault of the source that a schema cannot say:
// [schema.CodeDatesOutOfOrder], where it was read before it was published. The
// source stands at the pointer at.
func (s Source) Check(f *schema.Faults, at schema.Pointer) {
	if s.Read.Before(s.Published) {
		f.Add(at.Member("read"), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("read on %s, before it was published on %s", s.Read, s.Published))
	}
}

// Tells reports whether the source can tell of a day as one that has come: it is not after
// [Source.Known]. The zero Source has no day and tells of every one; no date is no day.
func (s Source) Tells(day civil.Date) bool {
	of := s.Known()
	return of.IsZero() || !day.After(of)
}

// CheckDay adds to f [schema.CodeAfterSource] for a day, which stands at the pointer at,
// that the source cannot tell of, as [Source.Tells]. It is the rule for a start, an act, and
// the day from which something was known; an end may lie later.
func (s Source) CheckDay(f *schema.Faults, at schema.Pointer, day civil.Date) {
	if !s.Tells(day) {
		f.Add(at, schema.CodeAfterSource, fmt.Sprintf("%s comes after the day of its source, %s, which cannot have seen it; if the source only foresees it, \"foreseen\": true says so, where that may stand", day, s.Known()))
	}
}

// knownBy reports whether what the source prints is known on the day known; the zero
// Date knows all.
func (s Source) knownBy(known civil.Date) bool { return knownBy(s.Known(), known) }

// knownBy reports whether an act is known on the day known; the zero Date knows all.
func knownBy(act, known civil.Date) bool { return known.IsZero() || !act.After(known) }
