package party

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// The rules of withdrawal of several treaties, as a status list has them.
const (
	ruleAPMBC = `{"cite": "20(3)", "delay": {"count": 6, "unit": "months"}, "prolongedBy": "armed-conflict"}`
	ruleCCW   = `{"cite": "9(2)", "treaty": "CCW", "delay": {"count": 12, "unit": "months"}, "prolongedBy": "armed-conflict-or-occupation", "along": {"instrument": "ccw", "cite": "9(3)"}, "accrued": "9(5)"}`
	ruleTPNW  = `{"cite": "17(3)", "delay": {"count": 12, "unit": "months"}, "prolongedBy": "any-armed-conflict"}`
	ruleATT   = `{"cite": "24(2)", "delay": {"count": 90, "unit": "days"}, "laterDay": true, "accrued": "24(3)"}`
	ruleCWC   = `{"cite": "XVI(2)", "delay": {"count": 90, "unit": "days"}, "laterDay": true}`
	ruleCRPD  = `{"cite": "48", "delay": {"count": 12, "unit": "months"}}`
)

// withdrawingUnder returns the text of a list with a rule of withdrawal, and Norway
// withdrawing on 2023-08-31.
func withdrawingUnder(rule, more string) []byte {
	text := string(document(participation("NOR", fmt.Sprintf(
		`"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2023-08-31", "source": "@2023-08-31"%s}}]`, more))))
	return []byte(strings.Replace(text, `"withdrawal": `+ruleAPMBC, `"withdrawal": `+rule, 1))
}

func TestWithdrawalByTreaty(t *testing.T) {
	const conflict = `, "conflict": [{"holds": "yes", "source": "@2024-10-01"}]`
	const conflictEnded = `, "conflict": [{"holds": "yes", "ended": "2025-01-10", "source": "@2025-02-01"}]`
	const noConflict = `, "conflict": [{"holds": "no", "source": "@2024-10-01"}]`
	tests := []struct {
		name, rule, more string
		standings        map[string]Standing
	}{
		{"APMBC: 31 August and six months, at peace", ruleAPMBC, noConflict, map[string]Standing{"2024-02-28": Party, "2024-02-29": Withdrawn}},
		{"APMBC: nothing known of a conflict", ruleAPMBC, "", map[string]Standing{"2024-02-28": Party, "2024-02-29": Undetermined, "2025-02-28": Undetermined}},
		{"CCW: at peace, after a year", ruleCCW, noConflict, map[string]Standing{"2024-08-30": Party, "2024-08-31": Withdrawn}},
		{"CCW: the Convention is denounced", ruleCCW, `, "from": "ccw"` + noConflict, map[string]Standing{"2024-08-30": Party, "2024-08-31": Withdrawn}},
		{"CCW: a conflict, and no word on its end", ruleCCW, `, "from": "ccw"` + conflict, map[string]Standing{"2024-08-31": Party, "2024-09-30": Party, "2024-10-01": Undetermined, "2026-01-01": Undetermined}},
		{"CCW: an occupation that ended", ruleCCW, conflictEnded, map[string]Standing{"2024-08-31": Party, "2025-01-09": Party, "2025-01-10": Withdrawn}},
		{"TPNW: party to no conflict any more", ruleTPNW, conflictEnded, map[string]Standing{"2025-01-09": Party, "2025-01-10": Withdrawn}},
		{"TPNW: nothing known of a conflict", ruleTPNW, "", map[string]Standing{"2024-08-30": Party, "2024-08-31": Undetermined}},
		{"ATT: ninety days", ruleATT, "", map[string]Standing{"2023-11-28": Party, "2023-11-29": Withdrawn}},
		{"ATT: a conflict delays nothing", ruleATT, conflict, map[string]Standing{"2023-11-28": Party, "2023-11-29": Withdrawn}},
		{"ATT: the notice names a later day", ruleATT, `, "named": "2024-01-01"`, map[string]Standing{"2023-11-29": Party, "2023-12-31": Party, "2024-01-01": Withdrawn}},
		{"ATT: the notice names the ninetieth day", ruleATT, `, "named": "2023-11-29"`, map[string]Standing{"2023-11-28": Party, "2023-11-29": Withdrawn}},
		{"ATT: the notice names an earlier day", ruleATT, `, "named": "2023-10-01"`, map[string]Standing{"2023-10-01": Party, "2023-11-28": Party, "2023-11-29": Withdrawn}},
		{"CWC: ninety days", ruleCWC, "", map[string]Standing{"2023-11-28": Party, "2023-11-29": Withdrawn}},
		{"CRPD: one year", ruleCRPD, "", map[string]Standing{"2024-08-30": Party, "2024-08-31": Withdrawn}},
		{"CRPD: a later day that is named does not count", ruleCRPD, `, "named": "2025-01-01"`, map[string]Standing{"2024-08-30": Party, "2024-08-31": Withdrawn}},
	}
	for _, test := range tests {
		l, err := ParseStatusList(withdrawingUnder(test.rule, test.more))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		for on, want := range test.standings {
			if got := l.Standing(MustParseState("NOR"), day(on), civil.Date{}).Standing; got != want {
				t.Errorf("%s, on %s: %s, want %s", test.name, on, got, want)
			}
		}
		checkChanges(t, l, MustParseState("NOR"), day("2023-08-01"), day("2026-03-01"), "", "2023-08-30", "2024-06-01", "2025-01-15")
	}
}

// A withdrawal says what the rule's day is clamped to, and a day that the notice
// names is not.
func TestWithdrawalClamped(t *testing.T) {
	const late = `{"cite": "20(3)", "delay": {"count": 6, "unit": "months"}, "laterDay": true}`
	tests := []struct {
		more string
		want Status
	}{
		{"", with(inForceSince("2011-09-01"), left("2023-08-31", "2024-02-29"), ends("2024-02-29"), clamped)},
		{`, "named": "2024-03-01"`, with(inForceSince("2011-09-01"), left("2023-08-31", "2024-03-01"), ends("2024-03-01"))},
	}
	for _, test := range tests {
		l, err := ParseStatusList(withdrawingUnder(late, test.more))
		if err != nil {
			t.Fatal(err)
		}
		if got := l.Standing(MustParseState("NOR"), day("2023-12-01"), civil.Date{}); got != test.want {
			t.Errorf("%q:\n%s", test.more, cmp.Diff(test.want, got))
		}
	}
}

func TestWithdrawalRules(t *testing.T) {
	const at = "/participations/0/terms/0/withdrawal"
	stated := func(on string) string { return `, "effective": {"on": "` + on + `", "source": "@2025-02-01"}` }
	tests := []struct {
		name, rule, more string
		want             []schematest.Fault
	}{
		{"from the treaty that takes this one along", ruleCCW, `, "from": "ccw"`, nil},
		{"from another", ruleCCW, `, "from": "ccm"`, []schematest.Fault{{Path: at + "/from", Code: schema.CodeUnknownReference}}},
		{"from another where none takes this one along", ruleATT, `, "from": "ccw"`, []schematest.Fault{{Path: at + "/from", Code: schema.CodeUnknownReference}}},
		{"effective after ninety days", ruleATT, stated("2023-11-29"), nil},
		{"effective a day early", ruleATT, stated("2023-11-28"), []schematest.Fault{{Path: at + "/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{"effective before the day that the notice names", ruleATT, `, "named": "2024-01-01"` + stated("2023-12-31"), []schematest.Fault{{Path: at + "/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{"effective before a day that the notice may not name", ruleCRPD, `, "named": "2025-01-01"` + stated("2024-08-31"), nil},
		{"effective after a year less a day", ruleCCW, stated("2024-08-30"), []schematest.Fault{{Path: at + "/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
	}
	for _, test := range tests {
		_, err := ParseStatusList(withdrawingUnder(test.rule, test.more))
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

// The rules that a list gives away are copies: its own cannot be changed through
// them.
func TestRulesAreCopies(t *testing.T) {
	text := strings.Replace(string(withdrawingUnder(ruleCCW, "")), `"sources": [`, `"provisional": {"cite": "18", "covers": ["1"]}, "sources": [`, 1)
	text = strings.Replace(text, `"delay": {"count": 6, "unit": "month-beginnings"}`,
		`"delay": {"count": 6, "unit": "month-beginnings"}, "practice": {"until": "2010-03-01", "source": {"title": "Made up", "read": "2026-02-01"}}`, 1)
	l, err := ParseStatusList([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	l.EntryRule().Practice.Until = civil.Latest()
	l.WithdrawalRule().Along.Instrument = "ccm"
	l.ProvisionalRule().Covers[0] = "2"
	d := l.Document()
	d.EntryRule.Practice.Until = civil.Latest()
	d.WithdrawalRule.Along.Instrument = "ccm"
	d.ProvisionalRule.Covers[0] = "2"
	if l.EntryRule().Practice.Until != day("2010-03-01") || l.WithdrawalRule().Along.Instrument != "ccw" || l.ProvisionalRule().Covers[0] != "1" {
		t.Errorf("changed: %+v, %+v, %+v", l.EntryRule().Practice, l.WithdrawalRule().Along, l.ProvisionalRule())
	}
	if (*StatusList)(nil).ProvisionalRule() != nil {
		t.Error("a nil list has a rule of provisional application")
	}
}

// The practice on deposits can only be one on those between the two days of the treaty.
func TestPracticeBetween(t *testing.T) {
	for until, want := range map[string][]schematest.Fault{
		"2010-02-16": {{Path: "/entryIntoForce/practice/until", Code: schema.CodeDatesOutOfOrder}},
		"2010-02-17": nil,
		"2010-07-31": nil,
		"2010-08-01": {{Path: "/entryIntoForce/practice/until", Code: schema.CodeDatesOutOfOrder}},
	} {
		text := strings.Replace(string(document()), `"delay": {"count": 6, "unit": "month-beginnings"}`,
			`"delay": {"count": 6, "unit": "month-beginnings"}, "practice": {"until": "`+until+`", "source": {"title": "Made up", "read": "2026-02-01"}}`, 1)
		_, err := ParseStatusList([]byte(text))
		if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("until %s:\n%s", until, diff)
		}
	}
}
