package assistance

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// related makes records of which many are of groups, and many have to do with an earlier
// one: no circle can arise.
func (g generator) related(n int) []Record {
	var records []Record
	for i := range n {
		r := g.record(fmt.Sprintf("r%03d", i))
		for r.Kind == PrintedTotal {
			r = g.record(r.ID)
		}
		if r.Kind == 0 && g.seldom() {
			r.Recipient, r.To = party.Actor{Kind: party.ActorGroup, Name: "Several"}, g.group()
		}
		if r.Kind == 0 && g.seldom() {
			r.Provider, r.From = party.Actor{Kind: party.ActorGroup, Name: "Several donors"}, g.group()
		}
		for j := range r.Steps {
			for k := range r.Steps[j].Figures {
				f := &r.Steps[j].Figures[k]
				if f.Currency != 0 {
					f.Currency = MustParseCurrency("NOK")
				}
				f.Replaces, f.Equivalent = Money{}, Money{}
			}
		}
		if i > 0 && g.IntN(2) == 0 {
			other := fmt.Sprintf("r%03d", g.IntN(i))
			if g.IntN(8) == 0 {
				other = "elsewhere"
			}
			r.Relations = []Relation{{pick(g, []RelationKind{SameAs, PartOf, PassedOnFrom}), other}}
		}
		records = append(records, r)
	}
	return records
}

func (g generator) group() *Group {
	codes := []string{"AUT", "FRA", "LAO", "LBN", "NOR"}
	group := Group{Others: g.seldom(), Each: g.seldom()}
	for _, i := range g.Perm(len(codes))[:1+g.IntN(3)] {
		group.Members = append(group.Members, stateActor(codes[i]))
	}
	return &group
}

// relatedLedger makes a ledger, or none where two of the records cannot be related.
func relatedLedger(records []Record) *Ledger {
	l, err := LedgerOver(records)
	if err != nil {
		return nil
	}
	return l
}

// upperEnds are those of totals by stage, all lines together.
func upperEnds(totals []Total) map[Stage]Sum {
	ends := make(map[Stage]Sum)
	for _, t := range totals {
		if t.Currency != 0 {
			ends[t.Stage], _ = ends[t.Stage].Plus(t.High)
		}
	}
	return ends
}

// What records have to do with one another counts the same in whatever order they come,
// and to leave a relation out never lowers an upper end.
func TestRelated(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(91)
	compared, lowered := 0, 0
	for range chance.Some(300) {
		records := g.related(12)
		l := relatedLedger(slices.Clone(records))
		if l == nil {
			continue
		}
		shuffled := slices.Clone(records)
		g.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		other := relatedLedger(shuffled)
		i := g.IntN(len(records))
		without := slices.Clone(records)
		without[i].Relations = nil
		free := relatedLedger(without)
		if other == nil || free == nil {
			t.Fatal("the same records in another order, or with fewer relations, are refused")
		}
		for range 20 {
			q := g.query()
			got := l.Totals(q)
			if again := other.Totals(q); !slices.Equal(got, again) {
				t.Fatalf("in another order: %s", cmp.Diff(got, again))
			}
			for _, total := range got {
				if total.Low.Compare(total.High) > 0 {
					t.Errorf("%s", total)
				}
				compared++
			}
			more := upperEnds(free.Totals(q))
			for stage, end := range upperEnds(got) {
				if more[stage].Compare(end) < 0 {
					t.Errorf("without the relation of %s, %v is at most %s, and with it %s", records[i].ID, stage, more[stage], end)
				} else if more[stage] != end {
					lowered++
				}
			}
		}
	}
	if compared < chance.Some(5000) || lowered < chance.Some(20) {
		t.Errorf("only %d totals, %d of them lower by a relation", compared, lowered)
	}
}

// What a State gave or got in a year, by the sums of all years, is what the ledger says of
// that year.
func TestYearlyOfRelated(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(92)
	compared := 0
	for range 40 {
		l := relatedLedger(g.related(12))
		if l == nil {
			continue
		}
		q := YearlyQuery{Rows: [][]Selection{{{Provider: Itself}}, {{Recipient: Itself}}}, Subjects: []Subject{ClusterMunitions}, First: 2009, Last: 2018}
		found := tableOf(t, l.Yearly(civil.Date{}, party.States()), q)
		for _, code := range []string{"AUT", "FRA", "LAO", "LBN", "NOR"} {
			s := party.MustParseState(code)
			for year := q.First; year <= q.Last; year++ {
				for row, one := range []Query{{Providers: []party.Actor{stateActor(code)}}, {Recipients: []party.Actor{stateActor(code)}}} {
					one.Subjects, one.Period = q.Subjects, civil.Year(year)
					want := l.Totals(one)
					if diff := cmp.Diff(want, found[yearPlace{row, s, year}], cmpopts.EquateEmpty()); diff != "" {
						t.Fatalf("%s, row %d, %d: %s", code, row, year, diff)
					}
					compared += len(want)
				}
			}
		}
	}
	if compared < 1000 {
		t.Errorf("only %d totals", compared)
	}
}
