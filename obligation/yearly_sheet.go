package obligation

import (
	"iter"

	"github.com/treatyaid/treatyaid/assistance"
)

// sheet has totals in the making. What it takes grows with what it holds.
type sheet struct {
	norms, years, headings int
	ends                   []uint32 // by norm and heading: where its block ends in cells; 0 if it has none
	cells                  []cell   // in blocks, each of the years of a norm and a heading
}

// cell is one total in the making; of no record it is none.
type cell struct {
	low, high assistance.Sum
	records   int
}

// inSheet is where a cell stands. The year is numbered from the first asked.
type inSheet struct{ norm, year, heading int }

func newSheet(norms, years, headings int) sheet {
	return sheet{norms: norms, years: years, headings: headings, ends: make([]uint32, norms*headings)}
}

// of returns the cells of a norm and a heading, by year.
func (s *sheet) of(norm, heading int) []cell {
	end := s.ends[norm*s.headings+heading]
	if end == 0 {
		end = s.newBlock(norm, heading)
	}
	return s.cells[int(end)-s.years : end]
}

func (s *sheet) newBlock(norm, heading int) (end uint32) {
	s.cells = append(s.cells, make([]cell, s.years)...)
	end = uint32(len(s.cells))
	s.ends[norm*s.headings+heading] = end
	return end
}

// add adds money and records to a cell. A Sum holds more amounts than a memory.
func (c *cell) add(low, high assistance.Sum, records int) {
	c.low, _ = c.low.Plus(low)
	c.high, _ = c.high.Plus(high)
	c.records += records
}

// size returns how many cells hold something.
func (s *sheet) size() int {
	size := 0
	for i := range s.cells {
		if s.cells[i].records > 0 {
			size++
		}
	}
	return size
}

// all yields the cells that hold something, by norm, year and heading.
func (s *sheet) all() iter.Seq2[inSheet, *cell] {
	type block struct{ heading, begin int }
	return func(yield func(inSheet, *cell) bool) {
		var held []block // of a norm
		for norm := range s.norms {
			held = held[:0]
			for heading, end := range s.ends[norm*s.headings:][:s.headings] {
				if end > 0 {
					held = append(held, block{heading, int(end) - s.years})
				}
			}
			for year := range s.years {
				for _, b := range held {
					if c := &s.cells[b.begin+year]; c.records > 0 && !yield(inSheet{norm, year, b.heading}, c) {
						return
					}
				}
			}
		}
	}
}

// clear empties the sheet.
func (s *sheet) clear() {
	clear(s.ends)
	s.cells = s.cells[:0]
}

// addDifference adds what a whole holds without a part of it.
func (s *sheet) addDifference(whole, part *sheet) {
	for at, c := range whole.all() {
		without := part.of(at.norm, at.heading)[at.year]
		if c.records == without.records { // each record has its money with it
			continue
		}
		low, _ := c.low.Minus(without.low)
		high, _ := c.high.Minus(without.high)
		s.of(at.norm, at.heading)[at.year].add(low, high, c.records-without.records)
	}
}
