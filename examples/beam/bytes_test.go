package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The same records give the same bytes, however they lie in files and in what
// order and how often these are named.
func TestSameBytes(t *testing.T) {
	records := newGenerator(5).records(200)
	var totals []string
	for _, files := range []int{1, 3, 16} {
		r := newTrial(t)
		r.spread(records, files)
		r.put("x.ndjson", "x", "y")
		var faults []string
		for _, patterns := range [][2]string{{"*.ndjson", "x.ndjson"}, {"x.ndjson", "*.ndjson"}} {
			if status := r.total("-input", r.path(patterns[0]), "-input", r.path(patterns[1]), "-years", "2009-2019"); status != faulty {
				t.Errorf("status %d, want %d", status, faulty)
			}
			totals = append(totals, r.read("totals.out"))
			faults = append(faults, r.read("faults.out"))
		}
		if diff := cmp.Diff(faults[0], faults[1]); diff != "" {
			t.Errorf("the faults differ:\n%s", diff)
		}
		if n := strings.Count(faults[0], "\n"); n != 2 {
			t.Errorf("%d faults of two lines", n)
		}
	}
	for _, other := range totals[1:] {
		if diff := cmp.Diff(totals[0], other); diff != "" {
			t.Errorf("the totals differ:\n%s", diff)
		}
	}
}

// Results divided over files hold the same lines, in the same order within each.
func TestShards(t *testing.T) {
	r := newTrial(t)
	r.spread(newGenerator(6).records(60), 3)
	input := r.path("*.ndjson")
	r.total("-years", "2009-2019", "-input", input)
	r.total("-years", "2009-2019", "-input", input, "-shards", "3")
	whole := slices.Collect(strings.Lines(r.read("totals.out")))
	place := map[string]int{}
	for i, line := range whole {
		place[line] = i
	}
	var divided []string
	for _, name := range []string{"totals-00000-of-00003.out", "totals-00001-of-00003.out", "totals-00002-of-00003.out"} {
		lines := slices.Collect(strings.Lines(r.read(name)))
		if !slices.IsSortedFunc(lines, func(a, b string) int { return place[a] - place[b] }) {
			t.Errorf("%s is in another order", name)
		}
		divided = append(divided, lines...)
	}
	slices.Sort(whole)
	slices.Sort(divided)
	if diff := cmp.Diff(whole, divided); diff != "" {
		t.Errorf("(-whole +divided):\n%s", diff)
	}
	if text := r.read("faults-00002-of-00003.out"); text != "" {
		t.Errorf("faults: %s", text)
	}
}

// The totals stand by provider, recipient, category, year, stage and currency.
func TestOrder(t *testing.T) {
	r := newTrial(t)
	again := strings.Replace(minimal("b"), "2014", "2013", 1)
	r.put("a.ndjson", minimal("a"), again,
		strings.Replace(minimal("c"), "NOK", "EUR", 1),
		strings.Replace(minimal("d"), "delivered", "pledged", 1),
		strings.Replace(minimal("e"), "clearance", "medical-care", 1),
		strings.Replace(minimal("f"), "LAO", "AFG", 1),
		strings.Replace(minimal("g"), "NOR", "FRA", 1))
	if status := r.total("-input", r.path("a.ndjson")); status != clean {
		t.Errorf("status %d, want %d", status, clean)
	}
	const between = `{"provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},`
	const ten = `"low":"10","high":"10","records":1}` + "\n"
	want := strings.Replace(between, "NOR", "FRA", 1) + `"category":"clearance","year":2014,"giver":"states","stage":"delivered","currency":"NOK",` + ten +
		strings.Replace(between, "LAO", "AFG", 1) + `"category":"clearance","year":2014,"giver":"states","stage":"delivered","currency":"NOK",` + ten +
		between + `"category":"clearance","year":2013,"giver":"states","stage":"delivered","currency":"NOK",` + ten +
		between + `"category":"clearance","year":2014,"giver":"states","stage":"pledged","currency":"NOK",` + ten +
		between + `"category":"clearance","year":2014,"giver":"states","stage":"delivered","currency":"EUR",` + ten +
		between + `"category":"clearance","year":2014,"giver":"states","stage":"delivered","currency":"NOK",` + ten +
		between + `"category":"medical-care","year":2014,"giver":"states","stage":"delivered","currency":"NOK",` + ten +
		between + `"category":"victim-assistance","year":2014,"giver":"states","stage":"delivered","currency":"NOK",` + ten
	if diff := cmp.Diff(want, r.read("totals.out")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
