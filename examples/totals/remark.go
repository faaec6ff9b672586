package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// remarksShown is how many remarks are written out.
const remarksShown = 20

// says has the words for each kind of remark.
var says = map[assistance.RemarkKind]string{
	assistance.PerhapsSame:    "look the same; nothing says whether they are: each is counted",
	assistance.StepsOverlap:   "has steps of one time that may be the same money: counted from the greater to the sum",
	assistance.CopiesDiffer:   "are said to be the same act and do not agree: counted from the least to the most",
	assistance.PartsExceed:    "is less than its parts come to",
	assistance.RelatedMissing: "has to do with a record that is not here: counted from 0",
	assistance.TotalDiffers:   "is a printed total that is not what its records come to",
}

// tell writes what a reader of the totals should look at.
func tell(w io.Writer, remarks []assistance.Remark) {
	if len(remarks) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s to look at:\n", typeset.Counted(len(remarks), "thing", "things"))
	for _, r := range remarks[:min(len(remarks), remarksShown)] {
		text := strings.Join(r.Records, ", ") + " "
		if r.Stage != 0 {
			text += "(" + strings.TrimSpace(r.Stage.String()+" "+r.Currency.String()) + ") "
		}
		text += says[r.Kind]
		if r.Missing != "" {
			text += ": " + r.Missing
		}
		fmt.Fprintf(w, "  %s\n", text)
	}
	if more := len(remarks) - remarksShown; more > 0 {
		fmt.Fprintf(w, "  and %d more\n", more)
	}
}
