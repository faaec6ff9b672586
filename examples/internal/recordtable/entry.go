package recordtable

import "github.com/treatyaid/treatyaid/schema"

// entry is a row that is read into a record.
type entry struct {
	line line
	*built
	report *report
}

// refuse tells what is wrong with a cell of the row.
func (e *entry) refuse(of Column, code, message string, nearest []string) {
	e.broken = true
	e.report.faults.Add(Fault{Cell: e.line.place(of), Code: code, Message: message, Nearest: nearest})
}

// cell returns what the row has in a column, which is what the record has at a place.
func (e *entry) cell(of Column, at schema.Pointer) Cell {
	e.cells[at] = e.line.place(of)
	return e.line.cell(of)
}

func (e *entry) text(of Column, at schema.Pointer) string { return e.cell(of, at).Text }
