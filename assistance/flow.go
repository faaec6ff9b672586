package assistance

import "math"

// flow is money that counts in each of some calendar years: that of one step of a
// record in one currency, or of several that are treated alike. The money of a
// flow of several years is in one of them, and the source does not say in which.
// So it counts in each of them by itself, and is never added across years.
type flow struct {
	low, high   int64  // ten-thousandths: the whole money, before it is divided over categories; high may be openUnits
	division    uint32 // its place in the list of divisions
	records     uint32 // that it adds to a total; 0 where another flow of the same record counts it
	heading     uint16 // its place in the list of headings
	first, last uint16 // the numbers of the years
}

// openUnits is the upper end of a flow that has none.
const openUnits = math.MaxInt64

// key returns the heading, the division and the years in one number. Flows in the
// order of their keys have most in common with their neighbours.
func (f *flow) key() uint64 {
	const yearBits, headingBits = 9, 15
	return uint64(f.heading)<<(64-headingBits) | uint64(f.division)<<(2*yearBits) | uint64(f.first)<<yearBits | uint64(f.last)
}

// add adds a flow of the same key, of which whole is the number that
// [division.whole] returns. It adds nothing, and returns false, if the money is too
// much to hold or has no upper end, or if some amount is no multiple of whole: then the share of the
// sum is not the sum of the shares.
func (f *flow) add(g *flow, whole int64) bool {
	if f.high == openUnits || g.high == openUnits || f.high > math.MaxInt64-1-g.high {
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
