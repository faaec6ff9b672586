package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// figureIn reads the money of the row. Without a word for its sense, its ends say it: both
// the same are exact, no high is at least, a low of 0 is at most, no amount is open.
func figureIn(e *entry, at schema.Pointer) (f assistance.Figure) {
	e.cells[at] = e.line.place(colLow, colAmount)
	codeIn(e, colCurrency, at.Member("currency"), "Currency", &f.Currency)
	f.Printed = e.text(colPrinted, at.Member("printed"))
	f.Equivalent = moneyIn(e, colEquivalent, at.Member("equivalent"))
	f.Replaces = moneyIn(e, colCorrects, at.Member("replaces"))
	f.Nearest, _ = amountIn(e, colNearest, at.Member("nearest"))
	f.Split = splitIn(e, at.Member("split"))
	codeIn(e, colSense, at.Member("sense"), "Sense", &f.Sense)

	low, hasLow := amountIn(e, colLow, at.Member("amount"))
	high, hasHigh := amountIn(e, colHigh, at.Member("upTo"))
	if amount := e.line.own(colAmount); !amount.IsBlank() {
		if hasLow || hasHigh {
			e.refuse(colAmount, "two-amounts", "there is a low or a high beside the amount", nil)
		}
		low, hasLow = amountIn(e, colAmount, at.Member("amount"))
		if high, hasHigh = low, hasLow; f.Sense == assistance.AtLeast {
			high, hasHigh = assistance.Amount{}, false
		}
	}
	if f.Sense == 0 && e.line.hasColumn(colAbout) && yesIn(e, colAbout, at.Member("sense")) {
		f.Sense = assistance.About
	}
	if e.broken {
		return f
	}
	if hasHigh && !hasLow && f.Sense != assistance.AtMost {
		e.refuse(colLow, "no-low", "a high needs a low, which is 0 of what is at most", nil)
		return f
	}
	if f.Sense == 0 {
		f.Sense = senseOf(low, hasLow, high, hasHigh, !f.Nearest.IsZero())
	}
	switch {
	case f.Sense == assistance.AtMost:
		f.Amount = high
	case f.Sense == assistance.Between:
		f.Amount, f.UpTo = low, high
	default:
		f.Amount = low
	}
	if ends := endsOf(&f); hasLow && !ends.hasLow || hasHigh && (!ends.hasHigh || ends.high != high) {
		e.refuse(colSense, "sense-differs", "the low and the high say something else than the sense "+f.Sense.String(), nil)
	}
	return f
}

// ends are what stands in the columns low and high.
type ends struct {
	low, high       assistance.Amount
	hasLow, hasHigh bool
}

func endsOf(f *assistance.Figure) ends {
	e := ends{low: f.Amount, high: f.Amount, hasLow: true, hasHigh: true}
	switch f.Sense {
	case assistance.OpenAmount:
		e = ends{}
	case assistance.AtLeast:
		e.high, e.hasHigh = assistance.Amount{}, false
	case assistance.AtMost:
		e.low = assistance.Amount{}
	case assistance.Between:
		e.high = f.UpTo
	}
	return e
}

func senseOf(low assistance.Amount, hasLow bool, high assistance.Amount, hasHigh, rounded bool) assistance.Sense {
	switch {
	case !hasLow && !hasHigh:
		return assistance.OpenAmount
	case rounded:
		return assistance.About
	case !hasHigh:
		return assistance.AtLeast
	case low == high:
		return 0
	case low.IsZero():
		return assistance.AtMost
	}
	return assistance.Between
}

func amountIn(e *entry, of Column, at schema.Pointer) (a assistance.Amount, there bool) {
	c := e.line.own(of)
	if e.line.hasColumn(of) {
		e.cells[at] = e.line.place(of)
	}
	if c.IsBlank() {
		return a, false
	}
	signs, places := e.line.separators(of)
	a, nearest, err := readAmount(c, signs, places)
	if err != nil {
		e.refuse(of, amountCode(err), err.Error(), nearest)
	}
	return a, true
}

// moneyIn reads "NOK 100", or "100 NOK".
func moneyIn(e *entry, of Column, at schema.Pointer) (m assistance.Money) {
	text := e.text(of, at)
	if text == "" {
		return m
	}
	currency, amount, _ := strings.Cut(text, " ")
	var err error
	if m.Currency, err = assistance.ParseCurrency(currency); err != nil {
		last := strings.LastIndexByte(text, ' ')
		amount, currency = text[:max(last, 0)], text[last+1:]
		m.Currency, err = assistance.ParseCurrency(currency)
	}
	if err != nil {
		e.refuse(of, "not-money", "not a currency and an amount", nearestTo("Currency", currency))
		return m
	}
	var nearest []string
	if m.Amount, nearest, err = readAmount(Cell{Text: amount}, &separators{said: e.line.mapping.decimal()}, 0); err != nil {
		e.refuse(of, amountCode(err), err.Error(), nearest)
	}
	return m
}

// writtenFigure returns the cells of a figure.
func writtenFigure(f *assistance.Figure) map[Column]string {
	cells := map[Column]string{
		colPrinted: f.Printed, colCurrency: f.Currency.String(),
		colEquivalent: writtenMoney(f.Equivalent), colCorrects: writtenMoney(f.Replaces), colSplit: writtenSplit(f.Split),
	}
	e := endsOf(f)
	if e.hasLow {
		cells[colLow] = writtenAmount(e.low)
	}
	if e.hasHigh {
		cells[colHigh] = writtenAmount(e.high)
	}
	if !f.Nearest.IsZero() {
		cells[colNearest] = writtenAmount(f.Nearest)
	}
	if senseOf(e.low, e.hasLow, e.high, e.hasHigh, !f.Nearest.IsZero()) != f.Sense {
		cells[colSense] = f.Sense.String()
	}
	return cells
}

func writtenMoney(m assistance.Money) string {
	if m.Currency == 0 {
		return ""
	}
	return m.Currency.String() + " " + writtenAmount(m.Amount)
}
