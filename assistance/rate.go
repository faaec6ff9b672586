package assistance

import (
	"errors"
	"math/big"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// ErrRate is an exchange rate that says nothing: an amount of 0, no currency, or one
// currency on both sides.
var ErrRate = errors.New("not an exchange rate: two amounts above 0 in two currencies")

// Rate is an exchange rate as a source prints it: so much of one currency is so much of
// another, "JPY 100 is USD 0.7112", on a day or on average in a time. It is given by the
// caller of a conversion and named in its result; there are none in the library.
type Rate struct {
	Of     Money        `json:"of"`
	Is     Money        `json:"is"`
	Period civil.Period `json:"period"` // for which the source gives it
	Source string       `json:"source"` // its title
}

// Check returns [ErrRate] for a rate by which nothing can be converted.
func (r Rate) Check() error {
	if r.Of.Currency == 0 || r.Is.Currency == 0 || r.Of.Currency == r.Is.Currency || r.Of.Amount.IsZero() || r.Is.Amount.IsZero() {
		return ErrRate
	}
	return nil
}

// Convert returns what a range of the currency Of comes to in that of Is. What needs more
// than 4 decimals is widened to the next: the lower end down, the upper end up, so that
// the range is never narrower than the source and the rate say. An error is [ErrRate],
// [ErrOtherCurrency] or [ErrLargeSum].
func (r Rate) Convert(of Range) (Range, error) {
	if err := r.Check(); err != nil {
		return Range{}, err
	}
	if of.Currency != r.Of.Currency {
		return Range{}, ErrOtherCurrency
	}
	low, high := r.scaled(of.Low), r.scaled(of.High)
	units := big.NewInt(r.Of.Amount.units)
	low.Quo(low, units)
	high.Add(high, units).Sub(high, big.NewInt(1)).Quo(high, units) // up
	converted := Range{Currency: r.Is.Currency, Low: OpenEnd(), High: OpenEnd()}
	fits := true
	if !of.Low.IsOpen() {
		converted.Low, fits = sumOfUnits(low)
	}
	if !of.High.IsOpen() && fits {
		converted.High, fits = sumOfUnits(high)
	}
	if !fits {
		return Range{}, ErrLargeSum
	}
	return converted, nil
}

// scaled returns the units of a sum times those of the rate's other side.
func (r Rate) scaled(s Sum) *big.Int {
	n := new(big.Int).SetUint64(s.high)
	n.Lsh(n, 64).Add(n, new(big.Int).SetUint64(s.low))
	return n.Mul(n, big.NewInt(r.Is.Amount.units))
}

// sumOfUnits returns a number of ten-thousandths as a sum, if one can hold it.
func sumOfUnits(n *big.Int) (s Sum, fits bool) {
	if n.BitLen() > 128 {
		return Sum{}, false
	}
	s.low = new(big.Int).And(n, new(big.Int).SetUint64(^uint64(0))).Uint64()
	s.high = new(big.Int).Rsh(n, 64).Uint64()
	return s, !s.IsOpen()
}
