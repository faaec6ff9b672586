package obligation_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A standing that rests on practice, where the text is silent on the deposit, has the
// source of the practice; one that rests on the text has not.
func TestStandingHasTheSourceOfPractice(t *testing.T) {
	in, err := obligation.ParseInstrument([]byte(fundTreaty))
	if err != nil {
		t.Fatal(err)
	}
	invented := party.Source{Title: "Invented", Read: civil.MustParse("2026-01-01")}
	practice := party.Source{Title: "The practice of the depositary", Read: civil.MustParse("2026-01-01")}
	tests := []struct {
		deposit, inForce string
		sources          []party.Source
	}{
		{"2011-01-15", "2011-02-01", []party.Source{invented}},
		{"2011-01-16", "2011-02-01", []party.Source{invented, practice}},
		{"2011-01-31", "2011-02-01", []party.Source{invented, practice}},
		{"2011-02-01", "2011-04-01", []party.Source{invented}},
	}
	for _, test := range tests {
		reg, err := obligation.ParseRegister([]byte(fundRegister))
		if err != nil {
			t.Fatal(err)
		}
		d := reg.Document()
		list := &d.StatusLists[0]
		list.EntryRule.Practice = &party.Practice{Until: civil.MustParse("2011-01-31"), Source: practice}
		list.EntryRule.Delay.Count = 2
		list.Participations[0].Terms[0].Deposit = civil.MustParse(test.deposit)
		if reg, err = obligation.NewRegister(d); err != nil {
			t.Fatal(err)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2013-01-01"),
			Bearer: []party.State{party.MustParseState("FJI")}, Norms: []string{"fund-1"}}
		for f := range assess(t, reg, q).Findings() {
			got := f.Document().Standing[0]
			want := obligation.StandingOnDay{State: f.Bearer(), Standing: party.Party, InForce: civil.MustParse(test.inForce), Derived: true, Sources: test.sources}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("deposited on %s:\n%s", test.deposit, diff)
			}
		}
	}
}
