package assistance

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/treatyaid/treatyaid/party"
)

// YearlyQuery asks a [Yearly] for a table: for each State and calendar year what
// each of some rows takes.
type YearlyQuery struct {
	// Rows are lists of selections. A row takes whatever one of its selections takes,
	// each record once; a row without selections takes nothing. There may be 4096.
	Rows        [][]Selection
	States      []party.State // none: every State
	Subjects    []Subject     // of which a record must be, wholly or partly; none: whatever subject
	First, Last int           // the years, both included, from 1900 to 2199
}

// YearTotals is what a row takes for one State in one year, of all counterparties
// together.
type YearTotals struct {
	Row    int // its place in the Rows of the query
	State  party.State
	Year   int
	Totals []Total // in the order of stage and currency; one at least
}

// maxRows is how many rows a query may have.
const maxRows = 1 << 12

// checkCells returns a fault if the cells of the [totalsGrid] cannot be counted in 32 bits.
func (q *YearlyQuery) checkCells(headings int) error {
	most := uint64(math.MaxUint32) / (uint64(max(headings, 1)) * uint64(q.Last-q.First+1))
	if uint64(len(q.Rows)) > most {
		return &QueryError{"Rows", strconv.Itoa(len(q.Rows)), fmt.Sprintf("at most %d for so many years and currencies", most)}
	}
	return nil
}

// check returns the first fault of the query, a *QueryError.
func (q *YearlyQuery) check() error {
	switch {
	case q.First < firstYear || q.First > lastYear:
		return &QueryError{"First", strconv.Itoa(q.First), fmt.Sprintf("a year from %d to %d", firstYear, lastYear)}
	case q.Last < q.First || q.Last > lastYear:
		return &QueryError{"Last", strconv.Itoa(q.Last), fmt.Sprintf("a year from First, %d, to %d", q.First, lastYear)}
	case len(q.Rows) > maxRows:
		return &QueryError{"Rows", strconv.Itoa(len(q.Rows)), fmt.Sprintf("at most %d", maxRows)}
	}
	for i, s := range q.States {
		if !s.IsValid() {
			return &QueryError{fmt.Sprintf("States[%d]", i), "", "a State; the zero State is none"}
		}
	}
	for i, s := range q.Subjects {
		if !s.isValid() {
			return &QueryError{fmt.Sprintf("Subjects[%d]", i), fmt.Sprint(uint8(s)), "a subject"}
		}
	}
	for i, row := range q.Rows {
		for j := range row {
			if err := row[j].check(); err != nil {
				err.Field = fmt.Sprintf("Rows[%d][%d]%s", i, j, err.Field)
				return err
			}
		}
	}
	return nil
}

// states returns the States that are asked for, in code order, each once.
func (q *YearlyQuery) states() []party.State {
	if len(q.States) == 0 {
		return party.States()
	}
	states := slices.SortedFunc(slices.Values(q.States), party.State.Compare)
	return slices.Compact(states)
}

// selections returns the selections of all rows, in the order of the rows.
func (q *YearlyQuery) selections() []rowSelection {
	var selections []rowSelection
	for i, row := range q.Rows {
		for j := range row {
			s := &row[j]
			selections = append(selections, rowSelection{uint16(i), s.Provider, s.Recipient, categoriesWithin(s.Categories), stagesWithin(s.Stages)})
		}
	}
	return selections
}
