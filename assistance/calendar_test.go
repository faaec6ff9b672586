package assistance

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func days(texts ...string) []civil.Date {
	var all []civil.Date
	for _, text := range texts {
		all = append(all, civil.MustParse(text))
	}
	return all
}

// Between days of every kind each period has the totals of the plain loop, under the
// number of the year in which the first begins and those after it.
func TestYearlyFrom(t *testing.T) {
	t.Parallel()
	g := newGenerator(68)
	compared := 0
	for _, between := range [][]civil.Date{
		days("2014-04-01", "2015-04-01"),
		days("2012-04-01", "2013-04-01", "2014-04-01", "2015-04-01", "2016-04-01"),
		days("2014-01-01", "2015-01-01"),
		days("2014-03-01", "2014-06-01"),
		days("2014-06-30", "2014-07-01"),
		days("2010-01-01", "2020-01-01"),
		days("2010-10-01", "2011-10-01", "2011-10-02", "2014-02-28", "2014-03-01"),
	} {
		records := g.records(80)
		var states []party.State
		for _, s := range party.States() {
			if slices.ContainsFunc(records, func(r Record) bool { return r.Provider.State == s || r.Recipient.State == s }) {
				states = append(states, s)
			}
		}
		y, err := newLedger(t, records).YearlyFrom(civil.Date{}, states, between...)
		if err != nil {
			t.Fatal(err)
		}
		first := between[0].Year()
		q := YearlyQuery{Rows: [][]Selection{g.row(), g.row(), g.row()}, States: states, First: first, Last: first + len(between) - 2}
		found := tableOf(t, y, q)
		for row, selections := range q.Rows {
			for _, s := range states {
				for i := range between[1:] {
					period := civil.Period{From: between[i], Until: between[i+1]}
					at := yearPlace{row, s, first + i}
					want := plainYear(records, nil, selections, s, states, period, civil.Date{})
					if diff := cmp.Diff(want, found[at]); diff != "" {
						t.Fatalf("%v, %v, %+v: -want +got: %s", period, at, selections, diff)
					}
					delete(found, at)
					compared += len(want)
				}
			}
		}
		if len(found) > 0 {
			t.Errorf("nothing was to be found at %v", found)
		}
	}
	if compared < 100 {
		t.Errorf("only %d totals were compared", compared)
	}
}

func TestYearlyFromRefuses(t *testing.T) {
	many := make([]civil.Date, 300)
	for i := range many {
		many[i] = civil.MustParse("2000-01-01").AddDays(i)
	}
	for name, between := range map[string][]civil.Date{
		"none": nil, "one": days("2014-01-01"), "no day": {civil.Date{}, civil.MustParse("2014-01-01")},
		"a day twice": days("2014-01-01", "2014-01-01"), "out of order": days("2014-01-01", "2013-01-01"),
		"the first year of all": days("1900-04-01", "1901-04-01"), "too many": many,
	} {
		var refused *QueryError
		if y, err := new(Ledger).YearlyFrom(civil.Date{}, nil, between...); y != nil || !errors.As(err, &refused) {
			t.Errorf("%s: %v", name, err)
		}
	}
	var none *Ledger
	if _, err := none.YearlyFrom(civil.Date{}, nil, days("1901-01-01", "2199-12-31")...); err != nil {
		t.Error(err)
	}
}

// A year of a calendar is the one in which its own days lie.
func TestCalendarPeriods(t *testing.T) {
	fiscal, err := calendarOf(days("2012-04-01", "2013-04-01", "2014-04-01"))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		calendar
		year int
	}{{calendar{}, 0}, {calendar{}, 114}, {calendar{}, 299}, {fiscal, 112}, {fiscal, 113}} {
		period := test.period(test.year)
		if first, last, lies := test.years(period); first != test.year || last != test.year || !lies {
			t.Errorf("%v lies in %d to %d, %v; want %d", period, first, last, lies, test.year)
		}
	}
}
