package schema

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// isPeriod reports whether a schema is that of a period.
func isPeriod(s *jsonschema.Schema) bool { return path.Base(s.Location) == "Period" }

// The ways in which people write a time, other than as a day.
var (
	wholeYear  = written(`^\d{4}$`)
	fiscalYear = written(`^(?i)(FY *)?\d{4} *[-/–] *(\d{2}|\d{4})$|^(?i)FY *\d{2,4}$`)
	dayFirst   = written(`^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$`)
)

// written compiles an expression when a time is refused, so that a program that starts pays
// nothing.
func written(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

// periodAdvice shows how a time is written that stands as a text where a period does.
func periodAdvice(found string) string {
	switch {
	case wholeYear().MatchString(found):
		return "; the year is " + yearWritten(found)
	case fiscalYear().MatchString(found):
		return fiscalAdvice
	}
	return ""
}

// fiscalAdvice tells how a fiscal year is written. When it begins, only its country knows.
const fiscalAdvice = "; a fiscal year is written by its days, from the first up to the day after the last"

// yearWritten shows a year as a period.
func yearWritten(year string) string {
	number, _ := strconv.Atoi(year) // it is four digits
	return fmt.Sprintf(`{"from": "%04d-01-01", "until": "%04d-01-01"}`, number, number+1)
}

// dateAdvice shows how a time is written that is no day.
func dateAdvice(found string, here *spot) string {
	of := here.beside("until") || here.beside("period")
	switch {
	case of && wholeYear().MatchString(found):
		return "; the whole year is the period " + yearWritten(found)
	case of && fiscalYear().MatchString(found):
		return fiscalAdvice
	case dayFirst().MatchString(found):
		return "; the year stands first, then the month, then the day"
	}
	return ""
}
