package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// onTopic is the evidence on one topic.
type onTopic struct {
	fact    *Fact
	pieces  []Piece
	offers  []offer
	none    []Piece // words that no offer was made
	givings []Piece // the State's own acts of giving, if it denies
	quiet   []Piece // the lists that close and do not name the State, by their days
}

// tally adds up what the pieces do on a day.
func (o *onTopic) tally(day civil.Date) tally {
	t := o.noTally(day)
	for i := range o.pieces {
		t.add(&o.pieces[i], o.fact.phase(&o.pieces[i], day))
	}
	t.open.inOrder()
	for i := range o.quiet {
		if p := &o.quiet[i]; p.closes(day, o.fact.carries()) {
			t.quiet = p
		}
	}
	for i := range o.givings {
		t.given.add(&o.givings[i], day)
	}
	for i := range o.offers {
		t.offers.add(&o.offers[i], o.offers[i].phase(o.fact, day))
	}
	return t
}

// noTally is a tally to which nothing is added yet.
func (o *onTopic) noTally(day civil.Date) tally {
	t := tally{fact: o.fact, day: day}
	if slices.ContainsFunc(o.pieces, func(p Piece) bool { return p.Unclear }) {
		t.clear = &tally{fact: o.fact}
	}
	return t
}

// says reports whether a word or an act that speaks of a day itself says something.
func (o *onTopic) says(what party.Holds, day civil.Date) bool {
	return slices.ContainsFunc(o.pieces, func(p Piece) bool {
		return p.Says == what && !p.Unclear && o.fact.phase(&p, day) == counts
	})
}

// outcome is the answer for a day.
func (o *onTopic) outcome(day civil.Date) Outcome {
	t := o.tally(day)
	return t.rule().Outcome
}

// weigh is the answer for a day with what each piece did: first those that speak
// of the day, then those carried forward to it, those that contradict a denial,
// and those that leave it open when the fact changed.
func (o *onTopic) weigh(day civil.Date) Weighing {
	t := o.tally(day)
	r := t.rule()
	w := Weighing{Outcome: r.Outcome}
	for i := range o.pieces {
		switch p := &o.pieces[i]; o.fact.phase(p, day) {
		case counts:
			if p.Unclear {
				w.add(p, Hedged)
				continue
			}
			w.add(p, Counts)
		case straddles:
			w.add(p, Straddles)
		}
	}
	for i := range o.pieces {
		p := &o.pieces[i]
		is := o.fact.phase(p, day)
		u := Used{Piece: *p, Effect: Carried, Age: day.DaysSince(p.LastDay())}
		switch carried := t.isCarried(p, is); {
		case carried && p.Unclear:
			u.Effect = Hedged
		case carried && r.overtakes && p.Says != party.HoldsYes, !carried && r.Gap == Unclear && t.isHidden(p, is):
			u.Effect, u.Age = Overtaken, 0
		case !carried && !t.contests(p, is, r.Gap):
			continue
		}
		w.Pieces = append(w.Pieces, u)
	}
	var contested []Used
	left := o.otherWords(w.Pieces)
	for i := range o.offers {
		p := &o.offers[i]
		is := p.phase(o.fact, day)
		switch effect := p.effect(is, day); {
		case is == besideWords:
			contested = append(contested, Used{Piece: p.Piece, Effect: effect})
			var against []Used
			against, left = takeOverlapping(left, p.Days)
			contested = append(contested, against...)
		case effect != 0:
			w.add(&p.Piece, effect)
		}
	}
	if r.against != 0 {
		denied := civil.Period{From: t.deniedSince(), Until: day.AddDays(1)}
		for i := range o.givings {
			switch g := &o.givings[i]; g.speaksOf(denied) {
			case Counts:
				w.add(g, Contradicts)
			case Straddles:
				w.add(g, Straddles)
			}
		}
	}
	if r.quiet {
		for i := range o.quiet {
			if p := &o.quiet[i]; p.Days.From == t.quiet.Days.From {
				w.Pieces = append(w.Pieces, Used{Piece: *p, Effect: NotNamed, Age: day.DaysSince(p.Days.From)})
			}
		}
		if r.Gap == Unclear && t.next.annuls(t.quiet) {
			for i := range o.pieces {
				if p := &o.pieces[i]; p.Days.From == t.next.from {
					w.add(p, Later)
				}
			}
		}
	}
	if r.changed != logic.Unknown {
		for i := range o.pieces {
			if p := &o.pieces[i]; t.next.changesBy(p, r.changed) {
				w.add(p, Later)
			}
		}
	}
	w.Assumed = assumed(w.Pieces, w.Truth)
	w.Pieces = append(w.Pieces, contested...)
	return w
}

// otherWords returns the words that do not say yes and are not told yet: they contest an
// offer of their days.
func (o *onTopic) otherWords(told []Used) (left []*Piece) {
	if len(o.offers) == 0 {
		return nil
	}
	met := make(map[int]bool, len(told)) // by where they came from
	for i := range told {
		met[told[i].Ref] = true
	}
	for _, words := range [][]Piece{o.pieces, o.none} {
		for i := range words {
			if p := &words[i]; p.Says != party.HoldsYes && !met[p.Ref] {
				left = append(left, p)
			}
		}
	}
	return left
}

// takeOverlapping takes out the words that speak of some day of a period.
func takeOverlapping(words []*Piece, days civil.Period) (taken []Used, left []*Piece) {
	left = words[:0]
	for _, p := range words {
		if p.Days.Overlaps(days) {
			taken = append(taken, Used{Piece: *p, Effect: Counts})
		} else {
			left = append(left, p)
		}
	}
	return taken, left
}

// timeline is the answer for all days. It goes once through the days on which some
// piece changes its phase.
func (o *onTopic) timeline() Timeline {
	if len(o.pieces) == 0 && len(o.quiet) == 0 && len(o.offers) == 0 {
		return Always(Outcome{Gap: NoSource})
	}
	phases, made := make([]phase, len(o.pieces)), make([]offerPhase, len(o.offers))
	t := o.noTally(civil.Earliest())
	next := comings(o.pieces)
	var line Timeline
	changes := o.changes()
	for i, c := range changes {
		if c.piece < len(o.pieces) {
			p := &o.pieces[c.piece]
			if is := o.fact.phase(p, c.day); is != phases[c.piece] {
				t.remove(p, phases[c.piece])
				t.add(p, is)
				phases[c.piece] = is
			}
		} else if c.piece < len(o.pieces)+len(o.givings) {
			t.given.add(o.piece(c.piece), c.day)
		} else if i := c.piece - len(o.pieces) - len(o.givings) - len(o.quiet); i >= 0 {
			if is := o.offers[i].phase(o.fact, c.day); is != made[i] {
				t.offers.move(&o.offers[i], made[i], is)
				made[i] = is
			}
		} else if p := o.piece(c.piece); p.Days.From == c.day {
			t.quiet = p
		}
		if t.quiet != nil && !t.quiet.closes(c.day, o.fact.carries()) {
			t.quiet = nil
		}
		if i+1 < len(changes) && changes[i+1].day == c.day {
			continue
		}
		for len(next) > 0 && !next[0].from.After(c.day) {
			next = next[1:]
		}
		t.day, t.next = c.day, nextWords{}
		if len(next) > 0 {
			t.next = next[0]
		}
		line.Add(c.day, t.rule().Outcome)
	}
	return line
}

// piece returns the piece of a number. Givings are numbered after the pieces, lists after
// them, and offers last.
func (o *onTopic) piece(i int) *Piece {
	if i < len(o.pieces) {
		return &o.pieces[i]
	}
	if i -= len(o.pieces); i < len(o.givings) {
		return &o.givings[i]
	}
	if i -= len(o.givings); i < len(o.quiet) {
		return &o.quiet[i]
	}
	return &o.offers[i-len(o.quiet)].Piece
}

// comings returns the pieces by their first day, those of one day together, in
// the order of the days.
func comings(pieces []Piece) []nextWords {
	order := make([]*Piece, len(pieces))
	for i := range pieces {
		order[i] = &pieces[i]
	}
	slices.SortFunc(order, func(a, b *Piece) int { return a.Days.From.Compare(b.Days.From) })
	var all []nextWords
	for _, p := range order {
		if last := len(all) - 1; last < 0 || all[last].from != p.Days.From {
			all = append(all, nextWords{})
		}
		all[len(all)-1].add(p)
	}
	return all
}

// change is a day on which the phase of a piece may change, by its number.
type change struct {
	day   civil.Date
	piece int
}

// changes returns the days on which pieces may change, in order, and the first day
// of the calendar for each of them.
func (o *onTopic) changes() []change {
	var all []change
	apart := len(o.pieces) + len(o.givings) + len(o.quiet)
	for i := range apart + len(o.offers) {
		all = append(all, change{civil.Earliest(), i})
		var days []civil.Date
		if i < apart {
			days = o.fact.changes(o.piece(i))
		} else {
			days = o.offers[i-apart].changes(o.fact)
		}
		for _, day := range days {
			if day.After(civil.Earliest()) {
				all = append(all, change{day, i})
			}
		}
	}
	slices.SortFunc(all, func(a, b change) int { return a.day.Compare(b.day) })
	return all
}
