package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestParseYears(t *testing.T) {
	tests := []struct {
		text string
		want Years
		ok   bool
	}{
		{"2008-2026", Years{2008, 2026}, true},
		{"2014", Years{2014, 2014}, true},
		{"1900-2199", everyYear(), true},
		{"2014-2014", Years{2014, 2014}, true},
		{"", Years{}, false},
		{"-", Years{}, false},
		{"2014-", Years{}, false},
		{"-2014", Years{}, false},
		{"2014-2013", Years{}, false},
		{"1899-2014", Years{}, false},
		{"2014-2200", Years{}, false},
		{"2014-2015-2016", Years{}, false},
		{"2014..2015", Years{}, false},
	}
	for _, test := range tests {
		got, err := parseYears(test.text)
		if got != test.want || (err == nil) != test.ok {
			t.Errorf("%q: %v, %v; want %v", test.text, got, err, test.want)
		}
	}
}

// Years in which nothing begins or ends go together.
func TestRuns(t *testing.T) {
	day := civil.MustParse
	five := Years{2012, 2016}
	tests := []struct {
		name  string
		years Years
		steps []assistance.Step
		want  []Years
	}{
		{"a day", five, []assistance.Step{{At: day("2014-12-31")}}, []Years{{2012, 2013}, {2014, 2014}, {2015, 2016}}},
		{"a year", five, []assistance.Step{{Period: civil.Year(2014)}}, []Years{{2012, 2013}, {2014, 2014}, {2015, 2016}}},
		{"a day more", five, []assistance.Step{{Period: civil.Period{From: day("2014-01-01"), Until: day("2015-01-02")}}}, []Years{{2012, 2013}, {2014, 2014}, {2015, 2015}, {2016, 2016}}},
		{"several years", Years{2010, 2020}, []assistance.Step{{Period: civil.Period{From: day("2012-05-01"), Until: day("2018-01-01")}}}, []Years{{2010, 2011}, {2012, 2012}, {2013, 2016}, {2017, 2017}, {2018, 2020}}},
		{"two steps", five, []assistance.Step{{At: day("2012-01-01")}, {At: day("2016-01-01")}}, []Years{{2012, 2012}, {2013, 2015}, {2016, 2016}}},
		{"other years", five, []assistance.Step{{At: day("2011-12-31")}, {At: day("2017-01-01")}}, []Years{five}},
		{"no date", five, []assistance.Step{{}}, []Years{five}},
		{"without end", five, []assistance.Step{{Period: civil.Period{From: day("2013-06-01")}}}, []Years{{2012, 2012}, {2013, 2013}, {2014, 2016}}},
		{"without beginning", five, []assistance.Step{{Period: civil.Period{Until: day("2013-01-01")}}}, []Years{{2012, 2012}, {2013, 2016}}},
		{"the last year", everyYear(), []assistance.Step{{Period: civil.Year(2199)}}, []Years{{1900, 2198}, {2199, 2199}}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, test.years.runs(&assistance.Record{Steps: test.steps})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
