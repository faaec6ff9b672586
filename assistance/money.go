package assistance

import (
	"database/sql/driver"
	"errors"
	"strings"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// ErrMalformedMoney: the text is not a currency, one space and an amount.
var ErrMalformedMoney = errors.New("not a currency code, a space and an amount")

// Money is an amount in a currency. It is comparable with ==. The zero Money has
// no currency and is absent, which is not the same as an amount of 0.
type Money struct {
	Amount   Amount   `json:"amount"`
	Currency Currency `json:"currency"`
}

func (m Money) write(w *jsonWriter) {
	w.open('{')
	w.code("amount", m.Amount.String())
	w.code("currency", m.Currency.String())
	w.close('}')
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

// Scan implements [database/sql.Scanner]: it reads text, as [ParseMoney], and NULL
// as no money. On an error m keeps its value.
func (m *Money) Scan(held any) error { return codelist.Scan((*moneyText)(m), held) }

// Value implements [driver.Valuer]: it writes text, as [Money.String], and NULL for
// the zero Money. An amount without a currency is an error.
func (m Money) Value() (driver.Value, error) { return codelist.Value(moneyText(m)) }

// moneyText is Money in one text. Money itself is not read and written so in JSON,
// where it is an object.
type moneyText Money

// MarshalText implements [encoding.TextMarshaler].
func (m moneyText) MarshalText() ([]byte, error) {
	if _, err := m.Currency.MarshalText(); err != nil {
		return nil, err
	}
	return []byte(Money(m).String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (m *moneyText) UnmarshalText(text []byte) error {
	parsed, err := ParseMoney(string(text))
	if err == nil {
		*m = moneyText(parsed)
	}
	return err
}
