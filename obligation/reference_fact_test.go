package obligation_test

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A word is a determination, an act a step of a divided record or an agreed
// programme. The two speak of their days in different ways.

// about is what a word or an act is about, once predicate and subject are
// settled.
type about struct {
	object   party.Actor         // the other side, if the predicate has one
	category assistance.Category // none: at large
}

// word is one determination.
type word struct {
	about
	says     party.Holds
	from     civil.Date // zero: from the beginning
	last     civil.Date // zero: without end
	asAt     bool       // of one day, which says nothing of how long
	goesOn   bool       // it gave no end: it states the days up to that of its source
	wide     bool       // it speaks of everything inside its category
	own      bool       // the State's own, or supposed
	supposed bool       // hypothetical
	foreseen bool       // it was still to come
	unclear  bool       // it says no more than that it may be so
}

func (w *word) speaksOf(day civil.Date) bool { return within(w.from, w.last, day) }

// act is something that was done: only ever a Yes.
type act struct {
	about
	earliest, latest civil.Date // the days that it may have had; zero: as far as time goes
	lasts            bool       // it went on over all of them; otherwise it was done on one
	opens            bool       // it opens something that runs on after its day
	runsTo           civil.Date // the last day of what it opened; zero: no such day
}

// vague reports whether nobody says on which day it was done.
func (a *act) vague() bool {
	return !a.lasts && (a.earliest.IsZero() || a.latest.IsZero() || a.earliest != a.latest)
}

func (a *act) mayLieOn(day civil.Date) bool { return within(a.earliest, a.latest, day) }

// runsOn reports whether what it opened runs on a later day.
func (a *act) runsOn(day civil.Date) bool {
	return a.opens && (a.runsTo.IsZero() || !day.After(a.runsTo))
}

// within reports whether a day lies from one day to another, both included; the
// zero Date is no bound.
func within(from, to, day civil.Date) bool {
	return !day.Before(from) && (to.IsZero() || !day.After(to))
}

// lastOf is the last day of a period, zero if it has none.
func lastOf(p civil.Period) civil.Date {
	if p.Until.IsZero() {
		return civil.Date{}
	}
	return p.Until.AddDays(-1)
}

// covers reports whether the word speaks of assistance of a category; none is
// assistance at large. Whoever is in a position for a category is so for all
// inside it. Whoever gives or receives something of a category does not give or
// receive everything inside it; only the word that it does not is about all.
func (w *word) covers(c assistance.Category) bool {
	if w.category == c {
		return true
	}
	return w.wide && (!w.category.IsValid() || w.category.Contains(c))
}

// determinations are those of a predicate and a State that are known and not
// replaced by one that is known.
func (r *reference) determinations(p obligation.FactCode, s party.State) []obligation.Determination {
	var found []obligation.Determination
	for _, d := range r.held.Determinations {
		if d.Fact != p || d.Subject != s && !(declaredFact(p).Mutual && d.Object == s) || !r.knows(d.KnownOn()) {
			continue
		}
		replaced := false
		for _, by := range r.held.Determinations {
			replaced = replaced || by.Replaces == d.ID && r.knows(by.KnownOn())
		}
		if !replaced {
			found = append(found, d)
		}
	}
	return found
}

// words are all that is said of the predicate of a point and its subject,
// whoever the object and whatever the category.
func (r *reference) words(p point) []word {
	if p.evidence == obligation.RecordsOnly {
		return nil
	}
	all := r.determined(p.predicate, p.subject)
	if declaredFact(p.predicate).Kind == obligation.Permanent {
		return doneForGood(all)
	}
	if isOfOneState(declaredFact(p.predicate)) {
		all = slices.Concat(all, r.listed(p.predicate, p.subject), r.hinted(p.predicate, p.subject), r.derived(p.predicate, p.subject))
	}
	return all
}

// determined are the words of determinations on a fact of a State.
func (r *reference) determined(fact obligation.FactCode, s party.State) []word {
	var all []word
	for _, d := range r.determinations(fact, s) {
		w := word{says: d.Holds, from: d.At, last: d.At, asAt: true, supposed: d.Hypothetical, foreseen: d.Foreseen,
			own:  d.By == stateActor(s) || d.Hypothetical,
			wide: d.Fact.Name() == inPosition.Name() || d.Holds != party.HoldsYes}
		w.category = d.Category
		if d.Period != nil {
			w.from, w.last, w.asAt = d.Period.From, lastOf(*d.Period), false
			if w.last.IsZero() && !d.Hypothetical && !d.Foreseen {
				w.last, w.goesOn = d.Source.Known(), true
			}
		}
		if d.Object.IsValid() {
			w.object = stateActor(d.Object)
			if d.Object == s {
				w.object = stateActor(d.Subject)
			}
		}
		all = append(all, w)
	}
	return all
}

// doneForGood: what was done stays done, and what is disputed stays disputed. Who denies
// it denies it of the days before too; and for good, if another says that it was done by
// the last day of the denial.
func doneForGood(said []word) []word {
	never := civil.Date{} // no last day
	var all []word
	for _, w := range said {
		if w.foreseen { // nothing has been done
			all = append(all, w)
			continue
		}
		if w.says != party.HoldsNo {
			w.last, w.asAt = never, false
			all = append(all, w)
			continue
		}
		denied := false
		for _, other := range said {
			done := other.says == party.HoldsYes && !other.foreseen && other.object == w.object && other.category == w.category
			denied = denied || done && (w.last.IsZero() || !other.from.After(w.last))
		}
		switch {
		case denied:
			w.from, w.last, w.asAt = civil.Date{}, never, false
		case !w.from.IsZero():
			before := w
			before.from, before.last, before.asAt = civil.Date{}, w.from.AddDays(-1), false
			all = append(all, before)
		}
		all = append(all, w)
	}
	return all
}

func stateActor(s party.State) party.Actor { return party.Actor{Kind: party.ActorState, State: s} }

// notAssistance are the kinds of thing that go with assistance and are none: the
// exchange of 6(3), the measures of the assisted State itself, 6(10), and the
// information of 4(4)(b).
var notAssistance = []assistance.Category{assistance.Exchange, assistance.Facilitation, assistance.StrikeInformation}

func isAssistance(c assistance.Category) bool {
	return c <= assistance.StrikeInformation && // else another treaty names it
		!slices.ContainsFunc(notAssistance, func(kind assistance.Category) bool { return kind.Contains(c) })
}

// conventionSubjects are those of the Convention.
var conventionSubjects = []assistance.Subject{assistance.ClusterMunitions}

// isOfConvention: money that is for cluster munitions, or for what they leave, alone.
func isOfConvention(subjects []assistance.Subject) bool {
	return !slices.ContainsFunc(subjects, func(s assistance.Subject) bool {
		return s != assistance.ClusterMunitions && s != assistance.ClusterMunitionRemnants
	})
}

// mayBeOfConvention: some of the money is, or may be.
func mayBeOfConvention(subjects []assistance.Subject) bool {
	return slices.Contains(subjects, assistance.MineAction) ||
		slices.ContainsFunc(subjects, func(s assistance.Subject) bool { return isOfConvention([]assistance.Subject{s}) })
}

// acts are all that was done of what a point is about, by its subject, to
// whomever and of whatever kind.
func (r *reference) acts(p point) []act {
	if p.evidence == obligation.OwnWord {
		return nil
	}
	if p.predicate.Name() == agreedProgramme.Name() {
		return r.programmes(p.subject)
	}
	stages := strings.Fields(p.stages)
	if len(stages) == 0 {
		stages = map[string][]string{
			"seeks":    {"requested"},
			"gives":    {"committed", "delivered", "provided"},
			"receives": {"committed", "delivered", "provided"},
		}[p.predicate.Name()]
	}
	var all []act
	for i := range r.held.Records {
		record := &r.held.Records[i]
		if !isOfConvention(record.Subjects) || actorOf(record, p.predicate) != stateActor(p.subject) {
			continue
		}
		for _, step := range record.Steps {
			if step.Foreseen {
				r.met.note("a step that is foreseen")
				continue
			}
			if !slices.Contains(stages, step.Stage.String()) || !r.knows(step.KnownOn()) {
				continue
			}
			done := r.actOf(record, step)
			if p.predicate.Name() == gives.Name() {
				done.object = record.Recipient
			}
			said := false
			for _, part := range record.Parts {
				if !isAssistance(part.Category) {
					r.met.note("a part that is no assistance")
					continue
				}
				if declaredFact(p.predicate).Category {
					done.category = part.Category
				} else if said {
					continue
				}
				said = true
				all = append(all, done)
			}
		}
	}
	return all
}

// actorOf is the place of a record in which the State must stand of which the
// predicate speaks.
func actorOf(record *assistance.Record, p obligation.FactCode) party.Actor {
	switch {
	case p.Name() == gives.Name():
		return record.Provider
	case p.Name() == seeks.Name() && record.Requester != party.Actor{}:
		return record.Requester
	}
	return record.Recipient
}

// actOf says when a step was done, and how long what it opened runs: until all
// that the record delivered has surely ended.
func (r *reference) actOf(record *assistance.Record, step assistance.Step) act {
	a := act{earliest: step.At, latest: step.At}
	if step.At.IsZero() {
		a.earliest, a.latest = step.Period.From, lastOf(step.Period)
	}
	given := func(s assistance.Stage) bool { return s == assistance.Delivered || s == assistance.Provided }
	a.lasts = step.Stage == assistance.Delivered && step.At.IsZero() && !step.Period.IsZero()
	if a.lasts && a.latest.IsZero() {
		a.latest, a.opens = step.Source.Known(), true
		return a
	}
	a.opens = !given(step.Stage)
	if !a.opens {
		return a
	}
	for _, other := range record.Steps {
		if other.Foreseen || !given(other.Stage) || !r.knows(other.KnownOn()) {
			continue
		}
		when, _ := other.When()
		last := lastOf(when)
		if last.IsZero() {
			a.runsTo = civil.Date{}
			return a
		}
		// What surely came before it is not what it opened.
		if !last.Before(a.earliest) && last.After(a.runsTo) {
			a.runsTo = last
		}
	}
	return a
}

// programmes are the agreements to which a State is a party, with each of the
// others.
func (r *reference) programmes(s party.State) []act {
	var all []act
	for _, p := range r.held.Programmes {
		if !isOfConvention(p.Subjects) {
			continue // it is wider, or of another treaty
		}
		if p.Kind != assistance.Agreement || !r.knows(p.KnownOn()) || !slices.Contains(p.Parties, stateActor(s)) {
			continue
		}
		if p.Foreseen {
			r.met.note("a programme that is foreseen")
			continue
		}
		a := act{earliest: p.Agreed, latest: p.Agreed, opens: true}
		if !p.Period.IsZero() {
			a = act{earliest: p.Period.From, latest: lastOf(p.Period), lasts: true}
			if a.latest.IsZero() {
				a.latest, a.opens = p.Source.Known(), true
			}
			if p.Agreed.After(a.earliest) {
				r.met.note("a programme that began before it was agreed")
				a.earliest = p.Agreed
			}
			if !a.latest.IsZero() && a.earliest.After(a.latest) {
				r.met.note("a programme that was over when it was agreed")
				continue
			}
		} else if p.Agreed.IsZero() {
			continue
		}
		for _, other := range p.Parties {
			if other != stateActor(s) && other.Kind == party.ActorState {
				a.object = other
				all = append(all, a)
			}
		}
	}
	return all
}

// fact weighs a fact on the day.
func (r *reference) fact(p point) leaf {
	var admitted, shown []word
	for _, w := range r.words(p) {
		if w.foreseen || p.evidence == obligation.OwnWord && !w.own {
			shown = append(shown, w)
		} else {
			admitted = append(admitted, w)
		}
	}
	offers := r.offers(p)
	l := r.somewhere(p, admitted, r.acts(p), offers)
	if l.truth == open && l.gap == obligation.NoSource {
		for _, w := range shown {
			why := obligation.NotOwnWord
			if w.foreseen {
				why = obligation.OnlyForeseen
			}
			w.wide = true // whatever is said is shown
			relevant := slices.ContainsFunc(categoriesOf(p), w.covers)
			spoken := w.speaksOf(r.on) || w.asAt && r.carries() && w.from.Before(r.on)
			if relevant && spoken && (!p.object.IsValid() || w.object == stateActor(p.object)) {
				r.met.note("only " + why.String())
				l.gap = graver(l.gap, why)
			}
		}
		for _, o := range offers {
			switch {
			case o.own && !o.foreseen || !r.shownOffer(p, &o):
			case o.foreseen:
				r.met.note("an offer that is only foreseen")
				l.gap = graver(l.gap, obligation.OnlyForeseen)
			default:
				r.met.note("an offer by the word of others")
				l.gap = graver(l.gap, obligation.NotOwnWord)
			}
		}
	}
	return l
}

// somewhere is Yes if the fact holds of some object and some category that the
// point leaves open, of those of which anything is said or done. That it does not
// hold of one of them says nothing of the rest: a No needs a word at large, and of
// an object left open there is none.
func (r *reference) somewhere(p point, said []word, done []act, offers []offer) leaf {
	l := leaf{point: p, truth: no, gap: obligation.NoSource}
	objects := []party.Actor{{}}
	if declaredFact(p.predicate).Object {
		objects = nil
		for _, w := range said {
			objects = append(objects, w.object)
		}
		for _, a := range done {
			objects = append(objects, a.object)
		}
		if p.object.IsValid() {
			objects = []party.Actor{stateActor(p.object)}
		} else {
			l.truth = open
		}
	}
	var denials []heard
	ofTheDay, sourced := make(map[verdict]bool), make(map[verdict]bool) // what some topic comes to without anything carried
	for _, object := range objects {
		for _, category := range categoriesOf(p) {
			named := func(a about) bool { return a.object == object && a.category == category }
			if category != p.category && !slices.ContainsFunc(said, func(w word) bool { return named(w.about) }) &&
				!slices.ContainsFunc(done, func(a act) bool { return named(a.about) }) &&
				!slices.ContainsFunc(offers, func(o offer) bool { return o.own && !o.foreseen && o.category == category }) {
				continue
			}
			t := topic{ref: r, years: p.withinYears}
			if p.offers != "" { // they look back, and words do not
				t.years = 0
			}
			if p.evidence != obligation.OwnWord && p.evidence != obligation.RecordsOnly {
				t.quiet = r.silences(p.predicate, p.subject)
			}
			for _, w := range said {
				if w.object == object && w.covers(category) {
					t.words = append(t.words, w)
				}
			}
			for _, a := range done {
				if a.object == object && a.category == category {
					t.acts = append(t.acts, a)
				}
			}
			truth, gap := t.weigh()
			if t.denied && p.evidence == obligation.OwnWord && p.predicate.Name() == inPosition.Name() {
				truth, gap = r.against(p.subject, category, t.denials(), truth, gap)
			}
			truth, gap, counts, madeBySome := t.hearOffers(p, category, offers, truth, gap)
			denials = append(denials, t.denials()...)
			if truth == yes && counts {
				ofTheDay[yes], sourced[yes] = true, sourced[yes] || madeBySome
			} else if len(t.carried) == 0 && (truth == yes || category == p.category) { // a No of something narrower is none of the whole
				ofTheDay[truth] = true
				stated, _ := verdictOf(slices.DeleteFunc(slices.Clone(t.counting), func(h heard) bool { return h.supposed }))
				sourced[stated] = true
			}
			l.truth, l.gap = max(l.truth, truth), graver(l.gap, gap)
		}
	}
	if l.truth != open {
		l.gap = 0
	}
	l.mustCarry = l.truth != open && !ofTheDay[l.truth]
	l.mayCarry = l.truth != open && !sourced[l.truth]
	l.supposed = len(denials) > 0 && !slices.ContainsFunc(denials, func(h heard) bool { return !h.supposed })
	return l
}

// categoriesOf are those of which one suffices: the category asked and all within
// it, or if none is asked all, and assistance at large.
func categoriesOf(p point) []assistance.Category {
	if !declaredFact(p.predicate).Category {
		return []assistance.Category{0}
	}
	all := []assistance.Category{p.category}
	for _, c := range assistance.Categories() {
		if c != p.category && (!p.category.IsValid() || p.category.Contains(c)) {
			all = append(all, c)
		}
	}
	return all
}

// heard is a word or an act that is weighed on the day.
type heard struct {
	says     party.Holds
	from     civil.Date // zero: from the beginning
	last     civil.Date // of what is carried: its last day
	act      bool
	supposed bool
	unclear  bool
}

// topic is all that is said and done about one object and one category.
type topic struct {
	ref   *reference
	years int // the look-back; 0: none
	words []word
	acts  []act
	quiet []silence

	counting  []heard // what speaks of the day
	ongoing   []heard // what gave no end, and states earlier days only
	carried   []heard // what is carried forward to it
	straddles bool    // some act may speak of the day, and may not
	denied    bool    // but for later words it is a No
}

// weigh says what the topic comes to on the day.
func (t *topic) weigh() (verdict, obligation.Gap) {
	truth, gap := t.spoken()
	if truth != open && t.isDisputed() {
		t.ref.met.note("an unclear word over one side of a contest")
		truth, gap, t.denied = open, obligation.Contested, false
	}
	return t.hearSilence(truth, gap)
}

// isDisputed reports whether the topic is contested without the words that say no more than
// that it may be so.
func (t *topic) isDisputed() bool {
	clear := topic{ref: t.ref, years: t.years, acts: t.acts}
	for _, w := range t.words {
		if !w.unclear {
			clear.words = append(clear.words, w)
		}
	}
	if len(clear.words) == len(t.words) {
		return false
	}
	_, gap := clear.spoken()
	return gap == obligation.Contested
}

// spoken says what comes of what is said and done.
func (t *topic) spoken() (verdict, obligation.Gap) {
	on, met := t.ref.on, t.ref.met
	for _, w := range t.words {
		if w.speaksOf(on) {
			t.counting = append(t.counting, heard{says: w.says, from: w.from, supposed: w.supposed, unclear: w.unclear})
		} else if w.goesOn && w.last.Before(on) {
			t.ongoing = append(t.ongoing, heard{says: w.says, from: w.from, last: w.last})
		}
	}
	for _, a := range t.acts {
		if t.years > 0 {
			t.lookBack(a)
		} else {
			t.hear(a)
		}
	}
	if t.years == 0 && t.ref.carries() {
		t.settleCarried()
	}
	truth, gap := verdictOf(append(slices.Clone(t.counting), t.carried...))
	t.denied = truth == no
	if truth == open && gap == obligation.Contested && len(t.counting) > 0 && len(t.carried) > 0 {
		if alone, _ := verdictOf(t.counting); alone != open {
			met.note("a contest that lasts")
		}
	}
	if !slices.ContainsFunc(t.counting, func(h heard) bool { return !h.unclear }) && truth != open && t.turnsLater(truth) {
		met.note("words that differ")
		return open, obligation.Straddling
	}
	if truth != yes && gap != obligation.Contested && t.straddles {
		if truth == no {
			met.note("a No beside an act that may lie on the day")
		}
		return open, obligation.Straddling
	}
	return truth, gap
}

// verdictOf weighs words and acts that are all about one thing.
func verdictOf(all []heard) (verdict, obligation.Gap) {
	says := func(h party.Holds) bool {
		return slices.ContainsFunc(all, func(g heard) bool { return g.says == h && !g.unclear })
	}
	switch {
	case says(party.HoldsDisputed), says(party.HoldsYes) && says(party.HoldsNo):
		return open, obligation.Contested
	case says(party.HoldsYes):
		return yes, 0
	case says(party.HoldsNo):
		return no, 0
	case len(all) > 0:
		return open, obligation.Unclear
	}
	return open, obligation.NoSource
}

// hear takes in an act where nothing is looked back for.
func (t *topic) hear(a act) {
	on, met, carries := t.ref.on, t.ref.met, t.ref.carries()
	done := heard{says: party.HoldsYes, from: a.earliest, last: a.latest, act: true}
	switch {
	case a.mayLieOn(on) && !a.vague():
		t.counting = append(t.counting, done)
	case a.lasts && a.opens && on.After(a.latest):
		t.ongoing = append(t.ongoing, done)
	case a.lasts:
	case a.mayLieOn(on) && on != a.latest:
		met.note("asked while a vague act may have been done")
		t.straddles = true
	case a.mayLieOn(on) && !(carries && a.runsOn(on)):
		met.note("asked on the last day of a vague act")
		t.straddles = true
	case !a.latest.IsZero() && !on.Before(a.latest) && carries && a.opens:
		if !a.runsOn(on) {
			met.note("what was opened has been delivered")
			return
		}
		if on == a.latest {
			met.note("a vague act that is surely done on its last day")
		}
		if !a.runsTo.IsZero() {
			met.note("what was opened runs until it is delivered")
		}
		t.carried = append(t.carried, done)
	}
}

// lookBack takes in an act that counts for some years.
func (t *topic) lookBack(a act) {
	on, met := t.ref.on, t.ref.met
	since, _ := on.AddMonths(-12 * t.years)
	some := !a.earliest.After(on) && (a.latest.IsZero() || !a.latest.Before(since))
	all := some && !a.earliest.Before(since) && !a.latest.IsZero() && !a.latest.After(on) && !a.earliest.IsZero()
	switch {
	case a.lasts && some, all:
		if a.vague() {
			met.note("a vague act wholly within the look-back")
		}
		t.counting = append(t.counting, heard{says: party.HoldsYes, from: a.earliest, act: true})
	case some:
		met.note("a vague act partly within the look-back")
		t.straddles = true
	}
}

// settleCarried adds the words that are carried, and drops what is older than
// something newer, and what speaks for itself on the day.
func (t *topic) settleCarried() {
	on, met := t.ref.on, t.ref.met
	var lastWord civil.Date // the last day of the last word before the day
	for _, w := range t.words {
		if !w.goesOn && !w.last.IsZero() && w.last.Before(on) && w.last.After(lastWord) {
			lastWord = w.last
		}
	}
	ongoing := t.ongoing
	acts := len(t.carried)
	t.carried = slices.DeleteFunc(t.carried, func(g heard) bool { return lastWord.After(g.last) })
	if len(t.carried) < acts {
		met.note("a carried act with a later word")
	}
	var lastAct civil.Date
	for _, g := range t.carried {
		if g.last.After(lastAct) {
			lastAct = g.last
		}
	}
	var words []heard
	for _, c := range append([]assistance.Category{0}, assistance.Categories()...) {
		for _, g := range t.lastWords(c) {
			switch {
			case g.last.Before(lastAct):
				met.note("a carried word with a later act")
			case g.last == lastAct:
				met.note("a word and an act carried from one day")
				words = append(words, g)
			default:
				words = append(words, g)
			}
		}
	}
	// What gave no end goes on, unless something is later than the last day that it states.
	standing := slices.DeleteFunc(slices.Clone(ongoing), func(g heard) bool {
		newer := func(h heard) bool { return h.from.After(g.last) }
		return lastWord.After(g.last) || lastAct.After(g.last) || slices.ContainsFunc(t.counting, newer) || slices.ContainsFunc(ongoing, newer)
	})
	if len(standing) < len(ongoing) {
		met.note("a period without an end, and something later")
	}
	t.carried = append(t.carried, words...)
	t.carried = slices.DeleteFunc(t.carried, func(g heard) bool {
		newer := slices.ContainsFunc(slices.Concat(t.counting, ongoing), func(c heard) bool { return c.from.After(g.last) })
		if newer {
			met.note("something newer speaks of the day")
		}
		return newer || slices.ContainsFunc(slices.Concat(t.counting, standing), func(c heard) bool { return c.says == g.says && !c.unclear && !g.unclear })
	})
	for _, g := range standing {
		if slices.ContainsFunc(t.carried, func(c heard) bool { return c.says != g.says }) {
			met.note("a period that goes on beside a word within it")
		}
		if !slices.ContainsFunc(t.counting, func(c heard) bool { return c.says == g.says && !c.unclear }) {
			t.carried = append(t.carried, g)
		}
	}
}

// lastWords are the latest words of one category before the day, if all of them
// are as at it: a period that is over says nothing of later days. Words of one
// category are not newer words of another.
func (t *topic) lastWords(c assistance.Category) []heard {
	var last civil.Date
	for _, w := range t.words {
		if w.category == c && !w.goesOn && !w.last.IsZero() && w.last.Before(t.ref.on) && w.last.After(last) {
			last = w.last
		}
	}
	var words []heard
	for _, w := range t.words {
		switch {
		case last.IsZero() || w.category != c || w.last != last || w.goesOn:
		case !w.asAt:
			return nil
		default:
			words = append(words, heard{says: w.says, from: w.from, last: w.last, supposed: w.supposed, unclear: w.unclear})
		}
	}
	return words
}

// turnsLater reports whether the next thing after the day is a word, as at a
// day, that says the opposite of what is carried: when that changed, nobody
// says. A period or an act that begins says when.
func (t *topic) turnsLater(carried verdict) bool {
	on := t.ref.on
	opposite := map[verdict]party.Holds{yes: party.HoldsNo, no: party.HoldsYes}[carried]
	var next civil.Date
	turns, begins := false, false
	look := func(from civil.Date, asAt bool, says party.Holds) {
		if !from.After(on) || !next.IsZero() && from.After(next) {
			return
		}
		if from != next {
			next, turns, begins = from, false, false
		}
		turns = turns || asAt && says == opposite
		begins = begins || !asAt
	}
	for _, w := range t.words {
		if says := w.says; w.unclear {
			look(w.from, w.asAt, 0)
		} else {
			look(w.from, w.asAt, says)
		}
	}
	for _, a := range t.acts {
		look(a.earliest, false, party.HoldsYes)
	}
	if turns && begins {
		t.ref.met.note("a later word, and something that begins on its day")
	}
	return turns && !begins
}

// denials are the words by which the topic is denied on the day.
func (t *topic) denials() []heard {
	var all []heard
	for _, h := range append(slices.Clone(t.counting), t.carried...) {
		if h.says == party.HoldsNo && !h.unclear {
			all = append(all, h)
		}
	}
	return all
}

// against holds a State's denial of being in a position for a category against
// what it has itself committed or delivered of it while the denial stood: from
// its first day to the day asked.
func (r *reference) against(s party.State, c assistance.Category, denials []heard, truth verdict, gap obligation.Gap) (verdict, obligation.Gap) {
	given := point{predicate: gives, subject: s, category: c, stages: "committed delivered"}
	laterWord := truth == open
	for _, denial := range denials {
		for _, gift := range r.acts(given) {
			some := !gift.earliest.After(r.on) && (gift.latest.IsZero() || !gift.latest.Before(denial.from))
			all := !gift.earliest.Before(denial.from) && !gift.latest.IsZero() && !gift.latest.After(r.on) &&
				(!gift.earliest.IsZero() || denial.from.IsZero())
			switch {
			case !some || !slices.Contains(categoriesOf(given), gift.category):
			case gift.lasts, all:
				r.met.note("a denial against the State's own record")
				if laterWord {
					r.met.note("a denial that its own record and a later word contradict")
				}
				truth, gap = open, graver(gap, obligation.Contested)
			default:
				r.met.note("a denial and a vague record of the State's own")
				truth, gap = open, graver(gap, obligation.Straddling)
			}
		}
	}
	return truth, gap
}
