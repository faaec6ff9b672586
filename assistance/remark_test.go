package assistance

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// toldRecord is a record of Norway toward Lao PDR for clearance in 2014.
func toldRecord(id string, relations []Relation, money ...string) Record {
	s := Step{Stage: Provided, Period: civil.Year(2014), Source: party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}}
	for _, m := range money {
		s.Figures = append(s.Figures, figureOf(m))
	}
	return Record{ID: id, Provider: stateActor("NOR"), Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions},
		Parts: partsOf("clearance"), Relations: relations, Steps: []Step{s}}
}

// toldBetween is such a record between other actors.
func toldBetween(id string, from, to party.Actor) Record {
	r := toldRecord(id, nil, "NOK 100")
	r.Provider, r.Recipient = from, to
	return r
}

// toldTotal is a printed total of records.
func toldTotal(id string, partial bool, money string, of ...string) Record {
	r := toldRecord(id, nil, money)
	r.Kind, r.Recipient, r.Partial = PrintedTotal, party.Actor{Kind: party.ActorUnstated}, partial
	for _, row := range of {
		r.Relations = append(r.Relations, Relation{TotalOf, row})
	}
	return r
}

// returnedIn is a record of which money was taken back in 2015.
func returnedIn(r Record, money string) Record {
	back := Step{Stage: TakenBack, Of: r.Steps[0].Stage, At: civil.MustParse("2015-06-01"), Source: r.Steps[0].Source, Figures: []Figure{figureOf(money)}}
	r.Steps = append(r.Steps, back)
	return r
}

func TestRemarks(t *testing.T) {
	nok := MustParseCurrency("NOK")
	twice := toldRecord("a", nil, "NOK 100")
	twice.Steps = append(twice.Steps, twice.Steps[0])
	otherYear := toldRecord("b", nil, "NOK 100")
	otherYear.Steps[0].Period = civil.Year(2015)
	for name, test := range map[string]struct {
		records []Record
		want    []Remark
	}{
		"nothing to tell": {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", nil, "NOK 90")}},
		"two that look the same": {
			records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", nil, "NOK 100")},
			want:    []Remark{{Kind: PerhapsSame, Records: []string{"a", "b"}, Stage: Provided, Currency: nok}},
		},
		"said to be the same": {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", []Relation{{SameAs, "a"}}, "NOK 100")}},
		"of two years":        {records: []Record{toldRecord("a", nil, "NOK 100"), otherYear}},
		"twice nothing":       {records: []Record{toldRecord("a", nil, "NOK 0"), toldRecord("b", nil, "NOK 0")}},
		"steps of one time":   {records: []Record{twice}, want: []Remark{{Kind: StepsOverlap, Records: []string{"a"}, Stage: Provided}}},
		"copies that differ":  {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", []Relation{{SameAs, "a"}}, "NOK 80")}, want: []Remark{{Kind: CopiesDiffer, Records: []string{"a", "b"}, Stage: Provided, Currency: nok}}},
		"parts within":        {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 80")}},
		"parts of more":       {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 101")}, want: []Remark{{Kind: PartsExceed, Records: []string{"a"}, Stage: Provided, Currency: nok}}},
		"parts within what was returned of the whole": {records: []Record{returnedIn(toldRecord("a", nil, "NOK 100"), "NOK 60"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 80")}},
		"a part of two": {
			records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", nil, "NOK 90"), toldRecord("c", []Relation{{PartOf, "a"}, {PartOf, "b"}}, "NOK 80")},
			want:    []Remark{{Kind: PartOfSeveral, Records: []string{"c"}}},
		},
		"a part of two, one in the other": {records: []Record{toldRecord("a", nil, "NOK 100"), toldRecord("b", []Relation{{PartOf, "a"}}, "NOK 90"), toldRecord("c", []Relation{{PartOf, "a"}, {PartOf, "b"}}, "NOK 80")}},
		"two copies of what is not at hand": {
			records: []Record{toldRecord("a", []Relation{{SameAs, "x"}}, "NOK 100"), toldRecord("b", []Relation{{SameAs, "x"}}, "NOK 100")},
			want:    []Remark{{Kind: RelatedMissing, Records: []string{"a"}, Missing: "x"}, {Kind: RelatedMissing, Records: []string{"b"}, Missing: "x"}},
		},
		"a record not at hand": {records: []Record{toldRecord("b", []Relation{{PassedOnFrom, "elsewhere"}}, "NOK 80")}, want: []Remark{{Kind: RelatedMissing, Records: []string{"b"}, Missing: "elsewhere"}}},
		"a total that differs": {records: []Record{toldRecord("a", nil, "NOK 100"), toldTotal("t", false, "NOK 101", "a")}, want: []Remark{{Kind: TotalDiffers, Records: []string{"t"}, Stage: Provided, Currency: nok}}},
		"a total that agrees":  {records: []Record{toldRecord("a", nil, "NOK 100"), toldTotal("t", false, "NOK 100", "a")}},
	} {
		if diff := cmp.Diff(test.want, newLedger(t, test.records).Remarks()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Whether money between a State and an organization is the State's own is told to be
// unknown, once, where nobody said who is whose body, and not where somebody did: a list
// of other actors, or one of none, says that these are no State's body.
func TestRemarkOnBodies(t *testing.T) {
	state, organization, fund := stateActor("LBN"), party.Actor{Kind: party.ActorOrganization, Name: "LMAC"}, party.Actor{Kind: party.ActorFund, Name: "UNVTF"}
	area, several := party.Actor{Kind: party.ActorArea, Name: "An area"}, party.Actor{Kind: party.ActorGroup, Name: "Several"}
	members := &Group{Members: []party.Actor{stateActor("LAO"), organization}}
	toGroup, fromGroup := toldBetween("c", state, several), toldBetween("d", several, state)
	toGroup.To, fromGroup.From = members, members
	own, total := toldBetween("own", state, organization), toldBetween("total", state, organization)
	own.Kind, total.Kind = OwnResources, PrintedTotal
	records := []Record{toldBetween("a", state, organization), toldBetween("b", fund, state), toGroup, fromGroup, own, total,
		toldBetween("to-area", state, area), toldBetween("to-group", state, party.Actor{Kind: party.ActorGroup, Name: "Global"}), toldBetween("of-organizations", fund, organization), toldRecord("of-states", nil, "NOK 100")}
	want := []Remark{{Kind: BodiesUnknown, Records: []string{"a", "b", "c", "d"}}}
	none, other := bodies(t), bodies(t, party.ActorEntry{ID: "un", Kind: party.ActorOrganization, Names: []string{"UN"}})
	for name, test := range map[string]struct {
		actors *party.Actors
		want   []Remark
	}{
		"no list":               {nil, want},
		"the zero list":         {new(party.Actors), want},
		"a list of none":        {none, nil},
		"a list without bodies": {other, nil},
	} {
		if diff := cmp.Diff(test.want, newLedger(t, records).WithActors(test.actors).Remarks()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := newLedger(t, records[4:]).Remarks(); got != nil {
		t.Errorf("without such records: %v", got)
	}
}

// What is told does not lower a total: money to an organization counts in full until a list
// says that it is the State's body, and then as own resources.
func TestTotalsOfBodies(t *testing.T) {
	state, organization := stateActor("LBN"), party.Actor{Kind: party.ActorOrganization, Name: "LMAC"}
	r := toldBetween("a", state, organization)
	entry := party.ActorEntry{ID: "lmac", Kind: party.ActorOrganization, Names: []string{"Lebanon Mine Action Center", "LMAC"}}
	known := entry
	known.BodyOf, known.Source = state.State, party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}
	given, spent := totalOf(Provided, rangeOf("NOK", "100", "100"), 1), totalOf(Provided, rangeOf("NOK", "100", "100"), 1)
	spent.Giver = Own
	for name, test := range map[string]struct {
		actors *party.Actors
		want   Total
	}{
		"no list":                   {nil, given},
		"a list of none":            {bodies(t), given},
		"listed as no State's body": {bodies(t, entry), given},
		"listed as the State's":     {bodies(t, known), spent},
	} {
		q := Query{Providers: []party.Actor{state}, Recipients: []party.Actor{organization}}
		if diff := cmp.Diff([]Total{test.want}, newLedger(t, []Record{r}).WithActors(test.actors).Totals(q)); diff != "" {
			t.Errorf("%s, the ledger: %s", name, diff)
		}
		if diff := cmp.Diff([]Total{test.want}, TotalsOf(&r, q, test.actors)); diff != "" {
			t.Errorf("%s, the record: %s", name, diff)
		}
		q.Recipients = []party.Actor{{Kind: party.ActorOrganization, Name: "Lebanon Mine Action Center"}}
		named := !knows(test.actors, nil) && test.actors.Resolve(organization) == q.Recipients[0]
		if got := TotalsOf(&r, q, test.actors); (len(got) > 0) != named {
			t.Errorf("%s, asked by its other name: %v", name, got)
		}
	}
}

// bodies is a list of actors.
func bodies(t *testing.T, entries ...party.ActorEntry) *party.Actors {
	t.Helper()
	actors, err := party.NewActors(entries...)
	if err != nil {
		t.Fatal(err)
	}
	return actors
}

func TestTotalChecks(t *testing.T) {
	atLeast := toldRecord("b", nil, "NOK 20")
	atLeast.Steps[0].Figures[0].Sense = AtLeast
	rows := []Record{toldRecord("a", nil, "NOK 80"), toldRecord("c", nil, "NOK 20"), atLeast, toldRecord("none", nil)}
	for name, test := range map[string]struct {
		total Record
		want  Verdict
		by    string
	}{
		"agrees":                         {toldTotal("t", false, "NOK 100", "a", "c"), Agrees, "0"},
		"one too much":                   {toldTotal("t", false, "NOK 99", "a", "c"), Differs, "1"},
		"one too little":                 {toldTotal("t", false, "NOK 101", "a", "c"), Differs, "1"},
		"rows were cut off":              {toldTotal("t", true, "NOK 101", "a", "c"), CannotTell, "0"},
		"cut off, and more all the same": {toldTotal("t", true, "NOK 99", "a", "c"), Differs, "1"},
		"a row is not at hand":           {toldTotal("t", false, "NOK 101", "a", "c", "elsewhere"), CannotTell, "0"},
		"a row without an upper end":     {toldTotal("t", false, "NOK 150", "a", "b"), CannotTell, "0"},
		"less than is sure":              {toldTotal("t", false, "NOK 90", "a", "b"), Differs, "10"},
		"a row without an amount":        {toldTotal("t", false, "NOK 100", "a", "none"), CannotTell, "0"},
		"in another currency":            {toldTotal("t", false, "EUR 100", "a", "c"), CannotTell, "0"},
	} {
		checks := newLedger(t, append([]Record{test.total}, rows...)).TotalChecks()
		if len(checks) != 1 || checks[0].Verdict != test.want || checks[0].By.String() != test.by {
			t.Errorf("%s: %+v, want %s by %s", name, checks, test.want, test.by)
		}
	}
}

// A table of kroner with dollars beside is checked in both by its own totals.
func TestTotalChecksOfEquivalents(t *testing.T) {
	with := func(r Record, usd string) Record {
		r.Steps[0].Figures[0].Equivalent = MustParseMoney(usd)
		return r
	}
	checks := newLedger(t, []Record{
		with(toldRecord("a", nil, "NOK 80"), "USD 13"), with(toldRecord("b", nil, "NOK 20"), "USD 3"), with(toldTotal("t", false, "NOK 100", "a", "b"), "USD 17"),
	}).TotalChecks()
	var got []string
	for _, c := range checks {
		got = append(got, c.Printed.String()+" "+c.Found.String()+" "+c.Verdict.String()+" "+c.By.String())
	}
	if diff := cmp.Diff([]string{"NOK 100 NOK 100 agrees 0", "USD 17 USD 16 differs 1"}, got); diff != "" {
		t.Error(diff)
	}
}

// Below a column of national currencies and one of dollars stands one total, in dollars.
func TestTotalChecksAcrossColumns(t *testing.T) {
	with := func(r Record, usd string) Record {
		r.Steps[0].Figures[0].Equivalent = MustParseMoney(usd)
		return r
	}
	about := func(r Record) Record {
		r.Steps[0].Figures[0].Sense, r.Steps[0].Figures[0].Nearest = About, MustParseAmount("10")
		return r
	}
	between := func(r Record) Record {
		r.Steps[0].Figures[0].Sense, r.Steps[0].Figures[0].UpTo = Between, MustParseAmount("90")
		return r
	}
	notReported := toldRecord("notReported", nil)
	notReported.Steps[0].Figures = []Figure{{Sense: OpenAmount, Printed: "N/R", Equivalent: MustParseMoney("USD 2")}}
	rows := []Record{
		with(toldRecord("kroner", nil, "NOK 80"), "USD 13"), with(toldRecord("euros", nil, "EUR 4"), "USD 5"),
		toldRecord("dollars", nil, "USD 30"), with(toldRecord("both", nil, "USD 30"), "USD 30"), notReported,
		with(about(toldRecord("rounded", nil, "NOK 80")), "USD 13"), with(between(toldRecord("between", nil, "NOK 80")), "USD 13"),
		toldRecord("alone", nil, "NOK 80"),
	}
	each := toldTotal("t", false, "NOK 81", "alone", "euros")
	each.Steps[0].Figures = append(each.Steps[0].Figures, figureOf("EUR 4"))
	for name, test := range map[string]struct {
		total Record
		want  []string
	}{
		"in dollars":                     {toldTotal("t", false, "USD 48", "kroner", "euros", "dollars"), []string{"USD 48 of USD 48 agrees 0"}},
		"one too much":                   {toldTotal("t", false, "USD 49", "kroner", "euros", "dollars"), []string{"USD 48 of USD 49 differs 1"}},
		"a donor of dollars in both":     {toldTotal("t", false, "USD 48", "kroner", "euros", "both"), []string{"USD 48 of USD 48 agrees 0"}},
		"the amount was not reported":    {toldTotal("t", false, "USD 15", "kroner", "notReported"), []string{"USD 15 of USD 15 agrees 0"}},
		"in kroner and dollars":          {with(toldTotal("t", false, "NOK 80", "kroner", "dollars"), "USD 43"), []string{"NOK 80..open of NOK 80 cannot-tell 0", "USD 43 of USD 43 agrees 0"}},
		"rounded, and so the equivalent": {toldTotal("t", false, "USD 14", "rounded"), []string{"USD 0..open of USD 14 cannot-tell 0"}},
		"between two ends":               {toldTotal("t", false, "USD 14", "between"), []string{"USD 0..open of USD 14 cannot-tell 0"}},
		"no dollars beside the kroner":   {toldTotal("t", false, "USD 14", "alone"), []string{"USD 0..open of USD 14 cannot-tell 0"}},
		"a sum of each currency":         {each, []string{"EUR 4 of EUR 4 agrees 0", "NOK 80 of NOK 81 differs 1"}},
	} {
		var got []string
		for _, c := range newLedger(t, append([]Record{test.total}, rows...)).TotalChecks() {
			got = append(got, c.Found.String()+" of "+c.Printed.String()+" "+c.Verdict.String()+" "+c.By.String())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
