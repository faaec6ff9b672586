package house

import (
	"fmt"
	"strings"
)

// Cycle is a set of files of a package, as large as it can be, in which each file
// leads to every other by what it uses. A reader of one must know them all.
type Cycle struct {
	Files []*File // two or more, sorted by name
}

// Lines returns the lines of all its files.
func (c Cycle) Lines() int {
	n := 0
	for _, f := range c.Files {
		n += f.Lines
	}
	return n
}

// Uses returns for each file one use of another file of the cycle: the one of the
// fewest names.
func (c Cycle) Uses() []Use {
	all := make([]Use, len(c.Files))
	for i, f := range c.Files {
		all[i] = f.weakest(c.Files)
	}
	return all
}

// String says how large the cycle is, and then one use a line.
func (c Cycle) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "a cycle of %d files, %d lines", len(c.Files), c.Lines())
	for _, u := range c.Uses() {
		fmt.Fprintf(&b, "\n\t%v", u)
	}
	return b.String()
}
