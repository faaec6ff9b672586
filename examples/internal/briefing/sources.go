package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// Source is where something on a page is printed, with the number by which the page
// cites it.
type Source struct {
	Number int `json:"number"`
	party.Source
}

// sources numbers the sources of a page, from 1, in the order in which they are cited.
type sources []Source

// number returns the number of a source; 0 of none.
func (s *sources) number(source party.Source) int {
	if source == (party.Source{}) {
		return 0
	}
	at := slices.IndexFunc(*s, func(one Source) bool { return one.Source == source })
	if at < 0 {
		*s = append(*s, Source{Number: len(*s) + 1, Source: source})
		at = len(*s) - 1
	}
	return (*s)[at].Number
}

// sourceSaid says where something is printed.
func sourceSaid(s Source) string {
	text := s.Title
	if s.Place != "" {
		text += ", " + s.Place
	}
	switch {
	case !s.Published.IsZero():
		text += "; published " + s.Published.String()
	case !s.Read.IsZero():
		text += "; read " + s.Read.String()
	}
	if s.Address != "" {
		text += " " + s.Address
	}
	return text
}
