package assistance

import "math"

// Flow is money that counts in each of some calendar years: that of one step of
// a record in one currency, or of several that are treated alike. The money of a
// Flow of more than one year is in one of them, and not known in which.
type Flow struct {
	low, high   int64 // ten-thousandths, before any division
	division    uint32
	records     uint32
	heading     uint16
	first, last uint16 // years since 1900
}

// Heading is what money is totalled under: a stage and a currency, which is none
// where a step prints no amount.
type Heading struct {
	Stage    Stage
	Currency Currency
}

// Years returns the first and the last calendar year in which the flow counts,
// and it counts in all between. In each it counts anew: flows are added up within
// a year, never across years.
func (f *Flow) Years() (first, last int) { return firstYear + int(f.first), firstYear + int(f.last) }

// Heading returns the place of the flow's stage and currency in [Flows.Headings].
func (f *Flow) Heading() int { return int(f.heading) }

// Bounds returns the least and the most of the whole money in a year, before any
// division over categories.
func (f *Flow) Bounds() (low, high Sum) { return Sum{low: uint64(f.low)}, Sum{low: uint64(f.high)} }

// Records returns how many records the flow adds to a [Total] of its years and
// heading. It may be 0, where another flow of the same record counts it.
func (f *Flow) Records() int { return int(f.records) }

// Division returns the place of the flow's division in [Flows.Divisions].
func (f *Flow) Division() int { return int(f.division) }

// key is the heading, the division and the years in one number: flows in its
// order have most in common with their neighbours.
func (f *Flow) key() uint64 {
	const yearBits, headingBits = 9, 11
	return uint64(f.heading)<<(64-headingBits) | uint64(f.division)<<(2*yearBits) | uint64(f.first)<<yearBits | uint64(f.last)
}

// add adds a flow of the same heading, division and years. It does not, and
// returns false, if the money is too much to hold, or if some amount is no
// multiple of a whole, so that to divide the two is not to divide their sum.
func (f *Flow) add(g *Flow, whole int64) bool {
	if f.high > math.MaxInt64-g.high {
		return false
	}
	if whole > 1 && (f.low%whole != 0 || f.high%whole != 0 || g.low%whole != 0 || g.high%whole != 0) {
		return false
	}
	f.low += g.low
	f.high += g.high
	f.records += g.records
	return true
}

// number returns the heading as a number that keeps the order of totals.
func (h Heading) number() uint16 { return uint16(h.Stage)<<8 | uint16(h.Currency) }

// headingOf is the heading of a number.
func headingOf(number int) Heading { return Heading{Stage(number >> 8), Currency(number & 0xff)} }

// headings is how many numbers of headings there are.
const headings = (int(Provided) + 1) << 8
