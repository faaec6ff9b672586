package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The words of a split before what they are of.
const (
	splitFrom = "from "
	splitTo   = "to "
	splitRest = "rest"
)

// splitIn reads "clearance | to state: LAO = 500; rest = unsaid".
func splitIn(e *entry, at schema.Pointer) *assistance.Split {
	list := items(e.text(colSplit, at))
	if len(list) == 0 {
		return nil
	}
	split := &assistance.Split{Rows: []assistance.SplitRow{}}
	for _, item := range list {
		of, value, _ := cutItem(item, beforeActor)
		if of == splitRest {
			codedIn(e, colSplit, "Rest", value, &split.Rest)
			continue
		}
		var row assistance.SplitRow
		for _, bit := range parted(of, betweenBits) {
			if from, ok := strings.CutPrefix(bit, splitFrom); ok {
				row.From = namedIn(e, colSplit, unquoted(from))
			} else if to, ok := strings.CutPrefix(bit, splitTo); ok {
				row.To = namedIn(e, colSplit, unquoted(to))
			} else {
				codedIn(e, colSplit, "Category", bit, &row.Category)
			}
		}
		amount, nearest, err := readAmount(Cell{Text: value}, &separators{said: e.line.mapping.decimal()}, 0)
		if err != nil {
			e.refuse(colSplit, amountCode(err), err.Error(), nearest)
		}
		row.Amount = amount
		split.Rows = append(split.Rows, row)
	}
	return split
}

// writtenSplit returns what [splitIn] reads.
func writtenSplit(s *assistance.Split) string {
	if s == nil {
		return ""
	}
	var list []string
	for i := range s.Rows {
		row := &s.Rows[i]
		var bits []string
		if row.Category != 0 {
			bits = append(bits, row.Category.String())
		}
		if row.From != (party.Actor{}) {
			bits = append(bits, splitFrom+quoted(writtenActor(row.From)))
		}
		if row.To != (party.Actor{}) {
			bits = append(bits, splitTo+quoted(writtenActor(row.To)))
		}
		list = append(list, strings.Join(bits, " | ")+" = "+writtenAmount(row.Amount))
	}
	if s.Rest != 0 {
		list = append(list, splitRest+" = "+s.Rest.String())
	}
	return strings.Join(list, "; ")
}
