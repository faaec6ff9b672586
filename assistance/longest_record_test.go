package assistance

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// longRecords are as long as the schema lets a record be.
var longRecords = map[string]struct {
	record Record
	want   string
}{
	"corrections of corrections": {
		longRecord(func(s *Step, i int) {
			s.Stage = Delivered
			for j := range 16 {
				f := figureOf(fmt.Sprintf("NOK %d", j))
				if j > 0 {
					f.Replaces = s.Figures[j-1].Money()
				}
				s.Figures = append(s.Figures, f)
			}
		}),
		"delivered NOK 15..3840 (1 record)",
	},
	"prints without a stage": {
		longRecord(func(s *Step, i int) {
			s.Stage, s.Figures = Provided, []Figure{figureOf("NOK 5")}
			if i < 85 {
				s.Stage = Delivered
			}
		}),
		"delivered NOK 5..425 (1 record)\nprovided NOK 0..430 (1 record)",
	},
	"prints without a stage in 16 currencies, taken back": {
		longRecord(func(s *Step, i int) {
			s.Stage, s.Period = []Stage{Delivered, Provided, TakenBack}[i/86], civil.Period{}
			if s.At = civil.MustParse("2014-01-01").AddDays(i); s.Stage == TakenBack {
				s.Of = Provided
			}
			for j := range Currency(16) {
				s.Figures = append(s.Figures, Figure{Amount: codelist.MustParse[Amount]("5"), Currency: 1 + j})
			}
		}),
		inEach("delivered", "430") + "\n" + inEach("provided", "10") + "\n" + inEach("taken-back", "420"),
	},
	"what is taken back": {
		longRecord(func(s *Step, i int) {
			s.Stage, s.Figures = Delivered, []Figure{figureOf("NOK 5")}
			if i > 128 {
				s.Stage, s.Of = TakenBack, Delivered
			}
		}),
		"delivered NOK 0..640 (1 record)\ntaken-back NOK 5..635 (1 record)",
	},
}

// inEach is a total in each of the first 16 currencies.
func inEach(stage, amount string) string {
	var totals []string
	for j := range Currency(16) {
		totals = append(totals, fmt.Sprintf("%s %s %s (1 record)", stage, 1+j, amount))
	}
	return strings.Join(totals, "\n")
}

func longRecord(fill func(s *Step, i int)) Record {
	r := Record{ID: "r", Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf("clearance")}
	for i := range 256 {
		s := Step{Period: civil.Year(2014), Source: party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}}
		fill(&s, i)
		r.Steps = append(r.Steps, s)
	}
	return r
}

// The longest records that there may be are counted at once: the limits of the schema keep
// what grows by the square of their steps or figures to a few milliseconds.
func TestLongestRecords(t *testing.T) {
	for name, test := range longRecords {
		if _, err := checkedCopy(test.record); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		l := newLedger(t, []Record{test.record})
		begun := time.Now()
		got := answer(l.Totals(Query{}))
		t.Logf("%s: %v", name, time.Since(begun))
		if got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}
