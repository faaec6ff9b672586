package recordtable

import "fmt"

// Note is what a person is to check: what a column, a name or a row was taken for.
type Note struct {
	Cell Place // zero if it is of the whole table
	Code string
	Text string // for people; it may come to be worded otherwise
}

// The codes of notes.
const (
	columnRead      = "column-read"        // what a column was taken for
	columnDropped   = "column-dropped"     // no record may hold it
	columnUnknown   = "column-unknown"     // it is no column of a record
	headerCurrency  = "currency-of-header" // of the amounts
	nameGuessed     = "name-guessed"       // what a name without a kind was taken for
	rowWithoutPlace = "row-without-place"  // rows, for one reason; the cell is of the first
	totalDiffers    = "total-differs"      // from what its records come to
)

// String returns "B7: text".
func (n Note) String() string {
	if n.Cell == (Place{}) {
		return n.Text
	}
	return fmt.Sprintf("%s: %s", n.Cell, n.Text)
}
