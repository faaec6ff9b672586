package party

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// DelayUnit is in what a [Delay] is counted. The zero DelayUnit is none and has no
// code.
type DelayUnit uint8

const (
	Days            DelayUnit = iota + 1
	Months                    // to the same day of the month
	MonthBeginnings           // to the first day of a month: the sixth after any day of February is 1 August
)

var delayUnits = codelist.New[DelayUnit]("unit of a delay", "days", "months", "month-beginnings")

// String returns the code of u, and "" for none.
func (u DelayUnit) String() string { return delayUnits.String(u) }

// MarshalText implements [encoding.TextMarshaler]. The zero DelayUnit is an error.
func (u DelayUnit) MarshalText() ([]byte, error) { return delayUnits.Marshal(u) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (u *DelayUnit) UnmarshalText(text []byte) error { return delayUnits.Unmarshal(text, u) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (u *DelayUnit) Scan(held any) error { return codelist.Scan(u, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (u DelayUnit) Value() (driver.Value, error) { return codelist.Value(u) }

// Label returns the name of u in a language. ok is false if there is none: then
// nothing stands in for it.
func (u DelayUnit) Label(language label.Language) (text string, ok bool) {
	return label.Text("DelayUnit", u.String(), language)
}
