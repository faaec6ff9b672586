package main

// RowWriter writes the rows of a table, that of the headers first.
type RowWriter interface {
	Row(cells []string) error
}
