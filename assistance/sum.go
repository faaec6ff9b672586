package assistance

import (
	"bytes"
	"math/bits"
	"strings"
)

// Sum is an exact total of amounts, in steps of 0.0001 and 128 bits wide: 2^68
// of the largest amounts fit. It is comparable with ==; the zero Sum is
// nothing, "0". A Sum has no currency; a [Range] has.
type Sum struct {
	high, low uint64 // ten-thousandths
}

// ParseSum reads a decimal such as "25168363" or "0.5". An error wraps
// [ErrMalformedAmount], or [ErrLongAmount] for more than 4 decimals or more than
// a Sum can hold.
func ParseSum(s string) (Sum, error) {
	whole, part, point := strings.Cut(s, ".")
	if !digits(whole) || point && !digits(part) || len(whole) > 1 && whole[0] == '0' {
		return Sum{}, refuse(s, ErrMalformedAmount)
	}
	if len(part) > decimals {
		return Sum{}, refuse(s, ErrLongAmount)
	}
	var sum Sum
	for _, c := range []byte(whole + (part + "0000")[:decimals]) {
		over, high, low := times(sum, 10)
		low, carry := bits.Add64(low, uint64(c-'0'), 0)
		high, carry = bits.Add64(high, 0, carry)
		if over != 0 || carry != 0 {
			return Sum{}, refuse(s, ErrLongAmount)
		}
		sum = Sum{high, low}
	}
	return sum, nil
}

// Plus returns s + t. ok is false, and the Sum zero, if that is too large to
// hold; no total of [Amount] values in a program's memory is.
func (s Sum) Plus(t Sum) (sum Sum, ok bool) {
	low, carry := bits.Add64(s.low, t.low, 0)
	high, carry := bits.Add64(s.high, t.high, carry)
	if carry != 0 {
		return Sum{}, false
	}
	return Sum{high, low}, true
}

// minus returns s - t. ok is false, and the Sum zero, if t is more than s.
func (s Sum) minus(t Sum) (rest Sum, ok bool) {
	low, borrow := bits.Sub64(s.low, t.low, 0)
	high, borrow := bits.Sub64(s.high, t.high, borrow)
	if borrow != 0 {
		return Sum{}, false
	}
	return Sum{high, low}, true
}

// IsZero reports whether s is nothing.
func (s Sum) IsZero() bool { return s == Sum{} }

// Compare returns -1 if s is less than t, 0 if they are equal, and +1 if s is
// more.
func (s Sum) Compare(t Sum) int {
	switch {
	case s == t:
		return 0
	case s.high < t.high, s.high == t.high && s.low < t.low:
		return -1
	}
	return 1
}

// String returns s with as few digits as it needs: "25168363", "0.5".
func (s Sum) String() string {
	var text [40]byte // 39 digits are the most
	end := len(text)
	for end >= len(text)-decimals || !s.IsZero() {
		var rest uint64
		s.high, rest = bits.Div64(0, s.high, 10)
		s.low, rest = bits.Div64(rest, s.low, 10)
		end--
		text[end] = byte('0' + rest)
	}
	whole, part := text[end:len(text)-decimals], text[len(text)-decimals:]
	part = bytes.TrimRight(part, "0")
	if len(part) == 0 {
		return string(whole)
	}
	return string(whole) + "." + string(part)
}

// MarshalText implements [encoding.TextMarshaler], as [Sum.String].
func (s Sum) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseSum]. On an
// error s keeps its value.
func (s *Sum) UnmarshalText(text []byte) error {
	parsed, err := ParseSum(string(text))
	if err == nil {
		*s = parsed
	}
	return err
}

// fraction returns s * above / below without its remainder, and whether there
// was one. above may not exceed below, so that the result fits.
func (s Sum) fraction(above, below uint64) (whole Sum, remainder bool) {
	if s.high == 0 { // as a single amount always is
		high, low := bits.Mul64(s.low, above)
		low, rest := bits.Div64(high, low, below)
		return Sum{low: low}, rest != 0
	}
	over, high, low := times(s, above)
	high, rest := bits.Div64(over, high, below)
	low, rest = bits.Div64(rest, low, below)
	return Sum{high, low}, rest != 0
}

// times returns s * n in 192 bits.
func times(s Sum, n uint64) (over, high, low uint64) {
	carry, low := bits.Mul64(s.low, n)
	over, high = bits.Mul64(s.high, n)
	high, c := bits.Add64(high, carry, 0)
	return over + c, high, low
}
