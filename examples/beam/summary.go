package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// summarize writes what was counted, in aligned columns.
func summarize(w io.Writer, o *options, c counts) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "files\t%*d\t\n", widest, c.files)
	fmt.Fprintf(table, "records\t%*d\tcounted\n", widest, c.records)
	if len(o.actors) == 0 {
		fmt.Fprintf(table, "actors\t%*d\tlisted: a State's own bodies count as others (-actors)\n", widest, 0)
	} else {
		fmt.Fprintf(table, "actors\t%*d\tlisted: %s\n", widest, len(o.actors), terminal.Printable(o.actorsFile))
	}
	fmt.Fprintf(table, "lines\t%*d\trefused: %s\n", widest, c.refused, terminal.Printable(o.faults))
	for _, code := range slices.Sorted(maps.Keys(c.faults)) {
		fmt.Fprintf(table, "\t%*d\t%s\n", widest, c.faults[code], code)
	}
	if c.unlisted > 0 {
		fmt.Fprintf(table, "\t%*d\tnot listed\n", widest, c.unlisted)
	}
	fmt.Fprintf(table, "totals\t%*d\t%s\n", widest, c.totals, terminal.Printable(o.totals))
	return table.Flush()
}

// widest is how many columns a number is given.
const widest = 9
