package obligation

import (
	"iter"
	"math/bits"

	"github.com/treatyaid/treatyaid/assistance"
)

// sheet has totals in the making. A row of it is a norm and a year.
type sheet struct {
	norms, years, headings int
	blocks                 [][]cell // by norm and heading, each of the years; nil until one holds something
	used                   []uint64 // a bit for each cell that holds something, by row and heading, as totals go
}

// cell is one total in the making.
type cell struct {
	low, high assistance.Sum
	records   int
}

// add adds money and records. A Sum holds more amounts than a memory.
func (c *cell) add(low, high assistance.Sum, records int) {
	c.low, _ = c.low.Plus(low)
	c.high, _ = c.high.Plus(high)
	c.records += records
}

// inSheet is where a cell stands.
type inSheet struct{ row, heading int }

func newSheet(norms, years, headings int) sheet {
	return sheet{norms, years, headings, make([][]cell, norms*headings), make([]uint64, (norms*years*headings+63)/64)}
}

// of returns the cells of a norm and a heading, by year.
func (s *sheet) of(norm, heading int) []cell {
	block := &s.blocks[norm*s.headings+heading]
	if *block == nil {
		*block = make([]cell, s.years)
	}
	return *block
}

// at returns a cell.
func (s *sheet) at(p inSheet) *cell { return &s.of(p.row/s.years, p.heading)[p.row%s.years] }

// use marks a cell as one that holds something.
func (s *sheet) use(heading, row int) {
	at := row*s.headings + heading
	s.used[at/64] |= 1 << (at % 64)
}

// size returns how many cells hold something.
func (s *sheet) size() int {
	size := 0
	for _, word := range s.used {
		size += bits.OnesCount64(word)
	}
	return size
}

// all yields the cells that hold something, by row and heading.
func (s *sheet) all() iter.Seq2[inSheet, *cell] {
	return func(yield func(inSheet, *cell) bool) {
		for i, word := range s.used {
			for ; word != 0; word &= word - 1 {
				at := i*64 + bits.TrailingZeros64(word)
				p := inSheet{at / s.headings, at % s.headings}
				if !yield(p, s.at(p)) {
					return
				}
			}
		}
	}
}

// drain is all of the cells, each of which is empty afterwards.
func (s *sheet) drain() iter.Seq2[inSheet, cell] {
	return func(yield func(inSheet, cell) bool) {
		for at, c := range s.all() {
			held := *c
			*c = cell{}
			if !yield(at, held) {
				return
			}
		}
		clear(s.used)
	}
}

// addDifference adds what a whole holds without a part of it.
func (s *sheet) addDifference(whole, part *sheet) {
	for at, c := range whole.all() {
		without := part.at(at)
		if c.records == without.records { // each record has its money with it
			continue
		}
		low, _ := c.low.Minus(without.low)
		high, _ := c.high.Minus(without.high)
		s.at(at).add(low, high, c.records-without.records)
		s.use(at.heading, at.row)
	}
}
