package obligation_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// most is how many records a benchmark may make: a million only when asked,
//
//	go test ./obligation -run '^$' -bench Yearly -most 1000000
var most = flag.Int("most", 100_000, "benchmarks: the most records")

// The years of the whole question.
const firstYear, lastYear = 2008, 2023

// BenchmarkYearly asks the whole question at once: what records are selected, and
// how much, for every State, every norm and each of sixteen years. A few of these
// cells are worked out by the plain loop over all records too; the answers are
// the same, and its time is taken for all cells alike.
func BenchmarkYearly(b *testing.B) {
	for _, of := range []struct{ records, parties int }{{10_000, 200}, {100_000, 200}, {1_000_000, 50}, {1_000_000, 100}, {1_000_000, 200}} {
		if of.records > *most {
			continue
		}
		b.Run(fmt.Sprintf("records=%d/parties=%d", of.records, of.parties), func(b *testing.B) {
			records := manyRecords(of.records, of.parties)
			ledger, err := assistance.LedgerOver(records)
			if err != nil {
				b.Fatal(err)
			}
			yearly := ledger.Yearly(civil.Date{}, party.States())
			q := obligation.YearlyQuestion{Instrument: ccmInstrument(b), First: firstYear, Last: lastYear}
			if of.parties < party.StateCount {
				q.Bearer = party.States()[:of.parties]
			}
			asked := min(of.parties, party.StateCount) * len(q.Instrument.Document().Norms) * (lastYear - firstYear + 1)
			plain := plainCells(b, q, yearly, records) * float64(asked)
			totals := 0
			runtime.GC() // of what was made so far, and not while the question is asked
			for b.Loop() {
				totals = 0
				for one := range totalsOf(b, q, yearly) {
					totals += len(one.Totals)
				}
			}
			all := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
			b.ReportMetric(all/1e6, "ms/question")
			b.ReportMetric(all/float64(of.records), "ns/record")
			b.ReportMetric(all/float64(totals), "ns/finding")
			b.ReportMetric(float64(totals), "findings")
			b.ReportMetric(plain/1e9, "plain-s/question-extrapolated")
			b.ReportMetric(plain/all, "times-plain")
		})
	}
}

func totalsOf(b testing.TB, q obligation.YearlyQuestion, yearly *assistance.Yearly) func(func(obligation.YearTotals) bool) {
	b.Helper()
	totals, err := q.Totals(yearly)
	if err != nil {
		b.Fatal(err)
	}
	return totals
}

// plainCells holds some cells of the whole answer against the plain loop, and
// returns how many nanoseconds the loop took for one.
func plainCells(b *testing.B, q obligation.YearlyQuestion, yearly *assistance.Yearly, records []assistance.Record) float64 {
	b.Helper()
	found := make(map[yearOf][]assistance.Total)
	for one := range totalsOf(b, q, yearly) {
		if one.Year == 2014 && one.Bearer.Index()%40 == 7 {
			found[yearOf{one.Norm, one.Bearer, one.Year}] = one.Totals
		}
	}
	chosen, norms := defaultChoices(q.Instrument), q.Instrument.Document().Norms
	counterparties := party.States()
	cells := 0
	began := time.Now()
	for _, bearer := range counterparties {
		if bearer.Index()%40 != 7 || len(q.Bearer) > 0 && bearer.Index() >= len(q.Bearer) {
			continue
		}
		for i := range norms {
			n := &norms[i]
			at := yearOf{n.ID, bearer, 2014}
			want := plainYear(records, n, chosen, bearer, counterparties, 2014, civil.Date{})
			if diff := differenceOf(want, found[at]); diff != "" && len(want)+len(found[at]) > 0 {
				b.Fatalf("%v: -want +got: %s", at, diff)
			}
			cells++
		}
	}
	return float64(time.Since(began).Nanoseconds()) / float64(cells)
}

// manyRecords makes records between any two of the parties, States and beyond
// their number organizations, of the sixteen years. A fifth of the parties give
// nine times of ten, mostly in a currency of their own; most records are
// for one category, and most stages are late.
func manyRecords(many, parties int) []assistance.Record {
	g := rand.New(rand.NewPCG(uint64(many), uint64(parties)))
	var actors []party.Actor
	for _, s := range party.States() {
		actors = append(actors, stateActor(s))
	}
	for i := range 10 {
		actors = append(actors, party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint("Organization ", i)})
	}
	categories := []assistance.Category{assistance.Clearance, assistance.VictimAssistance, assistance.RiskReductionEducation, assistance.StockpileDestruction, assistance.CapacityBuilding,
		assistance.NeedsAssessment, assistance.Recovery, assistance.Equipment, assistance.Emergency, assistance.Planning}
	var currencies []assistance.Currency
	for _, code := range strings.Fields("AUD CAD CHF CZK DKK EUR GBP HUF JPY KRW NOK NZD PLN QAR SEK TRY USD ZAR") {
		currencies = append(currencies, assistance.MustParseCurrency(code))
	}
	stages := []assistance.Stage{assistance.Requested, assistance.Pledged, assistance.Committed, assistance.Committed, assistance.Committed,
		assistance.Delivered, assistance.Delivered, assistance.Provided, assistance.Provided, assistance.Provided}
	source := party.Source{Title: "Annual report", Read: civil.MustParse("2024-05-01")}
	records := make([]assistance.Record, many)
	for i, id := range g.Perm(many) {
		provider := g.IntN(parties)
		if g.IntN(10) > 0 {
			provider -= provider % 5
		}
		r := assistance.Record{ID: fmt.Sprintf("r%07d", id), Provider: actors[provider],
			Recipient: actors[(provider+1+g.IntN(parties-1))%parties], Subjects: []assistance.Subject{assistance.ClusterMunitions}, Parts: someParts(g, categories)}
		if g.IntN(4) == 0 {
			r.Subjects = []assistance.Subject{assistance.MineAction}
		}
		day := civil.MustParse("2008-01-01").AddDays(g.IntN(16 * 365))
		for range 1 + g.IntN(2)*g.IntN(3) {
			s := assistance.Step{Stage: stages[g.IntN(len(stages))], At: day, Source: source}
			if len(r.Steps) > 0 {
				s.Stage = max(r.Steps[0].Stage, s.Stage)
			}
			switch g.IntN(10) {
			case 0:
				s.At, s.Period = civil.Date{}, civil.Period{From: day, Until: day.AddDays(30 + g.IntN(400))}
			case 1, 2, 3:
				s.At, s.Period = civil.Date{}, civil.Year(day.Year())
			}
			if g.IntN(20) > 0 {
				currency := currencies[provider*7%len(currencies)] // its own
				if g.IntN(4) == 0 {
					currency = assistance.MustParseCurrency([]string{"EUR", "USD"}[g.IntN(2)])
				}
				s.Figures = []assistance.Figure{{Amount: assistance.MustParseAmount(fmt.Sprint(g.IntN(1e7))), Currency: currency}}
			}
			r.Steps = append(r.Steps, s)
			day = day.AddDays(g.IntN(300))
		}
		records[i] = r
	}
	return records
}

// someParts makes one part for most records; of the others half have percents.
func someParts(g *rand.Rand, categories []assistance.Category) []assistance.Part {
	i := g.IntN(len(categories))
	parts := []assistance.Part{{Category: categories[i]}}
	if g.IntN(10) < 8 {
		return parts
	}
	parts = append(parts, assistance.Part{Category: categories[(i+1+g.IntN(len(categories)-1))%len(categories)]})
	if g.IntN(2) == 0 {
		share := 5 * (1 + g.IntN(19))
		parts[0].Percent = codelist.MustParse[assistance.Percent](strconv.Itoa(share))
		parts[1].Percent = codelist.MustParse[assistance.Percent](strconv.Itoa(100 - share))
	}
	return parts
}
