package party

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normalName returns a name in the form in which names are compared: Unicode's normal
// form NFC, with every blank, such as one that does not break a line, as the plain one.
func normalName(name string) string {
	if isASCII(name) { // which has no other form and no other blank
		return name
	}
	return strings.Map(func(r rune) rune {
		if r >= utf8.RuneSelf && unicode.Is(unicode.Zs, r) {
			return ' '
		}
		return r
	}, norm.NFC.String(name))
}

func isASCII(name string) bool {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
