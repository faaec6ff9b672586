package assistance

import "cmp"

// Flow is the money that one step of a record prints in one currency, as it
// counts in each of some calendar years: the money of a Flow of several years is
// in one of them, and not known in which.
type Flow struct {
	low, high int64  // ten-thousandths, before any division
	packed    uint64 // see pack
}

// Heading is what money is totalled under: a stage and a currency, which is none
// where a step prints no amount.
type Heading struct {
	Stage    Stage
	Currency Currency
}

// The packed fields of a Flow, from the lowest bit: years, whether it counts its
// record, division, heading. So flows that are sorted by them are treated alike
// for as long as may be.
const (
	yearBits     = 9 // years since 1900
	divisionBits = 34
	headingBits  = 11

	lastShift     = yearBits
	countShift    = lastShift + yearBits
	divisionShift = countShift + 1
	headingShift  = divisionShift + divisionBits

	yearMask     = 1<<yearBits - 1
	divisionMask = 1<<divisionBits - 1
	headingMask  = 1<<headingBits - 1
)

// Years returns the first and the last calendar year in which the flow counts,
// and it counts in all between. In each it counts anew: flows are added up within
// a year, never across years.
func (f Flow) Years() (first, last int) {
	return firstYear + int(f.packed&yearMask), firstYear + int(f.packed>>lastShift&yearMask)
}

// Heading returns the place of the flow's stage and currency in [Flows.Headings].
func (f Flow) Heading() int { return int(f.packed >> headingShift) }

// Bounds returns the least and the most of the whole money in a year, before any
// division over categories.
func (f Flow) Bounds() (low, high Amount) { return Amount{f.low}, Amount{f.high} }

// Records returns how many records the flow adds to a [Total] of its years and
// heading: 1, or 0 where another flow of the same record does.
func (f Flow) Records() int { return int(f.packed >> countShift & 1) }

// Division returns the place of the flow's division in [Flows.Divisions].
func (f Flow) Division() int { return int(f.packed >> divisionShift & divisionMask) }

// compare orders flows by what they have in common.
func (f Flow) compare(g Flow) int {
	if f.packed != g.packed {
		return cmp.Compare(f.packed, g.packed)
	}
	return cmp.Or(cmp.Compare(f.high, g.high), cmp.Compare(f.low, g.low))
}

// under returns the flow with another heading.
func (f Flow) under(heading uint64) Flow {
	f.packed = f.packed&(1<<headingShift-1) | heading<<headingShift
	return f
}

// number returns the heading as a number that keeps the order of totals.
func (h Heading) number() uint64 { return uint64(h.Stage)<<8 | uint64(h.Currency) }

// headingOf is the heading of a number.
func headingOf(number int) Heading { return Heading{Stage(number >> 8), Currency(number & 0xff)} }
