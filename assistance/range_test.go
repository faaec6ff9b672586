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
	large := Range{High: Sum{math.MaxUint64, math.MaxUint64 - 1}}
	if got, err := large.Plus(large); !errors.Is(err, ErrLargeSum) || got != (Range{}) {
		t.Errorf("too much adds up to %s, %v", got, err)
	}
}

// An upper end that is open stays open, whatever is added or taken off; a share of none
// of it is nothing.
func TestRangeOpen(t *testing.T) {
	open := Range{MustParseCurrency("EUR"), MustParseAmount("5").Sum(), OpenEnd()}
	got, err := open.Plus(rangeOf("EUR", "1", "2"))
	if want := (Range{open.Currency, MustParseAmount("6").Sum(), OpenEnd()}); err != nil || got != want || !got.IsOpen() {
		t.Errorf("%s, %v", got, err)
	}
	if got, err := open.Plus(open); err != nil || !got.IsOpen() || got.String() != "EUR 10..open" {
		t.Errorf("%s, %v", got, err)
	}
	for share, want := range map[Share]string{{3, 3, 5}: "EUR 3..open", {0, 1, 5}: "EUR 0..open", {0, 1, 1}: "EUR 0..open", {}: "EUR 0", {1, 1, 1}: "EUR 5..open"} {
		if got := share.Of(open); got.String() != want {
			t.Errorf("%v of %s is %s, not %s", share, open, got, want)
		}
	}
	if most := (Sum{math.MaxUint64, math.MaxUint64 - 1}); most.Compare(OpenEnd()) >= 0 || most.IsOpen() {
		t.Error("the most is open")
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
