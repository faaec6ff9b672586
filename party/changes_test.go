package party

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// manyKnown is the days known that the tests ask with; "" knows all.
var manyKnown = []string{"", "2008-12-02", "2010-02-15", "2010-02-16", "2012-07-01", "2024-09-06", "2025-03-09", "2025-03-10", "2026-12-01"}

// checkChanges holds Changes and PartyPeriods against asking for every day.
func checkChanges(t *testing.T, l *StatusList, s State, first, last civil.Date, knowledge ...string) {
	t.Helper()
	for _, text := range knowledge {
		known := day(text)
		var want []civil.Date
		certain, undetermined := l.PartyPeriods(s, known)
		before := l.Standing(s, first.AddDays(-1), known)
		for on := first; !on.After(last); on = on.AddDays(1) {
			now := l.Standing(s, on, known)
			if now != before {
				want = append(want, on)
			}
			before = now
			if within(certain, on) != (now.Standing == Party) || within(undetermined, on) != (now.Standing == Undetermined) {
				t.Fatalf("%s on %s, known %q: %s, and a party in %v, perhaps in %v", s, on, text, now.Standing, certain, undetermined)
			}
		}
		got := slices.DeleteFunc(l.Changes(s, known), func(d civil.Date) bool { return d.Before(first) || d.After(last) })
		if !slices.Equal(want, got) {
			t.Errorf("%s, known %q: changes on %v, want %v", s, text, got, want)
		}
		for _, periods := range [][]civil.Period{certain, undetermined} {
			for i, p := range periods {
				if !p.IsValid() || i > 0 && !periods[i-1].Until.Before(p.From) {
					t.Errorf("%s, known %q: periods %v", s, text, periods)
				}
			}
		}
	}
}

func within(periods []civil.Period, on civil.Date) bool {
	return slices.ContainsFunc(periods, func(p civil.Period) bool { return p.Contains(on) })
}

func TestChangesOfEveryState(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, s := range States() {
		checkChanges(t, ccmList, s, civil.MustParse("2008-11-01"), civil.MustParse("2026-12-31"), "", "2010-02-15")
	}
}

func TestChangesAsKnown(t *testing.T) {
	for _, code := range []string{"CHE", "LTU", "MRT", "NOR", "USA", "VUT"} {
		checkChanges(t, ccmList, MustParseState(code), civil.MustParse("2008-11-01"), civil.MustParse("2026-12-31"), manyKnown...)
	}
}

func TestChanges(t *testing.T) {
	tests := []struct {
		state, known string
		want         []string
	}{
		{"USA", "", []string{"2026-02-02"}},
		{"AGO", "", []string{"2008-12-03", "2026-02-02"}},
		{"NOR", "", []string{"2008-12-03", "2010-08-01", "2026-02-02"}},
		{"VUT", "", []string{"2025-09-05", "2026-02-02", "2026-03-01"}},
		{"LTU", "", []string{"2008-12-03", "2011-03-24", "2011-09-01", "2024-09-06", "2025-03-06", "2026-02-02"}},
		{"LTU", "2010-12-31", []string{"2008-12-03", "2026-02-02"}},
	}
	for _, test := range tests {
		var got []string
		for _, d := range ccmList.Changes(MustParseState(test.state), day(test.known)) {
			got = append(got, d.String())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, known %q:\n%s", test.state, test.known, diff)
		}
	}
}

// The calendar's first day has no day before it that it could differ from.
func TestChangesFromTheFirstDay(t *testing.T) {
	l := parsed(t, participation("NOR", `"signature": "1900-01-01"`))
	if got, want := l.Changes(MustParseState("NOR"), civil.Date{}), []civil.Date{day("2026-02-02")}; !slices.Equal(got, want) {
		t.Errorf("changes on %v, want %v", got, want)
	}
}

func TestPartyPeriods(t *testing.T) {
	l := parsed(t,
		participation("NOR", `"terms": [
			{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "source": "@2015-01-10"}},
			{"consent": "accession", "deposit": "2018-05-20"}]`),
		participation("DNK", `"signature": "2008-12-03"`))
	tests := []struct {
		list                  *StatusList
		state, known          string
		certain, undetermined []string
	}{
		{ccmList, "NOR", "", []string{"2010-08-01.."}, nil},
		{ccmList, "LTU", "", []string{"2011-09-01..2025-03-06"}, nil},
		{ccmList, "LTU", "2024-12-31", []string{"2011-09-01..2025-03-06"}, []string{"2025-03-06.."}},
		{ccmList, "LTU", "2024-09-05", []string{"2011-09-01.."}, nil},
		{ccmList, "AGO", "", nil, nil},
		{ccmList, "USA", "", nil, nil},
		{l, "NOR", "", []string{"2011-09-01..2015-07-10", "2018-11-01.."}, []string{"2015-07-10..2018-05-20"}},
		{l, "DNK", "", nil, nil},
	}
	for _, test := range tests {
		certain, undetermined := test.list.PartyPeriods(MustParseState(test.state), day(test.known))
		if diff := cmp.Diff(test.certain, texts(certain)); diff != "" {
			t.Errorf("%s, known %q, certain:\n%s", test.state, test.known, diff)
		}
		if diff := cmp.Diff(test.undetermined, texts(undetermined)); diff != "" {
			t.Errorf("%s, known %q, undetermined:\n%s", test.state, test.known, diff)
		}
	}
}

func texts(periods []civil.Period) []string {
	var all []string
	for _, p := range periods {
		all = append(all, p.String())
	}
	return all
}
