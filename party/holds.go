package party

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Holds is what a source says of a statement: that it holds, that it does not,
// or that it is disputed. The zero Holds is none and has no code: what no source
// speaks of is unknown and is not written.
type Holds uint8

const (
	HoldsYes Holds = iota + 1
	HoldsNo
	HoldsDisputed
)

var holds = codelist.New[Holds]("word on whether something holds", "yes", "no", "disputed")

// String returns the code of h, and "" for none.
func (h Holds) String() string { return holds.String(h) }

// MarshalText implements [encoding.TextMarshaler]. The zero Holds is an error.
func (h Holds) MarshalText() ([]byte, error) { return holds.Marshal(h) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (h *Holds) UnmarshalText(text []byte) error { return holds.Unmarshal(text, h) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (h *Holds) Scan(held any) error { return codelist.Scan(h, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (h Holds) Value() (driver.Value, error) { return codelist.Value(h) }

// Label returns the name of h in a language. ok is false if there is none: then
// nothing stands in for it.
func (h Holds) Label(language label.Language) (text string, ok bool) {
	return label.Text("Holds", h.String(), language)
}
