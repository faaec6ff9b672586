package assistance

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// ofSeveral are records of several worlds and others, in any order; those that have to do with
// one another lie far apart.
func (g generator) ofSeveral(actors *party.Actors) (all []Record) {
	for i := range 2 + g.IntN(5) {
		records := g.related(8)
		if g.often() {
			records = newWorld(g, actors, false).records
		}
		for _, r := range records {
			r.ID = fmt.Sprintf("%d/%s", i, r.ID)
			r.Relations = slices.Clone(r.Relations)
			for j := range r.Relations {
				r.Relations[j].Record = fmt.Sprintf("%d/%s", i, r.Relations[j].Record)
			}
			all = append(all, r)
		}
	}
	for _, r := range g.records(g.IntN(30)) {
		r.ID = "single/" + r.ID
		all = append(all, r)
	}
	g.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// answersOf is what a ledger says of a question, and of itself.
func answersOf(t testing.TB, l *Ledger, q Query) map[string]any {
	t.Helper()
	answers := map[string]any{
		"totals": l.Totals(q), "printed": l.Printed(q), "equivalents": l.Equivalents(q),
		"where":  l.TotalsWhere(q, func(r *Record, s Step) Extent { return s.Lies(civil.Year(2012 + len(r.ID)%3)) }),
		"traced": l.Traced(q, func(_ *Record, s Step) Extent { return s.Lies(civil.Year(2013)) }),
		"ids":    idsOf(l, q), "records": slices.Collect(l.Records(q)), "whole": slices.Collect(l.Records(Query{})), "length": l.Len(),
		"remarks": l.Remarks(), "checks": l.TotalChecks(),
	}
	var all []string
	for r := range l.View() {
		all = append(all, r.ID)
		if held, ok := l.Record(r.ID); !ok || held.ID != r.ID {
			t.Errorf("record %s is not found", r.ID)
		}
	}
	answers["all"] = all
	yearly := YearlyQuery{Rows: [][]Selection{{{Provider: Itself}}, {{Recipient: Itself}}, {{Provider: Counterparty, Categories: q.Categories}}}, Subjects: q.Subjects, First: 2009, Last: 2018}
	table, err := l.Yearly(q.Known, []party.State{party.MustParseState("NOR"), party.MustParseState("LBN")}).Totals(yearly)
	if err != nil {
		t.Fatal(err)
	}
	answers["yearly"] = slices.Collect(table)
	return answers
}

// Records that are added one piece after the other answer as those that are read at once: the
// same totals, records and remarks in the same order, and the same faults.
func TestPiecesAreAsRead(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	throws := chance.Some(40)
	g, actors := newGenerator(95), worldActors(t)
	blocks, claimed, refused, compared := 0, 0, 0, 0
	for throw := range throws {
		records, known := g.ofSeveral(actors), (*party.Actors)(nil)
		at := new(Ledger)
		for from, size := 0, g.IntN(len(records)); from < len(records); size = 1 + g.IntN(4) {
			if g.IntN(8) == 0 {
				known = pick(g, []*party.Actors{nil, actors})
				at = at.WithActors(known)
			}
			until := min(from+size, len(records))
			before := at.Len()
			next, err := at.Over(slices.Clone(records[from:until]))
			whole, wholeErr := new(Ledger).WithActors(known).Over(slices.Clone(records[:until]))
			if diff := cmp.Diff(fmt.Sprint(wholeErr), fmt.Sprint(err)); diff != "" {
				t.Fatalf("throw %d, %d..%d: -at once +in pieces: %s", throw, from, until, diff)
			}
			if at.Len() != before {
				t.Fatal("the ledger to which was added is another")
			}
			if err != nil { // the piece is left out
				records = slices.Delete(records, from, until)
				refused++
				continue
			}
			at, from = next, until
			blocks = max(blocks, len(at.blocks))
			for _, b := range at.blocks {
				claimed += len(b.claimed)
			}
			if g.seldom() || from == len(records) {
				q := g.query()
				if g.seldom() {
					q = Query{}
				}
				want, got := answersOf(t, whole, q), answersOf(t, at, q)
				if reflect.DeepEqual(want, got) {
					compared++
					continue
				}
				if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.AllowUnexported(Amount{}, Sum{}, civil.Date{}, party.State{}, Percent{})); diff != "" {
					t.Fatalf("throw %d, %d of %d in %d blocks, %+v: -at once +in pieces: %s", throw, from, len(records), len(at.blocks), q, diff)
				}
			}
		}
	}
	if blocks < 4 || claimed < chance.Some(100) || refused < throws/40 || compared < 2*throws {
		t.Errorf("at most %d blocks, %d records claimed, %d pieces refused, %d compared", blocks, claimed, refused, compared)
	}
	t.Logf("at most %d blocks, %d records claimed, %d pieces refused, %d compared", blocks, claimed, refused, compared)
}
