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

// Of returns the share of r. Where the share is no whole multiple of 0.0001 the
// lower bound goes down to the next and the upper bound up: nothing is rounded
// away.
func (s Share) Of(r Range) Range {
	r.Low, r.High = s.Bounds(r.Low, r.High)
	return r
}

// Bounds returns the share of money between two bounds, as [Share.Of] does.
func (s Share) Bounds(low, high Sum) (least, most Sum) {
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

// Share returns how much of the record's money falls in the categories asked;
// none asked means any category of the Convention.
//
//   - Every part inside: all of it.
//   - Weighted parts: exactly the weights inside over all weights.
//   - Several parts without weights, some inside and some not: between nothing
//     and all of it.
//   - No part inside, or no parts: none. A part that is wider than what is asked,
//     victim assistance where medical care is asked, is not inside.
//
// The lower bound is 0 under [MineAction], and there is none under
// [LandminesOnly] (Article 1(3)).
func (r *Record) Share(asked []Category) Share {
	if !r.Scope.bears() {
		return Share{}
	}
	weighted := true
	var inside, parts, insideWeight, weight uint64
	for _, part := range r.Parts {
		parts++
		weighted = weighted && part.Weight > 0
		weight += uint64(part.Weight)
		if inAny(asked, part.Category) {
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
	if r.Scope == MineAction {
		share.Low = 0
	}
	return share
}

// Bears reports whether some of the record is for one of the categories asked,
// whatever its share; none asked means any category of the Convention. It is
// the same as a [Record.Share] that is not none.
func (r *Record) Bears(asked []Category) bool { return !r.Share(asked).IsZero() }

// inAny reports whether c lies in a category asked.
func inAny(asked []Category, c Category) bool {
	if len(asked) == 0 {
		return c.IsValid()
	}
	for _, a := range asked {
		if a.Contains(c) {
			return true
		}
	}
	return false
}

// divisor returns the greatest common divisor.
func divisor(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
