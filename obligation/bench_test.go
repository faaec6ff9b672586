package obligation_test

import (
	"runtime"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// BenchmarkAssess asks for applicability and reason of every norm, bearer and
// pair of the sample register on one date: what Assess costs, what a finding
// costs after it, and both together; beside it the naive way, which looks
// through the register for every fact of every finding.
func BenchmarkAssess(b *testing.B) {
	reg, q := sampleRegister(b), sampleQuestion(b)

	b.Run("assess", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			assess(b, reg, q)
		}
	})
	b.Run("findings", func(b *testing.B) {
		a := assess(b, reg, q)
		perFinding(b, func() int { return readAll(a) })
	})
	b.Run("both", func(b *testing.B) {
		perFinding(b, func() int { return readAll(assess(b, reg, q)) })
	})
	b.Run("naive", func(b *testing.B) {
		// A few States are enough to tell the cost of one finding.
		states := reg.States()[:12]
		perFinding(b, func() (findings int) {
			ref := newReference(reg, q.Instruments[0], q)
			for i := range ref.law.Norms {
				n := &ref.law.Norms[i]
				for _, bearer := range states {
					if !n.Pairs() {
						ref.find(n, bearer, party.State{})
						findings++
						continue
					}
					for _, counterparty := range states {
						if bearer != counterparty {
							ref.find(n, bearer, counterparty)
							findings++
						}
					}
				}
			}
			return findings
		})
	})
}

// readAll reads applicability and reason of every finding and counts them.
func readAll(a *obligation.Assessment) (findings int) {
	for f := range a.Findings() {
		if f.Applicability() == 0 || f.Reason() == 0 {
			panic("no answer")
		}
		findings++
	}
	return findings
}

// perFinding runs what counts findings, and reports the time and the
// allocations of one.
func perFinding(b *testing.B, run func() (findings int)) {
	findings := 0
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		findings = run()
	}
	runtime.ReadMemStats(&after)
	all := float64(b.N) * float64(findings)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/all, "ns/finding")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/all, "allocs/finding")
	b.ReportMetric(float64(findings), "findings")
}

// Reading applicability and reason of a finding allocates nothing.
func TestFindingsDoNotAllocate(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	reg, q := sampleRegister(t), sampleQuestion(t)
	a := assess(t, reg, q)
	findings := readAll(a)
	// The iteration itself may allocate a little, however many findings it has.
	if allocations := testing.AllocsPerRun(1, func() { readAll(a) }); allocations > 8 {
		t.Errorf("%v allocations for %d findings", allocations, findings)
	}
}

// sampleFinding is one with much evidence: clearance toward Bosnia and
// Herzegovina.
func sampleFinding(b *testing.B) obligation.Finding {
	b.Helper()
	q := sampleQuestion(b)
	q.Bearer = []party.State{party.MustParseState("NOR")}
	q.Counterparty = []party.State{party.MustParseState("BIH")}
	q.Norms = []string{"ccm-6-4-clearance"}
	found := slices.Collect(assess(b, sampleRegister(b), q).Findings())
	if len(found) != 1 {
		b.Fatalf("%d findings", len(found))
	}
	return found[0]
}

func BenchmarkProof(b *testing.B) {
	f := sampleFinding(b)
	b.ReportAllocs()
	for b.Loop() {
		f.Proof()
	}
}

func BenchmarkTimeline(b *testing.B) {
	f := sampleFinding(b)
	b.ReportAllocs()
	for b.Loop() {
		f.Timeline(civil.Period{})
	}
}

// BenchmarkRecorded has a State with many records.
func BenchmarkRecorded(b *testing.B) {
	q := sampleQuestion(b)
	q.Bearer = []party.State{party.MustParseState("NOR")}
	q.Norms = []string{"ccm-6-2-channels"}
	found := slices.Collect(assess(b, sampleRegister(b), q).Findings())
	b.ReportAllocs()
	for b.Loop() {
		found[0].Recorded(civil.Period{})
	}
	b.ReportMetric(float64(len(found[0].Recorded(civil.Period{}).Records)), "records")
}

// BenchmarkDocument is the main job: the summary and the questions of a whole
// world.
func BenchmarkDocument(b *testing.B) {
	reg, q := sampleRegister(b), sampleQuestion(b)
	b.ReportAllocs()
	for b.Loop() {
		assess(b, reg, q).Document()
	}
}

func BenchmarkParseRegister(b *testing.B) {
	data := written(b, sampleRegister(b))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := obligation.ParseRegister(data); err != nil {
			b.Fatal(err)
		}
	}
}
