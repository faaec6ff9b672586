package assistance

// Share is how much of a record's money falls in the categories asked: from
// Low/Whole to High/Whole. It is in lowest terms, and so comparable with ==.
// The zero Share is none: the record does not bear on those categories.
type Share struct {
	Low, High uint64
	Whole     uint64 // 0 only in the zero Share
}

// IsZero reports whether s is none.
func (s Share) IsZero() bool { return s == Share{} }

// lowest returns s in lowest terms.
func (s Share) lowest() Share {
	if s.IsZero() {
		return s
	}
	shared := divisor(divisor(s.Low, s.High), s.Whole)
	return Share{s.Low / shared, s.High / shared, s.Whole / shared}
}

// Of returns the share of r. Where the share is no whole multiple of 0.0001 the
// lower bound goes down to the next and the upper bound up: nothing is rounded
// away.
func (s Share) Of(r Range) Range {
	r.Low, r.High = s.bounds(r.Low, r.High)
	return r
}

// bounds is [Share.Of] for two bounds.
func (s Share) bounds(low, high Sum) (least, most Sum) {
	if s.Whole <= 1 { // none, up to all, or all
		if s.Low == 0 {
			low = Sum{}
		}
		if s.High == 0 {
			high = Sum{}
		}
		return low, high
	}
	most, remainder := high.fraction(s.High, s.Whole)
	if least = most; low != high || s.Low != s.High {
		least, _ = low.fraction(s.Low, s.Whole)
	}
	if remainder {
		most, _ = most.Plus(Sum{low: 1}) // still at most high, as a remainder means a true fraction
	}
	return least, most
}
