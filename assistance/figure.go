package assistance

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Figure is one print of the money of a [Step]. Several figures of one step are
// the same money printed more than once, never to be added.
type Figure struct {
	Amount   Amount   `json:"amount,omitzero"`   // zero if Sense is OpenAmount
	Currency Currency `json:"currency,omitzero"` // may be zero if Sense is OpenAmount
	Sense    Sense    `json:"sense,omitzero"`    // zero: exact
	UpTo     Amount   `json:"upTo,omitzero"`     // of Between, and of no other sense
	Nearest  Amount   `json:"nearest,omitzero"`  // of About: to what it is rounded; zero if that is not known
	// Printed is the figure as it stands in the source, "25,168,363" or
	// "€1.50 million".
	Printed string `json:"printed,omitempty"`
	// Equivalent is what the source prints for it in another currency. It stands
	// beside the figure and is in no total but that of equivalents. It is a bound where the
	// figure is one, and beside what is rounded or between two ends it is any amount.
	Equivalent Money `json:"equivalent,omitzero"`
	// Period is the time in which this print counts the money, such as a fiscal year,
	// if it is not that of the step. The zero Period means that of the step.
	Period civil.Period `json:"period,omitzero"`
	// Replaces is the earlier figure of the step that this one corrects, from the day
	// on which this one was known. Zero: it corrects none.
	Replaces Money `json:"replaces,omitzero"`
	// Split divides the amount by amounts that the source prints; nil if it prints none.
	Split *Split `json:"split,omitempty"`
	// Source is where the figure stands; nil means the source of the step.
	Source *party.Source `json:"source,omitempty"`
}

// MarshalJSON implements [json.Marshaler]. An amount of 0 is written, but where the
// figure has none that can be read.
func (f Figure) MarshalJSON() ([]byte, error) {
	var w jsonWriter
	f.write(&w)
	return w.finish()
}

func (f *Figure) write(w *jsonWriter) {
	w.open('{')
	if f.Sense != OpenAmount || !f.Amount.IsZero() {
		w.code("amount", f.Amount.String())
	}
	if f.Currency != 0 {
		w.code("currency", f.Currency.String())
	}
	if f.Sense != 0 {
		w.code("sense", f.Sense.String())
	}
	if !f.UpTo.IsZero() {
		w.code("upTo", f.UpTo.String())
	}
	if !f.Nearest.IsZero() {
		w.code("nearest", f.Nearest.String())
	}
	w.maybeText("printed", f.Printed)
	if f.Equivalent != (Money{}) {
		w.name("equivalent")
		f.Equivalent.write(w)
	}
	if !f.Period.IsZero() {
		w.period(f.Period)
	}
	if f.Replaces != (Money{}) {
		w.name("replaces")
		f.Replaces.write(w)
	}
	if f.Split != nil {
		w.name("split")
		f.Split.write(w)
	}
	if f.Source != nil {
		w.source(f.Source)
	}
	w.close('}')
}

// Money returns the amount in its currency.
func (f Figure) Money() Money { return Money{Amount: f.Amount, Currency: f.Currency} }

// Range returns the money that the figure says: from its lower to its upper end, as its
// Sense has it. "About" without Nearest says nothing of the ends.
func (f Figure) Range() Range {
	r := Range{Currency: f.Currency, Low: f.Amount.Sum(), High: f.Amount.Sum()}
	switch f.Sense {
	case AtLeast:
		r.High = OpenEnd()
	case AtMost:
		r.Low = Sum{}
	case Between:
		r.High = f.UpTo.Sum()
	case About:
		if f.Nearest.IsZero() {
			return Range{Currency: f.Currency, High: OpenEnd()}
		}
		half := Sum{low: uint64(f.Nearest.units+1) / 2}
		r.Low, _ = r.Low.minus(half) // nothing is below nothing
		r.High, _ = r.High.Plus(half)
	case OpenAmount:
		return Range{Currency: f.Currency, High: OpenEnd()}
	}
	return r
}

// knownBy reports whether the figure was known on the day by which its step
// was; the zero Date asks for no such day.
func (f Figure) knownBy(day civil.Date) bool {
	return day.IsZero() || f.Source == nil || !f.Source.Known().After(day)
}

// clone returns a figure that shares nothing with f.
func (f Figure) clone() Figure {
	f.Split = f.Split.clone()
	if f.Source != nil {
		own := *f.Source
		f.Source = &own
	}
	return f
}
