package assistance_test

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
)

// What needs more than four decimals is widened, never narrowed.
func TestRateConvert(t *testing.T) {
	sum := func(s string) assistance.Sum {
		parsed, err := assistance.ParseSum(s)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	for _, test := range []struct{ of, is, currency, low, high, wantLow, wantHigh string }{
		{"GBP 1", "USD 1.28", "GBP", "100", "200", "128", "256"},
		{"JPY 100", "USD 0.71", "JPY", "1", "1", "0.0071", "0.0071"},
		{"LAK 20000", "USD 1", "LAK", "1", "1", "0", "0.0001"}, // 0.00005
		{"NOK 3", "USD 1", "NOK", "1", "2", "0.3333", "0.6667"},
		{"NOK 3", "USD 1", "NOK", "3", "3", "1", "1"},
		{"EUR 1", "USD 1.1", "EUR", "10", "open", "11", "open"},
		{"EUR 1", "USD 1.1", "EUR", "0", "0", "0", "0"},
		{"LAK 99999999999999.9999", "USD 99999999999999.9999", "LAK", "30000000000000000000000000000000", "30000000000000000000000000000000",
			"30000000000000000000000000000000", "30000000000000000000000000000000"},
	} {
		rate := assistance.Rate{Of: assistance.MustParseMoney(test.of), Is: assistance.MustParseMoney(test.is)}
		of := assistance.Range{Currency: assistance.MustParseCurrency(test.currency), Low: sum(test.low), High: sum(test.high)}
		want := assistance.Range{Currency: rate.Is.Currency, Low: sum(test.wantLow), High: sum(test.wantHigh)}
		if got, err := rate.Convert(of); got != want || err != nil {
			t.Errorf("%s at %s is %s: %s, %v, want %s", of, rate.Of, rate.Is, got, err, want)
		}
	}
}

func TestRateConvertRefuses(t *testing.T) {
	money := assistance.MustParseMoney
	one, err := assistance.ParseSum("1")
	if err != nil {
		t.Fatal(err)
	}
	huge, err := assistance.ParseSum("30000000000000000000000000000000000")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name   string
		of, is assistance.Money
		sum    assistance.Sum
		want   error
	}{
		{"nothing of no currency", assistance.Money{}, money("USD 1"), one, assistance.ErrRate},
		{"into no currency", money("NOK 1"), assistance.Money{}, one, assistance.ErrRate},
		{"of nothing", money("NOK 0"), money("USD 1"), one, assistance.ErrRate},
		{"into nothing", money("NOK 1"), money("USD 0"), one, assistance.ErrRate},
		{"of one currency", money("NOK 1"), money("NOK 2"), one, assistance.ErrRate},
		{"of another than the range", money("EUR 1"), money("USD 1"), one, assistance.ErrOtherCurrency},
		{"too much", money("NOK 1"), money("USD 99999999"), huge, assistance.ErrLargeSum},
	} {
		of := assistance.Range{Currency: assistance.MustParseCurrency("NOK"), Low: test.sum, High: test.sum}
		if got, err := (assistance.Rate{Of: test.of, Is: test.is}).Convert(of); !errors.Is(err, test.want) || got != (assistance.Range{}) {
			t.Errorf("%s: %s, %v, want %v", test.name, got, err, test.want)
		}
	}
}
