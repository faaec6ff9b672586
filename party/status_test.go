package party

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// question is one that a list is asked, and the answer.
type question struct {
	on, known string
	want      Status
}

// Short names for the tables.
var (
	notParty  = Status{Standing: NotParty}
	signatory = Status{Standing: SignatoryOnly}
)

func consented(inForce string) Status {
	return Status{Standing: Consented, InForce: day(inForce), Derived: true}
}

func inForceSince(date string) Status {
	return Status{Standing: Party, InForce: day(date), Derived: true}
}

// with returns s with changes.
func with(s Status, change ...func(*Status)) Status {
	for _, c := range change {
		c(&s)
	}
	return s
}

// left says that a withdrawal was received, and when it is due.
func left(received, due string) func(*Status) {
	return func(s *Status) { s.Received, s.Due = day(received), day(due) }
}

// fought says what is known of a conflict on the day on which a withdrawal is due, and
// the last day of which a source says that it went on.
func fought(holds Holds, lasted string) func(*Status) {
	return func(s *Status) { s.Conflict, s.Lasted = holds, day(lasted) }
}

func stated(s *Status)      { s.Derived = false }
func derived(s *Status)     { s.Derived = true }
func carried(s *Status)     { s.Carried = true }
func clamped(s *Status)     { s.Clamped = true }
func provisional(s *Status) { s.Provisional = true }
func withdrawn(s *Status)   { s.Standing = Withdrawn }
func unsettled(s *Status)   { s.Standing = Undetermined }
func ends(date string) func(*Status) {
	return func(s *Status) { s.Ends = day(date) }
}

// TestStandingPastTheCalendarsEnd: the day of effect would lie past the last that there is.
func TestStandingPastTheCalendarsEnd(t *testing.T) {
	l, err := ParseStatusList([]byte(strings.ReplaceAll(string(document(participation("NOR", `"terms": [{"consent": "accession", "deposit": "2199-12-01"}]`))),
		`"read": "2026-02-01"`, `"read": "2199-12-31"`)))
	if err != nil {
		t.Fatal(err)
	}
	want := Status{Standing: Consented, Carried: true}
	if got := l.Standing(MustParseState("NOR"), day("2199-12-31"), day("")); got != want {
		t.Errorf("%+v, not %+v", got, want)
	}
}

func TestStanding(t *testing.T) {
	leaving := with(inForceSince("2011-09-01"), left("2024-09-06", "2025-03-06"))
	leavingInAugust := with(inForceSince("2011-09-01"), left("2024-08-31", "2025-02-28"), clamped)
	tests := []struct {
		name      string
		facts     string // the acts of NOR
		questions []question
	}{
		{"a State that the list does not name", "-", []question{
			{"2000-01-01", "", notParty},
			{"2026-02-01", "", notParty},
			{"2026-02-02", "", with(notParty, carried)},
		}},
		{"named without an act", ``, []question{
			{"2020-01-01", "", notParty},
		}},
		{"signature alone", `"signature": "2008-12-03"`, []question{
			{"2008-12-02", "", notParty},
			{"2008-12-03", "", signatory},
			{"2008-12-03", "2008-12-02", notParty},
			{"2020-01-01", "2008-12-03", signatory},
			{"2026-02-02", "", with(signatory, carried)},
		}},
		{"17(1): the deposit of the thirtieth's date", `"signature": "2008-12-03", "terms": [{"consent": "ratification", "deposit": "2010-02-16"}]`, []question{
			{"2010-02-15", "", signatory},
			{"2010-02-16", "", consented("2010-08-01")},
			{"2010-07-31", "", consented("2010-08-01")},
			{"2010-08-01", "", inForceSince("2010-08-01")},
			{"2010-08-01", "2010-02-15", signatory},
		}},
		{"17(1): an early deposit, and nobody a party before the treaty is in force", `"signature": "2008-12-03", "terms": [{"consent": "ratification", "deposit": "2008-12-03"}]`, []question{
			{"2008-12-02", "", notParty},
			{"2008-12-03", "", consented("2010-08-01")},
			{"2010-07-31", "", consented("2010-08-01")},
			{"2010-08-01", "", inForceSince("2010-08-01")},
			// The thirtieth deposit is not yet known, so nothing is in force.
			{"2010-08-01", "2010-02-15", Status{Standing: Consented}},
			{"2010-08-01", "2010-02-16", inForceSince("2010-08-01")},
		}},
		{"17(2): the day after the thirtieth", `"terms": [{"consent": "accession", "deposit": "2010-02-17"}]`, []question{
			{"2010-02-16", "", notParty},
			{"2010-07-31", "", consented("2010-08-01")},
			{"2010-08-01", "", inForceSince("2010-08-01")},
		}},
		{"17(2): the first day of a month", `"terms": [{"consent": "accession", "deposit": "2012-02-01"}]`, []question{
			{"2012-07-31", "", consented("2012-08-01")},
			{"2012-08-01", "", inForceSince("2012-08-01")},
		}},
		{"17(2): the last day of a long month", `"terms": [{"consent": "accession", "deposit": "2015-08-31"}]`, []question{
			{"2016-01-31", "", consented("2016-02-01")},
			{"2016-02-01", "", inForceSince("2016-02-01")},
		}},
		{"17(2): in force after the list was complete", `"terms": [{"consent": "accession", "deposit": "2025-09-05"}]`, []question{
			{"2026-02-01", "", consented("2026-03-01")},
			{"2026-02-28", "", with(consented("2026-03-01"), carried)},
			{"2026-03-01", "", with(inForceSince("2026-03-01"), carried)},
		}},
		{"17(2): a source states the day", `"terms": [{"consent": "accession", "deposit": "2012-02-01", "entryIntoForce": {"on": "2012-08-01", "source": "@2013-01-01"}}]`, []question{
			{"2012-08-01", "", with(inForceSince("2012-08-01"), stated)},
			{"2012-07-31", "", with(consented("2012-08-01"), stated)},
			{"2012-08-01", "2013-01-01", with(inForceSince("2012-08-01"), stated)},
			{"2012-08-01", "2012-12-31", inForceSince("2012-08-01")},
			{"2012-08-01", "2012-01-31", notParty},
		}},
		{"18: provisional application brings nobody in", `"signature": "2008-12-03", "provisional": "2011-03-24", "terms": [{"consent": "ratification", "deposit": "2011-03-24"}]`, []question{
			{"2011-03-23", "", signatory},
			{"2011-03-24", "", with(consented("2011-09-01"), provisional)},
			{"2011-08-31", "", with(consented("2011-09-01"), provisional)},
			{"2011-09-01", "", inForceSince("2011-09-01")},
			{"2011-08-31", "2011-03-23", signatory},
		}},
		{"18: declared by a signatory", `"signature": "2008-12-03", "provisional": "2009-01-01"`, []question{
			{"2008-12-31", "", signatory},
			{"2009-01-01", "", with(signatory, provisional)},
			{"2009-01-01", "2008-12-31", signatory},
		}},
		{"20(3): nothing known of an armed conflict", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "source": "@2024-09-10"}}]`, []question{
			{"2024-09-05", "", inForceSince("2011-09-01")},
			{"2024-09-06", "", leaving},
			{"2025-03-05", "", leaving},
			{"2025-03-06", "", with(leaving, unsettled)},
			{"2026-02-02", "", with(leaving, unsettled, carried)},
			{"2100-01-01", "", with(leaving, unsettled, carried)},
			{"2025-03-06", "2024-09-06", with(leaving, unsettled)},
			{"2025-03-06", "2024-09-05", inForceSince("2011-09-01")},
		}},
		{"20(3): a source states the effect", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-03-06", "source": "@2025-03-10"}, "source": "@2024-09-10"}}]`, []question{
			{"2024-09-05", "", inForceSince("2011-09-01")},
			{"2025-03-05", "", with(leaving, ends("2025-03-06"))},
			{"2025-03-06", "", with(leaving, withdrawn, ends("2025-03-06"), stated)},
			{"2025-03-06", "2025-03-10", with(leaving, withdrawn, ends("2025-03-06"), stated)},
			{"2025-03-06", "2025-03-09", with(leaving, unsettled)},
			{"2026-02-02", "", with(leaving, withdrawn, ends("2025-03-06"), stated, carried)},
		}},
		{"20(3): an effect stated later than the expiry", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-06-01", "source": "@2025-06-01"}, "conflict": [{"holds": "yes", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-05-31", "", with(leaving, ends("2025-06-01"))},
			{"2025-06-01", "", with(leaving, withdrawn, ends("2025-06-01"), stated)},
			// The effect was not yet stated.
			{"2025-05-31", "2025-05-31", with(leaving, unsettled, fought(HoldsYes, "2025-03-06"))},
		}},
		{"20(3): no armed conflict, 31 August to the last of February", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-08-31", "conflict": [{"holds": "no", "source": "@2025-03-01"}], "source": "@2024-09-10"}}]`, []question{
			{"2024-08-30", "", inForceSince("2011-09-01")},
			{"2024-08-31", "", with(leavingInAugust, ends("2025-02-28"), fought(HoldsNo, ""))},
			{"2025-02-27", "", with(leavingInAugust, ends("2025-02-28"), fought(HoldsNo, ""))},
			{"2025-02-28", "", with(leavingInAugust, withdrawn, ends("2025-02-28"), fought(HoldsNo, ""))},
			// From what was known before the word on the conflict.
			{"2025-02-28", "2025-02-28", with(leavingInAugust, unsettled)},
			{"2025-02-27", "2025-02-28", leavingInAugust},
		}},
		{"20(3): 31 August before a leap year", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2023-08-31", "conflict": [{"holds": "no", "source": "@2025-03-01"}], "source": "@2024-09-10"}}]`, []question{
			{"2024-02-28", "", with(inForceSince("2011-09-01"), left("2023-08-31", "2024-02-29"), ends("2024-02-29"), clamped, fought(HoldsNo, ""))},
			{"2024-02-29", "", with(inForceSince("2011-09-01"), left("2023-08-31", "2024-02-29"), withdrawn, ends("2024-02-29"), clamped, fought(HoldsNo, ""))},
		}},
		{"20(3): no conflict then; one that starts later is irrelevant", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "no", "source": {"title": "At peace in March, at war since June", "read": "2025-09-01"}}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-06", "", with(leaving, withdrawn, ends("2025-03-06"), fought(HoldsNo, ""))},
			{"2025-09-01", "", with(leaving, withdrawn, ends("2025-03-06"), fought(HoldsNo, ""))},
		}},
		{"20(3): in conflict, and no word on its end", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "source": "@2025-05-10"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-06", "", with(leaving, fought(HoldsYes, "2025-05-10"))},
			{"2025-05-09", "", with(leaving, fought(HoldsYes, "2025-05-10"))},
			{"2025-05-10", "", with(leaving, unsettled, fought(HoldsYes, "2025-05-10"))},
			{"2026-02-01", "", with(leaving, unsettled, fought(HoldsYes, "2025-05-10"))},
			{"2100-01-01", "", with(leaving, unsettled, carried, fought(HoldsYes, "2025-05-10"))},
			// It was not yet told.
			{"2025-03-06", "2025-05-09", with(leaving, unsettled)},
		}},
		{"20(3): in conflict on the last day of which the source speaks, which was published later", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "at": "2025-04-30", "source": "@2025-05-10"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-04-29", "", with(leaving, fought(HoldsYes, "2025-04-30"))},
			{"2025-04-30", "", with(leaving, unsettled, fought(HoldsYes, "2025-04-30"))},
		}},
		{"20(3): in conflict before the expiry, of which the source could not tell", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "source": "@2024-12-01"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-05", "", with(leaving, fought(0, "2024-12-01"))},
			{"2025-03-06", "", with(leaving, unsettled, fought(0, "2024-12-01"))},
		}},
		{"20(3): in conflict before the expiry, and over by then", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "source": "@2024-12-01"}, {"holds": "no", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-06", "", with(leaving, withdrawn, ends("2025-03-06"), fought(HoldsNo, "2024-12-01"))},
			{"2025-03-06", "2025-03-05", with(leaving, unsettled, fought(0, "2024-12-01"))},
		}},
		{"20(3): in conflict, which ended", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2023-09-06", "conflict": [{"holds": "yes", "ended": "2025-01-15", "source": "@2025-01-15"}], "source": "@2024-09-10"}}]`, []question{
			{"2024-03-06", "", with(inForceSince("2011-09-01"), left("2023-09-06", "2024-03-06"), ends("2025-01-15"), fought(HoldsYes, ""))},
			{"2025-01-14", "", with(inForceSince("2011-09-01"), left("2023-09-06", "2024-03-06"), ends("2025-01-15"), fought(HoldsYes, ""))},
			{"2025-01-15", "", with(inForceSince("2011-09-01"), left("2023-09-06", "2024-03-06"), withdrawn, ends("2025-01-15"), fought(HoldsYes, ""))},
			// It is not yet known.
			{"2025-01-15", "2025-01-14", with(inForceSince("2011-09-01"), left("2023-09-06", "2024-03-06"), unsettled)},
			{"2025-01-15", "2025-01-15", with(inForceSince("2011-09-01"), left("2023-09-06", "2024-03-06"), withdrawn, ends("2025-01-15"), fought(HoldsYes, ""))},
		}},
		{"20(3): a conflict known first, told again, and its end told last", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "source": "@2025-03-20"}, {"holds": "yes", "source": "@2025-07-01"}, {"holds": "yes", "ended": "2025-09-30", "source": "@2025-10-02"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-09-29", "", with(leaving, ends("2025-09-30"), fought(HoldsYes, "2025-07-01"))},
			{"2025-09-30", "", with(leaving, withdrawn, ends("2025-09-30"), fought(HoldsYes, "2025-07-01"))},
			{"2025-09-30", "2025-10-01", with(leaving, unsettled, fought(HoldsYes, "2025-07-01"))},
			{"2025-06-30", "2025-10-01", with(leaving, fought(HoldsYes, "2025-07-01"))},
			{"2025-06-30", "2025-06-30", with(leaving, unsettled, fought(HoldsYes, "2025-03-20"))},
			{"2025-03-19", "2025-06-30", with(leaving, fought(HoldsYes, "2025-03-20"))},
			{"2025-03-19", "2025-03-19", with(leaving, unsettled)},
		}},
		{"20(3): two ends of the conflict are told", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}, {"holds": "yes", "ended": "2025-08-01", "source": "@2025-09-10"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-05-31", "", with(leaving, ends("2025-08-01"), fought(HoldsYes, ""))},
			{"2025-06-01", "", with(leaving, unsettled, ends("2025-08-01"), fought(HoldsYes, ""))},
			{"2025-08-01", "", with(leaving, withdrawn, ends("2025-08-01"), fought(HoldsYes, ""))},
		}},
		{"20(3): told to go on after the end that another tells", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}, {"holds": "yes", "source": "@2025-09-10"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-05-31", "", with(leaving, fought(HoldsYes, "2025-09-10"))},
			{"2025-06-01", "", with(leaving, unsettled, fought(HoldsYes, "2025-09-10"))},
			{"2026-01-01", "", with(leaving, unsettled, fought(HoldsYes, "2025-09-10"))},
		}},
		{"20(3): one source says that it was in conflict, another that it was not", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "source": "@2025-05-10"}, {"holds": "no", "source": "@2025-06-10"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-05", "", with(leaving, fought(HoldsDisputed, "2025-05-10"))},
			{"2025-03-06", "", with(leaving, unsettled, fought(HoldsDisputed, "2025-05-10"))},
			{"2026-01-01", "", with(leaving, unsettled, fought(HoldsDisputed, "2025-05-10"))},
			{"2025-03-06", "2025-06-09", with(leaving, fought(HoldsYes, "2025-05-10"))},
		}},
		{"20(3): whether in conflict is disputed", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "disputed", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-05", "", with(leaving, fought(HoldsDisputed, ""))},
			{"2025-03-06", "", with(leaving, unsettled, fought(HoldsDisputed, ""))},
			{"2026-02-01", "", with(leaving, unsettled, fought(HoldsDisputed, ""))},
		}},
		{"20(3): disputed, but over: on either view withdrawn", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "disputed", "ended": "2025-06-01", "source": "@2025-06-02"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-05", "", with(leaving, ends("2025-06-01"), fought(HoldsDisputed, ""))},
			{"2025-03-06", "", with(leaving, unsettled, ends("2025-06-01"), fought(HoldsDisputed, ""))},
			{"2025-05-31", "", with(leaving, unsettled, ends("2025-06-01"), fought(HoldsDisputed, ""))},
			{"2025-06-01", "", with(leaving, withdrawn, ends("2025-06-01"), fought(HoldsDisputed, ""))},
		}},
		{"20(3): a sourced effect, and an entry into force that is not known", `"terms": [{"consent": "succession", "deposit": "2012-02-01", "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-03-06", "source": "@2025-03-10"}, "source": "@2024-09-10"}}]`, []question{
			{"2024-09-05", "", Status{}},
			{"2025-03-05", "", with(Status{}, left("2024-09-06", "2025-03-06"), ends("2025-03-06"))},
			{"2025-03-06", "", with(Status{}, left("2024-09-06", "2025-03-06"), withdrawn, ends("2025-03-06"))},
			{"2050-01-01", "", with(Status{}, left("2024-09-06", "2025-03-06"), withdrawn, ends("2025-03-06"), carried)},
			{"2025-03-06", "2025-03-09", with(Status{}, left("2024-09-06", "2025-03-06"))},
		}},
		{"20(3): an effect by the rule, and an entry into force that is not known", `"terms": [{"consent": "succession", "deposit": "2012-02-01", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "no", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`, []question{
			{"2025-03-05", "", with(Status{}, left("2024-09-06", "2025-03-06"), ends("2025-03-06"), fought(HoldsNo, ""))},
			{"2025-03-06", "", with(Status{}, left("2024-09-06", "2025-03-06"), withdrawn, ends("2025-03-06"), fought(HoldsNo, ""), derived)},
		}},
		{"accession after a withdrawal", `"signature": "2008-12-03", "provisional": "2011-03-24", "terms": [
			{"consent": "ratification", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "conflict": [{"holds": "no", "source": "@2015-07-10"}], "source": "@2015-01-10"}},
			{"consent": "accession", "deposit": "2018-05-20"}]`, []question{
			{"2015-07-09", "", with(inForceSince("2011-09-01"), left("2015-01-10", "2015-07-10"), ends("2015-07-10"), fought(HoldsNo, ""))},
			{"2015-07-10", "", with(inForceSince("2011-09-01"), left("2015-01-10", "2015-07-10"), withdrawn, ends("2015-07-10"), fought(HoldsNo, ""))},
			{"2018-05-19", "", with(inForceSince("2011-09-01"), left("2015-01-10", "2015-07-10"), withdrawn, ends("2015-07-10"), fought(HoldsNo, ""))},
			{"2018-05-20", "", consented("2018-11-01")},
			{"2018-11-01", "", inForceSince("2018-11-01")},
			{"2018-11-01", "2018-05-19", with(inForceSince("2011-09-01"), left("2015-01-10", "2015-07-10"), withdrawn, ends("2015-07-10"), fought(HoldsNo, ""))},
		}},
		{"accession while the withdrawal was unsettled", `"terms": [
			{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "source": "@2015-01-10"}},
			{"consent": "accession", "deposit": "2018-05-20"}]`, []question{
			{"2015-07-10", "", with(inForceSince("2011-09-01"), left("2015-01-10", "2015-07-10"), unsettled)},
			{"2018-05-20", "", consented("2018-11-01")},
			{"2018-11-01", "", inForceSince("2018-11-01")},
		}},
		{"succession: no rule derives its day", `"terms": [{"consent": "succession", "deposit": "2012-02-01"}]`, []question{
			{"2012-01-31", "", notParty},
			{"2012-02-01", "", Status{}},
			{"2020-01-01", "", Status{}},
		}},
		{"succession before the treaty was in force", `"terms": [{"consent": "succession", "deposit": "2009-02-01"}]`, []question{
			{"2010-07-31", "", Status{Standing: Consented}},
			{"2010-08-01", "", Status{}},
		}},
		{"succession from before its deposit", `"terms": [{"consent": "succession", "deposit": "2012-06-20", "entryIntoForce": {"on": "2011-07-09", "source": "@2013-01-01"}}]`, []question{
			{"2011-07-08", "", notParty},
			{"2011-07-09", "", with(inForceSince("2011-07-09"), stated)},
			{"2011-07-09", "2012-12-31", notParty},
			{"2012-06-20", "2012-12-31", Status{}},
		}},
		{"succession from after its deposit", `"terms": [{"consent": "succession", "deposit": "2012-06-20", "entryIntoForce": {"on": "2012-09-01", "source": "@2013-01-01"}}]`, []question{
			{"2012-06-19", "", notParty},
			{"2012-06-20", "", with(consented("2012-09-01"), stated)},
			{"2012-09-01", "", with(inForceSince("2012-09-01"), stated)},
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := parsed(t)
			if test.facts != "-" {
				l = parsed(t, participation("NOR", test.facts))
			}
			for _, q := range test.questions {
				got := l.Standing(MustParseState("NOR"), day(q.on), day(q.known))
				if diff := cmp.Diff(q.want, got); diff != "" {
					t.Errorf("on %s, known %q:\n%s", q.on, q.known, diff)
				}
				inForce, ok := l.EntryIntoForce(MustParseState("NOR"), day(q.on), day(q.known))
				if inForce != q.want.InForce || ok != !inForce.IsZero() {
					t.Errorf("on %s, known %q: in force %s, %v", q.on, q.known, inForce, ok)
				}
			}
			checkChanges(t, l, MustParseState("NOR"), civil.MustParse("2008-01-01"), civil.MustParse("2027-01-01"), manyKnown...)
		})
	}
}

func TestNoQuestion(t *testing.T) {
	l := ccmList
	for _, got := range []Status{
		l.Standing(State{}, day("2020-01-01"), civil.Date{}),
		l.Standing(MustParseState("NOR"), civil.Date{}, civil.Date{}),
	} {
		if got != (Status{}) {
			t.Errorf("%+v", got)
		}
	}
	if changes := l.Changes(State{}, civil.Date{}); len(changes) > 0 {
		t.Errorf("the zero State changes on %v", changes)
	}
	if certain, undetermined := l.PartyPeriods(State{}, civil.Date{}); len(certain)+len(undetermined) > 0 {
		t.Errorf("the zero State is a party in %v, %v", certain, undetermined)
	}
	if p, ok := l.Lookup(State{}); p.State.IsValid() || ok {
		t.Errorf("the zero State has %v", p)
	}
}

// A rule without the clause on armed conflict settles every withdrawal.
func TestNoConflictClause(t *testing.T) {
	d := parsed(t, participation("NOR", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "source": "@2024-09-10"}}]`)).Document()
	d.WithdrawalRule.ProlongedBy = 0
	l, err := NewStatusList(d)
	if err != nil {
		t.Fatal(err)
	}
	want := with(inForceSince("2011-09-01"), left("2024-09-06", "2025-03-06"), withdrawn, ends("2025-03-06"))
	if got := l.Standing(MustParseState("NOR"), day("2025-03-06"), civil.Date{}); got != want {
		t.Errorf("%+v", got)
	}
}

// A conflict that is said to last beyond the expiry and to have ended before it
// is a fault; a list read past the rules still has no effect before the expiry.
func TestNotBeforeExpiry(t *testing.T) {
	var d plainStatusList
	data := document(participation("NOR", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "conflict": [{"holds": "yes", "ended": "2024-12-01", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`))
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	l := builtStatusList(StatusListDocument(d))
	for on, want := range map[string]Standing{"2025-03-05": Party, "2025-03-06": Withdrawn} {
		if got := l.Standing(MustParseState("NOR"), day(on), civil.Date{}).Standing; got != want {
			t.Errorf("on %s: %s", on, got)
		}
	}
}
