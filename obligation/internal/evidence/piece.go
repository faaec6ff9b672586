package evidence

import (
	"cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Piece is one piece of evidence on a fact: a word that somebody has said, or an
// act on record.
type Piece struct {
	// Ref is the caller's number for where the piece came from. Pieces of one
	// word or act, on several topics, have the same.
	Ref    int
	Author Author
	Topic  Topic
	// Categories are all those that an act is for, if its Topic names none.
	Categories Categories
	Says       party.Holds
	// Days are those of which it speaks: of all of them or, if it is OneDay, of
	// one of them only, which is not known if there are several.
	Days   civil.Period
	OneDay bool
	// Continues says that it gave its period no end. It states the days up to that of its
	// source; from there on the period goes on by assumption.
	Continues bool
	// Offers says that a word tells, instead of the fact itself, of an offer that meets it: of
	// an event on one of its days, which counts for the years of a look-back.
	Offers bool
	// Foreseen says that a word tells it as still to come: it says neither yes nor no.
	Foreseen bool
	// Unclear says that a word says no more than that it may be so, as at its day. It takes
	// the place of what was said before, and contests nothing; but what it takes the place of
	// still contests what else is said of the day.
	Unclear bool
	// Lasts says that an act holds on after its day until something ends it, as a
	// request or a commitment does; Limit is the last day to which it may, and no
	// date is no limit. It is false of words: whether one is carried depends on the
	// others ([lastWords]). The silence of a list is carried to its limit, the day before
	// something arises that it cannot have known.
	Lasts bool
	Limit civil.Date
	// Undone is the first day on which what an act did has surely been taken back: from
	// then on it does nothing. Unsure is the first on which it may have been. No date is
	// never.
	Unsure, Undone civil.Date
}

// isWord reports whether somebody has said it.
func (p *Piece) isWord() bool { return p.Author != Act }

// isDoubted reports whether it is an act of which is said that it was none too.
func (p *Piece) isDoubted() bool { return !p.isWord() && p.Says == party.HoldsDisputed }

// isUndone reports whether what an act did has surely been taken back by a day.
func (p *Piece) isUndone(day civil.Date) bool { return !p.Undone.IsZero() && !day.Before(p.Undone) }

// isUnsure reports whether it may have been taken back by a day.
func (p *Piece) isUnsure(day civil.Date) bool { return !p.Unsure.IsZero() && !day.Before(p.Unsure) }

// isSupposed reports whether nobody has said it.
func (p *Piece) isSupposed() bool { return p.Author == Supposition }

// denies reports whether it says that the fact does not hold.
func (p *Piece) denies() bool { return p.Says == party.HoldsNo && !p.Unclear }

// isSilence reports whether it is what a list does not say.
func (p *Piece) isSilence() bool { return p.Author == Silence }

// closes reports whether the silence of a list speaks of a day: from the day of the list
// on, if it is carried, and until something arises.
func (p *Piece) closes(day civil.Date, carried bool) bool {
	return p.Days.From == day || carried && p.Days.From.Before(day) && (p.Limit.IsZero() || !day.After(p.Limit))
}

// shown is what a piece does that is only shown, and why that leaves a fact unknown.
func (p *Piece) shown() (Effect, Gap) {
	if p.Foreseen {
		return Foreseen, OnlyForeseen
	}
	return ShownOnly, NotOwnWord
}

// LastDay is the last day of which it may speak.
func (p *Piece) LastDay() civil.Date {
	if p.Days.Until.IsZero() {
		return civil.Latest()
	}
	return p.Days.Until.AddDays(-1)
}

// speaksOf says whether it surely speaks of some day of a period ([Counts]), may
// speak of one ([Straddles]), or does not.
func (p *Piece) speaksOf(days civil.Period) Effect {
	switch {
	case !p.Days.Overlaps(days):
		return 0
	case !p.OneDay || p.Days.Within(days):
		return Counts
	}
	return Straddles
}

// reaches reports whether an act that lasts is done by a day and holds on to it.
func (p *Piece) reaches(day civil.Date) bool {
	return p.Lasts && !p.LastDay().After(day) && (p.Limit.IsZero() || !day.After(p.Limit))
}

// firstNumber is the number of the first day of which it may speak.
func (p *Piece) firstNumber() int { return number(cmp.Or(p.Days.From, civil.Earliest())) }

// number numbers the days of the calendar from 1, so that 0 is free to be none.
func number(day civil.Date) int { return day.DaysSince(civil.Earliest()) + 1 }

// dayOf is the day of a number.
func dayOf(number int) civil.Date { return civil.Earliest().AddDays(number - 1) }
