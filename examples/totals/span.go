package main

import (
	"fmt"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// span is the time that is asked about: years from the first to the last, or periods in
// their place.
type span struct {
	first, last int          // the years; of periods, their numbers
	days        []civil.Date // each the end of one period and the beginning of the next; none: calendar years
}

// of works a ledger out by the years or periods, toward all States.
func (s span) of(ledger *assistance.Ledger) (*assistance.Yearly, error) {
	if len(s.days) == 0 {
		return ledger.Yearly(civil.Date{}, party.States()), nil
	}
	return ledger.YearlyFrom(civil.Date{}, party.States(), s.days...)
}

// String names the whole time.
func (s span) String() string {
	if len(s.days) == 0 {
		return fmt.Sprintf("%d to %d", s.first, s.last)
	}
	return between(s.days[0], s.days[len(s.days)-1])
}

// name names one year or period.
func (s span) name(year int) string {
	if len(s.days) == 0 {
		return strconv.Itoa(year)
	}
	return between(s.days[year-s.first], s.days[year-s.first+1])
}

// heading is what the column of the names says.
func (s span) heading() string {
	if len(s.days) == 0 {
		return "YEAR"
	}
	return "PERIOD"
}

func between(from, until civil.Date) string { return from.String() + " until " + until.String() }
