package party

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// treatyLists is the status lists of the treaties other than the Convention on Cluster
// Munitions.
var treatyLists = func() map[string]*StatusList {
	lists := make(map[string]*StatusList)
	for _, treaty := range []string{"apmbc", "ccwp5", "tpnw", "att", "cwc"} {
		data, err := os.ReadFile("../obligation/" + treaty + "/status-list.json")
		if err != nil {
			panic(err)
		}
		if lists[treaty], err = ParseStatusList(data); err != nil {
			panic(err)
		}
	}
	return lists
}()

// entryRow is a row of a table in testdata/in-force: what the depositary's page and the
// treaty make of a deposit, worked out apart from this package.
type entryRow struct{ state, deposit, inForce string }

func entryRows(t *testing.T, treaty string) []entryRow {
	t.Helper()
	f, err := os.Open("testdata/in-force/" + treaty + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var rows []entryRow
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if cells := strings.Split(lines.Text(), ","); len(cells) == 3 && cells[0] != "state" {
			rows = append(rows, entryRow{cells[0], cells[1], cells[2]})
		}
	}
	return rows
}

func TestTreatiesAreInOrder(t *testing.T) {
	for treaty, list := range treatyLists {
		d := list.Document()
		if d.ID != treaty+"-status" || d.Instrument != treaty || d.CompleteAsOf != day("2026-02-03") {
			t.Errorf("id %q, instrument %q, complete as of %s", d.ID, d.Instrument, d.CompleteAsOf)
		}
		if !slices.IsSortedFunc(d.Participations, func(a, b Participation) int { return a.State.Compare(b.State) }) {
			t.Errorf("%s: not in code order", treaty)
		}
		for _, p := range d.Participations {
			if p.Signature.IsZero() && len(p.Terms) == 0 {
				t.Errorf("%s: %s has done nothing", treaty, p.State)
			}
			for _, term := range p.Terms {
				if term.Deposit.After(d.CompleteAsOf) {
					t.Errorf("%s: %s deposited on %s, after the list was complete", treaty, p.State, term.Deposit)
				}
			}
		}
	}
}

// Every deposit gives the day that the table has, by the rule alone too; but of
// successions no rule speaks.
func TestTreatiesEntryIntoForce(t *testing.T) {
	for treaty, list := range treatyLists {
		rows := entryRows(t, treaty)
		want := make(map[string]bool)
		for _, row := range rows {
			want[row.state] = true
			p, _ := list.Lookup(MustParseState(row.state))
			if len(p.Terms) != 1 || p.Terms[0].Deposit != day(row.deposit) {
				t.Errorf("%s: %s has the terms %+v, want a deposit on %s", treaty, row.state, p.Terms, row.deposit)
				continue
			}
			if got := list.Standing(p.State, day("2026-02-03"), civil.Date{}).InForce; got != day(row.inForce) {
				t.Errorf("%s: in force for %s since %s, want %s", treaty, row.state, got, row.inForce)
			}
			if got, _ := list.EntryRule().DateFor(day(row.deposit)); p.Terms[0].Consent != Succession && got != day(row.inForce) {
				t.Errorf("%s: a deposit on %s gives %s, want %s for %s", treaty, row.deposit, got, row.inForce, row.state)
			}
		}
		for _, p := range list.Document().Participations {
			if len(p.Terms) > 0 != want[p.State.String()] {
				t.Errorf("%s: %s is missing in the list or in the table", treaty, p.State)
			}
		}
	}
}

// The number of instruments was reached on the day that the rule says.
func TestTreatiesThreshold(t *testing.T) {
	for treaty, list := range treatyLists {
		rule := list.EntryRule()
		var before, by int
		for _, row := range entryRows(t, treaty) {
			if day(row.deposit).Before(rule.Deposited) {
				before++
			}
			if !day(row.deposit).After(rule.Deposited) {
				by++
			}
		}
		if before >= rule.Instruments || by < rule.Instruments {
			t.Errorf("%s: %d had deposited before %s and %d by then, want the instrument %d on that day",
				treaty, before, rule.Deposited, by, rule.Instruments)
		}
	}
}

// The numbers that the depositary's pages give, and some days before.
func TestTreatiesStandings(t *testing.T) {
	tests := []struct {
		treaty, on string
		want       map[Standing]int
	}{
		{"apmbc", "1999-02-28", map[Standing]int{NotParty: 62, SignatoryOnly: 68, Consented: 67}},
		{"apmbc", "2026-02-03", map[Standing]int{NotParty: 31, Party: 162, Withdrawn: 4}},
		{"apmbc", "2026-02-20", map[Standing]int{NotParty: 31, Party: 161, Undetermined: 1, Withdrawn: 4}},
		{"ccwp5", "2006-11-11", map[Standing]int{NotParty: 171, Consented: 26}},
		{"ccwp5", "2026-02-03", map[Standing]int{NotParty: 98, Party: 99}},
		{"tpnw", "2021-01-21", map[Standing]int{NotParty: 109, SignatoryOnly: 37, Consented: 51}},
		{"tpnw", "2021-01-22", map[Standing]int{NotParty: 109, SignatoryOnly: 36, Consented: 2, Party: 50}},
		{"tpnw", "2026-02-03", map[Standing]int{NotParty: 98, SignatoryOnly: 25, Party: 74}},
		{"att", "2014-12-23", map[Standing]int{NotParty: 67, SignatoryOnly: 69, Consented: 61}},
		{"att", "2014-12-24", map[Standing]int{NotParty: 67, SignatoryOnly: 69, Party: 61}},
		{"att", "2026-02-03", map[Standing]int{NotParty: 55, SignatoryOnly: 25, Party: 117}},
		{"cwc", "1997-04-28", map[Standing]int{NotParty: 32, SignatoryOnly: 78, Consented: 87}},
		{"cwc", "1997-04-29", map[Standing]int{NotParty: 32, SignatoryOnly: 77, Consented: 1, Party: 87}},
		{"cwc", "2026-02-03", map[Standing]int{NotParty: 3, SignatoryOnly: 1, Party: 193}},
	}
	for _, test := range tests {
		got := map[Standing]int{}
		for _, s := range States() {
			got[treatyLists[test.treaty].Standing(s, day(test.on), civil.Date{}).Standing]++
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s on %s:\n%s", test.treaty, test.on, diff)
		}
	}
}

func TestTreatiesStatus(t *testing.T) {
	withdrawing := func(inForce, received, end string) Status {
		return with(inForceSince(inForce), left(received, end), ends(end))
	}
	tests := []struct {
		treaty, state, on, known string
		want                     Status
	}{
		// APMBC 20(3): on the day itself the State is no party any more.
		{"apmbc", "EST", "2025-12-26", "", withdrawing("2004-11-01", "2025-06-27", "2025-12-27")},
		{"apmbc", "EST", "2025-12-27", "", with(inForceSince("2004-11-01"), left("2025-06-27", "2025-12-27"), withdrawn, stated, ends("2025-12-27"))},
		{"apmbc", "LVA", "2025-12-26", "", withdrawing("2006-01-01", "2025-06-27", "2025-12-27")},
		{"apmbc", "LVA", "2025-12-27", "", with(inForceSince("2006-01-01"), left("2025-06-27", "2025-12-27"), withdrawn, stated, ends("2025-12-27"))},
		{"apmbc", "LTU", "2025-12-26", "", withdrawing("2003-11-01", "2025-06-27", "2025-12-27")},
		{"apmbc", "LTU", "2025-12-27", "", with(inForceSince("2003-11-01"), left("2025-06-27", "2025-12-27"), withdrawn, stated, ends("2025-12-27"))},
		{"apmbc", "FIN", "2026-01-09", "", withdrawing("2012-07-01", "2025-07-10", "2026-01-10")},
		{"apmbc", "FIN", "2026-01-10", "", with(inForceSince("2012-07-01"), left("2025-07-10", "2026-01-10"), withdrawn, stated, ends("2026-01-10"))},
		// Until the depositary had said that it took effect, nothing said whether there was a conflict.
		{"apmbc", "FIN", "2026-01-10", "2026-01-31", with(inForceSince("2012-07-01"), left("2025-07-10", "2026-01-10"), unsettled)},
		{"apmbc", "POL", "2026-02-03", "", with(inForceSince("2013-06-01"), left("2025-08-20", "2026-02-20"))},
		{"apmbc", "POL", "2026-02-19", "", with(inForceSince("2013-06-01"), left("2025-08-20", "2026-02-20"), carried)},
		{"apmbc", "POL", "2026-02-20", "", with(inForceSince("2013-06-01"), left("2025-08-20", "2026-02-20"), unsettled, carried)},
		{"apmbc", "POL", "2026-02-20", "2025-08-19", with(inForceSince("2013-06-01"), carried)},
		{"apmbc", "SSD", "2011-07-09", "", with(inForceSince("2011-07-09"), stated)},
		{"apmbc", "MNE", "2007-03-31", "", with(consented("2007-04-01"), stated)},
		{"apmbc", "MNE", "2007-04-01", "", with(inForceSince("2007-04-01"), stated)},
		// CCW 5: the same day of the month.
		{"ccwp5", "ALB", "2006-11-12", "", with(inForceSince("2006-11-12"), stated)},
		{"ccwp5", "ARE", "2009-08-25", "", consented("2009-08-26")},
		{"ccwp5", "ARE", "2009-08-26", "", inForceSince("2009-08-26")},
		// TPNW 15(2): after the fiftieth, but before the entry into force.
		{"tpnw", "BEN", "2021-01-22", "", consented("2021-03-11")},
		{"tpnw", "BEN", "2021-03-11", "", inForceSince("2021-03-11")},
		// ATT 22: the text is silent.
		{"att", "GIN", "2014-12-24", "", with(inForceSince("2014-12-24"), stated)},
		{"att", "KNA", "2014-12-23", "", consented("2014-12-24")},
		{"att", "KNA", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "LIE", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "LTU", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "NLD", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "POL", "2014-12-24", "", with(inForceSince("2014-12-24"), stated)},
		{"att", "SRB", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "ZAF", "2014-12-24", "", inForceSince("2014-12-24")},
		{"att", "CHE", "2015-04-29", "", with(consented("2015-04-30"), provisional)},
		{"att", "ESP", "2014-01-01", "", with(signatory, provisional)},
		{"att", "USA", "2026-02-03", "", signatory},
		// CWC XXI: the thirtieth day; and the State that the two sources date apart.
		{"cwc", "AFG", "2003-10-23", "", consented("2003-10-24")},
		{"cwc", "AFG", "2003-10-24", "", inForceSince("2003-10-24")},
		{"cwc", "PSE", "2018-06-15", "", with(consented("2018-06-16"), stated)},
		{"cwc", "PSE", "2018-06-16", "", with(inForceSince("2018-06-16"), stated)},
		{"cwc", "MNE", "2006-06-03", "", with(inForceSince("2006-06-03"), stated)},
		{"cwc", "ISR", "2026-02-03", "", signatory},
	}
	for _, test := range tests {
		got := treatyLists[test.treaty].Standing(MustParseState(test.state), day(test.on), day(test.known))
		if got != test.want {
			t.Errorf("%s: %s on %s, known %q:\n%s", test.treaty, test.state, test.on, test.known, cmp.Diff(test.want, got))
		}
	}
}

// The States on whose deposits the texts are silent, and no others.
func TestTreatiesByPractice(t *testing.T) {
	tests := map[string]struct {
		states string
		count  int
	}{
		"apmbc": {"", 0}, "ccwp5": {"", 0}, "tpnw": {"", 0},
		"att": {"GIN KNA LIE LTU NLD POL SRB ZAF", 8},
		"cwc": {"", 22},
	}
	for treaty, want := range tests {
		var states []string
		for _, row := range entryRows(t, treaty) {
			if treatyLists[treaty].EntryRule().ByPractice(day(row.deposit)) {
				states = append(states, row.state)
			}
		}
		if len(states) != want.count || want.states != "" && strings.Join(states, " ") != want.states {
			t.Errorf("%s: by practice %v, want %+v", treaty, states, want)
		}
	}
}

// The days on which a standing changes are found in every list.
func TestTreatiesChanges(t *testing.T) {
	for treaty, states := range map[string][]string{
		"apmbc": {"EST", "POL", "MNE", "SSD", "USA"}, "ccwp5": {"AFG", "ALB"}, "tpnw": {"BEN", "AGO"},
		"att": {"CHE", "ESP", "GIN"}, "cwc": {"PSE", "MNE", "ISR"},
	} {
		for _, s := range states {
			checkChanges(t, treatyLists[treaty], MustParseState(s), day("1993-01-01"), day("2026-12-31"), "", "2014-06-30", "2026-02-03")
		}
	}
}
