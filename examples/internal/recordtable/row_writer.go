package recordtable

// RowWriter writes the rows of a table, that of the headers first.
type RowWriter interface {
	Row(cells []string) error
}
