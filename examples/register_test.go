package examples_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestPublicIsARegister(t *testing.T) {
	if err := schema.Validate(schema.KindRegister, examples.Public()); err != nil {
		t.Fatal(err)
	}
	reg, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	if d := reg.Document(); len(d.Records) == 0 || len(d.Determinations) == 0 {
		t.Errorf("%d records and %d determinations, want some of both", len(d.Records), len(d.Determinations))
	}
	*reg = obligation.Register{}
	if again, _ := examples.Register(); len(again.States()) == 0 {
		t.Error("writing over the register spoilt it for the next call")
	}
}

func TestPublicIsTheCallersOwn(t *testing.T) {
	first := examples.Public()
	clear(first)
	if schema.Scan(examples.Public()) != nil {
		t.Error("writing to the slice changed the embedded text")
	}
}

// The sample's sources print some actors under two names: each is one.
func TestActors(t *testing.T) {
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	named := func(kind party.ActorKind, name string) party.Actor { return party.Actor{Kind: kind, Name: name} }
	for printed, want := range map[party.Actor]string{
		named(party.ActorFund, "UNVTF"):                                          "UN Trust Fund for Mine Action (VTF)",
		named(party.ActorOrganization, "ITF"):                                    "ITF Enhancing Human Security",
		named(party.ActorOrganization, "European Commission (EC)"):               "European Union",
		named(party.ActorOrganization, "Norwegian People's Aid, not listed (x)"): "Norwegian People's Aid, not listed (x)",
	} {
		actor := register.Actors().Resolve(printed)
		if actor.Name != want {
			t.Errorf("%s is %s, not %s", printed, actor, want)
		}
		of := assistance.Query{Providers: []party.Actor{printed}}
		one := assistance.Query{Providers: []party.Actor{actor}}
		if diff := cmp.Diff(register.Ledger().Printed(one), register.Ledger().Printed(of)); diff != "" {
			t.Errorf("%s gives other money by its other name: %s", printed, diff)
		}
	}
}

// sample returns the sample register.
func sample(t *testing.T) *obligation.Register {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	return register
}

// states reads codes that blanks part.
func states(codes string) (list []party.State) {
	for code := range strings.FieldsSeq(codes) {
		list = append(list, party.MustParseState(code))
	}
	return list
}

// lists returns the lists of the sample by their ids.
func lists(t *testing.T) map[string]obligation.ListStatement {
	t.Helper()
	by := make(map[string]obligation.ListStatement)
	for _, list := range sample(t).Document().Lists {
		by[list.ID] = list
	}
	return by
}

// A list says exactly what its words say: a plain word asserts remnants, a hedged one
// proves known or suspected areas only, and a note or a doubt is neither.
func TestWhatAListSays(t *testing.T) {
	const unclear, silent = "unclear", "not named"
	by := lists(t)
	for _, test := range []struct {
		list, state, says string
		fact              obligation.FactCode
	}{
		{"remnants/2011-08-25", "NOR", "yes", ccm.Contaminated}, // "believed"
		{"remnants/2011-08-25", "GEO", unclear, ccm.Contaminated},
		{"remnants/2011-08-25", "ZMB", silent, ccm.Contaminated},
		{"remnants/2013-07-01/heavily-affected", "MRT", "yes", ccm.Remnants},
		{"remnants/2013-07-01/heavily-affected", "AFG", silent, ccm.Remnants},
		{"remnants/2017-08-01", "MNE", "yes", ccm.Remnants}, // "are contaminated"
		{"remnants/2017-08-01", "GBR", unclear, ccm.Remnants},
		{"remnants/2017-08-01", "COL", unclear, ccm.Remnants},
		{"remnants/2017-08-01", "AZE", unclear, ccm.Remnants},
		{"remnants/2017-08-01", "NOR", silent, ccm.Remnants},
		{"remnants/2019-07-01", "HRV", "yes", ccm.Contaminated}, // "confirmed or strongly suspected"
		{"remnants/2019-07-01", "GBR", unclear, ccm.Contaminated},
		{"remnants/2019-07-01", "MRT", silent, ccm.Contaminated},
		{"remnants/2019-08-01/completed", "MRT", "no", ccm.Remnants},
		{"remnants/2025-09-16", "MRT", "yes", ccm.Remnants},
		{"remnants/2025-09-16", "SSD", "yes", ccm.Remnants},
		{"remnants/2025-09-16", "BIH", silent, ccm.Remnants},
		{"stockpile/2014-07-31", "NOR", silent, ccm.Stockpile},  // which had destroyed them in 2010
		{"stockpile/2014-07-31", "HND", unclear, ccm.Stockpile}, // which are in italics is lost
		{"stockpile/2018-09-03", "PER", "yes", ccm.Stockpile},
		{"stockpile/2018-09-03/completed", "GBR", "no", ccm.Stockpile},
		{"stockpile/2022-09-02", "ZAF", "yes", ccm.Stockpile},
		{"stockpile/2022-09-02", "GIN", unclear, ccm.Stockpile},
		{"stockpile/2022-09-02", "CHE", silent, ccm.Stockpile},
		{"stockpile/2023-12-16", "GIN", unclear, ccm.Stockpile},
		{"stockpile/2023-12-16", "RWA", unclear, ccm.Stockpile}, // never reported
		{"stockpile/2023-12-16", "PER", "no", ccm.Stockpile},
		{"victims/2020-12-01", "SLE", "yes", ccm.Victims},
		{"victims/2020-12-01", "SOM", silent, ccm.Victims},
		{"victims/2021-09-22", "SLE", silent, ccm.Victims},
		{"victims/2021-09-22", "SOM", "yes", ccm.Victims},
	} {
		list, ok := by[test.list]
		if !ok {
			t.Errorf("there is no list %s", test.list)
			continue
		}
		says := silent
		switch state := party.MustParseState(test.state); {
		case slices.Contains(list.Unclear, state):
			says = unclear
		case list.Everyone || slices.Contains(list.Named, state):
			says = list.Holds.String()
		}
		if says != test.says || list.Fact != test.fact {
			t.Errorf("%s of %s: %s on %s, want %s on %s", test.list, test.state, says, list.Fact, test.says, test.fact)
		}
	}
}

// A list is total only if the number that its words give is that of the States in it.
// Those with a note of their own it counts, and does not close on.
func TestTotalLists(t *testing.T) {
	printed := map[string]struct {
		number    int
		withANote string
	}{
		"remnants/2011-08-25":  {28, "GEO"},
		"remnants/2017-08-01":  {26, "AZE GBR"},
		"remnants/2019-07-01":  {12, "GBR"},
		"remnants/2025-09-16":  {10, ""},
		"stockpile/2022-09-02": {4, ""},
		"stockpile/2023-09-12": {1, ""},
	}
	for id, list := range lists(t) {
		of, total := printed[id]
		if total != (list.Completeness == obligation.TotalList) {
			t.Errorf("%s is %q", id, list.Completeness)
		}
		if !total {
			if list.Count != 0 && list.Count != len(list.Named) {
				t.Errorf("%s counts %d and names %d", id, list.Count, len(list.Named))
			}
			continue
		}
		noted := states(of.withANote)
		for _, state := range noted {
			if !slices.Contains(list.Unclear, state) {
				t.Errorf("%s closes on %s, of which it has a note", id, state)
			}
		}
		if n := len(list.Named) + len(noted); n != of.number {
			t.Errorf("%s has %d States and prints %d", id, n, of.number)
		}
	}
}

// What the silence of a list denies: what is neither confirmed nor suspected is not
// contaminated at all, and a list of plain remnants denies no suspicion.
func TestSilences(t *testing.T) {
	got := make(map[string][]obligation.FactCode)
	for id, list := range lists(t) {
		if list.Completeness == obligation.TotalList {
			got[id] = list.Silences()
		}
	}
	all := []obligation.FactCode{ccm.Contaminated, ccm.Remnants, ccm.SuspectedRemnants}
	want := map[string][]obligation.FactCode{
		"remnants/2011-08-25":  all,
		"remnants/2017-08-01":  {ccm.Remnants},
		"remnants/2019-07-01":  all,
		"remnants/2025-09-16":  {ccm.Remnants},
		"stockpile/2022-09-02": {ccm.Stockpile},
		"stockpile/2023-09-12": {ccm.Stockpile},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// inGroup returns those who on a day are of a group of the Convention, in order: States
// Parties, or those that have ratified.
func inGroup(t *testing.T, group obligation.StateGroup, day string) (members []party.State) {
	t.Helper()
	list, err := ccm.StatusList()
	if err != nil {
		t.Fatal(err)
	}
	on := civil.MustParse(day)
	for state := range list.States() {
		p, _ := list.Lookup(state)
		switch group {
		case obligation.Ratified:
			if len(p.Terms) > 0 && !p.Terms[0].Deposit.After(on) {
				members = append(members, state)
			}
		default:
			if from, ok := list.EntryIntoForce(state, on, civil.Date{}); ok && !from.After(on) {
				members = append(members, state)
			}
		}
	}
	return members
}

// doneBy2014 are States Parties of whom a word that was known in July 2014, and that nobody had
// disputed, says that they had destroyed their stocks.
func doneBy2014() []party.State { return states("AFG AUT BEL CZE ECU HUN MDA MKD MNE NLD NOR PRT") }

// A list of those that ever had stocks, of which the copy does not show who had some still,
// takes nothing from words on the States themselves: who had none left has none, and who said
// nothing stays open.
func TestStocksOf2014(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	done, open := doneBy2014(), states("BIH GNB HND IRQ SVN")
	for _, test := range []struct {
		toward          []party.State
		on, known, read string // read is choices of readings
		want            obligation.Applicability
	}{
		{done, "2014-12-31", "", "", obligation.DoesNotApply},
		{open, "2014-12-31", "", "", obligation.Undetermined},
		{states("CHL CIV DNK"), "2014-12-31", "", "", obligation.DoesNotApply}, // by words of later years on that day
		// Being named, in whatever list, beats the silence of lists.
		{states("BIH CHL CIV DNK GNB HND IRQ SVN"), "2014-12-31", "2015-01-01", "lists=any", obligation.Undetermined},
		{states("AUT CZE NOR PRT"), "2014-07-31", "", "lists=any persistence=stated", obligation.Undetermined}, // on that day nobody speaks of them
	} {
		q := obligation.Question{Instruments: []*obligation.Instrument{convention}, Norms: []string{ccm.Art6Para5Stockpile},
			On: civil.MustParse(test.on), Bearer: states("FRA"), Counterparty: test.toward}
		if test.known != "" {
			q.Known = civil.MustParse(test.known)
		}
		for choice := range strings.FieldsSeq(test.read) {
			reading, of, _ := strings.Cut(choice, "=")
			q.Readings = append(q.Readings, obligation.ChosenReading{Instrument: convention.ID(), Reading: reading, Choice: of})
		}
		a, err := sample(t).Assess(q)
		if err != nil {
			t.Fatal(err)
		}
		for f := range a.Findings() {
			if f.Applicability() != test.want {
				t.Errorf("known %s, %s: %s", test.known, test.read, f)
			}
		}
	}
}

// Numbers that other sentences and pages print agree with the lists. A page that prints
// a number alone is no list: it checks the lists.
func TestNumbersOfOtherPages(t *testing.T) {
	by := lists(t)
	among := func(these []party.State, group obligation.StateGroup, day string) (n int) {
		members := inGroup(t, group, day)
		for _, state := range these {
			if slices.Contains(members, state) {
				n++
			}
		}
		return n
	}
	parties, ratified := obligation.StatesParties, obligation.Ratified
	of2011, of2017, of2018 := by["remnants/2011-08-25"], by["remnants/2017-08-01"], by["stockpile/2018-09-03/completed"]
	of2014 := by["stockpile/2014-07-31"]
	done := among(of2018.Named, parties, "2018-09-03")
	for _, test := range []struct {
		page          string
		printed, have int
	}{
		{"2011: eight of the 28 have ratified", 8, among(of2011.Named, ratified, "2011-08-25")},
		{"2017: 12 of the 26 are States Parties, the United Kingdom among them", 12, among(append(of2017.Named, states("GBR")...), parties, "2017-08-01")},
		{"2017: one State Party is unclear", 1, among(states("COL COD"), parties, "2017-08-01")},
		{"2014: 33 States Parties have had stocks", 33, among(slices.Concat(of2014.Named, of2014.Unclear, doneBy2014()), parties, "2014-07-31")},
		{"2014: 14 have them still, one of whom cannot be read, and Guinea-Bissau, which has denied it since", 14 - 2, len(of2014.Named)},
		{"September 2018: 33 States Parties are done", 33, done},
		{"September 2017: 29 were, before the four of the year", 29, done - len(by["stockpile/2018-09-03/completed-in-the-year"].Named)},
		{"September 2019: 35 are, with the two of the year", 35, done + len(by["stockpile/2019-09-04/completed-in-the-year"].Named)},
		{"2017: 41 States Parties have had stocks", 41, done + len(by["stockpile/2018-09-03"].Named)},
		{"December 2023: all 112 that have ratified", 112, len(inGroup(t, ratified, "2023-12-16"))},
	} {
		if test.printed != test.have {
			t.Errorf("%s: %d by the lists", test.page, test.have)
		}
	}
}

// What stands of a deadline by what was known: what is asked is not granted, a draft
// decides nothing, and a request is open until a decision on it is on record.
func TestDeadlines(t *testing.T) {
	for _, test := range []struct {
		state, cite, known string // known "" is all that the register holds
		given, asked       string // "" is none; "?" gives no day
	}{
		{"AFG", "4(1)", "", "2026-03-01", "?"},
		{"BIH", "4(1)", "", "2023-09-01", ""},
		{"CHL", "4(1)", "", "2026-06-01", "?"},
		{"DEU", "4(1)", "2020-05-04", "2025-08-01", ""},
		{"DEU", "4(1)", "2024-09-10", "2025-08-01", "2030-08-01"},
		{"DEU", "4(1)", "", "2025-08-01", "2030-08-01"}, // the grant was not found
		{"IRQ", "4(1)", "", "2028-01-01 to 2028-12-31", ""},
		{"LAO", "4(1)", "2019-01-01", "2020-08-01", ""},
		{"LAO", "4(1)", "", "2025-08-01", "?"},
		{"LBN", "4(1)", "2019-04-04", "2021-05-01", ""},
		{"LBN", "4(1)", "2021-11-15", "2026-05-01", ""},
		{"LBN", "4(1)", "", "2026-05-01", "?"},
		{"MRT", "4(1)", "2021-11-16", "2024-08-01 to 2024-08-31", ""},
		{"MRT", "4(1)", "", "2026-01-01 to 2026-12-31", "?"}, // the compiler's inference
		{"SOM", "4(1)", "", "2026-03-01", "2030-03-01"},
		{"SSD", "4(1)", "", "2034-02-01 to 2034-02-28", ""},
		{"TCD", "4(1)", "", "2026-10-01", ""},
		{"BGR", "3(2)", "", "2021-04-01", "?"},
		{"PER", "3(2)", "", "2024-04-01", ""},
		{"NOR", "4(1)", "", "", ""}, // none is on record
	} {
		var given, asked *obligation.DeadlineWord
		for _, deadline := range sample(t).Deadlines(party.MustParseState(test.state)) {
			if deadline.Cite == test.cite {
				var known civil.Date
				if test.known != "" {
					known = civil.MustParse(test.known)
				}
				given, asked = deadline.Standing(known)
			}
		}
		if g, a := until(given), until(asked); g != test.given || a != test.asked {
			t.Errorf("%s %s known %q: given %q and asked %q, want %q and %q", test.state, test.cite, test.known, g, a, test.given, test.asked)
		}
	}
}

// until writes the last day that a word on a deadline gives.
func until(w *obligation.DeadlineWord) string {
	switch {
	case w == nil:
		return ""
	case w.Until == nil:
		return "?"
	case w.Until.Earliest == w.Until.Latest:
		return w.Until.Latest.String()
	default:
		return w.Until.Earliest.String() + " to " + w.Until.Latest.String()
	}
}

// What rests on a title alone is a request at most: no day that was asked for and no
// decision.
func TestTitlesDecideNothing(t *testing.T) {
	titles := 0
	for _, deadline := range sample(t).Document().Deadlines {
		for _, w := range deadline.Words {
			if !strings.Contains(w.Source.Title, "CCM/MSP/") {
				continue
			}
			titles++
			if w.Kind != obligation.DeadlineRequested || w.Until != nil {
				t.Errorf("%s: %s %s on %q", deadline.ID, w.Kind, until(&w), w.Source.Title)
			}
		}
	}
	if titles == 0 {
		t.Error("no deadline rests on a title")
	}
}

// What is on record of one State, and whose word it is: its own, that of a body with a
// name, or an inference of the compiler, which never passes for a source.
func TestWhatIsOnRecord(t *testing.T) {
	const compiler = "Compiler of this register"
	for _, test := range []struct {
		id    string
		fact  obligation.FactCode
		holds party.Holds
		by    string // a State is itself
	}{
		{"stockpile/irl/2011-01-27", ccm.Stockpile, party.HoldsNo, "IRL"}, // never stockpiled
		{"stockpile/nzl/2011-01-31", ccm.Stockpile, party.HoldsNo, "NZL"}, // has none
		{"stockpile/bwa/2018-09-19", ccm.Stockpile, party.HoldsNo, "BWA"},
		{"stockpile/cmr/2017-04-30", ccm.Stockpile, party.HoldsYes, "CMR"},
		{"stockpile/cmr/2018-08-02", ccm.Stockpile, party.HoldsDisputed, "Landmine and Cluster Munition Monitor"},
		{"stockpile/nld/2019-12-31", ccm.Stockpile, party.HoldsDisputed, compiler},
		{"remnants/nor/2011-12-31", ccm.Remnants, party.HoldsYes, "NOR"},
		{"remnants/nor/2013-10-01", ccm.Remnants, party.HoldsNo, "NOR"},
		{"remnants/pse/2017-11-15", ccm.Remnants, party.HoldsNo, compiler}, // never used there: that none lie there is inferred
		{"remnants/lbn/2024-03-20", ccm.Remnants, party.HoldsYes, compiler},
		{"contaminated/ssd/2015-12-31", ccm.Contaminated, party.HoldsYes, "Landmine and Cluster Munition Monitor"}, // "suspected"
		{"suspected-remnants/deu/2011-06-30", ccm.SuspectedRemnants, party.HoldsYes, "DEU"},
		{"remnants/gbr/2018-03-31", ccm.Remnants, party.HoldsDisputed, "Landmine and Cluster Munition Monitor"},
		{"seeks/moz/2016-12-05", ccm.Seeks, party.HoldsYes, "Norwegian People's Aid"}, // an operator's word
		{"seeks/bfa/2011-01-26", ccm.Seeks, party.HoldsYes, "BFA"},
		{"stockpile/che/2019-03-19", ccm.Stockpile, party.HoldsNo, "CHE"},
		{"stockpile/bel/2010-08-01", ccm.Stockpile, party.HoldsYes, compiler}, // it had some when the Convention entered into force
		{"stockpile/bel/2010-08-07", ccm.Stockpile, party.HoldsNo, "Landmine and Cluster Munition Monitor"},
		{"stockpile/svn/2012-01-01", ccm.Stockpile, party.HoldsNo, "Landmine and Cluster Munition Monitor"},
		{"stockpile/svn/2012-01-01/cmc", ccm.Stockpile, party.HoldsYes, compiler}, // the Coalition says when it ended
		{"remnants/lao/2019-09-02", ccm.Remnants, party.HoldsYes, compiler},
		{"victims/sle/2021-09-22", ccm.Victims, party.HoldsDisputed, compiler},
		{"became-remnants/ssd/2013-12-15", ccm.BecameRemnants, party.HoldsYes, "United Nations Mine Action Service"},
		{"became-remnants/lbn/2023-10-08", ccm.BecameRemnants, party.HoldsDisputed, "The Guardian"}, // "suggest", "appear"
	} {
		d, ok := sample(t).Determination(test.id)
		if !ok {
			t.Errorf("there is no determination %s", test.id)
			continue
		}
		by := d.By.Name
		if d.By.Kind == party.ActorState {
			by = d.By.State.String()
		}
		if d.Fact != test.fact || d.Holds != test.holds || by != test.by {
			t.Errorf("%s: %s %s by %s, want %s %s by %s", test.id, d.Fact, d.Holds, by, test.fact, test.holds, test.by)
		}
	}
}

// What may not be entered: use or abandonment without place, date, remnants and author;
// a title as the word of a State; and a need that is stated as a request.
func TestWhatIsNotEntered(t *testing.T) {
	for _, d := range sample(t).Document().Determinations {
		switch {
		case d.Fact == ccm.UsedOrAbandoned:
			t.Errorf("%s says who used or abandoned", d.ID)
		case d.Fact == ccm.InPosition:
			t.Errorf("%s says who is in a position: no source prints those words", d.ID)
		case d.By.Kind == party.ActorState && strings.Contains(d.Source.Title, "CCM/MSP/"):
			t.Errorf("%s takes a title for the word of a State", d.ID)
		case d.Fact == ccm.Seeks && d.Subject == party.MustParseState("IRQ"):
			t.Errorf("%s takes a need that is stated for a request", d.ID)
		case d.Fact == ccm.Seeks && d.By.Kind == party.ActorState && d.By.State != d.Subject:
			t.Errorf("%s is a request by the word of another State", d.ID)
		}
	}
}

// Money wholly for cluster munitions, at the stage of which its source speaks. A total
// that a page prints is no act of those whose money it adds up, and a fund is no State.
func TestDividedMoney(t *testing.T) {
	for _, test := range []struct {
		id, from, to string
		kind         assistance.RecordKind // 0 is an act
		stage        assistance.Stage
	}{
		{"case/norway-lao-pdr-2014", "NOR", "LAO", 0, assistance.Committed},
		{"case/germany-lebanon-2013", "DEU", "LBN", 0, assistance.Committed},
		{"case/japan-lebanon-2023", "JPN", "LBN", 0, assistance.Committed},
		{"case/japan-lao-pdr-2016", "JPN", "LAO", 0, assistance.Committed},
		{"case/norway-mozambique-2016", "NOR", "MOZ", 0, assistance.Delivered},
		{"case/germany-and-norway-north-macedonia-2013", "", "MKD", 0, assistance.Delivered},
		{"case/new-zealand-lao-pdr-2010", "NZL", "LAO", 0, assistance.Pledged},
		{"case/ireland-lao-pdr-trust-fund-2010", "IRL", "", 0, assistance.Committed},
		{"case/lao-pdr-trust-fund-2010", "", "", assistance.PrintedTotal, assistance.Provided},
		{"case/cluster-munition-donors-2010", "", "", assistance.PrintedTotal, assistance.Provided},
		{"case/canada-lao-pdr-1996-2011", "CAN", "LAO", assistance.PrintedTotal, assistance.Provided},
	} {
		record, ok := sample(t).Record(test.id)
		if !ok {
			t.Errorf("there is no record %s", test.id)
			continue
		}
		if diff := cmp.Diff([]assistance.Subject{assistance.ClusterMunitions}, record.Subjects); diff != "" {
			t.Errorf("%s is about something else: -want +got:\n%s", test.id, diff)
		}
		from, to := record.Provider.State.String(), record.Recipient.State.String()
		if last := record.Steps[len(record.Steps)-1]; record.Kind != test.kind || from != test.from || to != test.to || last.Stage != test.stage {
			t.Errorf("%s: %s from %q to %q, %s", test.id, record.Kind, from, to, last.Stage)
		}
	}
}

// The one agreed programme between two States Parties binds both while it runs; a
// coalition, or an agreement with an organization, binds no pair.
func TestAgreedProgramme(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		from, to, day string
		applies       bool
	}{
		{"NOR", "LAO", "2014-10-05", false},
		{"NOR", "LAO", "2014-10-06", true},
		{"LAO", "NOR", "2014-10-06", true},
		{"NOR", "LAO", "2020-08-01", true},
		{"NOR", "LAO", "2020-08-02", false},
		{"NOR", "MNE", "2019-10-01", false}, // a coalition
	} {
		from, to := party.MustParseState(test.from), party.MustParseState(test.to)
		a, err := sample(t).Assess(obligation.Question{
			Instruments: []*obligation.Instrument{convention}, On: civil.MustParse(test.day),
			Bearer: []party.State{from}, Counterparty: []party.State{to}, Norms: []string{ccm.Art6Para12Cooperate},
		})
		if err != nil {
			t.Fatal(err)
		}
		finding, ok := a.Finding(ccm.Art6Para12Cooperate, from, to)
		if applies := ok && finding.Applicability() == obligation.Applies; applies != test.applies {
			t.Errorf("%s toward %s on %s: applies %t", test.from, test.to, test.day, applies)
		}
	}
}

// Whether a State has stocks to destroy, by what was known on a day.
func TestStocksByWhatWasKnown(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	from := party.MustParseState("NOR")
	for _, test := range []struct {
		of, day, known string
		want           obligation.Applicability // of 6(5), which needs stocks, and is open on position
	}{
		{"GBR", "2015-01-01", "2016-01-01", obligation.DoesNotApply}, // said to be done
		{"GBR", "2015-01-01", "", obligation.Undetermined},           // what was found in 2020 was there, unknown
		{"GBR", "2020-11-30", "", obligation.Undetermined},           // it was there
		{"GBR", "2021-01-01", "", obligation.DoesNotApply},
		{"BEL", "2010-08-03", "", obligation.Undetermined},
		{"BEL", "2010-08-07", "", obligation.DoesNotApply},
		{"SVN", "2015-01-01", "", obligation.Undetermined}, // two authors contest each other
		{"CHE", "2019-03-19", "", obligation.DoesNotApply},
	} {
		to := party.MustParseState(test.of)
		q := obligation.Question{
			Instruments: []*obligation.Instrument{convention}, On: civil.MustParse(test.day),
			Bearer: []party.State{from}, Counterparty: []party.State{to}, Norms: []string{ccm.Art6Para5Stockpile},
		}
		if test.known != "" {
			q.Known = civil.MustParse(test.known)
		}
		a, err := sample(t).Assess(q)
		if err != nil {
			t.Fatal(err)
		}
		if f, ok := a.Finding(ccm.Art6Para5Stockpile, from, to); !ok || f.Applicability() != test.want {
			t.Errorf("%s on %s, known %q: %s, want %s", test.of, test.day, test.known, f.Applicability(), test.want)
		}
	}
}

// What a source lists of many States is one statement: no determination says it again
// of one of them.
func TestNothingRepeatsAList(t *testing.T) {
	by := lists(t)
	for _, d := range sample(t).Document().Determinations {
		day := d.At
		if d.Period != nil {
			day = d.Period.From
		}
		for id, list := range by {
			if d.Fact == list.Fact && d.By == list.By && d.Holds == list.Holds && day == list.At &&
				d.Source.Address == list.Source.Address && slices.Contains(list.Named, d.Subject) {
				t.Errorf("%s repeats %s", d.ID, id)
			}
		}
	}
}

// An offer is a State's own word, given while it was a party, for what the Convention
// covers. That it gives already, or gives for mine action at large, is none.
func TestOffers(t *testing.T) {
	got := make(map[string]assistance.Category)
	for _, d := range sample(t).Document().Determinations {
		if d.Fact != "ccm:offers" {
			continue
		}
		got[d.ID] = d.Category
		if d.By.Kind != party.ActorState || d.By.State != d.Subject || d.Event == nil {
			t.Errorf("%s is no own word of a day", d.ID)
			continue
		}
		if !slices.Contains(inGroup(t, obligation.StatesParties, d.Event.Earliest.String()), d.Subject) {
			t.Errorf("%s comes before %s was a party", d.ID, d.Subject)
		}
	}
	want := map[string]assistance.Category{
		"offers/can/clearance/2022-11-13":             assistance.Clearance,
		"offers/deu/stockpile-destruction/2011-09-11": assistance.StockpileDestruction,
		"offers/deu/stockpile-destruction/2015-11-25": assistance.StockpileDestruction,
		"offers/nor/clearance/2014-10-06":             assistance.Clearance,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
