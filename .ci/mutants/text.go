package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

func texts(p place) []variant {
	s := unquote(p.value.text)
	all := anyText(s)
	switch {
	case p.rule.Enum != nil:
		return append(all, words(s, p.rule.Enum)...)
	case p.rule.Format == "date":
		return append(all, dates(s)...)
	}
	return append(all, append(lengths(p.rule), fragments(s)...)...)
}

// anyText has what goes wrong with every string: white space around it, letters
// that look alike, the case, ends that a pattern overlooks.
func anyText(s string) []variant {
	var all []variant
	add := func(name, s string) { all = append(all, variant{name, quoted(s)}) }
	for _, end := range []string{"\n", "\r\n", "\r", " ", "\t", "\x00", "\u0085", "\u00a0", "\u2028", "\u200b", "\ufeff", "\u0301", "\U0001F600"} {
		add("ends with "+shown(end), s+end)
		add("begins with "+shown(end), end+s)
	}
	add("is in upper case", strings.ToUpper(s))
	add("is in lower case", strings.ToLower(s))
	add("is twice", s+s)
	add("is two lines", s+"\n"+s)
	if s == "" {
		return all
	}
	half := len([]rune(s)) / 2
	add("has a line feed within", string([]rune(s)[:half])+"\n"+string([]rune(s)[half:]))
	add("has its digits from Arabic", mapped(s, '0', '9', '\u0660'))
	add("has its digits full-width", mapped(s, '0', '9', '\uff10'))
	add("has its letters full-width", mapped(s, 'a', 'z', '\uff41'))
	add("has hyphens for hyphen-minus", strings.ReplaceAll(s, "-", "\u2010"))
	add("has underscores for hyphen-minus", strings.ReplaceAll(s, "-", "_"))
	add("has the Kelvin sign for k", strings.NewReplacer("k", "\u212A", "K", "\u212A").Replace(s))
	add("has the long s for s", strings.NewReplacer("s", "\u017F", "S", "\u017F").Replace(s))
	add("has a Cyrillic a", strings.NewReplacer("a", "\u0430", "A", "\u0410").Replace(s))
	all = append(all,
		variant{"is escaped", &value{kind: text, text: escape(quote(s))}},
		variant{"ends with half a surrogate pair", &value{kind: text, text: strings.TrimSuffix(quote(s), `"`) + `\ud83d"`}},
		variant{"begins with the other half of a surrogate pair", &value{kind: text, text: `"\ude00` + quote(s)[1:]}},
		variant{"ends with the halves of a surrogate pair escaped", &value{kind: text, text: strings.TrimSuffix(quote(s), `"`) + `\ud83d\ude00"`}},
	)
	return all
}

// mapped moves the characters from first to last to where other is for first.
func mapped(s string, first, last, other rune) string {
	return strings.Map(func(r rune) rune {
		if r >= first && r <= last {
			return r - first + other
		}
		return r
	}, s)
}

func words(s string, enum []string) []variant {
	var all []variant
	add := func(name, s string) { all = append(all, variant{name, quoted(s)}) }
	i := slices.Index(enum, s)
	for step := 1; step <= 3; step++ {
		other := enum[(i+step+len(enum))%len(enum)]
		add("is "+other, other)
	}
	add("is the first word", enum[0])
	add("is the last word", enum[len(enum)-1])
	add("lacks its last character", s[:max(len(s)-1, 0)])
	add("is in the plural", s+"s")
	add("is two words", s+","+enum[0])
	return all
}

func dates(s string) []variant {
	var all []variant
	for _, s := range []string{
		"1899-12-31", "1900-01-01", "1900-02-28", "1900-02-29", "1999-12-31", "2000-02-29", "2000-02-30", "2001-02-29", "2024-02-29",
		"2025-02-29", "2026-02-30", "2100-02-28", "2100-02-29", "2199-12-31", "2200-01-01", "0000-01-01", "0001-01-01", "9999-12-31",
		"2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-03-31", "2026-04-31", "2026-06-31", "2026-09-31", "2026-11-31", "2026-12-31",
		"2026", "2026-01", "20260101", "2026-1-1", "2026-001", "2026-W01-1", "2026W011", "26-01-01", "+2026-01-01", "-2026-01-01", "02026-01-01",
		"2026/01/01", "2026.01.01", "2026 01 01", "01-01-2026", "2026-01-01 ", " 2026-01-01", "2026-01-01T", "2026-01-01t00:00:00z",
		"2026-01-01T00:00:00Z", "2026-01-01Z", "2026-01-01\n", "2026-01-0\n", "2026-01-01\u0000", "2026-01-1 ", "2026- 1-01", "2026-01-0a", "2O26-01-01",
		"٢٠٢٦-٠١-٠١", "２０２６-０１-０１", "2026-01-0１", "2026−01−01", "२०२६-०१-०१", "2026-01-0²", "1998-12-31", "2016-12-31", "1e3", "0x7ea-01-01",
	} {
		all = append(all, variant{"is " + shown(s), quoted(s)})
	}
	return all
}

// lengths has strings as long as they may be, and a character longer, of
// characters of one, two, three and four bytes, and of one and two UTF-16 units.
func lengths(r *rule) []variant {
	var all []variant
	for _, n := range []int{r.MinLength, r.MaxLength - 1, r.MaxLength, r.MaxLength + 1} {
		for _, c := range []string{"a", "A", "1", "é", "中", "\U0001F600", "e\u0301", "\U0001F1F3\U0001F1F4"} {
			s := strings.Repeat(c, max(n, 0)/len([]rune(c)))
			if odd := n - len([]rune(s)); odd > 0 {
				s += strings.Repeat("a", odd)
			}
			all = append(all, variant{fmt.Sprintf("is %d long, of %s", n, shown(c)), quoted(s)})
		}
	}
	for _, n := range []int{r.MaxLength / 2, r.MaxLength/2 + 1} {
		all = append(all, variant{fmt.Sprintf("is %d astral characters", n), quoted(strings.Repeat("\U0001D538", n))})
	}
	return all
}

// fragments has strings that the patterns of these schemas are near to.
func fragments(s string) []variant {
	var all []variant
	for _, s := range []string{
		// amounts
		"0", "00", "01", "-0", "+1", "-1", ".5", "5.", "0.0", "0.00001", "0.0001", "1.00000", "1,5", "1 000", "1_000", "1e5", "1E5", "0x1F", "NaN",
		"Infinity", "99999999999999.9999", "999999999999999", "99999999999999", "10000000000000.0000", "1.2.3", "1..2", "0.0000", "١٢٣",
		// words and identifiers
		"a", "-", "--", "a-", "-a", "a--b", "a-b", "a-1", "1-a", "a1-2b", "A-b", "a_b", "a.b", "a:b", "a/b", "a b", ".a", "/a", "a\\b", "a%20b", "á",
		"__proto__", "constructor", "toString", "NOR", "nor", "NORW", "NO",
		// provisions
		"6", "17", "100", "6(2)", "7(1)(n)", "4(4)(a)", "6(10)(abc)", "6()", "6(2", "6 (2)", "6(A)", "6(abcd)", "6(1)(2)(3)(4)", "(2)", "6.2", "6(2)\n",
		// text and addresses
		"\x01", "\x08", "\t", "\x0b", "\x0c", "\x1f", "\x7f", "\u0080", "\u0085", "\u009f", "\u00a0", "\u00ad", "\u200e", "\u202e", "\u2028", "\u2029",
		"\u3000", "\ufdd0", "\ufeff", "\ufffd", "\ufffe", "\uffff", "\U000e0001", "\U0010ffff", "a\nb", "a\r\nb", "\n", "\"", "<", ">", "<a>", "'", "`",
		"https://example.org/a b", "https://example.org/é", "https://example.org/\"", "javascript:alert(1)", "CCM/MSP/2013/6", " ",
	} {
		all = append(all, variant{"is " + shown(s), quoted(s)})
	}
	return all
}

func utf16Units(s string) []uint16 { return utf16.Encode([]rune(s)) }
