package assistance

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/token"
)

// ErrPercent: the text is no share of a hundred, such as "60" or "33.33".
var ErrPercent = errors.New("not a percent: a decimal above 0, at most 100, with at most 4 decimals and no sign")

// hundred is all of it, in the units of a [Percent].
const hundred = 100 * 10_000

// Percent is a share of a hundred, from 0.0001 to 100 in steps of 0.0001. It is comparable
// with ==. The zero Percent is none: the source does not divide.
type Percent struct {
	units uint32 // ten-thousandths of a percent
}

// ParsePercent reads a decimal such as "60" or "33.33". An error wraps [ErrPercent].
func ParsePercent(s string) (Percent, error) { return parsePercent(s) }

func parsePercent[T string | []byte](text T) (Percent, error) {
	p, end := scanPercent(text, 0)
	if end != len(text) || end == 0 {
		return Percent{}, fmt.Errorf("%s: %w", schema.Excerpt(string(text)), ErrPercent)
	}
	return p, nil
}

// scanPercent reads the percent at i of the text. It returns the offset after it, or 0 if
// there is none.
func scanPercent[T string | []byte](text T, i int) (p Percent, end int) {
	sum, end, err := readDecimal(text, i)
	if err != nil || sum.high != 0 || sum.low == 0 || sum.low > hundred || sum.low == hundred && end != i+len("100") {
		return Percent{}, 0
	}
	return Percent{uint32(sum.low)}, end
}

// readPercent reads a percent in quotation marks at i of JSON. As the readers of package
// token, it returns the offset after it, or 0 to hand over.
func readPercent(data []byte, i int) (p Percent, end int) {
	if i = token.Space(data, i); i >= len(data) || data[i] != '"' {
		return Percent{}, 0
	}
	p, end = scanPercent(data, i+1)
	if end == 0 || end >= len(data) || data[end] != '"' {
		return Percent{}, 0
	}
	return p, end + 1
}

// IsZero reports whether p is none.
func (p Percent) IsZero() bool { return p == Percent{} }

// Compare returns -1 if p is less than q, 0 if they are equal, and +1 if p is more.
func (p Percent) Compare(q Percent) int { return cmp.Compare(p.units, q.units) }

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (p Percent) Equal(q Percent) bool { return p == q }

// String returns p with as few digits as it needs: "60", "33.33". It is "" for none.
func (p Percent) String() string {
	if p.IsZero() {
		return ""
	}
	return Sum{low: uint64(p.units)}.String()
}

// MarshalText implements [encoding.TextMarshaler]. None is an error.
func (p Percent) MarshalText() ([]byte, error) {
	if p.IsZero() {
		return nil, ErrPercent
	}
	return []byte(p.String()), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParsePercent]. On an error p
// keeps its value.
func (p *Percent) UnmarshalText(text []byte) error {
	parsed, err := parsePercent(text)
	if err == nil {
		*p = parsed
	}
	return err
}

// Scan implements [database/sql.Scanner], as [codelist.Scan]: it reads text, and NULL as
// none.
func (p *Percent) Scan(held any) error { return codelist.Scan(p, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (p Percent) Value() (driver.Value, error) { return codelist.Value(p) }

// place returns the unit of the last decimal that p needs: 0.01 for 33.33.
func (p Percent) place() uint32 {
	place := uint32(1)
	for place < 10_000 && p.units%(10*place) == 0 {
		place *= 10
	}
	return place
}
