package party

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

var article17 = EntryIntoForceRule{
	Cite: "17", Instruments: 30, Months: 6,
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
		if got := article17.DateFor(day(deposit)); got != day(want) {
			t.Errorf("deposited %q: in force %q, want %q", deposit, got, want)
		}
	}
}

// For the first States the day is the treaty's own, whatever the months would give.
func TestDateForFirstStates(t *testing.T) {
	rule := article17
	rule.InForce = civil.MustParse("2010-05-17")
	for deposit, want := range map[string]string{"2010-02-15": "2010-05-17", "2010-02-16": "2010-05-17", "2010-02-17": "2010-08-01"} {
		if got := rule.DateFor(day(deposit)); got != day(want) {
			t.Errorf("deposited %q: in force %q, want %q", deposit, got, want)
		}
	}
}

func TestExpiry(t *testing.T) {
	rule := WithdrawalRule{Cite: "20(3)", Months: 6, ArmedConflict: true}
	tests := []struct {
		received, want string
		clamped        bool
	}{
		{"2024-09-06", "2025-03-06", false},
		{"2024-08-31", "2025-02-28", true},
		{"2024-08-29", "2025-02-28", true},
		{"2024-08-28", "2025-02-28", false},
		{"2023-08-31", "2024-02-29", true},
		{"2023-08-29", "2024-02-29", false},
		{"2024-03-31", "2024-09-30", true},
		{"2024-12-31", "2025-06-30", true},
		{"2024-01-31", "2024-07-31", false},
		{"2199-12-31", "", false},
	}
	for _, test := range tests {
		if got, clamped := rule.Expiry(day(test.received)); got != day(test.want) || clamped != test.clamped {
			t.Errorf("received %s: expires %q, clamped %v", test.received, got, clamped)
		}
	}
}
