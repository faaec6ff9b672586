package assistance

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// most is how many records a benchmark may make: a million only when asked,
//
//	go test ./assistance -run '^$' -bench Ledger -most 1000000
var most = flag.Int("most", 100_000, "benchmarks: the most records")

// size is how large a ledger of a benchmark is.
type size struct{ records, parties int }

// sizes are those of the growth: records by tens, parties by twos.
var sizes = []size{{10_000, 200}, {100_000, 200}, {1_000_000, 50}, {1_000_000, 100}, {1_000_000, 200}}

func (s size) String() string { return fmt.Sprintf("records=%d/parties=%d", s.records, s.parties) }

// atSizes runs a benchmark at every size that was asked for.
func atSizes(b *testing.B, run func(b *testing.B, of size, records []Record)) {
	for _, of := range sizes {
		if of.records > *most {
			continue
		}
		b.Run(of.String(), func(b *testing.B) {
			run(b, of, ledgerRecords(of))
		})
	}
}

// benchParties returns so many actors: States, and after the last of them
// organizations.
func benchParties(n int) []party.Actor {
	var actors []party.Actor
	for _, s := range party.States() {
		actors = append(actors, party.Actor{Kind: party.ActorState, State: s})
	}
	for len(actors) < n {
		actors = append(actors, party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint("Organization ", len(actors))})
	}
	return actors[:n]
}

// ledgerRecords makes records between any two of the parties, of the years 2008
// to 2023: most are for one category and of one stage.
func ledgerRecords(of size) []Record {
	g := generator{rand.New(rand.NewPCG(uint64(of.records), uint64(of.parties)))}
	actors, currencies := benchParties(of.parties), codelist.Values[Currency]()
	source := party.Source{Title: "Annual report", Read: civil.MustParse("2024-05-01")}
	records, ids := make([]Record, of.records), g.Perm(of.records)
	for i := range records {
		provider := g.IntN(of.parties)
		recipient := (provider + 1 + g.IntN(of.parties-1)) % of.parties
		r := Record{ID: fmt.Sprintf("r%07d", ids[i]), Provider: actors[provider], Recipient: actors[recipient], Subjects: []Subject{ClusterMunitions}, Parts: benchParts(g)}
		if g.seldom() {
			r.Subjects = []Subject{MineAction}
		}
		day := civil.MustParse("2008-01-01").AddDays(g.IntN(16 * 365))
		stage := pick(g, []Stage{Requested, Pledged, Committed, Delivered, Provided, Provided})
		for range 1 + g.IntN(2)*g.IntN(3) {
			s := Step{Stage: stage, At: day, Source: source}
			switch g.IntN(10) {
			case 0:
				s.At, s.Period = civil.Date{}, civil.Period{From: day, Until: day.AddDays(30 + g.IntN(400))}
			case 1, 2, 3:
				s.At, s.Period = civil.Date{}, civil.Year(day.Year())
			}
			if g.IntN(20) > 0 {
				currency := currencies[provider*7%len(currencies)] // its own
				if g.seldom() {
					currency = MustParseCurrency(pick(g, []string{"EUR", "USD"}))
				}
				s.Figures = []Figure{{Amount: Amount{g.Int64N(1e11)}, Currency: currency}}
			}
			r.Steps = append(r.Steps, s)
			day, stage = day.AddDays(g.IntN(300)), pick(g, benchNext[stage])
		}
		records[i] = r
	}
	return records
}

// benchNext has the stages that follow one another in most records.
var benchNext = map[Stage][]Stage{
	Requested: {Requested, Offered, Pledged, Committed, Delivered, Provided},
	Offered:   {Offered, Pledged, Committed, Delivered, Provided},
	Pledged:   {Pledged, Committed, Delivered, Provided},
	Committed: {Committed, Delivered},
	Delivered: {Delivered},
	Provided:  {Provided},
}

var benchCategories = categoriesOf("clearance victim-assistance risk-reduction-education stockpile-destruction capacity-building needs-assessment recovery equipment medical-care emergency")

// benchParts makes one part for most records; of the others half have percents.
func benchParts(g generator) []Part {
	parts := []Part{{Category: pick(g, benchCategories[:8])}}
	if g.IntN(10) < 8 {
		return parts
	}
	parts = append(parts, Part{Category: pick(g, benchCategories[8:])})
	if parts[0].Category.Contains(parts[1].Category) {
		return parts[:1]
	}
	if g.IntN(2) == 0 {
		share := uint32(5 * (1 + g.IntN(19)))
		parts[0].Percent, parts[1].Percent = Percent{10_000 * share}, Percent{10_000 * (100 - share)}
	}
	return parts
}

// BenchmarkLedger makes a ledger and the Yearly of it, and reports what each keeps
// for a record beside the records.
func BenchmarkLedger(b *testing.B) {
	atSizes(b, func(b *testing.B, of size, records []Record) {
		b.Run("make", func(b *testing.B) {
			perRecord(b, of, func() any { return newLedger(b, records) })
		})
		l := newLedger(b, records)
		b.Run("yearly", func(b *testing.B) {
			perRecord(b, of, func() any { return l.Yearly(civil.Date{}, party.States()) })
		})
		runtime.KeepAlive(records)
	})
}

// perRecord reports the time and the memory that making something takes for each
// record.
func perRecord(b *testing.B, of size, build func() any) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	made := build()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(made)
	made = nil
	for b.Loop() {
		b.StopTimer()
		runtime.GC() // of the one before, and not while the next is made
		b.StartTimer()
		made = build()
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(of.records), "B/record")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(of.records), "ns/record")
	runtime.KeepAlive(made)
}

// BenchmarkLedgerPair asks which records, and how much, lie between two actors in
// some categories, at some stages and in some years; beside it the plain loop
// over all records, whose answer is the same.
func BenchmarkLedgerPair(b *testing.B) {
	atSizes(b, func(b *testing.B, of size, records []Record) {
		l := newLedger(b, records)
		var questions []Query
		for i := range 64 {
			questions = append(questions, Query{Providers: []party.Actor{records[i].Provider}, Recipients: []party.Actor{records[i].Recipient},
				Subjects: []Subject{ClusterMunitions}, Categories: []Category{records[i].Parts[0].Category}, Period: civil.Period{From: civil.MustParse("2010-01-01"), Until: civil.MustParse("2020-01-01")},
				Stages: []Stage{Committed, Delivered, Provided}})
		}
		began := time.Now()
		found := 0
		for _, q := range questions[:8] {
			ids, totals := plainLoop(records, q)
			if diff := cmp.Diff(ids, idsOf(l, q)); diff != "" {
				b.Fatal(diff)
			}
			if diff := cmp.Diff(totals, l.Totals(q)); diff != "" {
				b.Fatal(diff)
			}
			found += len(ids)
		}
		plain := float64(time.Since(began).Nanoseconds()) / 8
		if of.records > 10_000 && found == 0 {
			b.Fatal("no record was found")
		}
		asked := 0
		for b.Loop() {
			for _, q := range questions {
				l.Totals(q)
				for range l.ViewOf(q) {
					asked++
				}
			}
		}
		one := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(len(questions))
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(one, "ns/question")
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(asked), "ns/finding")
		b.ReportMetric(plain, "plain-ns/question")
		b.ReportMetric(plain/one, "times-plain")
	})
}

// isAsked reports whether an actor is asked for.
func isAsked(asked []party.Actor, actor party.Actor) bool {
	return len(asked) == 0 || slices.Contains(asked, actor)
}

// plainLoop looks at every record.
func plainLoop(records []Record, q Query) (ids []string, totals []Total) {
	for i := range records {
		r := &records[i]
		if isAsked(q.Providers, r.Provider) && isAsked(q.Recipients, r.receiver()) && !ShareOf(r, q).IsZero() && q.asks(nil).takesAny(r) {
			ids = append(ids, r.ID)
			totals = AddTotals(totals, TotalsOf(r, q, nil))
		}
	}
	slices.Sort(ids)
	return ids, totals
}

func idsOf(l *Ledger, q Query) (ids []string) {
	for r := range l.ViewOf(q) {
		ids = append(ids, r.ID)
	}
	return ids
}
