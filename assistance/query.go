package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Query says which records and steps of a [Ledger] are asked for. Every field
// narrows; the zero Query asks for whatever has a category.
type Query struct {
	Provider  party.Actor // zero: any
	Recipient party.Actor // zero: any
	// Subjects are those of which a record must be, wholly or partly; none means
	// whatever subject.
	Subjects []Subject
	// Categories are those in which a record must have a part; none means any
	// category.
	Categories []Category
	// Period is the time in which a step must lie, wholly or partly; one that is
	// not valid holds no step.
	Period civil.Period
	// Known is the day on which a step must have been known; zero: at any time.
	Known civil.Date
	// Stages are those of which a step must be one; none means every stage.
	Stages []Stage
}

// isBetween reports whether a provider and a recipient are the actors asked.
func (q Query) isBetween(provider, recipient party.Actor) bool {
	return (q.Provider == party.Actor{} || q.Provider == provider) &&
		(q.Recipient == party.Actor{} || q.Recipient == recipient)
}

// lies returns how far the stage and the time of a step are those asked for.
func (q Query) lies(s Step) Extent {
	if len(q.Stages) > 0 && !slices.Contains(q.Stages, s.Stage) {
		return Outside
	}
	return s.Lies(q.Period)
}

// takesAny reports whether some of the steps of a record is asked for.
func (q Query) takesAny(steps []Step) bool {
	return slices.ContainsFunc(steps, func(s Step) bool { return s.knownBy(q.Known) && q.lies(s) != Outside })
}
