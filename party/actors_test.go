package party

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

var (
	lebanon = MustParseState("LBN")
	said    = Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}
	centre  = ActorEntry{ID: "centre", Kind: ActorOrganization, Names: []string{"A Mine Action Centre (AMAC)", "AMAC", "Centre d'\u00e9tat"}, BodyOf: lebanon, Source: said}
	pool    = ActorEntry{ID: "pool", Kind: ActorFund, Names: []string{"A Trust Fund", "ATF"}}
)

func TestActorsResolve(t *testing.T) {
	known, err := NewActors(centre, pool)
	if err != nil {
		t.Fatal(err)
	}
	first := organization("A Mine Action Centre (AMAC)")
	fund := Actor{Kind: ActorFund, Name: "A Trust Fund"}
	for _, test := range []struct {
		name          string
		printed, want Actor
		body          bool
	}{
		{"the first name", first, first, true},
		{"another name", organization("AMAC"), first, true},
		{"printed as a fund", Actor{Kind: ActorFund, Name: "AMAC"}, first, true},
		{"printed as an area", Actor{Kind: ActorArea, Name: "AMAC"}, first, true},
		{"in another form of Unicode", organization("Centre d'e\u0301tat"), first, true},
		{"in another case", organization("amac"), organization("amac"), false},
		{"a part of a name", organization("A Mine Action Centre"), organization("A Mine Action Centre"), false},
		{"a fund printed as an organization", organization("ATF"), fund, false},
		{"unknown", organization("Another"), organization("Another"), false},
		{"unknown, in another form of Unicode", organization("Anothe\u0301r"), organization("Anothe\u0301r"), false},
		{"a group of that name", Actor{Kind: ActorGroup, Name: "AMAC"}, Actor{Kind: ActorGroup, Name: "AMAC"}, false},
		{"a State", Actor{Kind: ActorState, State: lebanon}, Actor{Kind: ActorState, State: lebanon}, false},
		{"unstated", Actor{Kind: ActorUnstated}, Actor{Kind: ActorUnstated}, false},
		{"none", Actor{}, Actor{}, false},
		{"none of a name", Actor{Name: "AMAC"}, Actor{Name: "AMAC"}, false},
		{"of a kind that there is not", Actor{Kind: 99, Name: "AMAC"}, Actor{Kind: 99, Name: "AMAC"}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := known.Resolve(test.printed); got != test.want {
				t.Errorf("resolves to %v", got)
			}
			if again := known.Resolve(known.Resolve(test.printed)); again != test.want {
				t.Errorf("resolves again to %v", again)
			}
			if of, ok := known.BodyOf(test.printed); ok != test.body || ok && of != lebanon {
				t.Errorf("body of %v, %v", of, ok)
			}
			for what, nobody := range map[string]*Actors{"nil": nil, "zero": new(Actors)} {
				if got := nobody.Resolve(test.printed); got != test.printed {
					t.Errorf("%s resolves to %v", what, got)
				}
				if _, ok := nobody.BodyOf(test.printed); ok {
					t.Errorf("%s says whose body it is", what)
				}
			}
		})
	}
}

// Editing the entries afterwards changes nothing.
func TestActorsAreTheirOwn(t *testing.T) {
	entry := ActorEntry{ID: "pool", Kind: ActorFund, Names: []string{"A Trust Fund", "ATF"}}
	known, err := NewActors(entry)
	if err != nil {
		t.Fatal(err)
	}
	entry.Names[0] = "Another"
	if got := known.Resolve(organization("ATF")); got.Name != "A Trust Fund" {
		t.Errorf("resolves to %v", got)
	}
}

func TestNewActorsFaults(t *testing.T) {
	with := func(edit func(*ActorEntry)) ActorEntry {
		e := centre.Clone()
		e.ID, e.Names = "other", []string{"Another"}
		edit(&e)
		return e
	}
	for _, test := range []struct {
		name    string
		entries []ActorEntry
		want    []schematest.Fault
	}{
		{"no names", []ActorEntry{with(func(e *ActorEntry) { e.Names = []string{} })},
			[]schematest.Fault{{Path: "/0/names", Code: schema.CodeTooFewItems}}},
		{"a State", []ActorEntry{with(func(e *ActorEntry) { e.Kind = ActorState })},
			[]schematest.Fault{{Path: "/0/names", Code: schema.CodeMemberNotAllowed}}},
		{"a group", []ActorEntry{with(func(e *ActorEntry) { e.Kind = ActorGroup })},
			[]schematest.Fault{{Path: "/0/names", Code: schema.CodeMemberNotAllowed}}},
		{"an area that is a body", []ActorEntry{with(func(e *ActorEntry) { e.Kind = ActorArea })},
			[]schematest.Fault{{Path: "/0/bodyOf", Code: schema.CodeMemberNotAllowed}}},
		{"a body without a source", []ActorEntry{with(func(e *ActorEntry) { e.Source = Source{} })},
			[]schematest.Fault{{Path: "/0/source", Code: schema.CodeMissingMember}}},
		{"a source read before it was published", []ActorEntry{with(func(e *ActorEntry) { e.Source.Published = civil.MustParse("2026-02-01") })},
			[]schematest.Fault{{Path: "/0/source/read", Code: schema.CodeDatesOutOfOrder}}},
		{"a name twice in an entry", []ActorEntry{with(func(e *ActorEntry) { e.Names = []string{"\u00c9", "E", "E\u0301", "E"} })},
			[]schematest.Fault{{Path: "/0/names/2", Code: schema.CodeActorNameTwice}, {Path: "/0/names/3", Code: schema.CodeActorNameTwice}}},
		{"a name of two", []ActorEntry{centre, with(func(e *ActorEntry) { e.Names = []string{"Another", "Centre d'e\u0301tat"} })},
			[]schematest.Fault{{Path: "/1/names/1", Code: schema.CodeActorNameTwice}}},
		{"an id and a name of two", []ActorEntry{centre, pool, centre},
			[]schematest.Fault{{Path: "/2/id", Code: schema.CodeDuplicateID},
				{Path: "/2/names/0", Code: schema.CodeActorNameTwice}, {Path: "/2/names/1", Code: schema.CodeActorNameTwice}, {Path: "/2/names/2", Code: schema.CodeActorNameTwice}}},
		{"faults of several", []ActorEntry{with(func(e *ActorEntry) { e.ID = "No id" }), centre, with(func(e *ActorEntry) { e.Names = []string{" "} })},
			[]schematest.Fault{{Path: "/0/id", Code: schema.CodeMalformed}, {Path: "/2/names/0", Code: schema.CodeMalformed}}},
		{"zero", []ActorEntry{{}}, []schematest.Fault{{Path: "/0/kind", Code: schema.CodeMissingMember}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			known, err := NewActors(test.entries...)
			if known != nil {
				t.Error("is built")
			}
			if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
				t.Errorf("-want +got:\n%s\n%v", diff, err)
			}
		})
	}
}

func TestNewActorsOfNone(t *testing.T) {
	if known, err := NewActors(); err != nil || known.Resolve(organization("AMAC")) != organization("AMAC") {
		t.Error(known, err)
	}
}
