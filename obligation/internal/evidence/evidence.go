package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Evidence is all that is known of one fact. It depends on no day. The zero
// Evidence is none.
type Evidence struct {
	fact   Fact
	topics []onTopic // each weighed by itself
	shown  []Piece   // words of others where only the State's own settles it, and what is foreseen
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
	said := make(byTopic)
	var quiet []Piece
	for _, p := range pieces {
		switch {
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
		on := onTopic{fact: &e.fact, pieces: said.on(topic, f.Inherits)}
		if f.Contradicted && slices.ContainsFunc(on.pieces, func(p Piece) bool { return p.denies() }) {
			on.givings = givingsOf(topic, givings)
		}
		if topic == (Topic{}) { // a list is of a State and no more
			on.quiet = quiet
		}
		e.topics = append(e.topics, on)
	}
	return e
}

// Outcome is the answer for a day. Of why it is unknown it does not tell that
// others have spoken of it, or that it was foreseen.
func (e *Evidence) Outcome(day civil.Date) Outcome { return e.fact.presumed(e.outcome(day)) }

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
		if p.speaksOf(civil.Day(day)) == 0 && !(e.fact.Carry && p.OneDay && p.Days.From.Before(day)) {
			continue
		}
		effect, gap := p.shown()
		w.add(p, effect)
		if w.Gap == NoSource || w.Gap == OnlyForeseen {
			w.Gap = max(w.Gap, gap)
		}
	}
	w.Outcome = e.fact.presumed(w.Outcome)
	return w
}

// Timeline is the answer for all days. As [Evidence.Outcome] it leaves out what
// others have said, and what was foreseen.
func (e *Evidence) Timeline() Timeline {
	if len(e.topics) == 0 {
		return Always(e.fact.presumed(Outcome{Gap: NoSource}))
	}
	parts := make([]Timeline, len(e.topics))
	for i := range e.topics {
		parts[i] = e.topics[i].timeline()
	}
	line := together(parts)
	if !e.fact.Presumed {
		return line
	}
	var presumed Timeline
	for _, change := range line {
		presumed.Add(change.From, e.fact.presumed(change.Outcome))
	}
	return presumed
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
		for j := range e.topics[i].quiet {
			all.add(&e.topics[i].quiet[j], 0)
		}
	}
	return once(all.Pieces)
}
