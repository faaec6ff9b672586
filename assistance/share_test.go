package assistance

import "testing"

func TestShareOf(t *testing.T) {
	for _, test := range []struct {
		share    Share
		of, want Range
	}{
		{share: Share{1, 1, 1}, of: rangeOf("EUR", "1", "3"), want: rangeOf("EUR", "1", "3")},
		{share: Share{0, 1, 1}, of: rangeOf("EUR", "1", "3"), want: rangeOf("EUR", "0", "3")},
		{share: Share{}, of: rangeOf("EUR", "1", "3"), want: rangeOf("EUR", "0", "0")},
		{share: Share{1, 1, 4}, of: rangeOf("EUR", "1", "1"), want: rangeOf("EUR", "0.25", "0.25")},
		{share: Share{0, 1, 4}, of: rangeOf("EUR", "1", "1"), want: rangeOf("EUR", "0", "0.25")},
		{share: Share{1, 1, 3}, of: rangeOf("EUR", "1", "1"), want: rangeOf("EUR", "0.3333", "0.3334")},
		{share: Share{2, 2, 3}, of: rangeOf("EUR", "1", "2"), want: rangeOf("EUR", "0.6666", "1.3334")},
		{share: Share{1, 1, 2}, of: rangeOf("EUR", "0.0001", "0.0001"), want: rangeOf("EUR", "0", "0.0001")},
		{share: Share{999999, 999999, 1000000}, of: rangeOf("EUR", "99999999999999.9999", "99999999999999.9999"), want: rangeOf("EUR", "99999899999999.9999", "99999900000000")},
	} {
		if got := test.share.Of(test.of); got != test.want {
			t.Errorf("%v of %s is %s, not %s", test.share, test.of, got, test.want)
		}
	}
}

// TestSharesAddUp asks for each category of a divided record apart: together
// they are the whole, but for less than 0.0001 each.
func TestSharesAddUp(t *testing.T) {
	g := newGenerator(1)
	asked := 0
	for range 2000 {
		r := Record{Subjects: []Subject{ClusterMunitions}}
		if r.Parts, r.Rest = g.parts(); !r.division().isDivided() || r.Rest != 0 {
			continue
		}
		whole := g.amount().Sum()
		var low, high Sum
		for _, part := range r.Parts {
			got := ShareOf(&r, Query{Categories: []Category{part.Category}}).Of(Range{Low: whole, High: whole})
			low, _ = low.Plus(got.Low)
			high, _ = high.Plus(got.High)
			if gap, ok := got.Low.Plus(Sum{low: 1}); !ok || got.High.Compare(gap) > 0 || got.High.Compare(whole) > 0 {
				t.Errorf("%v of %s is %s to %s", part, whole, got.Low, got.High)
			}
			asked++
		}
		if low.Compare(whole) > 0 || high.Compare(whole) < 0 {
			t.Errorf("%v: the parts of %s are %s to %s", r.Parts, whole, low, high)
		}
	}
	if asked < 500 {
		t.Errorf("only %d parts were asked for", asked)
	}
}
