package recordtable

import "fmt"

// Note is what a person is to check: what a column, a name or a row was taken for.
type Note struct {
	Cell Place // zero if it is of the whole table
	Text string
}

// String returns "B7: text".
func (n Note) String() string {
	if n.Cell == (Place{}) {
		return n.Text
	}
	return fmt.Sprintf("%s: %s", n.Cell, n.Text)
}
