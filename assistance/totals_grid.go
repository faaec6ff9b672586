package assistance

import "iter"

// totalsGrid holds totals in the making: a cell for each row, heading and year. Only
// a row and heading that has totals takes memory for its years.
type totalsGrid struct {
	rows, headings, years int

	ends  []uint32   // by row and heading: where its block ends in cells; 0 if it has none
	cells []gridCell // in blocks, each of the years of a row and a heading
}

// gridCell is one total in the making. A cell without records holds none.
type gridCell struct {
	low, high Sum // high is of those amounts that have an upper end
	records   int
	open      int // the amounts that have none
}

// total returns the total of the cell under a heading.
func (c *gridCell) total(under heading) Total {
	high := c.high
	if c.open > 0 {
		high = OpenEnd()
	}
	return Total{Line: under.line, Stage: under.stage, Range: Range{under.currency, c.low, high}, Records: c.records}
}

// gridPlace is where a cell stands. The years are numbered from 0.
type gridPlace struct{ row, year, heading int }

func newTotalsGrid(rows, headings, years int) totalsGrid {
	return totalsGrid{rows: rows, headings: headings, years: years, ends: make([]uint32, rows*headings)}
}

// of returns the cells of a row and a heading, by year, to be added to.
func (g *totalsGrid) of(row, heading int) []gridCell {
	end := g.ends[row*g.headings+heading]
	if end == 0 {
		end = g.newBlock(row, heading)
	}
	return g.cells[int(end)-g.years : end]
}

func (g *totalsGrid) newBlock(row, heading int) (end uint32) {
	g.cells = append(g.cells, make([]gridCell, g.years)...)
	end = uint32(len(g.cells)) // see maxRows
	g.ends[row*g.headings+heading] = end
	return end
}

// add adds money and records to a cell.
func (c *gridCell) add(low, high Sum, records int) {
	if high.IsOpen() {
		high = Sum{}
		c.open++
	}
	c.low, c.high = c.low.and(low), c.high.and(high)
	c.records += records
}

// size returns how many cells hold a total.
func (g *totalsGrid) size() int {
	size := 0
	for i := range g.cells {
		if g.cells[i].records > 0 {
			size++
		}
	}
	return size
}

// all yields the cells that hold a total, by row, year and heading.
func (g *totalsGrid) all() iter.Seq2[gridPlace, *gridCell] {
	type block struct{ heading, begin int }
	return func(yield func(gridPlace, *gridCell) bool) {
		var blocks []block // of the row
		for row := range g.rows {
			blocks = blocks[:0]
			for heading, end := range g.ends[row*g.headings:][:g.headings] {
				if end > 0 {
					blocks = append(blocks, block{heading, int(end) - g.years})
				}
			}
			for year := range g.years {
				for _, b := range blocks {
					if cell := &g.cells[b.begin+year]; cell.records > 0 && !yield(gridPlace{row, year, b.heading}, cell) {
						return
					}
				}
			}
		}
	}
}

// clear empties the grid.
func (g *totalsGrid) clear() {
	clear(g.ends)
	g.cells = g.cells[:0]
}

// addDifference adds what whole holds and part, which is in it, does not.
func (g *totalsGrid) addDifference(whole, part *totalsGrid) {
	for at, cell := range whole.all() {
		without := part.of(at.row, at.heading)[at.year]
		if cell.records == without.records { // the money comes with its records
			continue
		}
		low, _ := cell.low.minus(without.low)
		high, _ := cell.high.minus(without.high)
		to := &g.of(at.row, at.heading)[at.year]
		to.add(low, high, cell.records-without.records)
		to.open += cell.open - without.open
	}
}
