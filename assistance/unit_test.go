package assistance

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// What each category has the same share of is made into flows once. What it has not is
// counted anew by every question. TestYearlyTotals holds both to the plain loop.
func TestUnits(t *testing.T) {
	step := func(stage Stage, year int, money ...string) Step {
		s := Step{Stage: stage, Period: civil.Year(year)}
		for _, m := range money {
			s.Figures = append(s.Figures, figureOf(m))
		}
		return s
	}
	back := func(money ...string) Step {
		s := step(TakenBack, 2014, money...)
		s.Of = Delivered
		return s
	}
	foreseen, fiscal, split := step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")
	foreseen.Foreseen = true
	fiscal.Figures[0].Period = civil.Period{From: civil.MustParse("2014-04-01"), Until: civil.MustParse("2015-04-01")}
	split.Figures[0].Split = &Split{Rows: []SplitRow{{Category: Clearance, Amount: MustParseAmount("2")}}, Rest: RestUnsaid}
	undivided, divided := "clearance marking", "clearance:25 marking:75"
	for name, test := range map[string]struct {
		parts string
		steps []Step
		units int
	}{
		"two steps of one time":         {undivided, []Step{step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")}, 0},
		"the same, with percents":       {divided, []Step{step(Delivered, 2014, "NOK 5"), step(Delivered, 2014, "NOK 5")}, 0},
		"no multiples of the percents":  {divided, []Step{step(Delivered, 2014, "NOK 0.0001"), step(Delivered, 2014, "NOK 5")}, 1},
		"committed, and provided":       {undivided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 0},
		"the same steps, with percents": {divided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 0},
		"one too many, with percents":   {divided, []Step{step(Committed, 2014, "NOK 5"), step(Provided, 2014, "NOK 5"), step(Provided, 2014, "NOK 5")}, 1},
		"taken back":                    {undivided, []Step{step(Delivered, 2014, "NOK 5"), back("NOK 2")}, 0},
		"taken back, with percents":     {divided, []Step{step(Delivered, 2014, "NOK 5"), back("NOK 2")}, 1},
		"no amount, and all taken back": {undivided, []Step{step(Delivered, 2014), back()}, 1},
		"foreseen":                      {divided, []Step{foreseen}, 0},
		"counted over a fiscal year":    {divided, []Step{fiscal}, 0},
		"split":                         {undivided, []Step{split}, 1},
		"as much as a flow can hold":    {undivided, slices.Repeat([]Step{step(Delivered, 2014, "NOK 99999999999999.9999")}, 9), 0},
		"more":                          {undivided, slices.Repeat([]Step{step(Delivered, 2014, "NOK 99999999999999.9999")}, 10), 1},
	} {
		r := Record{ID: "a", Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Parts: partsOf(test.parts), Steps: test.steps}
		if got := len(newLedger(t, []Record{r}).Yearly(civil.Date{}, party.States()).units); got != test.units {
			t.Errorf("%s: %d units, want %d", name, got, test.units)
		}
	}
}
