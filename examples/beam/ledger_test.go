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

// answered asks the ledger for every cell of the years.
func answered(t *testing.T, records []assistance.Record, years Years) map[cell]money {
	t.Helper()
	ledger, err := assistance.NewLedger(records)
	if err != nil {
		t.Fatal(err)
	}
	cells := map[cell]money{}
	asked := map[[2]party.Actor]bool{}
	for i := range records {
		for _, provider := range side(records[i].Provider, records[i].From) {
			for _, recipient := range side(records[i].Recipient, records[i].To) {
				if between := [2]party.Actor{provider, recipient}; !asked[between] {
					asked[between] = true
					answerBetween(cells, ledger, provider, recipient, years)
				}
			}
		}
	}
	return cells
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
			want := answered(t, test.records, test.years)
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
