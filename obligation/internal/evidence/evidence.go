package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Evidence is all that is known of one fact. It depends on no day. The zero
// Evidence is none.
type Evidence struct {
	fact   Fact
	topics []onTopic // each weighed by itself
	// narrower is the evidence on narrower facts: if none of these holds, nor does the fact.
	narrower []*Evidence
	shown    []Piece // words of others where only the State's own settles it, and what is foreseen
}

// New sorts the pieces on a fact by their topics. Givings are the State's own acts
// of giving, which are looked at where its denial is contradicted by them.
//
// Each topic is weighed by itself, with what speaks of all of them, so that none
// takes anything from another.
func New(f Fact, pieces, givings []Piece) *Evidence {
	e := &Evidence{fact: f}
	if len(pieces) == 0 {
		return e
	}
	if f.areOnTopic(pieces) {
		e.topics = []onTopic{e.on(f.Topic, pieces, givings)}
		return e
	}
	said, parts := make(byTopic), kinds(&f, pieces)
	var quiet []Piece
	for _, p := range pieces {
		switch {
		case p.Categories != 0:
			said.addKinds(&p, parts)
		case p.isSilence():
			if !f.OwnWordOnly {
				quiet = append(quiet, p)
			}
		case !p.Foreseen && (!f.OwnWordOnly || p.Author != Other):
			said[p.Topic] = append(said[p.Topic], p)
		case f.Topic.isNear(p.Topic):
			e.shown = append(e.shown, p)
		}
	}
	if len(said) == 0 && len(quiet) == 0 {
		return e
	}
	slices.SortStableFunc(quiet, func(a, b Piece) int { return a.Days.From.Compare(b.Days.From) })
	for _, topic := range said.asked(f.Topic) {
		var offers, words []Piece
		for _, p := range said.on(topic, f.Inherits) {
			if p.Offers {
				offers = append(offers, p)
			} else {
				words = append(words, p)
			}
		}
		on := e.on(topic, words, givings)
		on.offers, on.none = offersOn(offers, words)
		if topic == (Topic{}) { // a list is of a State and no more
			on.quiet = quiet
		}
		e.topics = append(e.topics, on)
	}
	return e
}

// on is the evidence on one topic, of which pieces speak that are neither offers nor lists.
func (e *Evidence) on(topic Topic, pieces, givings []Piece) onTopic {
	on := onTopic{fact: &e.fact, pieces: pieces}
	if e.fact.Contradicted && slices.ContainsFunc(pieces, func(p Piece) bool { return p.denies() }) {
		on.givings = givingsOf(topic, givings)
	}
	return on
}

// Outcome is the answer for a day. Of why it is unknown it does not tell that
// others have spoken of it, or that it was foreseen.
func (e *Evidence) Outcome(day civil.Date) Outcome {
	o := e.outcome(day)
	if o.Truth != logic.No && e.noneHolds(func(narrower *Evidence) Outcome { return narrower.Outcome(day) }) {
		o = e.withoutNarrower(o, day)
	}
	return e.fact.presumed(o)
}

// Gives adds evidence on a narrower fact. That some of these hold is said by pieces; that
// none does denies the fact too.
func (e *Evidence) Gives(narrower *Evidence) { e.narrower = append(e.narrower, narrower) }

// noneHolds reports whether there are narrower facts, of which all are No.
func (e *Evidence) noneHolds(outcome func(*Evidence) Outcome) bool {
	return len(e.narrower) > 0 && !slices.ContainsFunc(e.narrower, func(n *Evidence) bool { return outcome(n).Truth != logic.No })
}

// withoutNarrower is the outcome where no narrower fact holds: a No, which words on the day
// itself that the fact does hold contest. What is contested of the fact itself stays so.
func (e *Evidence) withoutNarrower(o Outcome, day civil.Date) Outcome {
	if o.Gap == Contested {
		return o
	}
	if o.Truth == logic.Yes && slices.ContainsFunc(e.topics, func(on onTopic) bool { return on.says(party.HoldsYes, day) }) {
		return Outcome{Gap: Contested}
	}
	return Outcome{Truth: logic.No}
}

func (e *Evidence) outcome(day civil.Date) Outcome {
	switch len(e.topics) {
	case 0:
		return Outcome{Gap: NoSource}
	case 1:
		return e.topics[0].outcome(day)
	}
	whole := nothingYet
	for i := range e.topics {
		whole = whole.or(e.topics[i].outcome(day))
	}
	return whole.settled()
}

// On is the answer for a day with what each piece did.
func (e *Evidence) On(day civil.Date) Weighing {
	w := Weighing{Outcome: Outcome{Gap: NoSource}}
	if len(e.topics) > 0 {
		w = Weighing{Outcome: nothingYet}
		for i := range e.topics {
			w = w.or(e.topics[i].weigh(day))
		}
		w.Outcome, w.Pieces = w.settled(), once(w.Pieces)
	}
	for i := range e.shown {
		p := &e.shown[i]
		if !e.fact.isShown(p, day) {
			continue
		}
		effect, gap := p.shown()
		w.add(p, effect)
		if w.Gap == NoSource || w.Gap == OnlyForeseen {
			w.Gap = max(w.Gap, gap)
		}
	}
	if w.Truth != logic.No && e.noneHolds(func(narrower *Evidence) Outcome { return narrower.Outcome(day) }) {
		w.Outcome, w.Assumed = e.withoutNarrower(w.Outcome, day), nil
		for _, narrower := range e.narrower {
			n := narrower.On(day)
			w.Pieces = append(w.Pieces, n.Pieces...)
			if w.Truth == logic.No {
				w.Assumed = append(w.Assumed, n.Assumed...)
			}
		}
	}
	w.Outcome = e.fact.presumed(w.Outcome)
	return w
}

// Timeline is the answer for all days. As [Evidence.Outcome] it leaves out what
// others have said, and what was foreseen.
func (e *Evidence) Timeline() Timeline {
	line := e.ownTimeline()
	if !e.fact.Presumed && len(e.narrower) == 0 {
		return line
	}
	days := []civil.Date{civil.Earliest()}
	lines := make(map[*Evidence]Timeline)
	for _, change := range line {
		days = append(days, change.From)
	}
	for _, narrower := range e.narrower {
		lines[narrower] = narrower.Timeline()
		for _, change := range lines[narrower] {
			days = append(days, change.From)
		}
	}
	var whole Timeline
	for _, day := range InOrder(append(days, e.spoken()...)) {
		o := line.On(day)
		if o.Truth != logic.No && e.noneHolds(func(narrower *Evidence) Outcome { return lines[narrower].On(day) }) {
			o = e.withoutNarrower(o, day)
		}
		whole.Add(day, e.fact.presumed(o))
	}
	return whole
}

// spoken returns the days on which words begin and end to speak, where narrower facts may
// be denied beside them.
func (e *Evidence) spoken() []civil.Date {
	var days []civil.Date
	if len(e.narrower) > 0 {
		for i := range e.topics {
			for j := range e.topics[i].pieces {
				days = append(days, e.topics[i].pieces[j].Days.From, e.topics[i].pieces[j].Days.Until)
			}
		}
	}
	return days
}

// ownTimeline is that of what is said of the fact itself.
func (e *Evidence) ownTimeline() Timeline {
	if len(e.topics) == 0 {
		return Always(Outcome{Gap: NoSource})
	}
	parts := make([]Timeline, len(e.topics))
	for i := range e.topics {
		parts[i] = e.topics[i].timeline()
	}
	return together(parts)
}

// All returns every piece once, first those that are only shown.
func (e *Evidence) All() []Used {
	var all Weighing
	for i := range e.shown {
		effect, _ := e.shown[i].shown()
		all.add(&e.shown[i], effect)
	}
	for i := range e.topics {
		for j := range e.topics[i].pieces {
			all.add(&e.topics[i].pieces[j], 0)
		}
		for j := range e.topics[i].offers {
			all.add(&e.topics[i].offers[j].Piece, 0)
		}
		for j := range e.topics[i].quiet {
			all.add(&e.topics[i].quiet[j], 0)
		}
	}
	return once(all.Pieces)
}
