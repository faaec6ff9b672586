package text

import (
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// Range says an amount between two ends, the digits in groups of three: "NOK 17,184,000"
// where the ends are the same, "USD 3,173,170 to 6,341,829", "EUR 20,000,000 or more" where
// there is no upper end.
func Range(r assistance.Range) string {
	text := r.Currency.String() + " " + typeset.Grouped(r.Low.String())
	switch {
	case r.IsExact():
		return text
	case r.IsOpen():
		return text + " or more"
	}
	return text + " to " + typeset.Grouped(r.High.String())
}

// moneyOf says an amount of money: "NOK 17,184,000".
func moneyOf(m assistance.Money) string {
	return m.Currency.String() + " " + typeset.Grouped(m.Amount.String())
}

// printOf says what a figure prints: "NOK 17,184,000", "at least EUR 20,000,000".
func printOf(f *assistance.Figure) string {
	if f.Sense == assistance.OpenAmount {
		return "no amount that can be read, printed as " + strconv.Quote(f.Printed)
	}
	text := moneyOf(f.Money())
	switch f.Sense {
	case assistance.AtLeast:
		text = "at least " + text
	case assistance.AtMost:
		text = "at most " + text
	case assistance.Between:
		text += " to " + typeset.Grouped(f.UpTo.String())
	case assistance.About:
		text = "about " + text
		if !f.Nearest.IsZero() {
			text += ", rounded to " + typeset.Grouped(f.Nearest.String())
		}
	}
	if f.Replaces != (assistance.Money{}) {
		text += ", which corrects " + moneyOf(f.Replaces)
	}
	if !f.Period.IsZero() {
		text += ", counted over " + days(f.Period)
	}
	return text
}

// splitOf says how a figure is divided: "of it NOK 400,000 to Congo, for clearance".
func splitOf(f *assistance.Figure) string {
	if f.Split == nil {
		return ""
	}
	var rows []string
	for _, row := range f.Split.Rows {
		text := moneyOf(assistance.Money{Amount: row.Amount, Currency: f.Currency})
		if row.From != (party.Actor{}) {
			text += " by " + row.From.String()
		}
		if row.To != (party.Actor{}) {
			text += " to " + row.To.String()
		}
		if row.Category != 0 {
			text += " for " + categoryName(row.Category)
		}
		rows = append(rows, text)
	}
	return "of it " + typeset.List(rows, ",")
}
