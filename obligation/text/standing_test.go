package text

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A standing names the rule that it follows from, by whichever treaty it is.
func TestStanding(t *testing.T) {
	fiji, source := party.MustParseState("FJI"), party.Source{Title: "Made up", Read: civil.MustParse("2026-02-01")}
	document := func() party.StatusListDocument {
		return party.StatusListDocument{
			ID: "made-up", Instrument: "made-up", Title: "Made up", CompleteAsOf: civil.MustParse("2026-02-01"),
			EntryRule: party.EntryIntoForceRule{Cite: "22", Instruments: 50, Deposited: civil.MustParse("2014-09-25"), InForce: civil.MustParse("2014-12-24"),
				Delay: party.Delay{Count: 90, Unit: party.Days}},
			WithdrawalRule: party.WithdrawalRule{Cite: "24(2)", Delay: party.Delay{Count: 90, Unit: party.Days}},
			Sources:        []party.Source{source},
			Participations: []party.Participation{{State: fiji, Name: "Fiji", Sources: []party.Source{source},
				Terms: []party.Term{{Consent: party.Ratification, Deposit: civil.MustParse("2014-12-22")}}}},
		}
	}
	withdraw := func(d *party.StatusListDocument) {
		d.Participations[0].Terms[0].Withdrawal = &party.Withdrawal{Received: civil.MustParse("2020-01-15"), Source: source}
	}
	tests := []struct {
		name, on string
		change   func(d *party.StatusListDocument)
		want     string
	}{
		{"by the rule", "2021-01-01", func(*party.StatusListDocument) {}, "party since 2015-03-22 (derived by Article 22)"},
		{"by a rule of another treaty", "2021-01-01", func(d *party.StatusListDocument) { d.EntryRule.Treaty = "CCW" }, "party since 2015-03-22 (derived by CCW Article 22)"},
		{"by practice", "2021-01-01", func(d *party.StatusListDocument) {
			d.EntryRule.Practice = &party.Practice{Until: civil.MustParse("2014-12-23"), Source: source}
		}, "party since 2014-12-24 (by practice, Article 22 being silent)"},
		{"withdrawn", "2021-01-01", withdraw, "withdrawn with effect from 2020-04-14 (derived by Article 24(2)); withdrawal received on 2020-01-15"},
		{"withdrawn, with what stays", "2021-01-01", func(d *party.StatusListDocument) {
			withdraw(d)
			d.WithdrawalRule.Treaty, d.WithdrawalRule.Accrued = "CCW", "9(5)"
		}, "withdrawn with effect from 2020-04-14 (derived by CCW Article 24(2)); withdrawal received on 2020-01-15; obligations from before stay, CCW Article 9(5)"},
		{"a clamped entry into force", "2021-01-01", func(d *party.StatusListDocument) {
			d.EntryRule.Delay = party.Delay{Count: 6, Unit: party.Months}
			d.Participations[0].Terms[0].Deposit = civil.MustParse("2015-08-31")
		}, "party since 2016-02-29 (derived by Article 22); the month has no such day, and its last is taken"},
		{"provisional application", "2015-01-01", func(d *party.StatusListDocument) {
			d.Participations[0].Provisional = civil.MustParse("2014-12-22")
			d.ProvisionalRule = &party.ProvisionalRule{Cite: "23", Covers: []string{"6", "7"}}
		}, "consented to be bound, not yet in force for it: 2015-03-22 (derived by Article 22); declared provisional application, which covers Articles 6 and 7 only"},
		{"provisional application without a rule", "2015-01-01", func(d *party.StatusListDocument) {
			d.Participations[0].Provisional = civil.MustParse("2014-12-22")
		}, "consented to be bound, not yet in force for it: 2015-03-22 (derived by Article 22); declared provisional application"},
	}
	for _, test := range tests {
		d := document()
		test.change(&d)
		list, err := party.NewStatusList(d)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		status := list.Standing(fiji, civil.MustParse(test.on), civil.Date{})
		if got := standing(list, fiji, status); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A withdrawal is named on whichever day it is asked about, with its receipt, the day on
// which it is due, and what is known of a conflict on that day.
func TestWithdrawal(t *testing.T) {
	date := civil.MustParse
	source := party.Source{Title: "Made up", Read: date("2026-02-01")}
	rule := party.WithdrawalRule{Cite: "20(3)", Delay: party.Delay{Count: 6, Unit: party.Months}, ProlongedBy: party.ByArmedConflict}
	const due = "by Article 20(3) it takes effect on 2024-02-29 (the month has no such day, and its last is taken), "
	const then = due + "but not before the end of an armed conflict in which the State was then engaged; "
	tests := []struct {
		name, on string
		conflict []party.Conflict
		want     string
	}{
		{"before it is due", "2024-02-28", nil, due + "unless the State is then engaged in an armed conflict"},
		{"nothing is known", "2024-02-29", nil, then + "no source says whether it was"},
		{"known before the day alone", "2024-02-29", []party.Conflict{{Holds: party.HoldsYes, At: date("2023-12-01"), Source: source}},
			then + "by a source it was until 2023-12-01, and no source says whether it was on that day"},
		{"no end", "2024-02-29", []party.Conflict{{Holds: party.HoldsYes, At: date("2024-05-01"), Source: source}},
			then + "by a source it was, and until 2024-05-01 at least; its end is not settled"},
		{"an end", "2024-02-29", []party.Conflict{{Holds: party.HoldsYes, Ended: date("2024-05-01"), Source: source}},
			then + "by a source it was; it ended by 2024-05-01"},
		{"disputed", "2024-02-29", []party.Conflict{{Holds: party.HoldsDisputed, Source: source}},
			then + "whether it was is disputed; its end is not settled"},
		{"none", "2024-02-28", []party.Conflict{{Holds: party.HoldsNo, Source: source}},
			", effective 2024-02-29 (the month has no such day, and its last is taken)"},
	}
	for _, test := range tests {
		fiji := party.MustParseState("FJI")
		list, err := party.NewStatusList(party.StatusListDocument{
			ID: "made-up", Instrument: "made-up", Title: "Made up", CompleteAsOf: date("2026-02-01"),
			EntryRule: party.EntryIntoForceRule{Cite: "17", Instruments: 30, Deposited: date("2010-02-16"), InForce: date("2010-08-01"),
				Delay: party.Delay{Count: 6, Unit: party.MonthBeginnings}},
			WithdrawalRule: rule, Sources: []party.Source{source},
			Participations: []party.Participation{{State: fiji, Name: "Fiji", Sources: []party.Source{source},
				Terms: []party.Term{{Consent: party.Ratification, Deposit: date("2010-01-15"),
					Withdrawal: &party.Withdrawal{Received: date("2023-08-31"), Conflict: test.conflict, Source: source}}}}},
		})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		want := "withdrawal received on 2023-08-31; " + test.want
		if strings.HasPrefix(test.want, ",") {
			want = "withdrawal received on 2023-08-31" + test.want
		}
		if got := withdrawal(rule, list.Standing(fiji, date(test.on), civil.Date{})); got != want {
			t.Errorf("%s: %q, want %q", test.name, got, want)
		}
	}
}
