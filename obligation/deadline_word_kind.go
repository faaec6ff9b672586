package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// DeadlineWordKind is what a word does to a deadline. The zero value is nothing.
type DeadlineWordKind uint8

// The words.
const (
	DeadlineSet       DeadlineWordKind = iota + 1 // by the terms of the treaty
	DeadlinePrinted                               // a source prints it; by which decision was not read
	DeadlineRequested                             // more time was asked for, which settles nothing
	DeadlineGranted
	DeadlineRefused
)

var deadlineWordKinds = codelist.New[DeadlineWordKind]("word on a deadline", "set", "printed", "requested", "granted", "refused")

// String returns the code of k, or the empty string for the zero value.
func (k DeadlineWordKind) String() string { return deadlineWordKinds.String(k) }

// MarshalText writes the code; a value without one is an error.
func (k DeadlineWordKind) MarshalText() ([]byte, error) { return deadlineWordKinds.Marshal(k) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (k *DeadlineWordKind) UnmarshalText(text []byte) error {
	return deadlineWordKinds.Unmarshal(text, k)
}

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (k *DeadlineWordKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value writes the code to a database, as [codelist.Value].
func (k DeadlineWordKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none.
func (k DeadlineWordKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("DeadlineWordKind", k.String(), language)
}
