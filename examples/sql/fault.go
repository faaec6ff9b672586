package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// row is one row of a table.
type row struct {
	Table  string
	Number int64
}

// rowFault is what is wrong with a row.
type rowFault struct {
	Row row
	Err error // of the database, or a *schema.Error with its path from the row's item on
}

func (f rowFault) Error() string {
	return fmt.Sprintf("%s, row %d: %v", f.Row.Table, f.Row.Number, f.Err)
}

// faults are those of the rows that could not be read, and those of the document by
// the rows from which it was made.
func (r *reading) faults(err error) error {
	all := r.refused
	var found *schema.Errors
	if !errors.As(err, &found) {
		return errors.Join(append(all, err)...)
	}
	for _, fault := range found.List {
		all = append(all, r.fault(fault))
	}
	if found.More > 0 {
		all = append(all, fmt.Errorf("and %d more", found.More))
	}
	return errors.Join(all...)
}

// fault finds the row of a fault: that of its place, or else of what lies around it.
func (r *reading) fault(found *schema.Error) error {
	for at := string(found.Path); at != ""; at = at[:strings.LastIndexByte(at, '/')] {
		if from, ok := r.rows[schema.Pointer(at)]; ok {
			one := *found
			one.Path, one.Line, one.Column = found.Path[len(at):], 0, 0 // no one has seen the JSON
			return rowFault{from, &one}
		}
	}
	return found // of the document itself
}
