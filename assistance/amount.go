package assistance

import (
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/token"
)

// What may be wrong with an amount, for [errors.Is].
var (
	// ErrMalformedAmount: the text is not a plain decimal, such as "25168363" or
	// "0.5": digits without sign, separator, exponent or leading zero.
	ErrMalformedAmount = errors.New("not a plain decimal amount")
	// ErrLongAmount: more than 14 digits before the point or 4 after it. Nothing
	// is ever rounded.
	ErrLongAmount = errors.New("amount with more than 14 digits before the point or 4 after")
)

const (
	decimals  = 4
	mostUnits = 1e18 - 1 // 14 digits and 4 decimals; an int64 holds 9.2e18
)

// Amount is an exact quantity of money in some currency, from 0 to
// 99999999999999.9999 in steps of 0.0001. It is comparable with ==; the zero
// Amount is nothing, "0".
//
// An Amount is a number, not its print: "1.50" is read as 1.5 and written
// "1.5". What the source printed stands in [Figure].Printed.
type Amount struct {
	units int64 // ten-thousandths
}

// ParseAmount reads a decimal such as "25168363" or "0.5". An error wraps
// [ErrMalformedAmount] or [ErrLongAmount].
func ParseAmount(s string) (Amount, error) { return parseAmount(s) }

func parseAmount[T string | []byte](text T) (Amount, error) {
	sum, err := parseDecimal(text)
	if err != nil {
		return Amount{}, err
	}
	a, fits := sum.amount()
	if !fits {
		return Amount{}, refuse(string(text), ErrLongAmount)
	}
	return a, nil
}

// readAmount reads an amount in quotation marks at i of JSON. As the readers of
// package token, it returns the offset after it, or 0 to hand over.
func readAmount(data []byte, i int) (a Amount, end int) {
	if i = token.Space(data, i); i >= len(data) || data[i] != '"' {
		return Amount{}, 0
	}
	sum, end, err := readDecimal(data, i+1)
	a, fits := sum.amount()
	if err != nil || !fits || end >= len(data) || data[end] != '"' {
		return Amount{}, 0
	}
	return a, end + 1
}

// MustParseAmount is [ParseAmount] for an amount that stands in the program
// itself; it panics on an error.
func MustParseAmount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

// IsZero reports whether a is nothing.
func (a Amount) IsZero() bool { return a.units == 0 }

// Compare returns -1 if a is less than b, 0 if they are equal, and +1 if a is
// more.
func (a Amount) Compare(b Amount) int {
	switch {
	case a.units < b.units:
		return -1
	case a.units > b.units:
		return 1
	}
	return 0
}

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (a Amount) Equal(b Amount) bool { return a == b }

// Sum returns a as a [Sum].
func (a Amount) Sum() Sum { return Sum{low: uint64(a.units)} }

// String returns a with as few digits as it needs: "25168363", "0.5".
func (a Amount) String() string { return a.Sum().String() }

// MarshalText implements [encoding.TextMarshaler], as [Amount.String].
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseAmount].
// On an error a keeps its value.
func (a *Amount) UnmarshalText(text []byte) error {
	parsed, err := parseAmount(text)
	if err == nil {
		*a = parsed
	}
	return err
}

// Scan implements [database/sql.Scanner], as [codelist.Scan]: it reads text and no
// number. A float is not exact, and an integer may count cents.
func (a *Amount) Scan(held any) error { return codelist.Scan(a, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (a Amount) Value() (driver.Value, error) { return codelist.Value(a) }

// refuse says what was found, cut short, and why it is no amount.
func refuse(found string, reason error) error {
	return fmt.Errorf("%s: %w", schema.ExcerptOfCode(found), reason)
}
