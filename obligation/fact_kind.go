package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// FactKind is how a fact lies in time. The zero value is no kind.
type FactKind uint8

// The kinds of fact.
const (
	Lasting   FactKind = iota + 1 // it holds for some days and may cease
	Permanent                     // once it holds it cannot cease, such as that a State did something
	Event                         // it happens, with an earliest and a latest day
)

var factKinds = codelist.New[FactKind]("kind of fact", "lasting", "permanent", "event")

// String returns the code of k, or the empty string for the zero value.
func (k FactKind) String() string { return factKinds.String(k) }

// MarshalText writes the code; a value without one is an error.
func (k FactKind) MarshalText() ([]byte, error) { return factKinds.Marshal(k) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (k *FactKind) UnmarshalText(text []byte) error { return factKinds.Unmarshal(text, k) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (k *FactKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value writes the code to a database, as [codelist.Value].
func (k FactKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none.
func (k FactKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("FactKind", k.String(), language)
}
