package assistance

import (
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

func TestCurrencyOrder(t *testing.T) {
	if !slices.IsSortedFunc(codelist.Values[Currency](), func(a, b Currency) int { return strings.Compare(a.String(), b.String()) }) {
		t.Error("the order of values is not that of codes")
	}
}

func TestCurrencyMembers(t *testing.T) {
	for _, code := range []string{"EUR", "NOK", "GBP", "USD", "HRK", "LTL", "LVL", "EEK", "XCG", "ZWG"} {
		if _, err := ParseCurrency(code); err != nil {
			t.Error(err)
		}
	}
	// Nothing before 2008, no metal, no test code, no lower case.
	for _, code := range []string{"DEM", "XAU", "XTS", "XXX", "eur", "€"} {
		if c, err := ParseCurrency(code); err == nil {
			t.Errorf("%s is a currency", c)
		}
	}
}
