package assistance

import (
	"errors"
	"strings"
)

// ErrMalformedMoney: the text is not a currency, one space and an amount.
var ErrMalformedMoney = errors.New("not a currency code, a space and an amount")

// Money is an amount in a currency. It is comparable with ==. The zero Money has
// no currency and is absent, which is not the same as an amount of 0.
type Money struct {
	Amount   Amount   `json:"amount"`
	Currency Currency `json:"currency"`
}

// ParseMoney reads money written as [Money.String] writes it, "GBP 25168363".
// An error wraps [ErrMalformedMoney], [ErrMalformedAmount] or [ErrLongAmount],
// or is a *[codelist.UnknownError] for the currency.
func ParseMoney(s string) (Money, error) {
	code, decimal, ok := strings.Cut(s, " ")
	if !ok {
		return Money{}, refuse(s, ErrMalformedMoney)
	}
	currency, err := ParseCurrency(code)
	if err != nil {
		return Money{}, err
	}
	amount, err := ParseAmount(decimal)
	if err != nil {
		return Money{}, err
	}
	return Money{Amount: amount, Currency: currency}, nil
}

// MustParseMoney is [ParseMoney] for money that stands in the program itself; it
// panics on an error.
func MustParseMoney(s string) Money {
	m, err := ParseMoney(s)
	if err != nil {
		panic(err)
	}
	return m
}

// String returns the currency and the amount, "GBP 25168363", and "" for the
// zero Money.
func (m Money) String() string {
	if m == (Money{}) {
		return ""
	}
	return m.Currency.String() + " " + m.Amount.String()
}
