package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Query says which records and steps of a [Ledger] are asked for. Every field
// narrows; the zero Query asks for whatever has a category.
type Query struct {
	// Providers and Recipients are the set of actors that is asked for, each of them by
	// whatever name it has in the records; none means any. What several of them gave or
	// had together is not the sum of what each did: money may be printed for several. Who
	// asks for a group by its name asks for what is printed of it.
	Providers, Recipients []party.Actor
	// Subjects are those of which a record must be, wholly or partly; none means
	// whatever subject.
	Subjects []Subject
	// Categories are those in which a record must have a part; none means any
	// category.
	Categories []Category
	// Period is the time in which a step must lie, wholly or partly; one that is
	// not valid holds no step.
	Period civil.Period
	// Term is the time for which the money must be, wholly or partly: that of a
	// commitment signed on a day and running for years. The zero Term asks for none.
	Term civil.Period
	// Known is the day on which a step must have been known; zero: at any time.
	Known civil.Date
	// Terms are those on which the money must be given; zero: on whatever.
	Terms Terms
	// Stages are those of which a step must be one; none means every stage.
	Stages []Stage
}

// stepsAsked is which steps a query asks for.
type stepsAsked struct {
	stages       []Stage // none: every one
	period, term civil.Period
}

// lies returns how far the stage and the time of a step are those asked for.
func (a *stepsAsked) lies(s *Step) Extent {
	if len(a.stages) > 0 && !slices.Contains(a.stages, s.Stage) {
		return Outside
	}
	if a.term.IsZero() {
		return s.Lies(a.period)
	}
	return min(s.Lies(a.period), lies(s.Term(), a.term))
}

// asks puts a query in the form in which it is asked of each record.
func (q *Query) asks(actors *party.Actors) *asking {
	ask := &asking{
		subjects: subjectsAsked(q.Subjects),
		known:    q.Known,
		terms:    q.Terms,
		in:       categoriesWithin(q.Categories),
		passer:   passer(q.Providers),
		steps:    stepsAsked{q.Stages, q.Period, q.Term},
		actors:   actors,
	}
	ask.providers = resolved(ask.room[:0:1], q.Providers, actors)
	ask.recipients = resolved(ask.room[1:1], q.Recipients, actors)
	return ask
}

// asksWhere puts a query likewise, of which extent says how far steps count, in place of its
// stages, period and term; nil: these do.
func (q *Query) asksWhere(extent func(*Record, Step) Extent, actors *party.Actors) *asking {
	ask := q.asks(actors)
	if extent != nil {
		ask.extent = func(r *Record, s *Step) Extent { return extent(r, *s) }
	}
	return ask
}
