package assistance

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// crowded is a record between two groups, of States, of bodies of States and of others, and
// the actors by whose names the bodies are told.
func crowded(dice *rand.Rand) (*Record, *party.Actors) {
	states := party.States()[:6]
	var all []party.Actor
	var entries []party.ActorEntry
	for i, s := range states {
		body := party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint("Body ", i)}
		all = append(all, party.Actor{Kind: party.ActorState, State: s}, body, party.Actor{Kind: party.ActorFund, Name: fmt.Sprint("Fund ", i)})
		entries = append(entries, party.ActorEntry{ID: fmt.Sprint("b", i), Kind: party.ActorOrganization, Names: []string{body.Name}, BodyOf: s})
	}
	some := func() *Group {
		dice.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		return &Group{Members: slices.Clone(all[:1+dice.IntN(len(all))]), Others: dice.IntN(3) == 0}
	}
	r := &Record{Provider: party.Actor{Kind: party.ActorGroup, Name: "Some"}, Recipient: party.Actor{Kind: party.ActorGroup, Name: "Others"}, From: some(), To: some()}
	switch dice.IntN(5) {
	case 0:
		r.Provider, r.From = all[0], nil
	case 1:
		r.Recipient, r.To = all[0], nil
	case 2:
		r.Kind = OwnResources
	case 3:
		r.Relations = []Relation{{Kind: PassedOnFrom, Record: "r"}}
	}
	return r, party.ActorsOver(entries)
}

// splitOf is a split with rows for some of the pairs.
func splitOf(p *pairing, dice *rand.Rand) *Split {
	s, places := new(Split), 1+dice.IntN(3)
	for _, from := range p.providers {
		for _, to := range p.recipients {
			var row SplitRow
			if places&1 != 0 {
				row.From = from
			}
			if places&2 != 0 {
				row.To = to
			}
			if dice.IntN(3) > 0 {
				s.Rows = append(s.Rows, row)
			}
		}
	}
	if len(s.Rows) == 0 {
		s.Rows = []SplitRow{{From: p.providers[0]}}
	}
	return s
}

// Of which kinds the pairs of a record are, and those of a row of a split or of none, is what
// looking at one pair after the other tells.
func TestKindsOfPairs(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for seed := range uint64(2000) {
		dice := rand.New(rand.NewPCG(seed, 1))
		r, actors := crowded(dice)
		ask := &asking{who: func(a party.Actor) Who { return Who((a.State.Index() + 1 + len(a.Name)) % whos) }, passer: Counterparty, actors: actors}
		ask.rows = func(from, to Who, _ Stage) categorySet { return 1 << (int(from)*whos + int(to)) }
		var p pairing
		p.of(r, ask)
		s := splitOf(&p, dice)
		one := func(is func(from, to party.Actor) bool) (kinds pairKinds) {
			for i, from := range p.providers {
				for j, to := range p.recipients {
					if is(from, to) {
						kinds.add(pairKind{giverOf(r.Kind, from, to, actors), p.from[i], p.to[j]})
					}
				}
			}
			return kinds
		}
		if want := one(func(_, _ party.Actor) bool { return true }); p.kinds != want {
			t.Fatalf("seed %d: of all pairs %b, not %b", seed, p.kinds, want)
		}
		named := func(row *SplitRow, from, to party.Actor) bool {
			return (row.From == party.Actor{} || row.From == from) && (row.To == party.Actor{} || row.To == to)
		}
		for i := range s.Rows {
			want := one(func(from, to party.Actor) bool { return named(&s.Rows[i], from, to) })
			if got := p.kindsOf(&s.Rows[i]); got != want {
				t.Fatalf("seed %d: of row %d %b, not %b", seed, i, got, want)
			}
		}
		without := one(func(from, to party.Actor) bool {
			return !slices.ContainsFunc(s.Rows, func(row SplitRow) bool { return named(&row, from, to) })
		})
		for giver := States; giver <= Own; giver++ {
			if got, want := p.pairsWithout(s, giver, Committed), p.box(without, giver, Committed); got != want {
				t.Fatalf("seed %d: without a row on line %s %b, not %b", seed, giver, got, want)
			}
		}
	}
}

// hugeGroup is a group of so many named actors.
func hugeGroup(name string, members int) *Group {
	g := new(Group)
	for i := range members {
		g.Members = append(g.Members, party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint(name, i)})
	}
	return g
}

// To count a record between two groups the question is asked for each kind of pair, and not
// for each pair at each step.
func TestGroupsAreAskedByKind(t *testing.T) {
	r := &Record{Provider: party.Actor{Kind: party.ActorGroup, Name: "Some"}, Recipient: party.Actor{Kind: party.ActorGroup, Name: "Others"},
		From: hugeGroup("a", 256), To: hugeGroup("b", 256), Subjects: []Subject{ClusterMunitions}, Parts: []Part{{Category: Clearance}}}
	for i := range 256 {
		r.Steps = append(r.Steps, Step{Stage: Committed, Period: civil.Year(1900 + i), Figures: []Figure{{Currency: MustParseCurrency("USD"), Amount: MustParseAmount("1")}}})
	}
	asked := 0
	ask := &asking{subjects: subjectsAsked(nil), who: func(party.Actor) Who { return Itself }, passer: Itself}
	ask.rows = func(_, _ Who, _ Stage) categorySet { asked++; return kindsOf[0] }
	ask.extent = func(*Record, *Step) Extent { return Wholly }
	var counted tally
	if totals := counted.record(r, ask); len(totals) != 1 || totals[0].money.High.Compare(MustParseAmount("256").Sum()) != 0 {
		t.Errorf("it comes to %+v", totals)
	}
	if asked > 1000 {
		t.Errorf("the question was asked %d times", asked)
	}
}

// A unit is counted once for all States that stand alike in it.
func TestUnitsAreCountedByHowStatesStand(t *testing.T) {
	all := party.States()
	group := func(states []party.State) *Group {
		g := new(Group)
		for _, s := range states {
			g.Members = append(g.Members, party.Actor{Kind: party.ActorState, State: s})
		}
		return g
	}
	r := Record{ID: "r", Provider: party.Actor{Kind: party.ActorGroup, Name: "Some"}, Recipient: party.Actor{Kind: party.ActorGroup, Name: "Others"},
		From: group(all[:90]), To: group(all[60:150]), Subjects: []Subject{ClusterMunitions}, Parts: []Part{{Category: Clearance}},
		Steps: []Step{{Stage: Committed, Period: civil.Year(2010)}}}
	ledger, err := LedgerOver([]Record{r})
	if err != nil {
		t.Fatal(err)
	}
	y := ledger.Yearly(civil.Date{}, all)
	a := newYearlyAdder(y, (&YearlyQuery{Rows: [][]Selection{{{Provider: Itself}}}}).selections(), subjectsAsked(nil), 1, 2010, 2010)
	stand := make(map[string]bool)
	for _, s := range y.units[0].states {
		stand[a.stands(&y.units[0], s)] = true
	}
	if len(stand) > 4 { // it gives, it receives, or both
		t.Errorf("150 States stand in %d ways", len(stand))
	}
}
