package obligation

import (
	"iter"
	"math/bits"

	"github.com/treatyaid/treatyaid/assistance"
)

// sheet has totals in the making. A row of it is a norm and a year.
type sheet struct {
	rows, headings int
	cells          []cell   // by heading and row, as flows come
	used           []uint64 // a bit for each cell that holds something, by row and heading, as totals go
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

func newSheet(rows, headings int) sheet {
	return sheet{rows, headings, make([]cell, rows*headings), make([]uint64, (rows*headings+63)/64)}
}

// of returns the cells of a heading, by row.
func (s *sheet) of(heading int) []cell { return s.cells[heading*s.rows:][:s.rows] }

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
				row, heading := at/s.headings, at%s.headings
				if !yield(inSheet{row, heading}, &s.of(heading)[row]) {
					return
				}
			}
		}
	}
}

// clear empties the sheet.
func (s *sheet) clear() {
	for _, c := range s.all() {
		*c = cell{}
	}
	clear(s.used)
}

// addBut adds what another sheet holds without a part of it.
func (s *sheet) addBut(other, part *sheet) {
	for at, c := range other.all() {
		without := &part.of(at.heading)[at.row]
		if c.records == without.records { // each record has its money with it
			continue
		}
		low, _ := c.low.Minus(without.low)
		high, _ := c.high.Minus(without.high)
		s.of(at.heading)[at.row].add(low, high, c.records-without.records)
		s.use(at.heading, at.row)
	}
}
