package recordtable

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// units are what amounts are counted in, as places that the point moves to the right.
var units = map[string]int{
	"units": 0, "thousand": 3, "thousands": 3, "milliers": 3, "miles": 3,
	"million": 6, "millions": 6, "millones": 6,
}

// unitOf takes off a header what it says of the currency and the unit of its amounts:
// "Amount (USD millions)".
func unitOf(header string) (name, currency string, places int, said bool) {
	if strings.Contains(header, "€") {
		currency = "EUR"
	}
	words := strings.Fields(bare(header))
	kept := words[:0]
	for _, word := range words {
		moved, isUnit := units[word]
		parsed, err := assistance.ParseCurrency(strings.ToUpper(word))
		switch {
		case isUnit:
			places, said = moved, true
		case word == "us" && strings.Contains(header, "US$"):
			currency = "USD"
		case err == nil && len(kept) > 0: // not what the header begins with
			currency = parsed.String()
		case word == "in" || word == "en":
		default:
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " "), currency, places, said
}
