package party

import (
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// ccmList is the status list of the Convention on Cluster Munitions, which lies
// with its catalogue.
var ccmList = func() *StatusList {
	data, err := os.ReadFile("../obligation/ccm/status-list.json")
	if err != nil {
		panic(err)
	}
	list, err := ParseStatusList(data)
	if err != nil {
		panic(err)
	}
	return list
}()

func TestCCMIsInOrder(t *testing.T) {
	d := ccmList.Document()
	if d.ID != "ccm-status" || d.Instrument != "ccm" {
		t.Errorf("id %q, instrument %q", d.ID, d.Instrument)
	}
	if !slices.IsSortedFunc(d.Participations, func(a, b Participation) int { return a.State.Compare(b.State) }) {
		t.Error("not in code order")
	}
}

// The numbers that the depositary's copies give.
func TestCCMCounts(t *testing.T) {
	got := map[string]int{}
	for _, p := range ccmList.Document().Participations {
		got["participations"]++
		if !p.Signature.IsZero() {
			got["signatures"]++
		}
		if !p.Provisional.IsZero() {
			got["provisional"]++
		}
		for _, term := range p.Terms {
			got[term.Consent.String()]++
			if term.EntryIntoForce != nil {
				got["stated"]++
			}
			if term.Withdrawal != nil {
				got["withdrawals"]++
			}
			if term.Deposit.Before(ccmList.EntryRule().Deposited) {
				got["before the thirtieth"]++
			}
			if !term.Deposit.After(ccmList.EntryRule().Deposited) {
				got["through the thirtieth"]++
			}
		}
	}
	want := map[string]int{
		"participations": 125, "signatures": 108, "provisional": 4,
		"ratification": 94, "acceptance": 2, "accession": 17,
		"stated": 7, "withdrawals": 1,
		"before the thirtieth": 28, "through the thirtieth": 30,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCCMStandings(t *testing.T) {
	tests := []struct {
		on   string
		want map[Standing]int
	}{
		{"2008-12-02", map[Standing]int{NotParty: 197}},
		{"2008-12-03", map[Standing]int{NotParty: 105, SignatoryOnly: 88, Consented: 4}},
		{"2010-07-31", map[Standing]int{NotParty: 89, SignatoryOnly: 70, Consented: 38}},
		{"2010-08-01", map[Standing]int{NotParty: 89, SignatoryOnly: 70, Consented: 8, Party: 30}},
		{"2025-03-05", map[Standing]int{NotParty: 73, SignatoryOnly: 12, Party: 112}},
		{"2025-03-06", map[Standing]int{NotParty: 73, SignatoryOnly: 12, Party: 111, Withdrawn: 1}},
		{"2026-02-28", map[Standing]int{NotParty: 72, SignatoryOnly: 12, Consented: 1, Party: 111, Withdrawn: 1}},
		{"2026-03-01", map[Standing]int{NotParty: 72, SignatoryOnly: 12, Party: 112, Withdrawn: 1}},
	}
	for _, test := range tests {
		got := map[Standing]int{}
		for _, s := range States() {
			status := ccmList.Standing(s, day(test.on), civil.Date{})
			got[status.Standing]++
			if status.Carried != (test.on > "2026-02-01") {
				t.Errorf("%s on %s: carried %v", s, test.on, status.Carried)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("on %s:\n%s", test.on, diff)
		}
	}
}

func TestCCMStatus(t *testing.T) {
	tests := []struct {
		state, on, known string
		want             Status
	}{
		{"NOR", "2009-01-01", "", with(consented("2010-08-01"), provisional)},
		{"NOR", "2014-01-01", "", inForceSince("2010-08-01")},
		{"BFA", "2010-08-01", "", inForceSince("2010-08-01")},
		{"MDA", "2010-08-01", "", inForceSince("2010-08-01")},
		{"JPN", "2010-08-01", "", inForceSince("2010-08-01")},
		{"NLD", "2011-08-01", "", inForceSince("2011-08-01")},
		{"MRT", "2012-07-31", "", consented("2012-08-01")},
		{"MRT", "2012-08-01", "", inForceSince("2012-08-01")},
		{"CHE", "2012-12-31", "", with(consented("2013-01-01"), stated, provisional)},
		{"CHE", "2013-01-01", "2013-01-01", inForceSince("2013-01-01")}, // the page that states it was read later
		{"BLZ", "2015-02-28", "", with(consented("2015-03-01"), provisional)},
		{"PSE", "2015-07-01", "", inForceSince("2015-07-01")},
		{"COK", "2012-02-01", "", inForceSince("2012-02-01")},
		{"NIU", "2021-02-01", "", inForceSince("2021-02-01")},
		{"VAT", "2010-08-01", "", inForceSince("2010-08-01")},
		{"AGO", "2026-01-31", "", signatory},
		{"USA", "2026-01-31", "", notParty},
		{"VUT", "2026-02-28", "", with(consented("2026-03-01"), stated, carried)},
		{"VUT", "2026-03-01", "", with(inForceSince("2026-03-01"), stated, carried)},
		{"VUT", "2026-03-01", "2025-09-04", with(notParty, carried)},
		{"LTU", "2011-08-31", "", with(consented("2011-09-01"), stated, provisional)},
		{"LTU", "2025-03-05", "", with(inForceSince("2011-09-01"), left("2024-09-06", "2025-03-06"), stated, ends("2025-03-06"))},
		{"LTU", "2025-03-06", "", with(inForceSince("2011-09-01"), left("2024-09-06", "2025-03-06"), stated, withdrawn, ends("2025-03-06"))},
		{"LTU", "2025-03-06", "2024-12-31", with(inForceSince("2011-09-01"), left("2024-09-06", "2025-03-06"), unsettled)},
		{"LTU", "2025-03-06", "2024-09-05", with(inForceSince("2011-09-01"), stated)},
	}
	for _, test := range tests {
		if got := ccmList.Standing(MustParseState(test.state), day(test.on), day(test.known)); got != test.want {
			t.Errorf("%s on %s, known %q:\n%s", test.state, test.on, test.known, cmp.Diff(test.want, got))
		}
	}
}

// The acts agree with Articles 15, 16 and 18.
func TestCCMActs(t *testing.T) {
	for _, p := range ccmList.Document().Participations {
		if p.Name != p.State.Name() {
			t.Errorf("%s is listed as %q, and called %q", p.State, p.Name, p.State.Name())
		}
		if p.Signature.IsZero() && len(p.Terms) == 0 {
			t.Errorf("%s has done nothing", p.State)
		}
		if !p.Signature.IsZero() && (p.Signature.Before(day("2008-12-03")) || !p.Signature.Before(ccmList.EntryRule().InForce)) {
			t.Errorf("%s signed on %s, when the treaty was not open for signature", p.State, p.Signature)
		}
		for _, term := range p.Terms {
			if signed := !p.Signature.IsZero(); signed == (term.Consent == Accession) {
				t.Errorf("%s: %s, signed %v", p.State, term.Consent, signed)
			}
			if !p.Provisional.IsZero() && p.Provisional != term.Deposit {
				t.Errorf("%s declared provisional application on %s and deposited on %s", p.State, p.Provisional, term.Deposit)
			}
			if term.Deposit.After(ccmList.CompleteAsOf()) {
				t.Errorf("%s deposited on %s, after the list was complete", p.State, term.Deposit)
			}
		}
	}
}
