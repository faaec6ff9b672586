package assistance

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// knownOn returns the day from which a statement was known: known if it is
// given, else the day of its source.
func knownOn(known civil.Date, source party.Source) civil.Date {
	if known.IsZero() {
		return source.Known()
	}
	return known
}
