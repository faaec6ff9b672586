package recordtable

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// Fault is something wrong with one cell, or with one record that is to be written.
type Fault struct {
	Cell    Place  // zero of a record that is to be written
	Heading string // of the column of the cell, as it stands in the table; empty if it has none
	Record  string // that is to be written: its id, or its line, and a path
	Code    string // for programs: "not-an-amount"
	Message string // for people; it may come to be worded otherwise
	Nearest []string
}

// String returns "B7: code: message", and what may have been meant.
func (f Fault) String() string {
	s := fmt.Sprintf("%s: %s: %s", f.Record+f.Cell.String(), f.Code, f.Message)
	if len(f.Nearest) > 0 {
		s += "; perhaps " + strings.Join(f.Nearest, ", ")
	}
	return s
}

// mostFaults is how many faults are listed; the rest are counted.
const mostFaults = 200

// Faults are all that is wrong with a table, or with records that are to be written. The
// zero Faults are none.
type Faults struct {
	List []Fault // in the order in which they were found
	More int     // that are counted, and not listed
}

// Error returns a fault to a line.
func (f *Faults) Error() string {
	var lines []string
	for _, one := range f.List {
		lines = append(lines, one.String())
	}
	if f.More > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", f.More))
	}
	return strings.Join(lines, "\n")
}

// Add adds a fault, or counts it if there are many.
func (f *Faults) Add(one Fault) {
	if f.areMany() {
		f.More++
		return
	}
	f.List = append(f.List, one)
}

// areMany reports whether a further fault is only counted.
func (f *Faults) areMany() bool { return len(f.List) >= mostFaults }

// Any reports whether there is one.
func (f *Faults) Any() bool { return len(f.List) > 0 }

// withHeadings gives each fault the heading of its cell, and returns them.
func (f *Faults) withHeadings(headings []string) *Faults {
	for i := range f.List {
		if one := &f.List[i]; one.Cell.Column > 0 && one.Cell.Column <= len(headings) {
			one.Heading = headings[one.Cell.Column-1]
		}
	}
	return f
}

// ofLibrary returns a fault of the library at a cell that the reader knows.
func ofLibrary(cell Place, found *schema.Error) Fault {
	return Fault{Cell: cell, Code: found.Code.String(), Message: found.Message, Nearest: found.Nearest}
}
