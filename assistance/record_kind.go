package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// RecordKind is what a [Record] is that is no act of assistance. The zero RecordKind
// has no code: the record is an act of assistance.
type RecordKind uint8

const (
	OwnResources RecordKind = iota + 1 // a State's own resources for its own obligations, 7(1)(m) of the CCM
	PrintedTotal                       // the sum of other records, as a source prints it; never added to them
)

var recordKinds = codelist.New[RecordKind]("record kind", "own", "total")

// String returns the code of k, and "" for none.
func (k RecordKind) String() string { return recordKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero RecordKind is an error.
func (k RecordKind) MarshalText() ([]byte, error) { return recordKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *RecordKind) UnmarshalText(text []byte) error { return recordKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *RecordKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k RecordKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k RecordKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("RecordKind", k.String(), language)
}
