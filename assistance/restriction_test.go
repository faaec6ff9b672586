package assistance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestRestrictionCheck(t *testing.T) {
	for name, test := range map[string]struct {
		restriction Restriction
		want        []schematest.Fault
	}{
		"no period":  {Restriction{}, nil},
		"open":       {Restriction{Period: periodOf("2012-01-01", "")}, nil},
		"one year":   {Restriction{Period: civil.Year(2014)}, nil},
		"backwards":  {Restriction{Period: periodOf("2015-01-01", "2014-01-01")}, []schematest.Fault{{Path: "/at/period", Code: schema.CodeDatesOutOfOrder}}},
		"in order":   {Restriction{Period: periodOf("2014-05-01", "2020-01-01"), Source: spring, Claims: []Claim{{Source: spring}}}, nil},
		"to come":    {Restriction{Period: periodOf("2014-05-02", ""), Source: spring}, after("/at/period/from")},
		"of a claim": {Restriction{Period: periodOf("2014-05-02", ""), Claims: []Claim{{}, {Source: spring}}}, after("/at/claims/1/source")},
		"two claims": {Restriction{Claims: []Claim{{Undue: party.HoldsYes}, {Undue: party.HoldsNo}}}, nil},
		"sources": {Restriction{Source: early, Claims: []Claim{{}, {Source: early}}}, []schematest.Fault{
			{Path: "/at/claims/1/source/read", Code: schema.CodeDatesOutOfOrder},
			{Path: "/at/source/read", Code: schema.CodeDatesOutOfOrder},
		}},
	} {
		if diff := cmp.Diff(test.want, check(t, test.restriction.Check)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
