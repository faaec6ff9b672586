package iati

import (
	"math/big"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// share is what of the money is mine action, and what that is about.
type share struct {
	division
	percent string // none: all of it, unless it is undivided
	// undivided says that other purposes stand beside it and nothing says how much is which.
	undivided bool
	sector    string // as printed
	is        bool
	number    int // the same for the same, see said
}

// part takes a percentage of an amount: what four decimals say exactly, or the two nearest.
func part(amount, percent string) (low, high assistance.Amount, ok bool) {
	p, err := assistance.ParsePercent(percent)
	if err != nil {
		return low, high, false
	}
	a, isNumber := new(big.Rat).SetString(amount)
	share, _ := new(big.Rat).SetString(p.String())
	if !isNumber {
		return low, high, false
	}
	units := a.Mul(a, share).Mul(a, big.NewRat(10_000, 100))
	down := new(big.Int).Quo(units.Num(), units.Denom())
	up := new(big.Int).Set(down)
	if !units.IsInt() {
		up.Add(up, big.NewInt(1))
	}
	return ofUnits(down), ofUnits(up), true
}

// ofUnits is a number of ten-thousandths, no more than an amount.
func ofUnits(n *big.Int) assistance.Amount {
	text := new(big.Rat).SetFrac(n, big.NewInt(10_000)).FloatString(4)
	return assistance.MustParseAmount(strings.TrimRight(strings.TrimRight(text, "0"), "."))
}
