package obligation_test

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// isOfOneState: a fact that lasts and is of a State by itself; of such facts lists speak.
func isOfOneState(d *obligation.FactDefinition) bool {
	return d.Kind == obligation.Lasting && !d.Object && !d.Category
}

// inGroup: a list speaks of the States for which the treaty was in force on its day, or of
// those that had consented, or of all, or of those that it looked at.
func (r *reference) inGroup(l *obligation.ListStatement, s party.State) bool {
	switch l.Group {
	case obligation.AllStates:
		return true
	case obligation.TheseStates:
		return slices.Contains(l.Of, s)
	}
	if r.list == nil {
		return false
	}
	standing := r.list.Standing(s, l.At, r.known).Standing
	return standing == party.Party || standing == party.Consented && l.Group == obligation.Ratified
}

// listed are the words of lists on a fact of a State: what they say of those that they name,
// or of everyone.
func (r *reference) listed(fact obligation.FactCode, s party.State) []word {
	var all []word
	for i := range r.held.Lists {
		l := &r.held.Lists[i]
		if l.Fact != fact || !r.knows(l.KnownOn()) {
			continue
		}
		if slices.Contains(l.Named, s) || l.Everyone && !slices.Contains(l.Unclear, s) && r.inGroup(l, s) {
			r.met.note("a State that a list names")
			all = append(all, word{says: l.Holds, from: l.At, last: l.At, asAt: true, own: l.By == stateActor(s)})
		}
	}
	return all
}

// hinted are the words of lists that say no more of a State than that it may be so: it is
// called unclear, or is named in a list that covers the fact and says another of it.
func (r *reference) hinted(fact obligation.FactCode, s party.State) []word {
	var all []word
	for i := range r.held.Lists {
		l := &r.held.Lists[i]
		if !r.knows(l.KnownOn()) || l.Fact != fact && !slices.Contains(l.Covers, fact) {
			continue
		}
		if slices.Contains(l.Unclear, s) && r.inGroup(l, s) || l.Fact != fact && slices.Contains(l.Named, s) {
			r.met.note("a State of which a list is unclear")
			all = append(all, word{says: party.HoldsYes, from: l.At, last: l.At, asAt: true, unclear: true, own: l.By == stateActor(s)})
		}
	}
	return all
}

// derived are the words on narrower and wider facts.
func (r *reference) derived(fact obligation.FactCode, s party.State) []word {
	var all []word
	on := func(other obligation.FactCode, as func(*word) bool) {
		for _, w := range append(r.determined(other, s), r.listed(other, s)...) {
			if !as(&w) {
				continue
			}
			r.met.note("a word on another fact")
			all = append(all, w)
			if w.unclear && w.goesOn {
				all[len(all)-1].goesOn = false
				w.from, w.asAt, w.goesOn = w.last, true, false
				all = append(all, w)
			}
		}
	}
	for _, narrower := range declaredFact(fact).GivenBy {
		on(narrower, func(w *word) bool { w.unclear = w.says == party.HoldsDisputed; return w.says != party.HoldsNo })
	}
	for _, wider := range declared {
		if slices.Contains(wider.GivenBy, fact) {
			on(wider.Fact, func(w *word) bool { w.unclear = w.says != party.HoldsNo; return true })
		}
	}
	return all
}

// silence is a list that closes and does not name a State.
type silence struct {
	day   civil.Date
	until civil.Date // the last day on which it can know; zero: nothing arose
}

// silences are those on a fact of a State that the reading hears.
func (r *reference) silences(fact obligation.FactCode, s party.State) []silence {
	if !isOfOneState(declaredFact(fact)) {
		return nil
	}
	var all []silence
	for i := range r.held.Lists {
		l := &r.held.Lists[i]
		if l.Fact != fact && !slices.Contains(l.Covers, fact) || l.Everyone || !r.knows(l.KnownOn()) || !r.hears(l.Completeness) ||
			slices.Contains(l.Named, s) || slices.Contains(l.Unclear, s) || !r.inGroup(l, s) {
			continue
		}
		quiet := silence{day: l.At}
		for _, d := range r.determinations(declaredFact(fact).Arises, s) {
			if d.Event == nil || d.Foreseen || !d.Event.Latest.After(l.At) {
				continue
			}
			r.met.note("something that arose after a list")
			before := d.Event.Earliest.AddDays(-1)
			if before.Before(l.At) {
				before = l.At
			}
			if quiet.until.IsZero() || before.Before(quiet.until) {
				quiet.until = before
			}
		}
		all = append(all, quiet)
	}
	return all
}

// hears reports whether the silence of such lists is read as a no.
func (r *reference) hears(c obligation.Completeness) bool {
	for _, reading := range r.law.Readings {
		for _, choice := range reading.Choices {
			if r.choices[reading.ID] == choice.ID && slices.Contains(choice.Lists, c) {
				return true
			}
		}
	}
	return false
}

// hearSilence: the silence of a list counts only where nothing else speaks of the day. A
// later word that it holds annuls it, if nothing arose between; over an older word it leaves
// the fact open.
func (t *topic) hearSilence(truth verdict, gap obligation.Gap) (verdict, obligation.Gap) {
	on, carries := t.ref.on, t.ref.carries() && t.years == 0
	var quiet *silence
	for i := range t.quiet {
		q := &t.quiet[i]
		if (q.day == on || carries && q.day.Before(on) && (q.until.IsZero() || !on.After(q.until))) && (quiet == nil || q.day.After(quiet.day)) {
			quiet = q
		}
	}
	if quiet == nil || len(t.counting) > 0 || t.straddles {
		return truth, gap
	}
	if len(t.carried) == 0 {
		if t.isAnnulled(quiet) {
			t.ref.met.note("a silence that a later word annuls")
			return open, obligation.Unclear
		}
		t.ref.met.note("a no inferred from silence")
		return no, 0
	}
	var last civil.Date
	for _, g := range t.carried {
		if g.last.After(last) {
			last = g.last
		}
	}
	if truth != no && last.Before(quiet.day) && (truth == yes || gap == obligation.Unclear) {
		t.ref.met.note("a silence over an older word")
		return open, obligation.Unclear
	}
	return truth, gap
}

// isAnnulled reports whether the next that is said after the day is that it holds, or may,
// as at a day before which nothing arose.
func (t *topic) isAnnulled(quiet *silence) bool {
	var next civil.Date
	for _, w := range t.words {
		if w.from.After(t.ref.on) && (next.IsZero() || w.from.Before(next)) {
			next = w.from
		}
	}
	for _, a := range t.acts {
		if a.earliest.After(t.ref.on) && (next.IsZero() || a.earliest.Before(next)) {
			next = a.earliest
		}
	}
	if next.IsZero() || !quiet.until.IsZero() && next.After(quiet.until) {
		return false
	}
	holds := false
	for _, w := range t.words {
		if w.from == next {
			if !w.asAt {
				return false
			}
			holds = holds || w.unclear || w.says == party.HoldsYes
		}
	}
	return holds && !slices.ContainsFunc(t.acts, func(a act) bool { return a.earliest == next })
}
