package main

import (
	"fmt"
	"io"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// remarksShown is how many remarks are written out.
const remarksShown = 20

// tell writes what a reader of the totals should look at.
func tell(w io.Writer, ledger *assistance.Ledger) {
	lines, more := text.LookAt(ledger, remarksShown)
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s to look at:\n", typeset.Counted(len(lines)+more, "thing", "things"))
	for _, line := range lines {
		fmt.Fprintf(w, "  %s\n", line)
	}
	if more > 0 {
		fmt.Fprintf(w, "  and %d more\n", more)
	}
}
