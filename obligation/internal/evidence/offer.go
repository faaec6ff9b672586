package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// offer is an offer on one topic, with what other words do to it.
type offer struct {
	Piece
	// contested says that it is disputed or denied that it was made.
	contested bool
	// beside says that a word which does not say yes speaks of a day that it may have had:
	// which of the two came later is not known.
	beside bool
	// overtaken is the first day on which a word that does not say yes begins later; no
	// date is never.
	overtaken civil.Date
}

// offerPhase is what an offer does on a day by itself.
type offerPhase uint8

const (
	noOffer     offerPhase = iota // it comes later, or the State was not bound
	offered                       // it counts
	besideWords                   // it counts, and is contested
	mayCount                      // on some of its days it would count
	openOffer                     // whether the State was bound when it was made is not settled
	wasOffered                    // it was made, and is too old, or a later word has taken its place
	mayHaveBeen                   // the same, if it was made while the State was bound
)

// offersOn returns the offers among the pieces on a topic, as other words leave them, and
// the words that none was made: these contest an offer and do no more.
func offersOn(pieces, said []Piece) (offers []offer, none []Piece) {
	if len(pieces) == 0 {
		return nil, nil
	}
	words := otherWords(said)
	var denied []civil.Period
	for i := range pieces {
		if pieces[i].denies() {
			none, denied = append(none, pieces[i]), append(denied, pieces[i].Days)
		}
	}
	in := inTime{denied: Joined(denied)}
	for _, p := range pieces {
		if p.denies() {
			continue
		}
		o := offer{Piece: p, contested: p.Says == party.HoldsDisputed || in.isDenied([]civil.Period{p.Days})}
		o.overtaken, o.beside = words.against(&p)
		offers = append(offers, o)
	}
	return offers, none
}

// besides are words that do not say yes, in the order of their first days, each with the
// last day of which it or one before it speaks.
type besides []besideWord

type besideWord struct{ from, last civil.Date }

func otherWords(said []Piece) besides {
	var words besides
	for i := range said {
		if p := &said[i]; p.Says != party.HoldsYes {
			words = append(words, besideWord{p.Days.From, p.LastDay()})
		}
	}
	slices.SortFunc(words, func(a, b besideWord) int { return a.from.Compare(b.from) })
	for i := range words[min(1, len(words)):] {
		if before := words[i].last; before.After(words[i+1].last) {
			words[i+1].last = before
		}
	}
	return words
}

// against returns the first day of the words that begin after an offer, and whether others
// speak of a day that it may have had.
func (b besides) against(p *Piece) (overtaken civil.Date, beside bool) {
	later, _ := slices.BinarySearchFunc(b, p.LastDay(), func(w besideWord, day civil.Date) int {
		if w.from.After(day) {
			return 1
		}
		return -1
	})
	if later < len(b) {
		overtaken = b[later].from
	}
	return overtaken, later > 0 && !b[later-1].last.Before(p.Days.From)
}

// phase says what an offer does on a day. It is the one statement of that.
func (o *offer) phase(f *Fact, day civil.Date) offerPhase {
	if o.Days.From.After(day) {
		return noOffer
	}
	in := f.looksBack(day)
	outcome, effect := in.weigh(&o.Piece)
	isOver := !o.overtaken.IsZero() && !day.Before(o.overtaken)
	switch {
	case isOver, effect == OutOfTime:
		return o.past(f, day)
	case outcome.Gap == OpenStanding:
		return openOffer
	case effect == Straddles:
		return mayCount
	case o.beside || o.contested:
		return besideWords
	}
	return offered
}

// past says what is left of an offer that does not count on a day: that it was made.
func (o *offer) past(f *Fact, day civil.Date) offerPhase {
	in := inTime{bound: f.Bound}.by(day)
	if len(in.possible(&o.Piece)) == 0 {
		return noOffer
	}
	if bound, _ := in.boundThroughout(o.Days); bound == logic.Yes && !o.LastDay().After(day) && !o.contested {
		return wasOffered
	}
	return mayHaveBeen
}

// changes returns the days on which the phase of an offer may change. Some may be no
// date.
func (o *offer) changes(f *Fact) []civil.Date {
	days := []civil.Date{o.Days.From, o.LastDay(), o.overtaken, lastLookBack(o.Days.From, f.OffersWithin).AddDays(1), lastLookBack(o.LastDay(), f.OffersWithin).AddDays(1)}
	for span := range f.Bound.over(o.Days) {
		days = append(days, span.From)
		if !span.Until.IsZero() {
			days = append(days, lastLookBack(span.Until.AddDays(-1), f.OffersWithin).AddDays(1))
		}
	}
	return days
}

// offers adds up what all offers on one topic do on a day. The zero offers is none.
type offers struct {
	phases [mayHaveBeen + 1]int
	first  int // the greatest first day of those that were made and count no longer
	last   int // the greatest last day of them
	mayBe  int // the greatest last day of those that may have been
}

// add adds an offer in a phase. What was made before the day stays so.
func (t *offers) add(o *offer, is offerPhase) {
	t.phases[is]++
	switch is {
	case wasOffered:
		t.first, t.last = max(t.first, o.firstNumber()), max(t.last, number(o.LastDay()))
	case mayHaveBeen:
		t.mayBe = max(t.mayBe, number(o.LastDay()))
	}
}

// move takes an offer from one phase to another.
func (t *offers) move(o *offer, was, is offerPhase) {
	t.phases[was]--
	t.add(o, is)
}

// effect is what an offer did on a day.
func (o *offer) effect(is offerPhase, day civil.Date) Effect {
	switch is {
	case offered, besideWords:
		return Counts
	case mayCount, openOffer:
		return Straddles
	case noOffer:
		if o.Days.From.After(day) {
			return 0
		}
	default:
		if !o.overtaken.IsZero() && !day.Before(o.overtaken) {
			return Overtaken
		}
	}
	return OutOfTime
}
