package spelling

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/treatyaid/treatyaid/schema/internal/naming"
)

// AmountSort is how an amount is written that is not in plain digits.
type AmountSort uint8

// The sorts of amounts.
const (
	Otherwise   AmountSort = iota // it is written in some other way
	Negative                      // with a sign, or in parentheses
	Percent                       // as a share
	NoAmount                      // as a word or mark that says that there is none
	TwoMeanings                   // with one separator that may be of decimals or thousands
	Worded                        // with a word for a large number, or with e
)

// longestAmount is how many bytes an amount has that is looked at.
const longestAmount = 64

// The forms of amounts and of what stands around them.
var (
	percent     = form(`%|percent|per cent|pour cent|por ciento`) // says that a number is of a hundred
	twofold     = form(`^[1-9][0-9]{0,2}[,.][0-9]{3}$`)
	large       = form(`^(thousand|million|millions|millones|millón|mio|mln)$`)
	largeAmount = form(`^([0-9][0-9.,' ]*?) ?(thousand|million|millions|millones|millón|mio|mln|e\+?0?[0-9])$`)
	surrounded  = form(`^([^0-9(+.,-]*)(.*?)([^0-9)+.,'-]*)$`)
	code        = form(`^[a-z]{3}$`)
	separated   = [...]func() *regexp.Regexp{
		digitsWith("", `\.`), digitsWith("", ","), digitsWith(",", `\.`), digitsWith(`\.`, ","),
		digitsWith(" ", `\.`), digitsWith(" ", ","), digitsWith("'", `\.`), digitsWith("'", ","),
	}
)

// form compiles an expression when an amount is refused, so that a program that starts
// pays nothing.
func form(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// digitsWith is the form of digits with a separator between groups of them, if it is not
// empty, and one before decimals. Groups are of thousands, or as in India.
func digitsWith(group, point string) func() *regexp.Regexp {
	digits := "[0-9]*"
	if group != "" {
		digits = strings.ReplaceAll(`[0-9]{1,3}(?:%[0-9]{3})+|[0-9]{1,2}(?:%[0-9]{2})*%[0-9]{3}`, "%", group)
	}
	return form("^(" + digits + ")(?:" + point + "([0-9]*))?$")
}

// SortOfAmount returns how an amount that is refused is written.
func SortOfAmount(found string) AmountSort {
	if len(found) > longestAmount {
		return Otherwise
	}
	text := strings.ToLower(plainSigns(found))
	if percent().MatchString(text) {
		return Percent
	}
	digits := strings.ContainsFunc(text, unicode.IsDigit)
	bare, _ := withoutCurrency(text)
	switch {
	case !digits:
		return NoAmount
	case strings.HasPrefix(bare, "-"), strings.HasPrefix(text, "-"), strings.HasPrefix(bare, "(") && strings.HasSuffix(bare, ")"),
		strings.HasSuffix(bare, "-") && !strings.HasSuffix(bare, ",-") && !strings.HasSuffix(bare, ".-"):
		return Negative
	case isTwofold(bare):
		return TwoMeanings
	case strings.ContainsFunc(bare, unicode.IsLetter):
		return Worded
	}
	return Otherwise
}

// isTwofold reports whether the only separator may stand before three decimals or after
// thousands.
func isTwofold(text string) bool { return twofold().MatchString(text) }

// PlainAmount writes an amount in digits and a point before its decimals. ok is false if
// it is none, or if more than one amount may be meant.
func PlainAmount(found string) (plain string, ok bool) {
	if len(found) > longestAmount {
		return "", false
	}
	if sort := SortOfAmount(found); sort != Otherwise && sort != Worded {
		return "", false
	}
	text, known := withoutCurrency(strings.ToLower(plainSigns(found)))
	if !known {
		return "", false
	}
	text, zeros := largeNumber(text)
	if isTwofold(text) {
		return "", false
	}
	text = strings.TrimPrefix(text, "+")
	text = strings.TrimSuffix(strings.TrimSuffix(text, ",-"), ".-")
	whole, decimals, ok := parted(text)
	if !ok {
		return "", false
	}
	whole, decimals = strings.TrimLeft(whole+padded(decimals, zeros), "0"), beyond(decimals, zeros)
	if whole == "" {
		whole = "0"
	}
	if len(decimals) > 4 {
		decimals = strings.TrimRight(decimals, "0")
	}
	if len(whole) > 14 || len(decimals) > 4 {
		return "", false
	}
	if decimals == "" {
		return whole, true
	}
	return whole + "." + decimals, true
}

// PlainPercent writes a share in percent in digits and a point before its decimals. ok
// is false if it does not say that it is one.
func PlainPercent(found string) (plain string, ok bool) {
	if SortOfAmount(found) != Percent {
		return "", false
	}
	return PlainAmount(percent().ReplaceAllString(strings.ToLower(plainSigns(found)), " "))
}

// parted takes an amount of digits and separators apart.
func parted(text string) (whole, decimals string, ok bool) {
	for _, separated := range separated {
		if m := separated().FindStringSubmatch(text); m != nil && m[1]+m[2] != "" {
			return strings.Map(digitsOnly, m[1]), m[2], true
		}
	}
	return "", "", false
}

func digitsOnly(r rune) rune {
	if r < '0' || r > '9' {
		return -1
	}
	return r
}

// padded returns the decimals that so many zeros make whole, with zeros for those that
// are not there.
func padded(decimals string, zeros int) string {
	if len(decimals) >= zeros {
		return decimals[:zeros]
	}
	return decimals + strings.Repeat("0", zeros-len(decimals))
}

// beyond returns the decimals that are left.
func beyond(decimals string, zeros int) string { return decimals[min(len(decimals), zeros):] }

// largeNumber takes a word for a large number off an amount. A billion is told in two
// ways, and m may be a thousand: they are left.
func largeNumber(text string) (rest string, zeros int) {
	if m := largeAmount().FindStringSubmatch(text); m != nil {
		switch word := strings.ReplaceAll(m[2], " ", ""); {
		case word == "thousand":
			zeros = 3
		case strings.HasPrefix(word, "e"):
			zeros = int(word[len(word)-1] - '0')
		default:
			zeros = 6
		}
		return m[1], zeros
	}
	return text, 0
}

// withoutCurrency takes the code, sign or name of a currency off an amount. known is
// false if letters are left that are none.
func withoutCurrency(text string) (bare string, known bool) {
	m := surrounded().FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return text, false
	}
	before, number, after := strings.TrimSpace(m[1]), strings.TrimSpace(m[2]), strings.TrimSpace(m[3])
	if isLarge(after) {
		number, after = number+" "+after, ""
	} else if word, rest, two := strings.Cut(after, " "); two && isLarge(word) {
		number, after = number+" "+word, rest
	}
	if before != "" {
		number = strings.TrimSpace(strings.TrimPrefix(number, ".")) // of a word cut short: "kr."
	}
	if !isCurrency(before) || !isCurrency(after) {
		return text, false
	}
	return number, true
}

func isLarge(word string) bool { return large().MatchString(word) }

// isCurrency reports whether a text is nothing, three letters, or a known name of a
// currency.
func isCurrency(text string) bool {
	folded := naming.Fold(text)
	if text == "" || code().MatchString(folded) || len(naming.Codes("Currency", folded)) > 0 || naming.SharedCurrency(folded) {
		return true
	}
	_, withdrawn := naming.WithdrawnCurrency(folded)
	return withdrawn || folded == "euro"
}

// plainSigns writes digits of any script as those of ASCII, each sort of space as one,
// each apostrophe as ', and a minus sign as -.
func plainSigns(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\u2007', r == '\u2009', r == '\u202f':
			return ' '
		case r == '’', r == '‘', r == '`', r == '´':
			return '\''
		case r == '−', r == '–', r == '—', r == '﹣', r == '-':
			return '-'
		case r == '٪', r == '％':
			return '%'
		case r == '٬', r == '٫', r == '，':
			return ','
		case r > unicode.MaxASCII && unicode.Is(unicode.Nd, r):
			return digit(r)
		}
		return r
	}, text))
}

// digit returns the ASCII digit of one of another script: each script has ten in a row,
// which begin at its zero.
func digit(r rune) rune {
	value := rune(0)
	for unicode.Is(unicode.Nd, r-value-1) {
		value++
	}
	return '0' + value%10
}
