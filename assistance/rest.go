package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Rest is where the money goes that no [Part] of a [Record], or no row of a [Split],
// takes. The zero Rest has no code: nothing is left over, or it goes to those that have
// no row.
type Rest uint8

const (
	RestOutside  Rest = iota + 1 // to no category of the treaty that is asked about
	RestUnsaid                   // the source does not say: any category may have it
	RestRounding                 // nowhere: the percents are rounded
)

var rests = codelist.New[Rest]("rest", "outside", "unsaid", "rounding")

// String returns the code of r, and "" for none.
func (r Rest) String() string { return rests.String(r) }

// MarshalText implements [encoding.TextMarshaler]. The zero Rest is an error.
func (r Rest) MarshalText() ([]byte, error) { return rests.Marshal(r) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (r *Rest) UnmarshalText(text []byte) error { return rests.Unmarshal(text, r) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (r *Rest) Scan(held any) error { return codelist.Scan(r, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (r Rest) Value() (driver.Value, error) { return codelist.Value(r) }

// Label returns the name of r in a language. ok is false if there is none: then
// nothing stands in for it.
func (r Rest) Label(language label.Language) (text string, ok bool) {
	return label.Text("Rest", r.String(), language)
}
