package party

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Consent is the act by which a State consents to be bound. The zero Consent is
// none and has no code.
type Consent uint8

const (
	Ratification Consent = iota + 1 // by a signatory
	Acceptance                      // by a signatory
	Approval                        // by a signatory
	Accession                       // by a State that has not signed
	Succession                      // by a State that takes the place of another
	Notification                    // of consent to be bound by a protocol
)

var consents = codelist.New[Consent]("consent",
	"ratification", "acceptance", "approval", "accession", "succession", "notification")

// String returns the code of c, and "" for none.
func (c Consent) String() string { return consents.String(c) }

// MarshalText implements [encoding.TextMarshaler]. The zero Consent is an error.
func (c Consent) MarshalText() ([]byte, error) { return consents.Marshal(c) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (c *Consent) UnmarshalText(text []byte) error { return consents.Unmarshal(text, c) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Consent) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Consent) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language. ok is false if there is none: then
// nothing stands in for it.
func (c Consent) Label(language label.Language) (text string, ok bool) {
	return label.Text("Consent", c.String(), language)
}
