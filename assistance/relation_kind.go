package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// RelationKind is what a [Record] has to do with another. The zero RelationKind is none
// and has no code.
type RelationKind uint8

const (
	SameAs       RelationKind = iota + 1 // the same act, printed twice
	PartOf                               // money within the other's
	PassedOnFrom                         // money that the provider had from the other act
	TotalOf                              // of a printed total: a record that it adds up
)

var relationKinds = codelist.New[RelationKind]("relation kind", "same-as", "part-of", "passed-on-from", "total-of")

// String returns the code of k, and "" for none.
func (k RelationKind) String() string { return relationKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero RelationKind is an error.
func (k RelationKind) MarshalText() ([]byte, error) { return relationKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *RelationKind) UnmarshalText(text []byte) error { return relationKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *RelationKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k RelationKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k RelationKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("RelationKind", k.String(), language)
}
