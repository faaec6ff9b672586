package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Completeness says whether the words of a list make it a list of all. The zero value
// is that of a list which can close nothing: it says that a fact does not hold, or
// speaks of everyone.
type Completeness uint8

// The kinds of list.
const (
	TotalList Completeness = iota + 1 // its words give the number of the group, or say that these are all, and each is named
	OpenList                          // its words do not say whether these are all
	PartList                          // by its own words it names some only: its silence says nothing
)

var completenesses = codelist.New[Completeness]("completeness of a list", "total", "open", "part")

// String returns the code of c, or the empty string for the zero value.
func (c Completeness) String() string { return completenesses.String(c) }

// MarshalText writes the code; a value without one is an error.
func (c Completeness) MarshalText() ([]byte, error) { return completenesses.Marshal(c) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (c *Completeness) UnmarshalText(text []byte) error { return completenesses.Unmarshal(text, c) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (c *Completeness) Scan(held any) error { return codelist.Scan(c, held) }

// Value writes the code to a database, as [codelist.Value].
func (c Completeness) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language. ok is false if there is none.
func (c Completeness) Label(language label.Language) (text string, ok bool) {
	return label.Text("Completeness", c.String(), language)
}
