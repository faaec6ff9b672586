package assistance

import (
	"strconv"
	"strings"
	"testing"
)

// partsOf reads "clearance:1 marking:2" or, without weights, "clearance marking".
func partsOf(text string) []Part {
	var parts []Part
	for _, word := range strings.Fields(text) {
		code, weight, _ := strings.Cut(word, ":")
		n, _ := strconv.Atoi(weight)
		parts = append(parts, Part{Category: MustParseCategory(code), Weight: n})
	}
	return parts
}

func categoriesOf(text string) []Category {
	var list []Category
	for _, code := range strings.Fields(text) {
		list = append(list, MustParseCategory(code))
	}
	return list
}

func TestShare(t *testing.T) {
	none, all, some := Share{}, Share{1, 1, 1}, Share{0, 1, 1}
	for _, test := range []struct {
		parts, asked  string
		divided, mine Share
	}{
		{"", "", none, none},
		{"", "clearance", none, none},
		{"clearance", "", all, some},
		{"clearance", "clearance", all, some},
		{"clearance", "marking", none, none},
		{"clearance", "marking clearance", all, some},
		{"clearance:7", "clearance", all, some},
		// Undivided.
		{"clearance marking", "clearance", some, some},
		{"clearance marking", "practical-measures", some, some},
		{"clearance marking", "emergency", none, none},
		{"clearance marking", "clearance practical-measures", all, some},
		{"clearance marking", "", all, some},
		// By weight.
		{"clearance:1 marking:3", "clearance", Share{1, 1, 4}, Share{0, 1, 4}},
		{"clearance:2 marking:6", "clearance", Share{1, 1, 4}, Share{0, 1, 4}},
		{"clearance:1 marking:3", "practical-measures", Share{3, 3, 4}, Share{0, 3, 4}},
		{"clearance:1 marking:1 emergency:1", "emergency clearance", Share{2, 2, 3}, Share{0, 2, 3}},
		{"clearance:1 marking:3", "emergency", none, none},
		{"clearance:1 marking:3", "", all, some},
		// A kind lies in what it is a kind of, never the other way round.
		{"medical-care", "victim-assistance", all, some},
		{"victim-assistance", "medical-care", none, none},
		// Asked twice counts once.
		{"medical-care:1 clearance:1", "victim-assistance medical-care victim-assistance", Share{1, 1, 2}, Share{0, 1, 2}},
		// Weights that are not complete divide nothing.
		{"clearance:1 marking", "clearance", some, some},
	} {
		for scope, want := range map[Scope]Share{Divided: test.divided, MineAction: test.mine, LandminesOnly: none, 0: none} {
			r := Record{Scope: scope, Parts: partsOf(test.parts)}
			got := r.Share(categoriesOf(test.asked))
			if got != want {
				t.Errorf("%s record for %q, asked for %q: %v, not %v", scope, test.parts, test.asked, got, want)
			}
			if bears := r.Bears(categoriesOf(test.asked)); bears != (want != none) {
				t.Errorf("%s record for %q bears on %q: %v", scope, test.parts, test.asked, bears)
			}
		}
	}
}

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

// TestSharesAddUp asks for each category of a weighted record apart: together
// they are the whole, but for less than 0.0001 each.
func TestSharesAddUp(t *testing.T) {
	g := newGenerator(1)
	asked := 0
	for range 2000 {
		r := Record{Scope: Divided, Parts: g.parts()}
		if len(r.Parts) == 0 || r.Parts[0].Weight == 0 {
			continue
		}
		whole := g.amount().Sum()
		var low, high Sum
		for _, part := range r.Parts {
			got := r.Share([]Category{part.Category}).Of(Range{Low: whole, High: whole})
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
	if asked < 1000 {
		t.Errorf("only %d parts were asked for", asked)
	}
}
