package assistance

import (
	"math/bits"
	"slices"
)

// totalsGrid holds totals in the making: a cell for each row, heading and year. Only
// a row and heading that has totals takes memory for its years.
type totalsGrid struct {
	rows, headings, years int

	ends  []uint32   // by heading and row: where its block ends in cells; 0 if it has none
	cells []gridCell // in blocks, each of the years of a row and a heading
}

// gridCell is one total in the making, of 32 bytes so that many stay at hand. A cell
// without records holds none. Its bounds are 96 bits wide: 2^33 of the largest amounts fit.
type gridCell struct {
	low, high               uint64 // ten-thousandths; high is of those amounts that have an upper end
	lowCarries, highCarries uint32 // how many times 2^64 went beyond them
	records                 uint32
	open                    uint32 // the amounts that have no upper end
}

func (c *gridCell) lowSum() Sum  { return Sum{uint64(c.lowCarries), c.low} }
func (c *gridCell) highSum() Sum { return Sum{uint64(c.highCarries), c.high} }

// fill makes t the total of the cell under a heading.
func (c *gridCell) fill(t *Total, under *heading) {
	t.Line, t.Stage, t.Currency = under.line, under.stage, under.currency
	t.Low, t.High = c.lowSum(), c.highSum()
	if c.open > 0 {
		t.High = OpenEnd()
	}
	t.Records = int(c.records)
}

// gridPlace is where a cell stands. The years are numbered from 0.
type gridPlace struct{ row, year, heading uint16 }

// fullCell is where a cell with a total stands, and where it is in cells.
type fullCell struct {
	gridPlace
	cell uint32
}

func newTotalsGrid(rows, headings, years int) totalsGrid {
	return totalsGrid{rows: rows, headings: headings, years: years, ends: make([]uint32, rows*headings)}
}

// under returns where the blocks of a heading end, by row.
func (g *totalsGrid) under(heading int) []uint32 { return g.ends[heading*g.rows:][:g.rows] }

// of returns the cells of a row and a heading, by year, to be added to.
func (g *totalsGrid) of(row, heading int) []gridCell {
	end := g.under(heading)[row]
	if end == 0 {
		end = g.newBlock(row, heading)
	}
	return g.cells[int(end)-g.years : end]
}

func (g *totalsGrid) newBlock(row, heading int) (end uint32) {
	g.cells = append(g.cells, make([]gridCell, g.years)...)
	end = uint32(len(g.cells)) // see maxRows
	g.under(heading)[row] = end
	return end
}

// add adds money and records to a cell.
func (c *gridCell) add(low, high Sum, records uint32) {
	if high.IsOpen() {
		high = Sum{}
		c.open++
	}
	c.addUnits(low.low, high.low, records)
	c.lowCarries += uint32(low.high)
	c.highCarries += uint32(high.high)
}

// addUnits adds money with an upper end, in ten-thousandths, and records to a cell.
func (c *gridCell) addUnits(low, high uint64, records uint32) {
	var carry uint64
	c.low, carry = bits.Add64(c.low, low, 0)
	c.lowCarries += uint32(carry)
	c.high, carry = bits.Add64(c.high, high, 0)
	c.highCarries += uint32(carry)
	c.records += records
}

// addRow adds to a row what another one holds.
func (g *totalsGrid) addRow(to, from int) {
	for heading := range g.headings {
		if g.under(heading)[from] == 0 {
			continue
		}
		cells := g.of(to, heading)
		for year, more := range g.of(from, heading) {
			cells[year].add(more.lowSum(), more.highSum(), more.records)
			cells[year].open += more.open
		}
	}
}

// appendFull appends the cells that hold a total, by row, year and heading.
func (g *totalsGrid) appendFull(full []fullCell) []fullCell {
	type block struct{ heading, begin int }
	var blocks []block // of the row
	for row := range g.rows {
		blocks = blocks[:0]
		for heading := range g.headings {
			if end := g.under(heading)[row]; end > 0 {
				blocks = append(blocks, block{heading, int(end) - g.years})
			}
		}
		// Each cell is written behind the full ones and counted if it is full too: as half of
		// them are, a branch would go wrong too often.
		full = slices.Grow(full, len(blocks)*g.years)
		free, found := full[len(full):cap(full)], 0
		for year := range g.years {
			for _, b := range blocks {
				cell := b.begin + year
				free[found] = fullCell{gridPlace{uint16(row), uint16(year), uint16(b.heading)}, uint32(cell)}
				if g.cells[cell].records > 0 {
					found++
				}
			}
		}
		full = full[:len(full)+found]
	}
	return full
}

// clear empties the grid.
func (g *totalsGrid) clear() {
	clear(g.ends)
	g.cells = g.cells[:0]
}

// addDifference adds what whole holds and part, which is in it, does not.
func (g *totalsGrid) addDifference(whole, part *totalsGrid) {
	for _, at := range whole.appendFull(nil) {
		row, heading := int(at.row), int(at.heading)
		cell, without := &whole.cells[at.cell], &part.of(row, heading)[at.year]
		if cell.records == without.records { // the money comes with its records
			continue
		}
		low, _ := cell.lowSum().minus(without.lowSum())
		high, _ := cell.highSum().minus(without.highSum())
		to := &g.of(row, heading)[at.year]
		to.add(low, high, cell.records-without.records)
		to.open += cell.open - without.open
	}
}
