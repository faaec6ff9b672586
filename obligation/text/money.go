package text

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// rangeOf says a range of money: "NOK 0 to 17,184,000".
func rangeOf(r assistance.Range) string {
	text := r.Currency.String() + " " + typeset.Grouped(r.Low.String())
	if r.IsExact() {
		return text
	}
	return text + " to " + typeset.Grouped(r.High.String())
}

// moneyOf says an amount of money: "NOK 17,184,000".
func moneyOf(m assistance.Money) string {
	return m.Currency.String() + " " + typeset.Grouped(m.Amount.String())
}
