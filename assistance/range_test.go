package assistance

import (
	"errors"
	"math"
	"testing"
)

// rangeOf reads "EUR 1" or "EUR 1 2".
func rangeOf(currency, low, high string) Range {
	return Range{MustParseCurrency(currency), MustParseAmount(low).Sum(), MustParseAmount(high).Sum()}
}

func TestRangePlus(t *testing.T) {
	got, err := rangeOf("EUR", "1", "2.5").Plus(rangeOf("EUR", "0", "10"))
	if want := rangeOf("EUR", "1", "12.5"); err != nil || got != want {
		t.Errorf("%s, %v", got, err)
	}
	if got, err := rangeOf("EUR", "1", "2").Plus(rangeOf("NOK", "1", "2")); !errors.Is(err, ErrOtherCurrency) || got != (Range{}) {
		t.Errorf("euros and kroner add up to %s, %v", got, err)
	}
	large := Range{High: Sum{math.MaxUint64, math.MaxUint64}}
	if got, err := large.Plus(large); !errors.Is(err, ErrLargeSum) || got != (Range{}) {
		t.Errorf("too much adds up to %s, %v", got, err)
	}
}

func TestRangeText(t *testing.T) {
	for _, test := range []struct {
		r     Range
		text  string
		exact bool
	}{
		{rangeOf("GBP", "8797142", "25168363"), "GBP 8797142..25168363", false},
		{rangeOf("GBP", "25168363", "25168363"), "GBP 25168363", true},
		{rangeOf("GBP", "25168363", "25168363").atMost(), "GBP 0..25168363", false},
		{rangeOf("EUR", "0", "0"), "EUR 0", true},
		{Range{}, "", true},
	} {
		if got := test.r.String(); got != test.text {
			t.Errorf("%q, not %q", got, test.text)
		}
		if got := test.r.IsExact(); got != test.exact {
			t.Errorf("%s is exact: %v", test.r, got)
		}
	}
}
