package assistance

import "cmp"

// Line is what money is totalled under beside its stage and currency. Lines are never
// added: what a fund pays out, States may have paid in.
type Line struct {
	Giver    Giver `json:"giver"`
	Loan     bool  `json:"loan,omitempty"`     // to be paid back
	Foreseen bool  `json:"foreseen,omitempty"` // planned, and not done
}

// String returns "states", or "others, loans, foreseen".
func (l Line) String() string {
	text := l.Giver.String()
	if l.Loan {
		text += ", loans"
	}
	if l.Foreseen {
		text += ", foreseen"
	}
	return text
}

// number is the place of the line in the order of totals, below lineCount: what is done
// before what is foreseen, grants before loans.
func (l Line) number() int {
	number := int(l.Giver) - 1
	if l.Loan {
		number += len(giverCodes)
	}
	if l.Foreseen {
		number += 2 * len(giverCodes)
	}
	return number
}

// lineOf returns the line of a number.
func lineOf(number int) Line {
	givers := len(giverCodes)
	return Line{Giver: Giver(number%givers + 1), Loan: number/givers%2 == 1, Foreseen: number/givers/2 == 1}
}

const lineCount = 4 * len(giverCodes)

func (l Line) compare(other Line) int { return cmp.Compare(l.number(), other.number()) }
