package party

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

var article17 = EntryIntoForceRule{
	Cite: "17", Instruments: 30, Delay: Delay{6, MonthBeginnings},
	Deposited: civil.MustParse("2010-02-16"), InForce: civil.MustParse("2010-08-01"),
}

func TestDateFor(t *testing.T) {
	tests := map[string]string{
		"":           "",
		"2008-12-03": "2010-08-01",
		"2010-02-16": "2010-08-01",
		"2010-02-17": "2010-08-01",
		"2010-02-28": "2010-08-01",
		"2010-03-01": "2010-09-01",
		"2012-02-01": "2012-08-01",
		"2012-08-31": "2013-02-01",
		"2012-12-31": "2013-06-01",
		"2025-09-05": "2026-03-01",
		"2199-06-30": "2199-12-01",
		"2199-07-01": "",
	}
	for deposit, want := range tests {
		if got, clamped := article17.DateFor(day(deposit)); got != day(want) || clamped {
			t.Errorf("deposited %q: in force %q, want %q; clamped %v", deposit, got, want, clamped)
		}
	}
}

// For the first States the day is the treaty's own, whatever the delay would give.
func TestDateForFirstStates(t *testing.T) {
	rule := article17
	rule.InForce = civil.MustParse("2010-05-17")
	for deposit, want := range map[string]string{"2010-02-15": "2010-05-17", "2010-02-16": "2010-05-17", "2010-02-17": "2010-08-01"} {
		if got, _ := rule.DateFor(day(deposit)); got != day(want) {
			t.Errorf("deposited %q: in force %q, want %q", deposit, got, want)
		}
	}
}

// The rules of other treaties, each with the deposits at its edges.
func TestDateForByTreaty(t *testing.T) {
	rule := func(deposited, inForce string, delay Delay) EntryIntoForceRule {
		return EntryIntoForceRule{Deposited: day(deposited), InForce: day(inForce), Delay: delay}
	}
	withPractice := func(r EntryIntoForceRule, until string) EntryIntoForceRule {
		r.Practice = &Practice{Until: day(until)}
		return r
	}
	type dated struct {
		deposit, inForce string
		clamped          bool
		practice         bool
	}
	tests := []struct {
		treaty string
		rule   EntryIntoForceRule
		dates  []dated
	}{
		{"APMBC 17", rule("1998-09-16", "1999-03-01", Delay{6, MonthBeginnings}), []dated{
			{deposit: "1998-09-16", inForce: "1999-03-01"},
			{deposit: "1998-09-17", inForce: "1999-03-01"},
			{deposit: "1998-10-01", inForce: "1999-04-01"},
			{deposit: "2012-01-09", inForce: "2012-07-01"},
			{deposit: "2025-03-12", inForce: "2025-09-01"},
		}},
		{"CCW 5, for its Protocol V", rule("2006-05-12", "2006-11-12", Delay{6, Months}), []dated{
			{deposit: "2006-05-12", inForce: "2006-11-12"},
			{deposit: "2006-05-13", inForce: "2006-11-13"},
			{deposit: "2009-08-28", inForce: "2010-02-28"},
			{deposit: "2009-08-29", inForce: "2010-02-28", clamped: true},
			{deposit: "2009-08-31", inForce: "2010-02-28", clamped: true},
			{deposit: "2011-08-31", inForce: "2012-02-29", clamped: true},
			{deposit: "2012-10-31", inForce: "2013-04-30", clamped: true},
		}},
		{"TPNW 15", rule("2020-10-24", "2021-01-22", Delay{90, Days}), []dated{
			{deposit: "2020-10-24", inForce: "2021-01-22"},
			{deposit: "2020-10-25", inForce: "2021-01-23"},
			{deposit: "2020-12-11", inForce: "2021-03-11"},
		}},
		{"ATT 22", withPractice(rule("2014-09-25", "2014-12-24", Delay{90, Days}), "2014-12-23"), []dated{
			{deposit: "2014-09-25", inForce: "2014-12-24"},
			{deposit: "2014-09-26", inForce: "2014-12-24", practice: true},
			{deposit: "2014-12-23", inForce: "2014-12-24", practice: true},
			{deposit: "2014-12-24", inForce: "2015-03-24"},
			{deposit: "2015-01-30", inForce: "2015-04-30"},
		}},
		{"CWC XXI", withPractice(rule("1996-10-31", "1997-04-29", Delay{30, Days}), "1997-04-28"), []dated{
			{deposit: "1996-10-31", inForce: "1997-04-29"},
			{deposit: "1996-11-01", inForce: "1997-04-29", practice: true},
			{deposit: "1997-04-28", inForce: "1997-04-29", practice: true},
			{deposit: "1997-04-29", inForce: "1997-05-29"},
			{deposit: "2003-09-24", inForce: "2003-10-24"},
		}},
		{"CRPD 45", rule("2008-04-03", "2008-05-03", Delay{30, Days}), []dated{
			{deposit: "2008-04-03", inForce: "2008-05-03"},
			{deposit: "2008-04-04", inForce: "2008-05-04"},
			{deposit: "2012-01-31", inForce: "2012-03-01"},
		}},
	}
	for _, test := range tests {
		for _, want := range test.dates {
			got, clamped := test.rule.DateFor(day(want.deposit))
			practice := test.rule.ByPractice(day(want.deposit))
			if got != day(want.inForce) || clamped != want.clamped || practice != want.practice {
				t.Errorf("%s, deposited %s: in force %s, clamped %v, by practice %v; want %+v",
					test.treaty, want.deposit, got, clamped, practice, want)
			}
		}
	}
}

func TestExpiry(t *testing.T) {
	tests := []struct {
		received, want string
		delay          Delay
		clamped        bool
	}{
		{"2024-09-06", "2025-03-06", Delay{6, Months}, false},
		{"2024-08-31", "2025-02-28", Delay{6, Months}, true},
		{"2024-08-29", "2025-02-28", Delay{6, Months}, true},
		{"2024-08-28", "2025-02-28", Delay{6, Months}, false},
		{"2023-08-31", "2024-02-29", Delay{6, Months}, true},
		{"2023-08-29", "2024-02-29", Delay{6, Months}, false},
		{"2024-03-31", "2024-09-30", Delay{6, Months}, true},
		{"2024-12-31", "2025-06-30", Delay{6, Months}, true},
		{"2024-01-31", "2024-07-31", Delay{6, Months}, false},
		{"2199-12-31", "", Delay{6, Months}, false},
		{"2024-02-29", "2025-02-28", Delay{12, Months}, true},  // CCW 9(2), TPNW 17(3), CRPD 48: a year
		{"2024-03-01", "2025-03-01", Delay{12, Months}, false}, // and it is no 365 days
		{"2023-03-01", "2024-03-01", Delay{12, Months}, false},
		{"2024-11-30", "2025-02-28", Delay{90, Days}, false}, // ATT 24(2), CWC XVI(2)
		{"2023-12-01", "2024-02-29", Delay{90, Days}, false},
		{"2199-12-31", "", Delay{90, Days}, false},
		{"2024-01-31", "", Delay{}, false},
	}
	for _, test := range tests {
		rule := WithdrawalRule{Delay: test.delay}
		if got, clamped := rule.Expiry(day(test.received)); got != day(test.want) || clamped != test.clamped {
			t.Errorf("received %s: expires %q, clamped %v; want %+v", test.received, got, clamped, test)
		}
	}
}
