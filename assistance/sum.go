package assistance

import (
	"bytes"
	"database/sql/driver"
	"math"
	"math/bits"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Sum is an exact total of amounts, in steps of 0.0001 and 128 bits wide: 2^68
// of the largest amounts fit. It is comparable with ==; the zero Sum is
// nothing, "0". A Sum has no currency; a [Range] has.
//
// One Sum is no number: [OpenEnd], the upper end of a range that has none. It is more
// than every other, and whatever is added to it, it stays what it is.
type Sum struct {
	high, low uint64 // ten-thousandths
}

// OpenEnd returns the upper end of a range that has none.
func OpenEnd() Sum { return Sum{math.MaxUint64, math.MaxUint64} }

// IsOpen reports whether s is the [OpenEnd].
func (s Sum) IsOpen() bool { return s == OpenEnd() }

const openText = "open" // as which the open end is written

// ParseSum reads a decimal such as "25168363" or "0.5", or "open". An error wraps
// [ErrMalformedAmount], or [ErrLongAmount] for more than 4 decimals or more than
// a Sum can hold.
func ParseSum(s string) (Sum, error) { return parseSum(s) }

func parseSum[T string | []byte](text T) (Sum, error) {
	if string(text) == openText {
		return OpenEnd(), nil
	}
	return parseDecimal(text)
}

func parseDecimal[T string | []byte](text T) (Sum, error) {
	sum, end, err := readDecimal(text, 0)
	if end != len(text) {
		err = ErrMalformedAmount
	}
	if err != nil {
		return Sum{}, refuse(string(text), err)
	}
	return sum, nil
}

// tenTo has the powers of ten for the decimals that a text leaves out.
var tenTo = [decimals + 1]uint64{1, 10, 100, 1000, 10000}

// readDecimal reads the decimal at i of the text, up to the first byte that is no
// part of it. It returns the offset after the decimal. The error is
// [ErrMalformedAmount] or [ErrLongAmount], and then the sum means nothing.
func readDecimal[T string | []byte](text T, i int) (sum Sum, end int, err error) {
	sum, end, fits := readDigits(text, i, Sum{})
	if end == i || end > i+1 && text[i] == '0' {
		return Sum{}, end, ErrMalformedAmount
	}
	part := 0
	if end < len(text) && text[end] == '.' {
		point := end
		var partFits bool
		sum, end, partFits = readDigits(text, point+1, sum)
		fits = fits && partFits
		if part = end - point - 1; part == 0 {
			return Sum{}, end, ErrMalformedAmount
		}
	}
	if !fits || part > decimals {
		return Sum{}, end, ErrLongAmount
	}
	over, high, low := times(sum, tenTo[decimals-part])
	if over != 0 || (Sum{high, low}).IsOpen() {
		return Sum{}, end, ErrLongAmount
	}
	return Sum{high, low}, end, nil
}

// readDigits reads the digits at i of the text, perhaps none, and puts them behind
// those of sum. It returns the offset after them, and whether a Sum can hold all.
func readDigits[T string | []byte](text T, i int, sum Sum) (longer Sum, end int, fits bool) {
	if sum.high == 0 {
		// Below 2^60, ten times as much fits into 64 bits: so for every amount.
		low := sum.low
		for ; i < len(text) && low < 1<<60; i++ {
			digit := text[i] - '0'
			if digit > 9 {
				return Sum{low: low}, i, true
			}
			low = 10*low + uint64(digit)
		}
		sum.low = low
	}
	fits = true
	for ; i < len(text) && text[i]-'0' <= 9; i++ {
		over, high, low := times(sum, 10)
		low, carry := bits.Add64(low, uint64(text[i]-'0'), 0)
		high, carry = bits.Add64(high, 0, carry)
		sum, fits = Sum{high, low}, fits && over == 0 && carry == 0
	}
	return sum, i, fits
}

// Plus returns s + t. ok is false, and the Sum zero, if that is too large to
// hold; no total of [Amount] values in a program's memory is.
func (s Sum) Plus(t Sum) (sum Sum, ok bool) {
	low, carry := bits.Add64(s.low, t.low, 0)
	high, carry := bits.Add64(s.high, t.high, carry)
	if carry != 0 {
		return s.tooLarge(t)
	}
	return Sum{high, low}, true
}

// tooLarge is s + t where a Sum cannot hold it as a number.
func (s Sum) tooLarge(t Sum) (sum Sum, ok bool) {
	if s.IsOpen() || t.IsOpen() {
		return OpenEnd(), true
	}
	return Sum{}, false
}

// minus returns s - t. ok is false, and the Sum zero, if t is more than s. What is taken
// from the open end leaves it open.
func (s Sum) minus(t Sum) (rest Sum, ok bool) {
	if s.IsOpen() {
		return s, true
	}
	low, borrow := bits.Sub64(s.low, t.low, 0)
	high, borrow := bits.Sub64(s.high, t.high, borrow)
	if borrow != 0 {
		return Sum{}, false
	}
	return Sum{high, low}, true
}

// isMultiple reports whether s is a whole number of times some ten-thousandths, and within
// 64 bits.
func (s Sum) isMultiple(of int64) bool { return s.high == 0 && s.low%uint64(of) == 0 }

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

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (s Sum) Equal(t Sum) bool { return s == t }

// String returns s with as few digits as it needs: "25168363", "0.5". It is "open" for
// the open end.
func (s Sum) String() string {
	if s.IsOpen() {
		return openText
	}
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
	parsed, err := parseSum(text)
	if err == nil {
		*s = parsed
	}
	return err
}

// Scan implements [database/sql.Scanner], as [Amount.Scan].
func (s *Sum) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Sum) Value() (driver.Value, error) { return codelist.Value(s) }

// amount returns s as an [Amount], if it fits into one.
func (s Sum) amount() (a Amount, fits bool) {
	if s.high != 0 || s.low > mostUnits {
		return Amount{}, false
	}
	return Amount{int64(s.low)}, true
}

// fraction returns s * above / below without its remainder, and whether there
// was one. above may not exceed below, so that the result fits.
func (s Sum) fraction(above, below uint64) (whole Sum, remainder bool) {
	if s.IsOpen() {
		if above == 0 {
			return Sum{}, false
		}
		return s, false
	}
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
