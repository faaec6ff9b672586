package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// clock counts a clock of a norm. It says when the time has passed and never that
// somebody is late.
func clock(c obligation.ClockOnDay) string {
	text := fmt.Sprintf("%q", c.Words)
	if c.Since.IsZero() {
		return text + ": no source says when it began"
	}
	text += fmt.Sprintf(": from %s to %s", c.Since, c.Ends)
	if c.Days > 0 {
		text += ", " + typeset.Counted(c.Days, "day", "days") + " counted"
	}
	return text
}
