package assistance

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// filled adds records to a grid at random, and to a map beside it.
func filled(g generator, grids ...*totalsGrid) map[gridPlace]int {
	want := make(map[gridPlace]int)
	for range g.IntN(40) {
		at := gridPlace{g.IntN(3), g.IntN(5), g.IntN(7)}
		amount := Sum{low: uint64(g.IntN(100))}
		for _, grid := range grids {
			grid.of(at.row, at.heading)[at.year].add(amount, amount, 1)
		}
		want[at]++
	}
	return want
}

func recordsIn(grid *totalsGrid) map[gridPlace]int {
	got := make(map[gridPlace]int)
	for at, cell := range grid.all() {
		got[at] = cell.records
	}
	return got
}

func TestTotalsGrid(t *testing.T) {
	g := newGenerator(71)
	grid := newTotalsGrid(3, 7, 5)
	for range 100 {
		want := filled(g, &grid)
		if diff := cmp.Diff(want, recordsIn(&grid)); diff != "" {
			t.Error(diff)
		}
		if grid.size() != len(want) {
			t.Errorf("size %d, not %d", grid.size(), len(want))
		}
		var before []int
		for at := range grid.all() {
			place := []int{at.row, at.year, at.heading}
			if before != nil && slices.Compare(before, place) >= 0 {
				t.Errorf("%v before %v", before, place)
			}
			before = place
		}
		grid.clear()
	}
}

func TestTotalsGridAddDifference(t *testing.T) {
	g := newGenerator(72)
	for range 100 {
		whole, part, rest, got := newTotalsGrid(3, 7, 5), newTotalsGrid(3, 7, 5), newTotalsGrid(3, 7, 5), newTotalsGrid(3, 7, 5)
		filled(g, &whole, &part)
		filled(g, &whole, &rest)
		filled(g, &rest, &got)
		got.addDifference(&whole, &part)
		if diff := cmp.Diff(recordsIn(&rest), recordsIn(&got)); diff != "" {
			t.Error(diff)
		}
		want := maps.Collect(rest.all())
		for at, cell := range got.all() {
			if *cell != *want[at] {
				t.Errorf("%v: %s to %s, not %s to %s", at, cell.low, cell.high, want[at].low, want[at].high)
			}
		}
	}
}
