package label

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Language is one of the languages in which the Convention on Cluster Munitions
// is authentic. It is comparable with ==. The zero Language is none.
type Language uint8

// The languages, in the order of Article 23.
const (
	Arabic Language = iota + 1
	Chinese
	English
	French
	Russian
	Spanish
)

var languages = codelist.New[Language]("language", "ar", "zh", "en", "fr", "ru", "es")

// Languages returns every language. The slice is the caller's own.
func Languages() []Language { return languages.Values() }

// String returns the ISO 639-1 code of l in small letters, such as "fr", and "" for
// none.
func (l Language) String() string { return languages.String(l) }

// MarshalText implements [encoding.TextMarshaler]. The zero Language is an error.
func (l Language) MarshalText() ([]byte, error) { return languages.Marshal(l) }

// UnmarshalText implements [encoding.TextUnmarshaler]. It knows no regions. An error
// is a *[codelist.UnknownError].
func (l *Language) UnmarshalText(text []byte) error { return languages.Unmarshal(text, l) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (l *Language) Scan(held any) error { return codelist.Scan(l, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (l Language) Value() (driver.Value, error) { return codelist.Value(l) }
