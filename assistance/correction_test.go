package assistance

import (
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A figure follows a correction by another record if there is one for its time.
func TestCorrectionsByAnother(t *testing.T) {
	g := newGenerator(94)
	nok := MustParseMoney("NOK 9")
	found, none := 0, 0
	for range 3000 {
		all := make(corrections)
		var records []Record
		for number := range 1 + g.IntN(4) {
			r := Record{}
			for range 1 + g.IntN(3) {
				s := Step{Stage: Delivered, Figures: []Figure{figureOf("NOK 9"), figureOf("NOK 5")}, Source: party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}}
				s.Figures[1].Replaces = nok
				from := civil.MustParse("2014-01-01").AddDays(g.IntN(30))
				s.Period = pick(g, []civil.Period{{From: from}, {Until: from}, {From: from, Until: from.AddDays(1 + g.IntN(9))}, civil.Day(from)})
				r.Steps = append(r.Steps, s)
			}
			records = append(records, r)
			all.add(uint32(number), &records[number], civil.Date{})
		}
		all.sort()
		day := civil.MustParse("2014-01-01").AddDays(g.IntN(30))
		number, when := uint32(g.IntN(5)), pick(g, []civil.Period{{}, civil.Day(day), {From: day}, {Until: day}})
		want := false
		for i, r := range records {
			for _, s := range r.Steps {
				want = want || uint32(i) != number && s.Period.Overlaps(when)
			}
		}
		now, got := all[correctedMoney{Delivered, false, nok}].byAnother(number, when)
		if got != want || got && now.Money() != MustParseMoney("NOK 5") {
			t.Fatalf("%v of record %d: %v, %v, want %v: %+v", when, number, got, now.Money(), want, records)
		}
		if got {
			found++
		} else {
			none++
		}
	}
	if found < 1000 || none < 100 {
		t.Errorf("only %d found, %d not", found, none)
	}
}
