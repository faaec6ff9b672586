package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// cell is what one total is of.
type cell struct {
	Provider, Recipient party.Actor
	Category            assistance.Category
	Year                int
	assistance.Line
	Stage    assistance.Stage
	Currency assistance.Currency
}

// money is the total itself, in digits.
type money struct {
	Low, High string
	Records   int
}

// totalled reads the totals that a trial wrote.
func totalled(r trial) map[cell]money {
	r.t.Helper()
	cells := map[cell]money{}
	for _, row := range rows[struct {
		cell
		money
	}](r, "totals.out") {
		if _, twice := cells[row.cell]; twice {
			r.t.Errorf("%v stands twice", row.cell)
		}
		cells[row.cell] = row.money
	}
	return cells
}

// answered asks the ledger that knows some actors for every cell of the years.
func answered(t *testing.T, records []assistance.Record, years Years, actors *party.Actors) map[cell]money {
	t.Helper()
	ledger, err := assistance.NewLedger(records)
	if err != nil {
		t.Fatal(err)
	}
	ledger = ledger.WithActors(actors)
	cells := map[cell]money{}
	asked := map[[2]party.Actor]bool{}
	for i := range records {
		r := &records[i]
		for _, provider := range named(r.Provider, r.From) {
			for _, recipient := range named(recipientOf(r), r.To) {
				between := [2]party.Actor{actors.Resolve(provider), actors.Resolve(recipient)}
				if !asked[between] {
					asked[between] = true
					answerBetween(cells, ledger, between[0], between[1], years)
				}
			}
		}
	}
	return cells
}

// named returns all that a side of a record names.
func named(actor party.Actor, group *assistance.Group) []party.Actor {
	if group == nil {
		return []party.Actor{actor}
	}
	return append([]party.Actor{actor}, group.Members...)
}

// answerBetween asks the ledger for every cell of two actors.
func answerBetween(cells map[cell]money, ledger *assistance.Ledger, provider, recipient party.Actor, years Years) {
	for _, category := range assistance.Categories() {
		query := assistance.Query{Providers: []party.Actor{provider}, Recipients: []party.Actor{recipient},
			Subjects: []assistance.Subject{assistance.ClusterMunitions}, Categories: []assistance.Category{category}}
		if len(ledger.Totals(query)) == 0 {
			continue // nothing at any time, so nothing in a year
		}
		for year := years.First; year <= years.Last; year++ {
			query.Period = civil.Year(year)
			for _, total := range ledger.Totals(query) {
				cells[cell{provider, recipient, category, year, total.Line, total.Stage, total.Currency}] =
					money{total.Low.String(), total.High.String(), total.Records}
			}
		}
	}
}

// Whatever is asked of the totals, the ledger of the same records answers the
// same, and the totals hold nothing else.
func TestEqualsLedger(t *testing.T) {
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		records []assistance.Record
		years   Years
		args    []string
	}{
		{"sample register", register.Document().Records, everyYear(), nil},
		{"generated", newGenerator(1).records(400), everyYear(), nil},
		{"generated, some years", newGenerator(2).records(400), Years{2011, 2014}, []string{"-years", "2011-2014"}},
		{"generated, one year", newGenerator(3).records(100), Years{2012, 2012}, []string{"-years", "2012"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := newTrial(t)
			r.spread(test.records, 4)
			r.put("zz.ndjson", "", `{"id":`, written(t, test.records[0]), minimal("x")+"x") // adds nothing
			if status := r.total(append(test.args, "-input", r.path("*.ndjson"))...); status != faulty {
				t.Errorf("status %d, want %d", status, faulty)
			}
			want := answered(t, test.records, test.years, nil)
			if len(want) == 0 {
				t.Fatal("the ledger has no totals")
			}
			if diff := cmp.Diff(want, totalled(r)); diff != "" {
				t.Errorf("(-ledger +totals):\n%s", diff)
			}
			if faults := rows[Fault](r, "faults.out"); len(faults) != 3 {
				t.Errorf("%d faults, want 3: %v", len(faults), faults)
			}
		})
	}
}

// The same is so of whatever records can say, with a list of actors or without: groups and
// their splits, own resources and bodies of a State, what was taken back or returned, loans,
// what is foreseen, bounds, corrections, printed totals, and records that have to do with
// one that is not at hand.
func TestEqualsLedgerOfVariedRecords(t *testing.T) {
	actors, err := party.NewActors(actorEntries()...)
	if err != nil {
		t.Fatal(err)
	}
	records := newGenerator(8).variedRecords(400)
	years := Years{2012, 2014}
	for _, test := range []struct {
		name   string
		actors *party.Actors
		args   []string
	}{
		{"without actors", nil, nil},
		{"with actors", actors, []string{"-actors", "actors.json"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := newTrial(t)
			t.Chdir(r.dir)
			r.spread(records, 3)
			r.put("actors.json", registerOf(t, actorEntries()))
			if status := r.total(append(test.args, "-years", "2012-2014", "-input", "*.ndjson")...); status != clean {
				t.Errorf("status %d, want %d", status, clean)
			}
			got := totalled(r)
			if diff := cmp.Diff(answered(t, records, years, test.actors), got); diff != "" {
				t.Errorf("(-ledger +totals):\n%s", diff)
			}
			met := map[string]bool{}
			for of := range got {
				met[of.Line.String()], met[of.Stage.String()] = true, true
			}
			for _, want := range []string{"states", "others", "own", "states, loans", "states, foreseen", "own, loans", "taken-back"} {
				if !met[want] {
					t.Errorf("no total is of %s", want)
				}
			}
		})
	}
}

// Records that have to do with others at hand are not looked up, so that the totals are
// wider than the ledger's, and never elsewhere; but where a printed total bounds records
// without an amount, the ledger has a currency for them.
func TestHoldsLedgerOfRelatedRecords(t *testing.T) {
	actors, err := party.NewActors(actorEntries()...)
	if err != nil {
		t.Fatal(err)
	}
	records := newGenerator(9).relatedRecords(200)
	r := newTrial(t)
	r.spread(records, 3)
	r.put("actors.json", registerOf(t, actorEntries()))
	r.total("-years", "2012-2014", "-input", r.path("*.ndjson"), "-actors", r.path("actors.json"))
	got, narrower := totalled(r), 0
	for of, want := range answered(t, records, Years{2012, 2014}, actors) {
		is, ok := got[of]
		if !ok {
			without := of
			without.Currency = 0
			is, ok = got[without]
		}
		if !ok || sum(t, is.Low).Compare(sum(t, want.Low)) > 0 || sum(t, is.High).Compare(sum(t, want.High)) < 0 {
			t.Errorf("from %s to %s, %s %d, %s, %s %s: %v, which does not hold the ledger's %v",
				of.Provider, of.Recipient, of.Category, of.Year, of.Line, of.Stage, of.Currency, is, want)
		}
		if is != want {
			narrower++
		}
	}
	if narrower == 0 {
		t.Error("the ledger made nothing of any relation")
	}
}

// sum reads a sum, or the open end.
func sum(t *testing.T, text string) assistance.Sum {
	t.Helper()
	s, err := assistance.ParseSum(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// spread deals the records out to files.
func (r trial) spread(records []assistance.Record, files int) {
	r.t.Helper()
	lines := make([][]string, files)
	for i, record := range records {
		lines[i%files] = append(lines[i%files], written(r.t, record))
	}
	for i, some := range lines {
		r.put(fmt.Sprintf("part-%d.ndjson", i), strings.Join(some, "\n")+"\n")
	}
}
