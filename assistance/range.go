package assistance

import "errors"

// ErrOtherCurrency: two ranges of different currencies were to be added.
var ErrOtherCurrency = errors.New("ranges of different currencies")

// ErrLargeSum: a sum does not fit its 128 bits.
var ErrLargeSum = errors.New("sum too large")

// Range is money between two ends, both included, in one currency. They differ where
// the sources conflict, give bounds or do not divide the money. The upper end may be open
// ([Sum.IsOpen]): then no amount is too large. The zero Range is nothing of no currency.
type Range struct {
	Currency Currency `json:"currency,omitzero"`
	Low      Sum      `json:"low"`
	High     Sum      `json:"high"`
}

// IsExact reports whether the bounds are the same.
func (r Range) IsExact() bool { return r.Low == r.High }

// IsOpen reports whether the range has no upper end.
func (r Range) IsOpen() bool { return r.High.IsOpen() }

// meets reports whether both ranges, of one currency, have an amount in common.
func (r Range) meets(t Range) bool {
	return r.Low.Compare(t.High) <= 0 && t.Low.Compare(r.High) <= 0
}

// atMost returns the range from 0 to the upper bound of r.
func (r Range) atMost() Range {
	r.Low = Sum{}
	return r
}

// Plus returns r + t, bound by bound. An error is [ErrOtherCurrency] or
// [ErrLargeSum].
func (r Range) Plus(t Range) (Range, error) {
	if r.Currency != t.Currency {
		return Range{}, ErrOtherCurrency
	}
	low, fits := r.Low.Plus(t.Low)
	high, ok := r.High.Plus(t.High)
	if !fits || !ok {
		return Range{}, ErrLargeSum
	}
	return Range{Currency: r.Currency, Low: low, High: high}, nil
}

// String returns "GBP 0..25168363", "GBP 25168363" where the ends are the
// same, "GBP 20000000..open" where there is no upper end, and "" for the zero Range.
func (r Range) String() string {
	if r == (Range{}) {
		return ""
	}
	if r.IsExact() {
		return r.Currency.String() + " " + r.Low.String()
	}
	return r.Currency.String() + " " + r.Low.String() + ".." + r.High.String()
}
