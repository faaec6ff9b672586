package recordtable

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// What may be wrong with a cell of a year.
var (
	errFiscal = errors.New(`a fiscal year begins on another day in each country: give it in the mapping, as {"fiscalYear": "04-01"}, or give from and until`)
	errNamed  = errors.New("a fiscal year is named by the year in which it begins, or by that in which it ends: write both, as 2014/15, or give from and until")
	errYear   = errors.New("not a year such as 2014")
)

var (
	fourDigits = regexp.MustCompile(`^(19|20|21)[0-9]{2}$`)
	fiscalYear = regexp.MustCompile(`(?i)^(?:fy|ej\.?|exercice|ejercicio)?\s*((?:19|20|21)[0-9]{2})\s*[/–-]\s*([0-9]{2}|[0-9]{4})$`)
	bareFiscal = regexp.MustCompile(`(?i)^fy\s*[0-9]{2,4}$`) // of the year in which it begins, or ends
)

// readYear reads a cell of a year: of the calendar, or a fiscal one that begins on a day of
// the year, "04-01", which is empty if nobody says it.
func readYear(c Cell, begins string) (civil.Period, error) {
	text := strings.TrimSpace(c.Text)
	switch {
	case !c.Day.IsZero(), c.Percent:
		return civil.Period{}, errYear
	case fourDigits.MatchString(text):
		year, err := strconv.Atoi(text)
		if year == civil.Latest().Year() { // after which no day comes: as a period it has no end
			err = errYear
		}
		if err != nil {
			return civil.Period{}, err
		}
		return civil.Year(year), nil
	case bareFiscal.MatchString(text):
		return civil.Period{}, errNamed
	}
	parts := fiscalYear.FindStringSubmatch(text)
	if parts == nil {
		return civil.Period{}, errYear
	}
	if begins == "" {
		return civil.Period{}, errFiscal
	}
	year, err := strconv.Atoi(parts[1])
	if err != nil || !strings.HasSuffix(strconv.Itoa(year+1), parts[2]) {
		return civil.Period{}, errYear // two years that do not follow one another
	}
	return fiscal(year, begins)
}

// fiscal returns the fiscal year that begins in a year.
func fiscal(year int, begins string) (p civil.Period, err error) {
	if p.From, err = civil.Parse(strconv.Itoa(year) + "-" + begins); err != nil {
		return p, err
	}
	p.Until, err = civil.Parse(strconv.Itoa(year+1) + "-" + begins)
	return p, err
}

func yearCode(err error) string {
	if err == errFiscal || err == errNamed {
		return "fiscal-year"
	}
	return "not-a-year"
}
