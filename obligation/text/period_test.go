package text

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestDays(t *testing.T) {
	day := civil.MustParse
	for _, test := range []struct {
		period civil.Period
		want   string
	}{
		{civil.Period{}, "no date"},
		{civil.Year(2012), "2012"},
		{civil.Day(day("2012-03-01")), "2012-03-01"},
		{civil.Period{From: day("2012-01-01"), Until: day("2016-01-01")}, "2012-01-01 to 2015-12-31"},
		{civil.Period{From: day("2190-01-01")}, "from 2190-01-01"},
		{civil.Period{Until: day("2012-01-01")}, "until 2011-12-31"},
	} {
		if got := days(test.period); got != test.want {
			t.Errorf("%s is said as %q, want %q", test.period, got, test.want)
		}
	}
}
