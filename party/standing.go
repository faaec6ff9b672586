package party

import (
	"database/sql/driver"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Standing is where a State stands to a treaty on a day. The zero Standing is
// Undetermined, so that nothing defaults to an answer.
type Standing uint8

const (
	Undetermined  Standing = iota // the list does not settle it: neither a party nor not
	NotParty                      // no act, or none known
	SignatoryOnly                 // signed, not consented to be bound
	Consented                     // consented to be bound, not yet in force for it
	Party
	Withdrawn // was a party; its withdrawal has taken effect
)

var standings = [...]string{
	Undetermined:  "undetermined",
	NotParty:      "not-a-party",
	SignatoryOnly: "signatory-only",
	Consented:     "consented-not-in-force",
	Party:         "party",
	Withdrawn:     "withdrawn",
}

// String returns the code of s.
func (s Standing) String() string {
	if int(s) >= len(standings) {
		return ""
	}
	return standings[s]
}

// MarshalText implements [encoding.TextMarshaler].
func (s Standing) MarshalText() ([]byte, error) {
	if code := s.String(); code != "" {
		return []byte(code), nil
	}
	return nil, fmt.Errorf("standing: %d has no code", s)
}

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (s *Standing) UnmarshalText(text []byte) error {
	i := slices.Index(standings[:], string(text))
	if i < 0 {
		return &codelist.UnknownError{Vocabulary: "standing", Found: string(text), Allowed: slices.Clone(standings[:])}
	}
	*s = Standing(i)
	return nil
}

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *Standing) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Standing) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none: then
// nothing stands in for it.
func (s Standing) Label(language label.Language) (text string, ok bool) {
	return label.Text("Standing", s.String(), language)
}
