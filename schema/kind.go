package schema

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Kind is a kind of document, each with a schema file of its own. The zero Kind
// is none.
type Kind uint8

const (
	KindParty      Kind = iota + 1 // a treaty's status list
	KindAssistance                 // a record of assistance
	KindInstrument                 // a treaty's norms
	KindRegister                   // all that is known: lists, determinations, records
	KindAssessment                 // findings
	KindCodeList                   // the names of the codes of an enum
	KindQuestion                   // what is asked of a register
	KindAccount                    // what a State provided in a time
)

var kinds = codelist.New[Kind]("kind", "party", "assistance", "instrument", "register", "assessment", "codelist", "question", "account")

// ParseKind returns the kind of that name. An error is a
// *[codelist.UnknownError].
func ParseKind(name string) (Kind, error) { return kinds.Parse(name) }

// Kinds returns every kind.
func Kinds() []Kind { return kinds.Values() }

// String returns the stem of the kind's schema file: "party" for
// party.schema.json. It is "" for none.
func (k Kind) String() string { return kinds.String(k) }

// MarshalText implements [encoding.TextMarshaler].
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseKind].
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *Kind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k Kind) Value() (driver.Value, error) { return codelist.Value(k) }
