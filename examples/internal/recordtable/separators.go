package recordtable

import "strings"

// role is what a separator of an amount does.
type role int

const (
	none        role = iota // there is no separator, or none that tells
	ofThousands             // one point or comma parts thousands
	ofDecimals
	ambiguous // it may do either
	noAmount  // what is no amount at all
)

// shape is an amount as it is typed.
type shape struct {
	whole, decimals string // digits
	sign            byte   // the point or comma that role is of
	role            role
}

// shapeOf takes an amount apart.
func shapeOf(text string) shape {
	if plainDigits.MatchString(text) {
		return shape{whole: text}
	}
	at := strings.LastIndexAny(text, ".,")
	if at >= 0 && strings.Count(text, text[at:at+1]) == 1 && plainDigits.MatchString(text[at+1:]) {
		s := shape{decimals: text[at+1:], sign: text[at], role: ofDecimals}
		if s.whole = text[:at]; plainDigits.MatchString(s.whole) {
			if len(s.decimals) == 3 && len(s.whole) <= 3 && s.whole[0] != '0' {
				s.role = ambiguous
			}
			return s
		}
		if whole, ok := ungrouped(s.whole); ok {
			s.whole = whole
			return s
		}
	}
	whole, ok := ungrouped(text)
	if !ok {
		return shape{role: noAmount}
	}
	s := shape{whole: whole}
	if at >= 0 {
		s.sign, s.role = text[at], ofThousands
	}
	return s
}

// ungrouped returns digits without the separators of their thousands, all of one kind.
func ungrouped(text string) (digits string, ok bool) {
	if !grouped.MatchString(text) {
		return "", false
	}
	separator := text[strings.IndexAny(text, " .,'")]
	for i := range len(text) {
		if strings.IndexByte(" .,'", text[i]) >= 0 && text[i] != separator {
			return "", false
		}
	}
	return strings.ReplaceAll(text, string(separator), ""), true
}

// separators are what the cells of one column tell of their points and commas. A nil one
// knows nothing.
type separators struct {
	said      byte // what parts decimals, by the mapping; 0 if that does not say
	thousands map[byte]bool
	decimals  map[byte]bool
}

// note learns from one more cell of the column.
func (s *separators) note(c Cell) {
	if c.Number || c.Broken != "" {
		return
	}
	text := oneBlank.Replace(strings.TrimSpace(c.Text))
	shape := shapeOf(text)
	switch shape.role {
	case ofThousands:
		s.thousands[shape.sign] = true
	case ofDecimals:
		s.decimals[shape.sign] = true
		if other := otherSign(shape.sign); strings.IndexByte(text, other) >= 0 {
			s.thousands[other] = true
		}
	}
}

// roleOf returns what a point or comma does in the whole column, if its other cells leave
// no doubt.
func (s *separators) roleOf(sign byte) role {
	switch other := otherSign(sign); {
	case s == nil:
		return ambiguous
	case s.said != 0 && s.said == sign:
		return ofDecimals
	case s.said != 0:
		return ofThousands
	case s.thousands[sign] && s.decimals[sign], s.thousands[other] && s.decimals[other]:
		return ambiguous
	case (s.thousands[sign] || s.decimals[other]) && !s.decimals[sign] && !s.thousands[other]:
		return ofThousands
	case (s.decimals[sign] || s.thousands[other]) && !s.thousands[sign] && !s.decimals[other]:
		return ofDecimals
	}
	return ambiguous
}

func otherSign(sign byte) byte {
	if sign == '.' {
		return ','
	}
	return '.'
}
