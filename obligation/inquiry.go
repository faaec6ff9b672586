package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// inquiry asks what is known about leaves: one instrument, one legal date, one
// knowledge date, one choice of readings.
type inquiry struct {
	knowledge
	worked *workedOut
	on     civil.Date
	carry  bool // evidence as at a day is carried forward
}

// at returns the same inquiry on another day.
func (q inquiry) at(day civil.Date) inquiry {
	q.on = day
	return q
}

// heard returns, of the lists whose silence is read as a no, the kinds of those that the
// register has on what a leaf asks: the others change nothing of its outcome.
func (q *inquiry) heard(l leaf) (kinds closingLists) {
	if l.kind == IsParty || q.closing == 0 || len(q.index.closing) == 0 {
		return 0
	}
	add := func(code FactCode) {
		for _, list := range q.index.closing[q.index.facts[code]] {
			kinds |= 1 << list.Completeness
		}
	}
	add(l.fact.Fact)
	add(l.ends.code())
	for _, narrower := range l.fact.GivenBy {
		add(narrower)
	}
	return kinds & q.closing
}

// gather collects the pieces of evidence on a leaf for two States.
func (q *inquiry) gather(l leaf, subject, object party.State) gathering {
	g := q.nothing(l, subject, object)
	g.all()
	return g
}

// gatherAlike collects the pieces on a leaf for a State toward whoever it is. Acts of which a
// record says the same toward many States are gathered once, toward the first of them.
func (q *inquiry) gatherAlike(l leaf, subject party.State) gathering {
	g := q.nothing(l, subject, party.State{})
	g.together = true
	g.all()
	return g
}

// nothing is a gathering for two States in which nothing is yet.
func (q *inquiry) nothing(l leaf, subject, object party.State) gathering {
	return gathering{knowledge: q.knowledge, worked: q.worked, leaf: l, subject: subject, object: object}
}

// outcome returns what comes of a leaf for a bearer and, where the leaf is about
// one, a counterparty.
func (q *inquiry) outcome(l leaf, bearer, counterparty party.State) evidence.Outcome {
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	if l.kind == IsParty {
		return standingOutcome(q.status(subject))
	}
	if object.IsValid() {
		g := q.gather(l, subject, object)
		return q.outcomeOf(&g)
	}
	g := q.gatherAlike(l, subject)
	g.pieces = g.alike.spread(g.pieces)
	return q.outcomeOf(&g)
}

// toward tells what comes of a leaf about two States for every pair that is asked about.
// What is said and done toward all others is gathered once for each subject, and weighed once
// for the States toward whom it is the same.
func (q *inquiry) toward(l leaf, states *askedStates, tell func(bearer, counterparty party.State, o evidence.Outcome)) {
	if l.subject == l.object {
		for bearer, counterparty := range states.allPairs() {
			tell(bearer, counterparty, q.outcome(l, bearer, counterparty))
		}
		return
	}
	subjects, objects := states.bearers, states.others
	if l.subject == Counterparty {
		subjects, objects = objects, subjects
	}
	for _, subject := range subjects {
		all := q.gatherAlike(l, subject)
		toward := all.alike.toward(all.pieces)
		g := all
		outcome := func(object party.State) evidence.Outcome {
			g.object, g.sources, g.pieces = object, all.sources, all.alike.at(toward[object], all.pieces, object)
			return q.outcomeOf(&g)
		}
		if len(all.alike) > 0 {
			outcome = onceForAlike(toward, outcome)
		}
		for _, object := range objects {
			if object == subject {
				continue
			}
			if l.subject == Bearer {
				tell(subject, object, outcome(object))
			} else {
				tell(object, subject, outcome(object))
			}
		}
	}
}

// outcomeOf returns what comes of what was gathered on a leaf.
func (q *inquiry) outcomeOf(g *gathering) evidence.Outcome {
	switch l := g.leaf; {
	case l.kind == HadEvent:
		return g.events(q.carry).On(q.on, q.threshold(l, g.subject)).Outcome
	case len(g.pieces) == 0 && !l.presumed && len(l.fact.GivenBy) == 0: // most of what can be asked
		return evidence.Outcome{Gap: evidence.NoSource}
	}
	return g.fact(q.carry).Outcome(q.on)
}

// weighing is what comes of a leaf, with all that tells it.
type weighing struct {
	evidence.Weighing
	gathering
	status   party.Status // of a party leaf
	replaced []Ground     // what would have answered, had nothing replaced it, where no word that stands does
}

// gap says why it is open.
func (w *weighing) gap() Gap {
	if w.Gap == evidence.NoSource && len(w.replaced) > 0 {
		return OnlyReplaced
	}
	return gapOf(w.Gap)
}

// weigh returns the outcome with all that tells it.
func (q *inquiry) weigh(l leaf, bearer, counterparty party.State) weighing {
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	if l.kind == IsParty {
		status := q.status(subject)
		return weighing{Weighing: evidence.Weighing{Outcome: standingOutcome(status)}, status: status}
	}
	w := weighing{gathering: q.gather(l, subject, object)}
	if l.kind == HadEvent {
		w.Weighing = w.events(q.carry).On(q.on, q.threshold(l, subject))
	} else {
		w.Weighing = w.fact(q.carry).On(q.on)
	}
	if w.Gap == evidence.NoSource || w.Gap == evidence.Unclear {
		w.replaced = replacedWords(q, &w.gathering)
	}
	return w
}

// timeline returns what comes of a leaf from day to day.
func (q *inquiry) timeline(l leaf, bearer, counterparty party.State) evidence.Timeline {
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	if l.kind == IsParty {
		return q.standing(subject)
	}
	g := q.gather(l, subject, object)
	if l.kind == HoldsFact {
		return g.fact(q.carry).Timeline()
	}
	var bound evidence.Timeline
	if l.whileParty {
		bound = q.standing(subject)
	}
	return g.events(q.carry).Timeline(q.thresholdChanges(l.after, subject), func(day civil.Date) evidence.Threshold {
		on := q.at(day)
		t := on.after(l.after, subject)
		t.Bound = bound
		return t
	})
}

// status is where a State stands on the day; the zero Status, which is not
// settled, if no list is known.
func (q *inquiry) status(s party.State) party.Status {
	if q.list == nil {
		return party.Status{}
	}
	return q.list.Standing(s, q.on, q.known)
}

// threshold is what an event must come after, on the day.
func (q *inquiry) threshold(l leaf, subject party.State) evidence.Threshold {
	t := q.after(l.after, subject)
	if l.whileParty && t.Settled && !t.After.IsZero() && q.on.After(t.After) {
		t.Bound = q.standing(subject)
	}
	return t
}

// after is the day of the entry into force that an event is held against. It is
// settled and no date when the instrument is certainly not in force for the State,
// and not settled when that is open.
func (q *inquiry) after(which Threshold, subject party.State) evidence.Threshold {
	if q.list == nil {
		return evidence.Threshold{}
	}
	if which == InForceOfInstrument {
		return evidence.Threshold{After: q.list.EntryRule().InForce, Settled: true}
	}
	if day, ok := q.list.EntryIntoForce(subject, q.on, q.known); ok {
		if which == FromInForceForState {
			day = day.AddDays(-1)
		}
		return evidence.Threshold{After: day, Settled: true}
	}
	return evidence.Threshold{Settled: standingOutcome(q.status(subject)).Truth == logic.No}
}

// thresholdChanges returns the days on which the threshold of an event, or whether
// a day lies after it, may change.
func (q *inquiry) thresholdChanges(which Threshold, subject party.State) []civil.Date {
	if q.list == nil {
		return nil
	}
	days := append(q.list.Changes(subject, q.known), civil.Earliest())
	for _, day := range days {
		on := q.at(day)
		if t := on.after(which, subject); !t.After.IsZero() {
			days = append(days, t.After.AddDays(1))
		}
	}
	return days
}
