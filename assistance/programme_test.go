package assistance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestProgrammeCheck(t *testing.T) {
	ngo := party.Actor{Kind: party.ActorOrganization, Name: "An example body"}
	for name, test := range map[string]struct {
		programme Programme
		want      []schematest.Fault
	}{
		"two States":          {Programme{Parties: []party.Actor{stateActor("NOR"), stateActor("LAO")}}, nil},
		"one State":           {Programme{Parties: []party.Actor{stateActor("NOR"), ngo, stateActor("NOR")}}, []schematest.Fault{{Path: "/at/parties/2", Code: schema.CodeDuplicateState}}},
		"agreed before":       {Programme{Agreed: civil.MustParse("2013-11-05"), Period: civil.Year(2014)}, nil},
		"backwards":           {Programme{Period: periodOf("2015-01-01", "2015-01-01")}, []schematest.Fault{{Path: "/at/period", Code: schema.CodeDatesOutOfOrder}}},
		"in order":            {Programme{Agreed: civil.MustParse("2014-05-01"), Period: periodOf("2014-01-01", "2020-01-01"), Known: civil.MustParse("2014-05-01"), Source: spring}, nil},
		"to come":             {Programme{Agreed: civil.MustParse("2014-05-02"), Period: periodOf("2014-05-03", ""), Known: civil.MustParse("2014-12-31"), Source: spring}, after("/at/agreed", "/at/known", "/at/period/from")},
		"foreseen":            {Programme{Agreed: civil.MustParse("2014-05-02"), Period: periodOf("2014-05-03", ""), Known: civil.MustParse("2014-12-31"), Source: spring, Foreseen: true}, nil},
		"backwards, foreseen": {Programme{Period: periodOf("2015-01-01", "2015-01-01"), Foreseen: true}, []schematest.Fault{{Path: "/at/period", Code: schema.CodeDatesOutOfOrder}}},
		"read too early":      {Programme{Source: early}, []schematest.Fault{{Path: "/at/source/read", Code: schema.CodeDatesOutOfOrder}}},
	} {
		if diff := cmp.Diff(test.want, check(t, test.programme.Check)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestProgrammeKnownOn(t *testing.T) {
	read, known := civil.MustParse("2026-03-01"), civil.MustParse("2013-11-06")
	if got := (&Programme{Source: party.Source{Read: read}}).KnownOn(); got != read {
		t.Errorf("by its source, on %s", got)
	}
	if got := (&Programme{Known: known, Source: party.Source{Read: read}}).KnownOn(); got != known {
		t.Errorf("by its own word, on %s", got)
	}
}
