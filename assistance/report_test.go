package assistance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestReportCheck(t *testing.T) {
	for name, test := range map[string]struct {
		report Report
		want   []schematest.Fault
	}{
		"no dates":               {Report{}, nil},
		"in April of next year":  {Report{Covers: civil.Year(2014), Submitted: civil.MustParse("2015-04-28")}, nil},
		"within the year":        {Report{Covers: civil.Year(2014), Submitted: civil.MustParse("2014-01-01")}, nil},
		"before the year":        {Report{Covers: civil.Year(2014), Submitted: civil.MustParse("2013-12-31")}, []schematest.Fault{{Path: "/at/submitted", Code: schema.CodeDatesOutOfOrder}}},
		"backwards":              {Report{Covers: periodOf("2015-01-01", "2014-01-01"), Submitted: civil.MustParse("2014-06-01")}, []schematest.Fault{{Path: "/at/covers", Code: schema.CodeDatesOutOfOrder}}},
		"without beginning":      {Report{Covers: periodOf("", "2014-01-01"), Submitted: civil.MustParse("2011-01-27")}, nil},
		"in order":               {Report{Covers: periodOf("2014-05-01", "2015-01-01"), Submitted: civil.MustParse("2014-05-01"), Known: civil.MustParse("2014-05-01"), Source: spring}, nil},
		"to come":                {Report{Covers: periodOf("2014-05-02", "2015-01-01"), Submitted: civil.MustParse("2014-05-03"), Known: civil.MustParse("2014-12-31"), Source: spring}, after("/at/covers/from", "/at/known", "/at/submitted")},
		"read before it was out": {Report{Source: early}, []schematest.Fault{{Path: "/at/source/read", Code: schema.CodeDatesOutOfOrder}}},
	} {
		if diff := cmp.Diff(test.want, check(t, test.report.Check)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReportKnownOn(t *testing.T) {
	read, known := civil.MustParse("2026-03-01"), civil.MustParse("2015-05-01")
	if got := (&Report{Source: party.Source{Read: read}}).KnownOn(); got != read {
		t.Errorf("by its source, on %s", got)
	}
	if got := (&Report{Known: known, Source: party.Source{Read: read}}).KnownOn(); got != known {
		t.Errorf("by its own word, on %s", got)
	}
}
