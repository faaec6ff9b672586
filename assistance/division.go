package assistance

// division is how the money of a record is divided: what it is about, and over which
// categories it goes.
type division struct {
	subjects SubjectSet
	parts    []Part
}

// categories returns the categories of the parts.
func (d division) categories() categorySet {
	var set categorySet
	for _, part := range d.parts {
		if part.Category.IsValid() {
			set |= 1 << part.Category
		}
	}
	return set
}

// share returns how much of the money falls in the subjects and categories asked:
// [Record.Share] gives the rules.
func (d division) share(subjects SubjectSet, asked categorySet) Share {
	about := subjects.Extent(d.subjects)
	if about == Outside {
		return Share{}
	}
	weighted := true
	var inside, parts, insideWeight, weight uint64
	for _, part := range d.parts {
		parts++
		weighted = weighted && part.Weight > 0
		weight += uint64(part.Weight)
		if asked.has(part.Category) {
			inside++
			insideWeight += uint64(part.Weight)
		}
	}
	var share Share
	switch {
	case inside == 0:
		return Share{}
	case inside == parts:
		share = Share{1, 1, 1}
	case weighted:
		shared := divisor(insideWeight, weight)
		share = Share{insideWeight / shared, insideWeight / shared, weight / shared}
	default:
		share = Share{0, 1, 1}
	}
	if about == Partly {
		share.Low = 0
	}
	return share
}

// divisor returns the greatest common divisor.
func divisor(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// whole returns a number for which this is true: where two amounts are multiples
// of it, the share of their sum is the sum of their shares. It is the sum of the
// weights.
func (d division) whole() int64 {
	whole := int64(0)
	for _, part := range d.parts {
		if part.Weight == 0 || len(d.parts) == 1 {
			return 1
		}
		whole += int64(part.Weight)
	}
	return max(whole, 1)
}
