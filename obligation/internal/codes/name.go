package codes

import (
	"strconv"
	"strings"
)

// pascal returns the Go name of a code: DeclaredAffected of "declared-affected".
func pascal(code string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(code, "-") {
		if word != "" {
			b.WriteString(strings.ToUpper(word[:1]) + word[1:])
		}
	}
	return b.String()
}

// normName returns the Go name of a norm: its place by the cite, and what its id says
// beside the place. "x-6-4-clearance" of 6(4) is Art6Para4Clearance, "x-7-1-n-report"
// of 7(1)(n) is Art7Para1nReport, "x-10-7-c-remains" of X(7)(c) is Art10Para7cRemains.
func normName(instrument, id, cite string) string {
	place := Place(cite)
	own := strings.Split(strings.TrimPrefix(id, instrument+"-"), "-")
	article, _, _ := strings.Cut(cite, "(")
	for i, part := range place {
		if len(own) > 0 && (own[0] == part || i == 0 && own[0] == strings.ToLower(article)) { // x or 10
			own = own[1:]
		}
	}
	var b strings.Builder
	for i, part := range place {
		switch i {
		case 0:
			b.WriteString("Art")
		case 1:
			b.WriteString("Para")
		default:
			if digit(part[0]) { // 4(1)(2) is not 4(12)
				b.WriteByte('_')
			}
		}
		b.WriteString(part)
	}
	return b.String() + pascal(strings.Join(own, "-"))
}

// Place returns the parts of a citation as ids spell them: 7, 1, n of "7(1)(n)", and
// 10, 7, c of "X(7)(c)". A Roman article is counted.
func Place(cite string) []string {
	parts := strings.FieldsFunc(cite, func(r rune) bool { return !letterOrDigit(r) })
	if len(parts) > 0 {
		if n, ok := roman(parts[0]); ok {
			parts[0] = strconv.Itoa(n)
		}
	}
	return parts
}

func letterOrDigit(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// roman returns the number of a Roman numeral in capitals.
func roman(numeral string) (int, bool) {
	values := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50}
	sum := 0
	for i := range len(numeral) {
		value, ok := values[numeral[i]]
		if !ok {
			return 0, false
		}
		if i+1 < len(numeral) && value < values[numeral[i+1]] {
			value = -value
		}
		sum += value
	}
	return sum, numeral != ""
}
