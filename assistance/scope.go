package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Scope says whether a source divides what the Convention covers from other
// mine action. The zero Scope is none and has no code.
type Scope uint8

const (
	// Divided: the source tells what concerns cluster munitions from the rest.
	// Only such a record can show that assistance was sought, given or received.
	Divided Scope = iota + 1
	// MineAction: the figure covers all mine action. It proves nothing under the
	// Convention and is no more than an upper bound.
	MineAction
	// LandminesOnly: the source says that only mines are concerned, to which the
	// Convention does not apply (Article 1(3)).
	LandminesOnly
)

var scopes = codelist.New[Scope]("scope", "divided", "mine-action", "landmines-only")

// String returns the code of s, and "" for none.
func (s Scope) String() string { return scopes.String(s) }

// MarshalText implements [encoding.TextMarshaler]. The zero Scope is an error.
func (s Scope) MarshalText() ([]byte, error) { return scopes.Marshal(s) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (s *Scope) UnmarshalText(text []byte) error { return scopes.Unmarshal(text, s) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *Scope) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Scope) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none: then
// nothing stands in for it.
func (s Scope) Label(language label.Language) (text string, ok bool) {
	return label.Text("Scope", s.String(), language)
}

// bears reports whether a record of the scope can bear on the Convention: one of
// landmines only cannot, by Article 1(3).
func (s Scope) bears() bool { return s == Divided || s == MineAction }
