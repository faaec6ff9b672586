package evidence

import "github.com/treatyaid/treatyaid/obligation/internal/logic"

// Outcome is what evidence makes of a fact on a day.
type Outcome struct {
	Truth    logic.Truth
	Gap      Gap  // why Truth is Unknown
	Supposed bool // a No by suppositions alone
	Gone     bool // a No of an event since nothing of it is left, and not since none was in time
}

// nothingYet is the outcome of a fact that holds if any of its parts does, before
// the first of them.
var nothingYet = Outcome{Truth: logic.No, Supposed: true}

// or is the outcome of two parts together, to be settled.
func (o Outcome) or(part Outcome) Outcome {
	return Outcome{o.Truth.Or(part.Truth), max(o.Gap, part.Gap), o.Supposed && part.Supposed, o.Gone || part.Gone}
}

// settled leaves out what does not go with the truth.
func (o Outcome) settled() Outcome {
	if o.Truth != logic.Unknown {
		o.Gap = 0
	}
	o.Supposed = o.Supposed && o.Truth == logic.No
	o.Gone = o.Gone && o.Truth == logic.No
	return o
}
