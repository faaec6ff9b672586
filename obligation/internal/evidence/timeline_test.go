package evidence

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// begin is the first of the days on which random pieces lie.
var begin = civil.MustParse("2014-01-01")

const days = 40

func randomDays(g *rand.Rand) civil.Period {
	from := begin.AddDays(g.IntN(days))
	p := civil.Period{From: from, Until: from.AddDays(1 + g.IntN(8))}
	switch g.IntN(8) {
	case 0:
		p.Until = civil.Date{}
	case 1:
		p.From = civil.Date{}
	case 2, 3, 4:
		return civil.Day(from)
	}
	return p
}

// randomPiece is a word or an act of any kind that a register makes.
func randomPiece(g *rand.Rand, ref int) Piece {
	categories := []assistance.Category{assistance.VictimAssistance, assistance.MedicalCare, assistance.Clearance}
	p := Piece{Ref: ref, Author: Author(g.IntN(int(Supposition) + 1)), Says: party.Holds(1 + g.IntN(3)), Days: randomDays(g)}
	if g.IntN(3) > 0 {
		p.Topic.Category = categories[g.IntN(len(categories))]
	}
	if p.Author != Act {
		p.Foreseen = p.Author != Supposition && g.IntN(8) == 0
		p.OneDay = p.Days == civil.Day(p.Days.From) && g.IntN(3) > 0
		switch {
		case p.OneDay && g.IntN(4) == 0 && p.Author == Other:
			p.Unclear, p.Says = true, party.HoldsYes
		case p.OneDay && g.IntN(4) == 0:
			p = Piece{Ref: ref, Author: Silence, Says: party.HoldsNo, Days: p.Days, OneDay: true}
		case !p.OneDay && !p.Days.Until.IsZero() && p.Author != Supposition && g.IntN(2) == 0:
			p.Continues = true
		}
		return p
	}
	p.Says = party.HoldsYes
	p.OneDay = g.IntN(3) > 0
	if p.Lasts = p.OneDay && g.IntN(2) == 0; p.Lasts && g.IntN(2) == 0 {
		p.Limit = begin.AddDays(g.IntN(2 * days))
	}
	return p
}

func randomPieces(g *rand.Rand) []Piece {
	pieces := make([]Piece, g.IntN(7))
	arises := begin.AddDays(g.IntN(2 * days)) // what no list of a day before it can know
	for i := range pieces {
		if pieces[i] = randomPiece(g, i); pieces[i].isSilence() && pieces[i].Days.From.Before(arises) {
			pieces[i].Limit = arises.AddDays(-1)
		}
	}
	return pieces
}

// offerSome makes offers of some pieces, each of days that have an end unless it says that
// there was none, and leaves out acts.
func offerSome(g *rand.Rand, pieces []Piece) {
	for i := range pieces {
		p := &pieces[i]
		if p.isSilence() || g.IntN(2) == 0 {
			continue
		}
		*p = Piece{Ref: p.Ref, Topic: p.Topic, Author: []Author{Own, Own, Supposition, Other}[g.IntN(4)], Says: p.Says, Days: p.Days, Offers: true, Foreseen: g.IntN(8) == 0}
		if p.Author == Supposition {
			p.Foreseen = false
		}
		if p.OneDay = p.Says != party.HoldsNo; p.OneDay && (p.Days.From.IsZero() || p.Days.Until.IsZero()) {
			p.Days = civil.Day(begin.AddDays(g.IntN(days)))
		}
	}
}

func randomFact(g *rand.Rand) Fact {
	f := Fact{OwnWordOnly: g.IntN(2) == 0, Inherits: g.IntN(2) == 0, Carry: g.IntN(3) > 0}
	f.Contradicted = f.OwnWordOnly && g.IntN(2) == 0
	if g.IntN(4) == 0 {
		f.WithinYears = 1
	}
	if g.IntN(2) == 0 {
		f.Topic.Category = assistance.VictimAssistance
	}
	if f.OwnWordOnly && g.IntN(2) == 0 {
		f.WithinYears, f.OffersWithin = 0, 1
		_, at := randomThresholds(g)
		f.Bound = at(civil.Latest()).Bound
	}
	return f
}

// everyDay calls test with each day on which something may be, and with the ends
// of the calendar.
func everyDay(test func(civil.Date)) {
	for i := -5; i < 2*days; i++ {
		test(begin.AddDays(i))
	}
	for i := range 30 { // where a look-back ends
		test(begin.AddDays(360 + i))
	}
	test(civil.Earliest())
	test(civil.Latest())
}

// The timeline of a fact is, on every day, the answer for that day; and the answer
// is the same with what tells it.
func TestTimelineIsEveryDay(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	met := make(map[Outcome]int)
	g := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		fact, pieces := randomFact(g), randomPieces(g)
		if fact.OffersWithin > 0 {
			offerSome(g, pieces)
		}
		var givings []Piece
		for _, p := range randomPieces(g) {
			if p.Author == Act {
				p.Ref += 100
				givings = append(givings, p)
			}
		}
		e := New(fact, pieces, givings)
		line := e.Timeline()
		everyDay(func(day civil.Date) {
			want := e.Outcome(day)
			met[want]++
			if got := line.On(day); got != want {
				t.Fatalf("%+v of %+v, given %+v, on %s: expected %+v, the timeline says %+v", fact, pieces, givings, day, want, got)
			}
			told := e.On(day)
			if told.Gap == NotOwnWord || told.Gap == OnlyForeseen {
				told.Gap = NoSource
			}
			if told.Outcome != want {
				t.Fatalf("%+v of %+v, given %+v, on %s: expected %+v, found %+v", fact, pieces, givings, day, want, told)
			}
			// An outcome names the pieces that it turned on.
			if want.Gap == Straddling && !tells(told, Straddles, Later) {
				t.Fatalf("%+v of %+v, given %+v, on %s: straddling, by nothing that is told: %+v", fact, pieces, givings, day, told)
			}
			if want.Gap == Unclear && !tells(told, Hedged, NotNamed) {
				t.Fatalf("%+v of %+v on %s: unclear, by nothing that is told: %+v", fact, pieces, day, told)
			}
			if want.Gap == Contested && !tells(told, Contradicts) && len(told.Pieces) < 2 && !disputes(told) {
				t.Fatalf("%+v of %+v, given %+v, on %s: contested, by nothing that is told: %+v", fact, pieces, givings, day, told)
			}
		})
	}
	for _, o := range []Outcome{
		{Truth: logic.Yes}, {Truth: logic.No}, {Truth: logic.No, Supposed: true}, {Gap: NoSource}, {Gap: Unclear}, {Gap: Straddling}, {Gap: Contested},
	} {
		if met[o] == 0 {
			t.Errorf("%+v was never met", o)
		}
	}
}

// tells reports whether some piece has one of the effects.
func tells(w Weighing, effects ...Effect) bool {
	return slices.ContainsFunc(w.Pieces, func(u Used) bool { return slices.Contains(effects, u.Effect) })
}

// disputes reports whether some piece says that the fact is disputed.
func disputes(w Weighing) bool {
	return slices.ContainsFunc(w.Pieces, func(u Used) bool { return u.Says == party.HoldsDisputed })
}

// The order in which pieces are given changes no answer.
func TestOrder(t *testing.T) {
	g := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		fact, pieces := randomFact(g), randomPieces(g)
		line := New(fact, pieces, nil).Timeline()
		slices.Reverse(pieces)
		if other := New(fact, pieces, nil).Timeline(); !slices.Equal(line, other) {
			t.Fatalf("%+v of %+v: %v, and the other way round %v", fact, pieces, line, other)
		}
	}
}

// The timeline of events is, on every day, the answer for that day.
func TestEventTimelineIsEveryDay(t *testing.T) {
	met := make(map[Outcome]int)
	g := rand.New(rand.NewPCG(7, 8))
	for range 1000 {
		pieces := randomPieces(g)
		for i := range pieces {
			pieces[i].Author, pieces[i].OneDay, pieces[i].Lasts = Author(1+g.IntN(3)), false, false
			if pieces[i].denies() != pieces[i].Days.Until.IsZero() && g.IntN(4) > 0 {
				pieces[i].Days.Until = civil.Date{}
			}
		}
		e := NewEvents(Fact{}, pieces, nil)
		changes, at := randomThresholds(g)
		line := e.Timeline(slices.Clone(changes), at)
		everyDay(func(day civil.Date) {
			told := e.On(day, at(day))
			want := told.Outcome
			met[want]++
			if want.Gap == OnlyForeseen {
				if !tells(told, Foreseen) {
					t.Fatalf("%+v on %s, after %+v: foreseen, by nothing that is told", pieces, day, at(day))
				}
				want.Gap = NoSource
			}
			if got := line.On(day); got != want {
				t.Fatalf("%+v on %s, after %+v: expected %+v, the timeline says %+v", pieces, day, at(day), want, got)
			}
		})
	}
	for _, o := range []Outcome{{Truth: logic.Yes}, {Truth: logic.No}, {Gap: NoSource}, {Gap: OnlyForeseen}, {Gap: Straddling}, {Gap: Contested}, {Gap: OpenStanding}} {
		if met[o] == 0 {
			t.Errorf("%+v was never met", o)
		}
	}
}

// randomThresholds are a threshold that is open until some day, and then fixed;
// and the days on which it may change.
func randomThresholds(g *rand.Rand) (changes []civil.Date, at func(civil.Date) Threshold) {
	settled := begin.AddDays(g.IntN(days) - 20)
	after := begin.AddDays(g.IntN(days) - 10)
	var bound Timeline
	if g.IntN(2) == 0 {
		bound.Add(civil.Earliest(), Outcome{Truth: logic.No})
		bound.Add(begin.AddDays(g.IntN(10)), Outcome{Truth: logic.Yes})
		bound.Add(begin.AddDays(10+g.IntN(10)), Outcome{Gap: OpenStanding})
	}
	return []civil.Date{settled, after.AddDays(1)}, func(day civil.Date) Threshold {
		if day.Before(settled) {
			return Threshold{}
		}
		return Threshold{After: after, Settled: true, Bound: bound}
	}
}

// The greatest of numbers is found as they come and go.
func TestPeak(t *testing.T) {
	g := rand.New(rand.NewPCG(9, 10))
	for range 100 {
		var p peak
		var in []int
		for range 100 {
			if len(in) > 0 && g.IntN(2) == 0 {
				i := g.IntN(len(in))
				p.remove(in[i])
				in = slices.Delete(in, i, i+1)
			} else {
				n := g.IntN(20) - 10
				p.add(n)
				in = append(in, n)
			}
			got, ok := p.greatest()
			if ok != (len(in) > 0) || ok && got != slices.Max(in) {
				t.Fatalf("of %v: found %d, %v", in, got, ok)
			}
		}
	}
}

// What is foreseen changes nothing in the answer, which is that without it: only why it is
// unknown, and what is told of it.
func TestForeseenDecidesNothing(t *testing.T) {
	g := rand.New(rand.NewPCG(11, 12))
	met := make(map[Gap]int)
	for range 1000 {
		fact, pieces := randomFact(g), randomPieces(g)
		others := slices.DeleteFunc(slices.Clone(pieces), func(p Piece) bool { return p.Foreseen })
		with, without := New(fact, pieces, nil), New(fact, others, nil)
		everyDay(func(day civil.Date) {
			told, want := with.On(day), without.On(day)
			met[told.Gap]++
			if told.Gap == OnlyForeseen && (want.Gap == NoSource) {
				told.Gap = NoSource
			}
			if told.Outcome != want.Outcome {
				t.Fatalf("%+v of %+v on %s: %+v, and without what is foreseen %+v", fact, pieces, day, told, want)
			}
			for _, u := range told.Pieces {
				if u.Foreseen != (u.Effect == Foreseen) {
					t.Fatalf("%+v of %+v on %s: %+v", fact, pieces, day, u)
				}
			}
		})
	}
	if met[OnlyForeseen] == 0 || met[NotOwnWord] == 0 {
		t.Errorf("met %v", met)
	}
}

func ExampleEvidence_Timeline() {
	says := func(holds party.Holds, day string) Piece {
		return Piece{Author: Other, Says: holds, Days: civil.Day(civil.MustParse(day)), OneDay: true}
	}
	e := New(Fact{Carry: true}, []Piece{says(party.HoldsYes, "2011-05-01"), says(party.HoldsNo, "2014-08-01")}, nil)
	for _, change := range e.Timeline() {
		fmt.Println(change.From, []string{"unknown", "no", "yes"}[change.Truth], change.Gap == Straddling)
	}
	// Output:
	// 1900-01-01 unknown false
	// 2011-05-01 yes false
	// 2011-05-02 unknown true
	// 2014-08-01 no false
}
