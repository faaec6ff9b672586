package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// tally adds up what all pieces on one topic do on a day. What it keeps is enough
// for the outcome, and pieces can be added and removed as their phase changes
// from day to day.
type tally struct {
	fact *Fact
	day  civil.Date

	// Of the pieces that speak of the day:
	speaking  [party.HoldsDisputed + 1]int // how many say what
	sourced   int                          // how many of those that say No are no suppositions
	straddles int                          // how many may speak of it
	unclear   int                          // how many say no more than that it may be so
	begun     peak                         // the first days of those that speak of it
	denied    peak                         // the same of those that say No, the least first: negative

	doubted   int  // how many acts that speak of it are contested
	undecided peak // the last days of contested acts that hold on to it

	words []lastWords // the last words before the day, by category
	acts  peak        // the last days of acts that hold on to the day
	open  ongoing     // what gave no end, and states earlier days only
	next  nextWords   // what is said first after the day
	quiet *Piece      // the latest list that closes and does not name the State; nil: none
	given givings     // what contradicts a denial
	clear *tally      // the same without words that say no more than that it may be so; nil: there are none

	offers offers
}

// add adds a piece in a phase.
func (t *tally) add(p *Piece, is phase) {
	if t.clear != nil && !p.Unclear {
		t.clear.add(p, is)
	}
	switch is {
	case counts:
		if p.isDoubted() {
			t.doubted++
			return
		}
		t.begun.add(p.firstNumber())
		if p.Unclear {
			t.unclear++
			return
		}
		t.speaking[p.Says]++
		if p.denies() {
			t.denied.add(-p.firstNumber())
			if !p.isSupposed() {
				t.sourced++
			}
		}
	case straddles:
		t.straddles++
	case past:
		t.lastWordsOn(p).add(p)
	case done:
		t.actsAs(p).add(number(p.LastDay()))
	case goesOn:
		if p.isDoubted() {
			t.undecided.add(number(p.LastDay()))
			return
		}
		t.open.add(p)
	case ahead:
		t.next.add(p)
	}
}

// remove removes a piece from the phase in which it was added. A word of an
// earlier day stays one, as does what goes on; and what is said next is told the tally anew.
func (t *tally) remove(p *Piece, was phase) {
	if t.clear != nil && !p.Unclear {
		t.clear.remove(p, was)
	}
	switch was {
	case counts:
		if p.isDoubted() {
			t.doubted--
			return
		}
		t.begun.remove(p.firstNumber())
		if p.Unclear {
			t.unclear--
			return
		}
		t.speaking[p.Says]--
		if p.denies() {
			t.denied.remove(-p.firstNumber())
			if !p.isSupposed() {
				t.sourced--
			}
		}
	case straddles:
		t.straddles--
	case done:
		t.actsAs(p).remove(number(p.LastDay()))
	case goesOn:
		switch {
		case p.isDoubted():
			t.undecided.remove(number(p.LastDay()))
		case !p.denies():
			t.open.remove(p)
		}
	}
}

// actsAs returns the acts that hold on and are contested as a piece is, or are not.
func (t *tally) actsAs(p *Piece) *peak {
	if p.isDoubted() {
		return &t.undecided
	}
	return &t.acts
}

// lastWordsOn returns the last words on the category of a piece.
func (t *tally) lastWordsOn(p *Piece) *lastWords {
	i := slices.IndexFunc(t.words, func(w lastWords) bool { return w.category == p.Topic.Category })
	if i < 0 {
		i = len(t.words)
		t.words = append(t.words, lastWords{category: p.Topic.Category})
	}
	return &t.words[i]
}

// ruling is the outcome of all pieces, with what it turned on beside what was said.
type ruling struct {
	Outcome
	// against is what the State's own acts do to a denial: [Counts] if one surely
	// lies in its days, [Straddles] if one may, 0 if none does.
	against Effect
	changed logic.Truth // what was carried forward and changes on a day that is not known
	quiet   bool        // that a list does not name the State counted, or left it open
	// overtakes says that an offer took the place of words of earlier days.
	overtakes bool
}

// rule weighs all pieces.
func (t *tally) rule() ruling {
	said := t.said()
	var r ruling
	if r.Truth, r.Gap = said.verdict(); r.Truth != logic.Unknown && t.isDisputed() {
		r.Outcome = Outcome{Gap: Contested}
	}
	r.Supposed = r.Truth == logic.No && !said.sourced
	if r.Truth == logic.No {
		r.against = t.given.against(number(t.deniedSince()))
	}
	switch {
	case r.against == Counts:
		r.Outcome = Outcome{Gap: Contested}
	case r.against == Straddles:
		r.Outcome = Outcome{Gap: Straddling}
	case t.changesLater(r.Truth):
		r.changed = r.Truth
		r.Outcome = Outcome{Gap: Straddling}
	}
	if t.quiet != nil {
		t.hearSilence(&r, &said)
	}
	t.hearOffers(&r)
	return r
}

// isDisputed reports whether words that say no more than that it may be so only took the place
// of one side: a doubt makes no answer of a dispute.
func (t *tally) isDisputed() bool {
	if t.clear == nil {
		return false
	}
	said := t.clear.said()
	_, gap := said.verdict()
	return gap == Contested
}

// hearSilence weighs that a list does not name the State, the weakest word: it counts where
// nothing else speaks of the day, stated or carried. A later word that the fact holds, with
// nothing arising between, annuls it; and over an older one, or an unclear one, it leaves
// the fact open.
func (t *tally) hearSilence(r *ruling, said *spoken) {
	switch of := t.ofDay(); {
	case !of.isSilent():
	case said.isSilent() && t.next.annuls(t.quiet):
		r.Gap, r.quiet = Unclear, true
	case said.isSilent():
		r.Outcome, r.quiet = Outcome{Truth: logic.No}, true
	case r.Truth != logic.No && t.carriedLast().Before(t.quiet.Days.From):
		if r.quiet = true; r.Truth == logic.Yes || r.Gap == Unclear {
			r.Outcome = Outcome{Gap: Unclear}
		}
	}
}

// hearOffers weighs offers beside what is said of the fact itself. Of an offer and a word
// that does not say yes the later prevails; where the order is not known they contest each
// other. An offer that is too old gives nothing, but what it took the place of stays gone.
func (t *tally) hearOffers(r *ruling) {
	switch o := &t.offers; {
	case r.Truth == logic.Yes:
	case o.phases[offered] > 0:
		*r = ruling{Outcome: Outcome{Truth: logic.Yes}, overtakes: true}
	case o.phases[besideWords] > 0:
		r.Outcome = Outcome{Gap: Contested}
	case o.phases[openOffer] > 0:
		r.Outcome = Outcome{Gap: max(r.Gap, OpenStanding)}
	case o.phases[mayCount] > 0:
		r.Outcome = Outcome{Gap: max(r.Gap, Straddling)}
	case r.Truth == logic.No && t.speaking[party.HoldsNo] == 0:
		t.overtake(r)
	}
}

// overtake weighs offers that count no longer beside a denial that is carried to the day.
func (t *tally) overtake(r *ruling) {
	o := &t.offers
	switch first, last := t.lastDenial(); {
	case o.last == 0 && o.mayBe == 0, first > max(o.last, o.mayBe):
	case o.first > last:
		*r = ruling{Outcome: Outcome{Gap: NoSource}, overtakes: true}
	case o.last >= first:
		r.Outcome = Outcome{Gap: Contested}
	default:
		r.Outcome = Outcome{Gap: Straddling}
	}
}

// lastDenial returns the greatest first and last day of the denials that are carried to the
// day, by their numbers.
func (t *tally) lastDenial() (first, last int) {
	act := t.carriedAct(&t.acts)
	if first, last, ok := t.open.lastDenial(t.laterThanOngoing(act)); ok {
		return first, last
	}
	for i := range t.words {
		if w := &t.words[i]; w.says.no && w.areCarried(act) && !t.isLater(w.day) {
			first = max(first, number(w.day))
		}
	}
	return first, first
}

// carriedLast is the last day of what is carried to the day, or goes on.
func (t *tally) carriedLast() civil.Date {
	act := t.carriedAct(&t.acts)
	last := act
	for i := range t.words {
		if w := &t.words[i]; w.areCarried(act) && w.day.After(last) {
			last = w.day
		}
	}
	for holds := range t.open.last {
		if n, ok := t.open.last[holds].greatest(); ok && dayOf(n).After(last) {
			last = dayOf(n)
		}
	}
	return last
}

// said is what is said of the day, or carried forward to it.
func (t *tally) said() spoken {
	said := t.ofDay()
	ofDay, act := said, t.carriedAct(&t.acts)
	later := t.laterThanOngoing(act)
	for _, holds := range []party.Holds{party.HoldsYes, party.HoldsNo, party.HoldsDisputed} {
		if !ofDay.has(holds) && t.open.says(holds, later) {
			said.carry(holds, true)
		}
	}
	goingOn := said
	for i := range t.words {
		w := &t.words[i]
		if !w.areCarried(act) {
			continue
		}
		for _, holds := range []party.Holds{party.HoldsYes, party.HoldsNo, party.HoldsDisputed} {
			if w.says.has(holds) && !t.answered(&goingOn, holds, w.day) {
				said.carry(holds, w.says.sourced)
			}
		}
		said.unclear = said.unclear || w.says.unclear && !t.isLater(w.day)
	}
	if !act.IsZero() && !t.answered(&goingOn, party.HoldsYes, act) {
		said.carry(party.HoldsYes, true)
	}
	if doubted := t.carriedAct(&t.undecided); !doubted.IsZero() && !t.answered(&goingOn, party.HoldsDisputed, doubted) {
		said.doubted = true
	}
	return said
}

// ofDay is what the pieces say that speak of the day itself.
func (t *tally) ofDay() spoken {
	return spoken{
		yes:      t.speaking[party.HoldsYes] > 0,
		no:       t.speaking[party.HoldsNo] > 0,
		disputed: t.speaking[party.HoldsDisputed] > 0,
		sourced:  t.sourced > 0,
		vague:    t.straddles > 0,
		unclear:  t.unclear > 0,
		doubted:  t.doubted > 0,
	}
}

// carriedAct returns the last day of the acts that are carried forward to the day:
// the latest of those that hold on to it, if no word is later; otherwise no date.
func (t *tally) carriedAct(acts *peak) civil.Date {
	latest, ok := acts.greatest()
	if !ok {
		return civil.Date{}
	}
	act := dayOf(latest)
	if slices.ContainsFunc(t.words, func(w lastWords) bool { return act.Before(w.day) }) {
		return civil.Date{}
	}
	return act
}

// answered reports whether what speaks of the day, or goes on, leaves nothing to a piece of
// an earlier day that is carried to it: it says the same, or began later.
func (t *tally) answered(speaks *spoken, holds party.Holds, carriedFrom civil.Date) bool {
	return speaks.has(holds) || t.isLater(carriedFrom)
}

// isLater reports whether something that speaks of the day, or goes on, began after a day.
func (t *tally) isLater(than civil.Date) bool {
	begun, _ := t.begun.greatest()
	return t.open.since(begun) > number(than)
}

// laterThanOngoing is the number of the last day of what takes the place of pieces that go
// on, if they state no day as late: what speaks of the day, words of earlier days, and the
// act that is carried. 0 is none.
func (t *tally) laterThanOngoing(act civil.Date) int {
	later, _ := t.begun.greatest()
	for i := range t.words {
		later = max(later, number(t.words[i].day))
	}
	if !act.IsZero() {
		later = max(later, number(act))
	}
	return later
}

// deniedSince is the first day on which the denials stood that stand on the day:
// those that speak of it or, if none does, those carried to it.
func (t *tally) deniedSince() civil.Date {
	if first, ok := t.denied.greatest(); ok {
		return dayOf(-first)
	}
	since, act := t.day, t.carriedAct(&t.acts)
	if first, ok := t.open.deniedSince(t.laterThanOngoing(act)); ok {
		since = dayOf(first)
	}
	for i := range t.words {
		if w := &t.words[i]; w.says.no && w.areCarried(act) && w.day.Before(since) {
			since = w.day
		}
	}
	return since
}

// isCarried reports whether a piece in a phase is carried forward to the day.
func (t *tally) isCarried(p *Piece, is phase) bool {
	last, act, ofDay := p.LastDay(), t.carriedAct(&t.acts), t.ofDay()
	later := t.laterThanOngoing(act)
	for _, holds := range []party.Holds{party.HoldsYes, party.HoldsNo, party.HoldsDisputed} {
		switch alive := !ofDay.has(holds) && t.open.says(holds, later); {
		case is == goesOn && holds == p.Says:
			return alive && number(last) >= t.open.since(later)
		case alive:
			ofDay.carry(holds, true)
		}
	}
	switch is {
	case past:
		if w := t.lastWordsOn(p); last != w.day || !w.areCarried(act) {
			return false
		}
	case done:
		if last != t.carriedAct(t.actsAs(p)) {
			return false
		}
	default:
		return false
	}
	return !t.answered(&ofDay, p.Says, last)
}

// contests reports whether a piece of an earlier day, in whose place words came that are not
// clear, contests what is said of the day.
func (t *tally) contests(p *Piece, is phase, why Gap) bool {
	return why == Contested && t.isDisputed() && t.isHidden(p, is)
}

// isHidden reports whether a piece would be carried forward to the day, but for words that say
// no more than that it may be so.
func (t *tally) isHidden(p *Piece, is phase) bool {
	return t.clear != nil && !p.Unclear && t.clear.isCarried(p, is)
}

// changesLater reports whether a truth that is carried forward changes, by what
// is said next, on a day that is not known.
func (t *tally) changesLater(truth logic.Truth) bool {
	return truth != logic.Unknown && t.speaking == [len(t.speaking)]int{} && t.next.differs(truth)
}
