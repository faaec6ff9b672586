package spelling_test

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/internal/spelling"
)

// An amount is written plainly where one alone can be meant; "" is none.
func TestPlainAmount(t *testing.T) {
	for _, test := range []struct {
		found, plain string
		sort         spelling.AmountSort
	}{
		{"1,000,000", "1000000", spelling.Otherwise},
		{"1.000.000", "1000000", spelling.Otherwise},
		{"1.000.000,50", "1000000.50", spelling.Otherwise},
		{"1,000,000.50", "1000000.50", spelling.Otherwise},
		{"1 000", "1000", spelling.Otherwise},
		{"1\u00a0000\u202f000", "1000000", spelling.Otherwise},
		{"1'000'000", "1000000", spelling.Otherwise},
		{"1’000.5", "1000.5", spelling.Otherwise},
		{"12,34,567", "1234567", spelling.Otherwise},
		{"12,5", "12.5", spelling.Otherwise},
		{"1000,500", "1000.500", spelling.Otherwise},
		{"0,500", "0.500", spelling.Otherwise},
		{"€ 100", "100", spelling.Otherwise},
		{"€100", "100", spelling.Otherwise},
		{"100 €", "100", spelling.Otherwise},
		{"US$ 1,000,000", "1000000", spelling.Otherwise},
		{"$100", "100", spelling.Otherwise},
		{"NOK 17 184 000", "17184000", spelling.Otherwise},
		{"17184000 NOK", "17184000", spelling.Otherwise},
		{"DEM 5,000,000", "5000000", spelling.Otherwise},
		{"kr 100", "100", spelling.Otherwise},
		{"kr. 100,-", "100", spelling.Otherwise},
		{"+100", "100", spelling.Otherwise},
		{"007", "7", spelling.Otherwise},
		{".5", "0.5", spelling.Otherwise},
		{"1.", "1", spelling.Otherwise},
		{"1.50000", "1.5", spelling.Otherwise},
		{" 100 ", "100", spelling.Otherwise},
		{"１００", "100", spelling.Otherwise},
		{"١٠٠", "100", spelling.Otherwise},
		{"1.5 million", "1500000", spelling.Worded},
		{"USD 1.5 million", "1500000", spelling.Worded},
		{"20 million USD", "20000000", spelling.Worded},
		{"1,25 millones", "1250000", spelling.Worded},
		{"250 thousand", "250000", spelling.Worded},
		{"1e6", "1000000", spelling.Worded},
		{"1.5E+06", "1500000", spelling.Worded},

		{"1,000", "", spelling.TwoMeanings},
		{"€ 1.000", "", spelling.TwoMeanings},
		{"1,000 million", "", spelling.Worded},
		{"1 billion", "", spelling.Worded},
		{"17.2m", "", spelling.Worded},
		{"more than 20 million", "", spelling.Worded},
		{"about 5", "", spelling.Worded},
		{"1.23456", "", spelling.Otherwise},
		{"1,2,3", "", spelling.Otherwise},
		{"10-20", "", spelling.Otherwise},
		{"123456789012345", "", spelling.Otherwise},
		{"-100", "", spelling.Negative},
		{"−100", "", spelling.Negative},
		{"- 1,000", "", spelling.Negative},
		{"(100)", "", spelling.Negative},
		{"100-", "", spelling.Negative},
		{"-€100", "", spelling.Negative},
		{"€ -100", "", spelling.Negative},
		{"60%", "", spelling.Percent},
		{"60 %", "", spelling.Percent},
		{"60 percent", "", spelling.Percent},
		{"60 per cent", "", spelling.Percent},
		{"60 pour cent", "", spelling.Percent},
		{"", "", spelling.NoAmount},
		{"n/a", "", spelling.NoAmount},
		{"-", "", spelling.NoAmount},
		{"unknown", "", spelling.NoAmount},
		{strings.Repeat("1,000", 100), "", spelling.Otherwise},
	} {
		plain, ok := spelling.PlainAmount(test.found)
		if plain != test.plain || ok != (test.plain != "") {
			t.Errorf("%.30q is %q, %v; want %q", test.found, plain, ok, test.plain)
		}
		if sort := spelling.SortOfAmount(test.found); sort != test.sort {
			t.Errorf("%.30q is of sort %d; want %d", test.found, sort, test.sort)
		}
	}
}

func TestPlainPercent(t *testing.T) {
	for found, want := range map[string]string{
		"60%": "60", "60 %": "60", "% 60": "60", "60 percent": "60", "60 Per Cent": "60", "33,3 pour cent": "33.3", "0.5%": "0.5",
		"60": "", "": "", "%": "", "-5%": "", "about 60%": "",
	} {
		if plain, ok := spelling.PlainPercent(found); plain != want || ok != (want != "") {
			t.Errorf("%q is %q, %v; want %q", found, plain, ok, want)
		}
	}
}
