package party

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema/codelist"
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

// Standings returns every standing. The slice is the caller's own.
func Standings() []Standing {
	all := make([]Standing, len(standings))
	for i := range all {
		all[i] = Standing(i)
	}
	return all
}

// ParseStanding returns the standing of a code. An error is a
// *[codelist.UnknownError].
func ParseStanding(code string) (Standing, error) {
	for i, s := range standings {
		if s == code {
			return Standing(i), nil
		}
	}
	return Undetermined, &codelist.UnknownError{Vocabulary: "standing", Found: code, Allowed: append([]string(nil), standings[:]...)}
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

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseStanding].
func (s *Standing) UnmarshalText(text []byte) error {
	parsed, err := ParseStanding(string(text))
	if err == nil {
		*s = parsed
	}
	return err
}
