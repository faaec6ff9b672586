package recordtable

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// bare returns a header without accents, capitals and signs.
func bare(header string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(header)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
