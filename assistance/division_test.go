package assistance

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// partsOf reads "clearance:1 marking:2" or, without weights, "clearance marking".
func partsOf(text string) []Part {
	var parts []Part
	for _, word := range strings.Fields(text) {
		code, weight, _ := strings.Cut(word, ":")
		n, _ := strconv.Atoi(weight)
		parts = append(parts, Part{Category: codelist.MustParse[Category](code), Weight: n})
	}
	return parts
}

func TestRecordShare(t *testing.T) {
	none, all, some := Share{}, Share{1, 1, 1}, Share{0, 1, 1}
	for _, test := range []struct {
		parts, asked   string
		wholly, partly Share
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
		for subject, want := range map[Subject]Share{ClusterMunitions: test.wholly, MineAction: test.partly, Mines: none, 0: none} {
			r := Record{Subjects: []Subject{subject}, Parts: partsOf(test.parts)}
			got := r.Share(Query{Subjects: []Subject{ClusterMunitions}, Categories: categoriesOf(test.asked)})
			if got != want {
				t.Errorf("%s record for %q, asked for %q: %v, not %v", subject, test.parts, test.asked, got, want)
			}
		}
	}
}

func TestDivisionCategories(t *testing.T) {
	g := newGenerator(63)
	for _, r := range g.records(200) {
		var want []Category
		for _, c := range Categories() {
			if slices.ContainsFunc(r.Parts, func(p Part) bool { return p.Category == c }) {
				want = append(want, c)
			}
		}
		if diff := cmp.Diff(want, r.division().categories().all()); diff != "" {
			t.Errorf("%v: %s", r.Parts, diff)
		}
	}
}

// Of multiples of the whole number the shares add up as the amounts do.
func TestDivisionWhole(t *testing.T) {
	g := newGenerator(64)
	compared := 0
	for _, r := range g.records(2000) {
		d, q := r.division(), g.query()
		a, b := Sum{low: uint64(d.whole() * g.Int64N(1000))}, Sum{low: uint64(d.whole() * g.Int64N(1000))}
		both, _ := a.Plus(b)
		share := d.share(subjectsAsked(q.Subjects), categoriesWithin(q.Categories))
		of := func(s Sum) Range { return share.Of(Range{Low: s, High: s}) }
		want, err := of(a).Plus(of(b))
		if got := of(both); got != want || err != nil {
			t.Errorf("%v of %s and %s: %s, and %s of both", share, a, b, want, got)
		}
		if share.Whole > 1 {
			compared++
		}
	}
	if compared < 50 {
		t.Errorf("only %d shares that are a fraction", compared)
	}
}
