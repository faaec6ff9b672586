package evidence

import (
	"cmp"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Fact is what is asked, with what the law says of it.
type Fact struct {
	Topic Topic // what is asked about; without Object of anyone, without Category of any
	// OwnWordOnly: only the State's own word settles it, or a supposition. Other
	// words are shown.
	OwnWordOnly bool
	// Inherits: a Yes of a wide category is a Yes of each narrower one in it. A No
	// always is.
	Inherits bool
	// Contradicted: the State's own giving contradicts its own denial.
	Contradicted bool
	// WithinYears is a look-back: an act counts that many years later still, and
	// nothing is carried forward. 0 is none.
	WithinYears int
	// OffersWithin is how many years an offer counts. 0 is where none does. Bound is whether
	// the State is bound from day to day: an offer counts only if it was, when it was made.
	OffersWithin int
	Bound        Timeline
	// Presumed: it is taken to hold unless what is said denies it.
	Presumed bool
	// Carry: what was said or done as at an earlier day is carried forward.
	Carry bool
}

// areOnTopic reports whether all pieces speak of just what is asked, and count.
func (f *Fact) areOnTopic(pieces []Piece) bool {
	for i := range pieces {
		if p := &pieces[i]; p.Topic != f.Topic || p.Categories != 0 || p.Offers || p.Foreseen || p.isSilence() || f.OwnWordOnly && p.Author == Other {
			return false
		}
	}
	return true
}

// phase is what a piece does on a day by itself. Other pieces may take its effect
// away.
type phase uint8

const (
	silent    phase = iota
	counts          // it speaks of the day
	straddles       // it may speak of the day
	past            // a word of earlier days, perhaps carried forward
	done            // an act of earlier days that holds on, perhaps carried forward
	goesOn          // it states earlier days and gave no end, perhaps gone on since
	ahead           // it speaks of later days only
)

// phase says what a piece does on a day. It is the one statement of that: the
// answer for a day and the answer for all days are both made from it.
func (f *Fact) phase(p *Piece, day civil.Date) phase {
	is := f.standing(p, day)
	switch {
	case p.isUndone(day):
		return silent
	case p.isUnsure(day) && (is == counts || is == done || is == goesOn):
		return straddles
	}
	return is
}

// standing is the phase of what is never taken back.
func (f *Fact) standing(p *Piece, day civil.Date) phase {
	switch effect := p.speaksOf(f.looksAt(p, day)); {
	case effect == Counts:
		return counts
	case !f.carries():
		switch {
		case effect == Straddles:
			return straddles
		case p.Days.From.After(day):
			return ahead
		}
		return silent
	case p.Continues && p.LastDay().Before(day):
		return goesOn
	case !p.isWord() && p.reaches(day):
		return done // also on the last day of a vague act: by then it is done
	case effect == Straddles:
		return straddles
	case p.isWord() && p.LastDay().Before(day):
		return past
	case p.Days.From.After(day):
		return ahead
	}
	return silent
}

// looksBack is the time in which an offer counts on a day.
func (f *Fact) looksBack(day civil.Date) inTime {
	return inTime{days: civil.Period{From: yearsBefore(day, f.OffersWithin)}, bound: f.Bound}.by(day)
}

// isShown reports whether a piece that is only shown is of a day.
func (f *Fact) isShown(p *Piece, day civil.Date) bool {
	if p.Offers {
		in := f.looksBack(day)
		return len(in.possible(p)) > 0
	}
	return p.speaksOf(civil.Day(day)) != 0 || f.Carry && p.OneDay && p.Days.From.Before(day)
}

// carries reports whether anything is carried forward. A look-back says itself
// how long an act counts.
func (f *Fact) carries() bool { return f.Carry && f.WithinYears == 0 }

// looksAt returns the days that a piece must touch to count on a day: the day
// itself and, for an act under a look-back, the years before it.
func (f *Fact) looksAt(p *Piece, day civil.Date) civil.Period {
	days := civil.Day(day)
	if f.WithinYears > 0 && !p.isWord() {
		days.From = yearsBefore(day, f.WithinYears)
	}
	return days
}

// changes returns the days on which the phase of a piece may change. Some may be
// no date.
func (f *Fact) changes(p *Piece) []civil.Date {
	days := []civil.Date{p.Days.From, p.Days.Until, p.Unsure, p.Undone}
	if p.OneDay {
		days = append(days, p.LastDay())
	}
	if !p.Limit.IsZero() {
		days = append(days, p.Limit.AddDays(1))
	}
	if f.WithinYears > 0 && !p.isWord() {
		for _, day := range []civil.Date{cmp.Or(p.Days.From, civil.Earliest()), p.LastDay()} {
			days = append(days, lastLookBack(day, f.WithinYears).AddDays(1))
		}
	}
	return days
}

// yearsBefore returns the same day so many years earlier, or the first day that a
// date can have.
func yearsBefore(day civil.Date, years int) civil.Date {
	earlier, _ := day.AddMonths(-12 * years)
	return cmp.Or(earlier, civil.Earliest())
}

// lastLookBack returns the last day whose look-back of so many years still
// includes a day; no date if it lies past the end of the calendar. Adding the years
// is not enough: from the 29th of February that may miss it by a day.
func lastLookBack(reached civil.Date, years int) civil.Date {
	day, _ := reached.AddMonths(12 * years)
	for !day.IsZero() && !yearsBefore(day.AddDays(1), years).After(reached) {
		day = day.AddDays(1)
	}
	return day
}

// presumed is an outcome of the fact, which holds where it is not known and is taken to
// hold unless it is denied.
func (f *Fact) presumed(o Outcome) Outcome {
	if f.Presumed && o.Truth == logic.Unknown {
		return Outcome{Truth: logic.Yes}
	}
	return o
}
