package recordtable

import "slices"

// level is how far up the rows reach that a row adds up; the zero level adds up none.
type level uint8

const (
	subtotal   level = iota + 1 // to the last row that adds up any
	total                       // over subtotals, to the last total
	grandTotal                  // over totals
)

// levels are what people call such rows, as [bare] words.
var levels = map[string]level{
	"subtotal": subtotal, "sub total": subtotal, "sous total": subtotal, "subtotales": subtotal,
	"total": total, "totals": total, "totaux": total, "totales": total, "sum": total, "somme": total, "suma": total,
	"grand total": grandTotal, "total general": grandTotal, "totaux generaux": grandTotal, "overall total": grandTotal,
}

// calledTotal reports how far up a row adds up, if it is called a total: where it begins,
// or where the id or an actor stands. A row that says what kind of record it is, or of
// provider, is called what it says.
func calledTotal(l line) level {
	if !l.own(colKind).IsBlank() || !l.own(colProviderKind).IsBlank() {
		return 0
	}
	for _, of := range []Column{colID, colProvider, colRecipient, colSector} {
		if found := levels[bare(l.own(of).Text)]; found != 0 {
			return found
		}
	}
	first := slices.IndexFunc(l.cells, func(c Cell) bool { return !c.IsBlank() })
	if l.headers.forbidden[first] {
		return 0
	}
	return levels[bare(at(l.cells, first).Text)]
}
