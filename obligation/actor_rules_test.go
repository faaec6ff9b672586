package obligation_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// A record that is between two names of one actor is refused, whether the names or the
// record come first.
func TestRecordsByTheNamesOfActors(t *testing.T) {
	source := party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}
	entry := func(id string, of string, names ...string) party.ActorEntry {
		e := party.ActorEntry{ID: id, Kind: party.ActorOrganization, Names: names, Source: source}
		if of != "" {
			e.BodyOf = party.MustParseState(of)
		}
		return e
	}
	names := obligation.RegisterDocument{ID: "names", Title: "Made up", Compiled: civil.MustParse("2026-01-10"), Actors: []party.ActorEntry{
		entry("undp", "", "UNDP", "U.N. Development Programme"), entry("centre", "LBN", "Centre of Lebanon", "CoL"),
	}}
	state := func(code string) party.Actor {
		return party.Actor{Kind: party.ActorState, State: party.MustParseState(code)}
	}
	named := func(kind party.ActorKind, name string) party.Actor { return party.Actor{Kind: kind, Name: name} }
	group := func(members ...party.Actor) *assistance.Group { return &assistance.Group{Members: members} }
	several := named(party.ActorGroup, "Several")
	undp, other := named(party.ActorOrganization, "UNDP"), named(party.ActorFund, "U.N. Development Programme")
	for name, test := range map[string]struct {
		kind     assistance.RecordKind
		from, to party.Actor
		givers   *assistance.Group
		takers   *assistance.Group
		path     schema.Pointer // in the record; none: it is sound
		code     schema.Code
		entry    string // the path among the names, if these come later
	}{
		"to itself by another name":           {from: undp, to: other, path: "/recipient", code: schema.CodeProviderIsRecipient, entry: "/actors/0/names"},
		"to itself by the same name":          {from: undp, to: named(party.ActorFund, "UNDP"), path: "/recipient", code: schema.CodeProviderIsRecipient, entry: "/actors/0/names"},
		"to another":                          {from: undp, to: named(party.ActorOrganization, "CoL")},
		"two givers that are one":             {from: several, givers: group(undp, state("NOR"), other), to: state("LAO"), path: "/from/members/2", code: schema.CodeDuplicateActor, entry: "/actors/0/names"},
		"two recipients that are one":         {from: state("NOR"), to: several, takers: group(other, undp), path: "/to/members/1", code: schema.CodeDuplicateActor, entry: "/actors/0/names"},
		"two groups of one name":              {from: several, to: several},
		"the recipient among the givers":      {from: several, givers: group(undp, state("NOR")), to: other},
		"own, to its own body":                {kind: assistance.OwnResources, from: state("LBN"), to: named(party.ActorOrganization, "CoL")},
		"own, to the body of another State":   {kind: assistance.OwnResources, from: state("LAO"), to: named(party.ActorOrganization, "CoL"), path: "/recipient", code: schema.CodeOwnElsewhere, entry: "/actors/1/names"},
		"own, also to a body of another":      {kind: assistance.OwnResources, from: state("LAO"), to: several, takers: group(undp, named(party.ActorFund, "CoL")), path: "/to/members/1", code: schema.CodeOwnElsewhere, entry: "/actors/1/names"},
		"own, to what is nobody's":            {kind: assistance.OwnResources, from: state("LAO"), to: undp},
		"from a State to the body of another": {from: state("NOR"), to: named(party.ActorOrganization, "CoL")},
		"from a State to its own body":        {from: state("LBN"), to: named(party.ActorOrganization, "CoL")},
	} {
		r := assistance.Record{ID: "r", Kind: test.kind, Provider: test.from, From: test.givers, Recipient: test.to, To: test.takers, Subjects: []assistance.Subject{assistance.ClusterMunitions},
			Parts: []assistance.Part{{Category: assistance.Clearance}}, Steps: []assistance.Step{{Stage: assistance.Delivered, At: civil.MustParse("2014-05-01"), Source: source}}}
		records := obligation.RegisterDocument{ID: "records", Title: "Made up", Compiled: names.Compiled, Records: []assistance.Record{r}}
		both := names
		both.Records = records.Records
		fault := func(path schema.Pointer) (want []schematest.Fault) {
			if test.path != "" {
				want = []schematest.Fault{{Path: path, Code: test.code}}
			}
			return want
		}
		told := func(how string, err error, want []schematest.Fault) {
			t.Helper()
			var got []schematest.Fault
			if err != nil {
				got = schematest.Faults(t, err)
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s: %s", name, how, diff)
			}
		}
		_, err := obligation.NewRegister(both)
		told("at once", err, fault("/records/0"+test.path))
		held, err := obligation.NewRegister(names)
		told("the names", err, nil)
		_, err = held.With(records)
		told("the names first", err, fault("/records/0"+test.path))
		_, err = held.WithLedger(must(assistance.NewLedger(records.Records)))
		told("as a ledger", err, fault("/0"+test.path))
		held, err = obligation.NewRegister(records)
		told("the record", err, nil)
		_, err = held.With(names)
		told("the record first", err, fault(schema.Pointer(test.entry)))
	}
}
