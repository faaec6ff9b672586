package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// fault is something wrong with one cell, or with one record that is to be written.
type fault struct {
	At      string // a cell, "Sheet1!B7", or the id of a record and a path
	Code    string
	Message string
	Nearest []string
}

func (f fault) String() string {
	s := fmt.Sprintf("%s: %s: %s", f.At, f.Code, f.Message)
	if len(f.Nearest) > 0 {
		s += "; perhaps " + strings.Join(f.Nearest, ", ")
	}
	return s
}

// mostFaults is how many faults are listed; the rest are counted.
const mostFaults = 200

// faults are those of a run.
type faults struct {
	list []fault
	more int
}

func (f *faults) add(one fault) {
	if len(f.list) == mostFaults {
		f.more++
		return
	}
	f.list = append(f.list, one)
}

func (f *faults) any() bool { return len(f.list) > 0 }

func (f *faults) tell(w io.Writer) {
	for _, one := range f.list {
		fmt.Fprintln(w, one)
	}
	if f.more > 0 {
		fmt.Fprintf(w, "and %d more\n", f.more)
	}
}

// ofLibrary returns a fault of the library at a place that the reader knows.
func ofLibrary(at string, found *schema.Error) fault {
	return fault{At: at, Code: found.Code.String(), Message: found.Message, Nearest: found.Nearest}
}
