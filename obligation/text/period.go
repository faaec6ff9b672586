package text

import (
	"strconv"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// days says a period by its first and its last day.
func days(p civil.Period) string {
	last := p.Until.AddDays(-1)
	switch {
	case p.IsZero():
		return "no date"
	case p.Until.IsZero():
		return "from " + p.From.String()
	case p.From.IsZero():
		return "until " + last.String()
	case p.From == last:
		return last.String()
	case p == civil.Year(p.From.Year()):
		return strconv.Itoa(p.From.Year())
	}
	return p.From.String() + " to " + last.String()
}
