package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Terms is on what terms money is given. The zero Terms has no code: the source does not
// say.
type Terms uint8

const (
	Grant Terms = iota + 1 // nothing is to be paid back
	Loan                   // to be paid back; its money is totalled on a line of its own
)

var termsCodes = codelist.New[Terms]("terms", "grant", "loan")

// String returns the code of t, and "" for none.
func (t Terms) String() string { return termsCodes.String(t) }

// MarshalText implements [encoding.TextMarshaler]. The zero Terms is an error.
func (t Terms) MarshalText() ([]byte, error) { return termsCodes.Marshal(t) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (t *Terms) UnmarshalText(text []byte) error { return termsCodes.Unmarshal(text, t) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (t *Terms) Scan(held any) error { return codelist.Scan(t, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (t Terms) Value() (driver.Value, error) { return codelist.Value(t) }

// Label returns the name of t in a language. ok is false if there is none: then
// nothing stands in for it.
func (t Terms) Label(language label.Language) (text string, ok bool) {
	return label.Text("Terms", t.String(), language)
}
