package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// BenchmarkGrowth asks for what is recorded of one State with more and more
// records of divided scope, a day apart and each a year long, and for its
// timeline.
func BenchmarkGrowth(b *testing.B) {
	for _, many := range []int{100, 1_000, 10_000} {
		if many > *most/100 {
			continue
		}
		q := sampleQuestion(b)
		q.Bearer = []party.State{party.MustParseState("NOR")}
		q.Norms = []string{"ccm-6-2-channels"}
		found := slices.Collect(assess(b, oneGiver(b, many), q).Findings())
		b.Run(fmt.Sprintf("recorded/records=%d", many), func(b *testing.B) {
			for b.Loop() {
				if got := len(found[0].Recorded().Records); got == 0 {
					b.Fatal("nothing is recorded")
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(many), "ns/record")
		})
		b.Run(fmt.Sprintf("timeline/records=%d", many), func(b *testing.B) {
			for b.Loop() {
				found[0].Timeline(civil.Period{})
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(many), "ns/record")
		})
	}
}

// oneGiver is a register of many records of Norway toward Montenegro.
func oneGiver(b *testing.B, many int) *obligation.Register {
	b.Helper()
	r := obligation.Register{ID: "giver", Title: "One giver", Compiled: civil.MustParse("2026-01-01")}
	for i := range many {
		day := civil.MustParse("2011-01-01").AddDays(i % 4000)
		r.Records = append(r.Records, assistance.Record{
			ID: fmt.Sprintf("r%05d", i), Provider: stateActor(party.MustParseState("NOR")), Recipient: stateActor(party.MustParseState("MNE")),
			Scope: assistance.Divided, Parts: []assistance.Part{{Category: assistance.MustParseCategory("clearance")}},
			Steps: []assistance.Step{{Stage: assistance.Delivered, Period: civil.Period{From: day, Until: day.AddDays(365)},
				Source: party.Source{Title: "Annual report", Read: civil.MustParse("2026-01-01")}}},
		})
	}
	reg, err := obligation.ParseRegister(written(b, r))
	if err != nil {
		b.Fatal(err)
	}
	return reg
}
