package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// words gathers what is said of a fact of a State; of a fact of two States, toward the other.
type words struct {
	knowledge
	gathered
	fact            *FactDefinition
	stated          factNumber // of the fact; 0: nothing is said of it
	subject, object party.State
}

// on are the words on another fact, which is of the State alone; none is gathered yet.
func (w *words) on(fact FactCode) words {
	return words{knowledge: w.knowledge, fact: w.covers.facts[fact], stated: w.index.facts[fact], subject: w.subject}
}

// all adds determinations, and of a fact of one State what lists say and what words on narrower
// and wider facts do.
func (w *words) all() {
	w.determinations(w.stands)
	if !w.fact.isOfOneState() {
		return
	}
	w.named()
	w.unclear()
	w.silences()
	for _, narrower := range w.fact.GivenBy {
		w.derive(narrower, givesWider)
	}
	for _, wider := range w.covers.wider[w.fact.Fact] {
		w.derive(wider, leavesNarrowerOpen)
	}
}

// determinations adds those on the fact of which something is so.
func (w *words) determinations(isSo func(*Determination) bool) {
	if w.stated == 0 {
		return
	}
	key := about{w.stated, w.subject}
	words := w.index.determinations[key]
	if toward := w.index.toward[key]; w.fact.Mutual && len(toward) > 0 {
		words = slices.Concat(words, toward)
		slices.SortFunc(words, byID)
	}
	for _, d := range words {
		other := d.other(w.subject)
		if !isSo(d) || w.object.IsValid() && other != w.object {
			continue
		}
		w.add(wordOf(d, other, w.fact.Kind), source{determination: d})
	}
	if w.fact.Kind == Permanent {
		w.pieces = forGood(w.pieces)
	}
}

// offers adds the determinations on the event by which the State offers the fact, of which
// something is so.
func (w *words) offers(event *FactDefinition, isSo func(*Determination) bool) {
	for _, d := range w.index.determinations[about{w.index.facts[event.Fact], w.subject}] {
		if !isSo(d) {
			continue
		}
		p := wordOf(d, party.State{}, Event)
		p.Offers, p.OneDay = true, d.Event != nil
		w.add(p, source{determination: d, fact: d.Fact})
	}
}

// named adds what lists say of the State, naming it or everyone.
func (w *words) named() {
	for _, l := range w.index.listed[about{w.stated, w.subject}] {
		w.hear(l)
	}
	for _, l := range w.index.everyone[w.stated] {
		if !slices.Contains(l.Unclear, w.subject) && w.isOfGroup(l) {
			w.hear(l)
		}
	}
}

// hear adds what a list says of the State.
func (w *words) hear(l *ListStatement) {
	if w.knows(l.KnownOn()) {
		w.add(listed(l, w.subject), source{list: l})
	}
}

// unclear adds what lists say no more of than that it may be so.
func (w *words) unclear() {
	for _, l := range w.index.unclear[about{w.stated, w.subject}] {
		if w.knows(l.KnownOn()) && (slices.Contains(l.Named, w.subject) || w.isOfGroup(l)) {
			p := listed(l, w.subject)
			p.Says, p.Unclear = party.HoldsYes, true
			w.add(p, source{list: l})
		}
	}
}

// silences adds the lists that close, and do not name the State, of those whose silence is
// heard.
func (w *words) silences() {
	closing := w.index.closing[w.stated]
	if len(closing) == 0 || w.closing == 0 {
		return
	}
	events := w.arisingEvents()
	for _, l := range closing {
		if !w.closing.has(l.Completeness) || !w.knows(l.KnownOn()) || slices.Contains(l.Named, w.subject) ||
			slices.Contains(l.Unclear, w.subject) || !w.isOfGroup(l) {
			continue
		}
		w.add(evidence.Piece{Author: evidence.Silence, Says: party.HoldsNo, Days: civil.Day(l.At), OneDay: true, Limit: events.after(l.At)}, source{list: l})
	}
}

// arisingEvents are those of the fact that is asked.
func (w *words) arisingEvents() arisingEvents {
	var all arisingEvents
	for _, d := range w.index.determinations[about{w.index.facts[w.fact.Arises], w.subject}] {
		if d.Event != nil && !d.Foreseen && w.stands(d) {
			all = append(all, *d.Event)
		}
	}
	return all.inOrder()
}

// isOfGroup reports whether the State is of those of which a list speaks, on its day.
func (w *words) isOfGroup(l *ListStatement) bool {
	switch l.Group {
	case AllStates:
		return true
	case TheseStates:
		return slices.Contains(l.Of, w.subject)
	}
	if w.list == nil {
		return false
	}
	standing := w.list.Standing(w.subject, l.At, w.known).Standing
	return standing == party.Party || l.Group == Ratified && standing == party.Consented
}

// derivation says what a word on one fact is on another.
type derivation func(evidence.Piece) (of evidence.Piece, says bool)

// givesWider: that a narrower fact holds gives the wider one; that it is disputed leaves
// that open; and that it does not hold says nothing of it.
func givesWider(p evidence.Piece) (evidence.Piece, bool) {
	p.Unclear = p.Unclear || p.Says == party.HoldsDisputed
	return p, p.Says != party.HoldsNo
}

// leavesNarrowerOpen: that a wider fact holds, or is disputed, says no more of a narrower one
// than that it may; that it does not hold denies the narrower one too.
func leavesNarrowerOpen(p evidence.Piece) (evidence.Piece, bool) {
	p.Unclear = p.Unclear || p.Says != party.HoldsNo
	return p, true
}

// derive adds what words on another fact of the State say of this one. What leaves it
// open without an end does so as at the last day that it states, too.
func (w *words) derive(fact FactCode, as derivation) {
	other := w.on(fact)
	if other.stated == 0 {
		return
	}
	other.determinations(w.stands)
	other.named()
	for _, word := range other.pieces {
		p, says := as(word)
		if !says {
			continue
		}
		s := other.sources[word.Ref]
		s.fact = fact
		p.Ref = w.refer(s)
		if p.Unclear && p.Continues {
			p.Continues = false
			w.pieces = append(w.pieces, p)
			p.Days, p.OneDay = civil.Day(p.LastDay()), true
		}
		w.pieces = append(w.pieces, p)
	}
}
