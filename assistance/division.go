package assistance

import (
	"github.com/treatyaid/treatyaid/schema"
)

// division is how the money of a record is divided: what it is about, over which
// categories it goes, and where the rest of it is.
type division struct {
	subjects SubjectSet
	parts    []Part
	rest     Rest
}

// categories returns the categories that may have some of the money: those of the parts,
// or every one, if the rest may be any.
func (d division) categories() categorySet {
	if d.rest == RestUnsaid {
		return kindsOf[0]
	}
	return d.named()
}

// named returns the categories of the parts.
func (d division) named() categorySet {
	var set categorySet
	for _, part := range d.parts {
		if part.Category.IsValid() {
			set |= 1 << part.Category
		}
	}
	return set
}

// isDivided reports whether the parts have percents.
func (d division) isDivided() bool { return len(d.parts) > 0 && !d.parts[0].Percent.IsZero() }

// share returns how much of the money falls in the subjects and categories asked:
// [ShareOf] gives the rules. Its lower bound is that of the categories of surely,
// its upper bound that of the categories of perhaps, among which those of surely are.
func (d division) share(subjects SubjectSet, surely, perhaps categorySet) Share {
	about := subjects.Extent(d.subjects)
	if about == Outside || perhaps == 0 {
		return Share{}
	}
	share := d.undivided(surely, perhaps)
	if d.isDivided() {
		share = d.percents(surely, perhaps)
	}
	if about == Partly && !share.IsZero() {
		share.Low = 0
	}
	return share.lowest()
}

// undivided is the share where no part has a percent.
func (d division) undivided(surely, perhaps categorySet) Share {
	var sure, may int
	for _, part := range d.parts {
		if surely.has(part.Category) {
			sure++
		}
		if perhaps.has(part.Category) {
			may++
		}
	}
	switch {
	case may == 0 && d.rest != RestUnsaid:
		return Share{}
	case sure == len(d.parts) && d.rest == 0:
		return Share{1, 1, 1}
	}
	return Share{0, 1, 1}
}

// percents is the share where the parts have percents.
func (d division) percents(surely, perhaps categorySet) Share {
	var low, high, all, sure, may uint64
	for _, part := range d.parts {
		units := uint64(part.Percent.units)
		all += units
		if surely.has(part.Category) {
			low += units
			sure++
		}
		if perhaps.has(part.Category) {
			high += units
			may++
		}
	}
	switch d.rest {
	case RestUnsaid:
		high += hundred - min(all, hundred)
	case RestRounding: // each may be more or less by a unit of the last place
		if place := uint64(d.place()); sure == uint64(len(d.parts)) {
			low, high = hundred, hundred
		} else {
			low, high = low-min(low, sure*place), min(high+may*place, hundred)
		}
	}
	if high == 0 {
		return Share{}
	}
	return Share{low, high, hundred}
}

// place returns the unit of the last decimal that the percents are printed with.
func (d division) place() uint32 {
	place := uint32(10_000)
	for _, part := range d.parts {
		place = min(place, part.Percent.place())
	}
	return place
}

// divisor returns the greatest common divisor.
func divisor(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// whole returns a number for which this is true: where two amounts are multiples
// of it, the share of their sum is the sum of their shares.
func (d division) whole() int64 {
	if !d.isDivided() {
		return 1
	}
	common := uint64(hundred)
	for _, part := range d.parts {
		common = divisor(common, uint64(part.Percent.units))
	}
	if d.rest == RestRounding {
		common = divisor(common, uint64(d.place()))
	}
	return int64(hundred / common)
}

// comesTo reports whether the percents come to what goes with the rest: to a hundred
// without one, to less with one, to nearly a hundred if they are rounded.
func (d division) comesTo() bool {
	if !d.isDivided() {
		return d.rest != RestRounding
	}
	sum := d.sum()
	switch d.rest {
	case 0:
		return sum == hundred
	case RestRounding:
		slack := uint64(len(d.parts)) * uint64(d.place())
		return sum != hundred && sum+slack >= hundred && sum <= hundred+slack
	}
	return sum < hundred
}

// sum returns what the percents come to, in their units.
func (d division) sum() (sum uint64) {
	for _, part := range d.parts {
		sum += uint64(part.Percent.units)
	}
	return sum
}

// addSumFault adds to f the fault that the percents do not go with the rest. The record
// stands at the pointer at.
func (d division) addSumFault(f *schema.Faults, at schema.Pointer) {
	f.Add(at.Member("rest"), schema.CodePercentsSum, "the percents come to "+Sum{low: d.sum()}.String()+d.sumAdvice())
}

// sumAdvice says what goes with what the percents come to.
func (d division) sumAdvice() string {
	rounded := d
	rounded.rest = RestRounding
	sum := d.sum()
	left := Sum{low: hundred - min(sum, hundred)}.String()
	switch {
	case sum == hundred:
		return `, and nothing is left: leave "rest" out`
	case sum > hundred && rounded.comesTo():
		return `, more than 100: if the source has rounded them, write "rest": "rounding"; else one of them is wrong`
	case sum > hundred:
		return ", more than 100: one of them is wrong"
	}
	text := `: write "rest": "outside" if the other ` + left + ` go to no category of the treaty, "unsaid" if the source does not say where they go`
	if rounded.comesTo() {
		text += `, "rounding" if the source has only rounded the percents`
	}
	return text
}
