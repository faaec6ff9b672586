package assistance

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// partsOf reads "clearance:60 marking:40" or, without percents, "clearance marking".
func partsOf(text string) []Part {
	var parts []Part
	for _, word := range strings.Fields(text) {
		code, percent, divided := strings.Cut(word, ":")
		part := Part{Category: codelist.MustParse[Category](code)}
		if divided {
			part.Percent = codelist.MustParse[Percent](percent)
		}
		parts = append(parts, part)
	}
	return parts
}

func TestRecordShare(t *testing.T) {
	none, all, some := Share{}, Share{1, 1, 1}, Share{0, 1, 1}
	for _, test := range []struct {
		parts          string
		rest           Rest
		asked          string
		wholly, partly Share
	}{
		{"", 0, "", none, none},
		{"", 0, "clearance", none, none},
		{"clearance", 0, "", all, some},
		{"clearance", 0, "clearance", all, some},
		{"clearance", 0, "marking", none, none},
		{"clearance", 0, "marking clearance", all, some},
		{"clearance:100", 0, "clearance", all, some},
		// Undivided.
		{"clearance marking", 0, "clearance", some, some},
		{"clearance marking", 0, "practical-measures", some, some},
		{"clearance marking", 0, "emergency", none, none},
		{"clearance marking", 0, "clearance practical-measures", all, some},
		{"clearance marking", 0, "", all, some},
		// Undivided, and others beside.
		{"clearance", RestOutside, "clearance", some, some},
		{"clearance", RestOutside, "marking", none, none},
		{"clearance", RestUnsaid, "clearance", some, some},
		{"clearance", RestUnsaid, "marking", some, some},
		{"", RestUnsaid, "marking", some, some},
		// By percent.
		{"clearance:25 marking:75", 0, "clearance", Share{1, 1, 4}, Share{0, 1, 4}},
		{"clearance:25 marking:75", 0, "practical-measures", Share{3, 3, 4}, Share{0, 3, 4}},
		{"clearance:30 marking:30 emergency:40", 0, "emergency clearance", Share{7, 7, 10}, Share{0, 7, 10}},
		{"clearance:25 marking:75", 0, "emergency", none, none},
		{"clearance:25 marking:75", 0, "", all, some},
		// With a rest.
		{"clearance:60", RestOutside, "clearance", Share{3, 3, 5}, Share{0, 3, 5}},
		{"clearance:60 marking:30", RestOutside, "", Share{9, 9, 10}, Share{0, 9, 10}},
		{"clearance:60 marking:30", RestOutside, "emergency", none, none},
		{"clearance:60 marking:30", RestUnsaid, "clearance", Share{6, 7, 10}, Share{0, 7, 10}},
		{"clearance:60 marking:30", RestUnsaid, "clearance marking", Share{9, 10, 10}, some},
		{"clearance:60 marking:30", RestUnsaid, "emergency", Share{0, 1, 10}, Share{0, 1, 10}},
		// Rounded: a unit of the last decimal more or less, each.
		{"clearance:33.33 marking:33.33 emergency:33.33", RestRounding, "clearance", Share{1666, 1667, 5000}, Share{0, 1667, 5000}},
		{"clearance:33.33 marking:33.33 emergency:33.33", RestRounding, "clearance emergency", Share{1666, 1667, 2500}, Share{0, 1667, 2500}},
		{"clearance:33.33 marking:33.33 emergency:33.33", RestRounding, "", all, some},
		{"clearance:51 marking:50", RestRounding, "clearance", Share{25, 26, 50}, Share{0, 13, 25}},
		{"clearance:51 marking:50", RestRounding, "planning", none, none},
		// A kind lies in what it is a kind of, never the other way round.
		{"medical-care", 0, "victim-assistance", all, some},
		{"victim-assistance", 0, "medical-care", none, none},
		// Asked twice counts once.
		{"medical-care:50 clearance:50", 0, "victim-assistance medical-care victim-assistance", Share{1, 1, 2}, Share{0, 1, 2}},
	} {
		for subject, want := range map[Subject]Share{ClusterMunitions: test.wholly, MineAction: test.partly, Mines: none, 0: none} {
			r := Record{Subjects: []Subject{subject}, Parts: partsOf(test.parts), Rest: test.rest}
			got := ShareOf(&r, Query{Subjects: []Subject{ClusterMunitions}, Categories: categoriesOf(test.asked)})
			if got != want {
				t.Errorf("%s record for %q, rest %q, asked for %q: %v, not %v", subject, test.parts, test.rest, test.asked, got, want)
			}
		}
	}
}

func TestDivisionCategories(t *testing.T) {
	g := newGenerator(63)
	for _, r := range g.records(200) {
		var want []Category
		for _, c := range Categories() {
			if r.Rest == RestUnsaid || slices.ContainsFunc(r.Parts, func(p Part) bool { return p.Category == c }) {
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
		asked := categoriesWithin(q.Categories)
		share := d.share(subjectsAsked(q.Subjects), asked, asked)
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
