package obligation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// pile is a way in which evidence on one State may pile up, with the norm that
// is asked of it.
type pile struct {
	name     string
	norm     string
	position string // the choice of the reading
	add      func(r *obligation.RegisterDocument, g *rand.Rand, id string)
}

var piles = []pile{
	{"delivered", "ccm-6-2-channels", "declared", func(r *obligation.RegisterDocument, g *rand.Rand, id string) {
		from := someDay(g)
		r.Records = append(r.Records, given(id, assistance.Delivered, civil.Period{From: from, Until: from.AddDays(365)}))
	}},
	{"everywhere", "ccm-6-2-channels", "declared", func(r *obligation.RegisterDocument, g *rand.Rand, id string) {
		record := given(id, assistance.Committed, civil.Day(someDay(g)))
		for record.Recipient == record.Provider || record.Recipient == stateActor(montenegro) {
			record.Recipient = stateActor(party.States()[g.IntN(party.StateCount)])
		}
		record.Parts[0].Category = someCategories[g.IntN(len(someCategories))]
		r.Records = append(r.Records, record)
	}},
	{"vague", "ccm-6-2-channels", "practice", func(r *obligation.RegisterDocument, g *rand.Rand, id string) {
		r.Records = append(r.Records, given(id, assistance.Committed, someYears(g)))
	}},
	{"denied", "ccm-6-4-clearance", "declared", func(r *obligation.RegisterDocument, g *rand.Rand, id string) {
		over := someYears(g)
		if g.IntN(2) == 0 {
			r.Records = append(r.Records, given(id, assistance.Committed, over))
			return
		}
		r.Determinations = append(r.Determinations, obligation.Determination{ID: id, Fact: inPosition, Subject: norway,
			Holds: party.HoldsNo, Period: &over, By: stateActor(norway), Source: annualReport})
	}},
	{"happened", "ccm-6-6-emergency", "declared", func(r *obligation.RegisterDocument, g *rand.Rand, id string) {
		n := obligation.Determination{ID: id, Fact: becameRemnants, Subject: montenegro, By: stateActor(norway), Source: annualReport}
		over := someYears(g)
		if g.IntN(2) == 0 {
			n.Holds, n.Event = party.HoldsYes, &obligation.EventSpan{Earliest: over.From, Latest: over.Until}
		} else {
			day := civil.Day(over.From)
			n.Holds, n.Period = party.HoldsNo, &day
		}
		r.Determinations = append(r.Determinations, n)
	}},
}

var (
	norway       = party.MustParseState("NOR")
	montenegro   = party.MustParseState("MNE")
	annualReport = party.Source{Title: "Annual report", Read: civil.Latest()} // after all that it reports
)

// someDay is one of a century, so that there are as many days as there may be.
func someDay(g *rand.Rand) civil.Date { return civil.MustParse("1970-01-01").AddDays(g.IntN(36_500)) }

// someYears are up to eleven, so that most of them overlap.
func someYears(g *rand.Rand) civil.Period {
	from := someDay(g)
	return civil.Period{From: from, Until: from.AddDays(1 + g.IntN(4000))}
}

func given(id string, stage assistance.Stage, when civil.Period) assistance.Record {
	return assistance.Record{ID: id, Provider: stateActor(norway), Recipient: stateActor(montenegro), Subjects: []assistance.Subject{assistance.ClusterMunitions},
		Parts: []assistance.Part{{Category: assistance.Clearance}},
		Steps: []assistance.Step{{Stage: stage, Period: when, Source: annualReport}}}
}

// BenchmarkGrowth asks for the timeline of one State with more and more evidence
// on it, for what is recorded of it, and for the proof of one day. Of a thousand
// pieces the timeline is worked out by the plain loop too, which asks anew on
// every day. A hundred thousand are tried only when asked,
//
//	go test ./obligation -run '^$' -bench Growth -most 1000000
func BenchmarkGrowth(b *testing.B) {
	for _, of := range piles {
		for _, many := range []int{1_000, 10_000, 100_000} {
			if many > *most/10 {
				continue
			}
			b.Run(fmt.Sprintf("%s/pieces=%d", of.name, many), func(b *testing.B) { growth(b, of, many) })
		}
	}
}

func growth(b *testing.B, of pile, many int) {
	g := rand.New(rand.NewPCG(uint64(many), 6))
	r := obligation.RegisterDocument{ID: "grown", Title: "Grown", Compiled: annualReport.Read}
	for i := range many {
		of.add(&r, g, fmt.Sprintf("r%06d", i))
	}
	reg, err := obligation.ParseRegisterWithin(schema.Limits{Bytes: 1 << 30}, written(b, r))
	if err != nil {
		b.Fatal(err)
	}
	q := sampleQuestion(b)
	q.Bearer, q.Counterparty, q.Norms = []party.State{norway}, []party.State{montenegro}, []string{of.norm}
	q.Readings = []obligation.ChosenReading{{Instrument: "ccm", Reading: "position", Choice: of.position}}
	f := slices.Collect(assess(b, reg, q).Findings())[0]
	perPiece := func(b *testing.B, ask func()) (took float64) {
		for b.Loop() {
			ask()
		}
		took = float64(b.Elapsed().Nanoseconds()) / float64(b.N)
		b.ReportMetric(took/float64(many), "ns/piece")
		return took
	}
	b.Run("timeline", func(b *testing.B) {
		took := perPiece(b, func() { f.Timeline(civil.Period{}) })
		if many == 1_000 {
			b.ReportMetric(plainTimeline(b, reg, q, &r)/took, "times-plain")
		}
	})
	b.Run("recorded", func(b *testing.B) { perPiece(b, func() { f.Recorded(civil.Period{}) }) })
	b.Run("proof", func(b *testing.B) { perPiece(b, func() { f.Proof() }) })
}

// plainTimeline asks a question anew on every day on which evidence begins or
// ends, and returns how many nanoseconds that took. The timeline says the same.
func plainTimeline(b *testing.B, reg *obligation.Register, q obligation.Question, r *obligation.RegisterDocument) float64 {
	b.Helper()
	turns := make(map[civil.Date]bool)
	for _, n := range r.Determinations {
		if n.Event != nil {
			turns[n.Event.Earliest], turns[n.Event.Latest] = true, true
		} else {
			turns[n.Period.From], turns[n.Period.Until] = true, true
		}
	}
	for _, record := range r.Records {
		turns[record.Steps[0].Period.From], turns[record.Steps[0].Period.Until] = true, true
	}
	plain := make(map[civil.Date]obligation.Reason)
	began := time.Now()
	for q.On = range turns {
		for f := range assess(b, reg, q).Findings() {
			plain[q.On] = f.Reason()
		}
	}
	took := float64(time.Since(began).Nanoseconds())
	for f := range assess(b, reg, q).Findings() {
		for _, span := range f.Timeline(civil.Period{}) {
			for day, reason := range plain {
				if span.Period.Contains(day) && span.Reason != reason {
					b.Fatalf("%s on %s, %s in the timeline", reason, day, span.Reason)
				}
			}
		}
	}
	return took
}
