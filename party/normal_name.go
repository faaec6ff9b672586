package party

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalName returns a name in the form in which names are compared: Unicode's normal
// form NFC, with every blank, such as one that does not break a line, as the plain one.
func normalName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Zs, r) {
			return ' '
		}
		return r
	}, norm.NFC.String(name))
}
