package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// filled adds records to a grid at random, and to a map beside it.
func filled(g generator, grids ...*totalsGrid) map[gridPlace]int {
	want := make(map[gridPlace]int)
	for range g.IntN(40) {
		at := gridPlace{uint16(g.IntN(3)), uint16(g.IntN(5)), uint16(g.IntN(7))}
		amount := Sum{low: uint64(g.IntN(100))}
		for _, grid := range grids {
			grid.of(int(at.row), int(at.heading))[at.year].add(amount, amount, 1)
		}
		want[at]++
	}
	return want
}

func recordsIn(grid *totalsGrid) map[gridPlace]int {
	got := make(map[gridPlace]int)
	for _, at := range grid.appendFull(nil) {
		got[at.gridPlace] = int(grid.cells[at.cell].records)
	}
	return got
}

func totalsIn(grid *totalsGrid) map[gridPlace]Total {
	got := make(map[gridPlace]Total)
	for _, at := range grid.appendFull(nil) {
		var total Total
		grid.cells[at.cell].fill(&total, &heading{})
		got[at.gridPlace] = total
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
		var before []uint16
		for _, at := range grid.appendFull(nil) {
			place := []uint16{at.row, at.year, at.heading}
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
		if diff := cmp.Diff(totalsIn(&rest), totalsIn(&got)); diff != "" {
			t.Error(diff)
		}
	}
}
