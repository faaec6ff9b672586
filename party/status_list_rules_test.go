package party

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestRules(t *testing.T) {
	withdrawing := func(rest string) string {
		return `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "source": "@2024-09-10"` + rest + `}}]`
	}
	tests := []struct {
		name  string
		facts string // the acts of NOR, participation 0
		want  []schematest.Fault
	}{
		{"signed and deposited on one day", `"signature": "2008-12-03", "terms": [{"consent": "ratification", "deposit": "2008-12-03"}]`, nil},
		{"deposited before the signature", `"signature": "2008-12-03", "terms": [{"consent": "ratification", "deposit": "2008-12-02"}]`,
			[]schematest.Fault{{Path: "/terms/0/deposit", Code: schema.CodeDatesOutOfOrder}}},
		{"provisional before the signature", `"signature": "2008-12-03", "provisional": "2008-12-02"`,
			[]schematest.Fault{{Path: "/provisional", Code: schema.CodeDatesOutOfOrder}}},
		{"provisional on the eve", `"provisional": "2011-08-31", "terms": [{"consent": "accession", "deposit": "2011-03-24"}]`, nil},
		{"provisional when in force", `"provisional": "2011-09-01", "terms": [{"consent": "accession", "deposit": "2011-03-24"}]`,
			[]schematest.Fault{{Path: "/provisional", Code: schema.CodeDatesOutOfOrder}}},
		{"17(1) stated a day late", `"terms": [{"consent": "accession", "deposit": "2010-02-16", "entryIntoForce": {"on": "2010-08-02", "source": "@2013-01-01"}}]`,
			[]schematest.Fault{{Path: "/terms/0/entryIntoForce/on", Code: schema.CodeEntryIntoForceMismatch}}},
		{"17(2) counted from the first of the month itself", `"terms": [{"consent": "accession", "deposit": "2012-02-01", "entryIntoForce": {"on": "2012-07-01", "source": "@2013-01-01"}}]`,
			[]schematest.Fault{{Path: "/terms/0/entryIntoForce/on", Code: schema.CodeEntryIntoForceMismatch}}},
		{"succession after the treaty was in force", `"terms": [{"consent": "succession", "deposit": "2012-02-01", "entryIntoForce": {"on": "2010-08-01", "source": "@2013-01-01"}}]`, nil},
		{"succession before it was", `"terms": [{"consent": "succession", "deposit": "2012-02-01", "entryIntoForce": {"on": "2010-07-31", "source": "@2013-01-01"}}]`,
			[]schematest.Fault{{Path: "/terms/0/entryIntoForce/on", Code: schema.CodeEntryIntoForceMismatch}}},
		{"withdrawn on the day of the deposit", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2011-03-24", "source": "@2012-01-01"}}]`,
			[]schematest.Fault{{Path: "/terms/0/withdrawal/received", Code: schema.CodeDatesOutOfOrder}}},
		{"withdrawn by no party yet", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2011-08-31", "source": "@2012-01-01"}}]`,
			[]schematest.Fault{{Path: "/terms/0/withdrawal/received", Code: schema.CodeDatesOutOfOrder}}},
		{"withdrawn on the first day as a party", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2011-09-01", "source": "@2012-01-01"}}]`, nil},
		{"effective at the expiry", withdrawing(`, "effective": {"on": "2025-03-06", "source": "@2025-03-10"}`), nil},
		{"effective before the expiry", withdrawing(`, "effective": {"on": "2025-03-05", "source": "@2025-03-10"}`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{"effective before the conflict's end", withdrawing(`, "effective": {"on": "2025-05-31", "source": "@2025-06-10"}, "conflict": [{"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{"effective before the end of a conflict that is disputed", withdrawing(`, "effective": {"on": "2025-05-31", "source": "@2025-06-10"}, "conflict": [{"holds": "disputed", "ended": "2025-06-01", "source": "@2025-06-10"}]`), nil},
		{"a conflict that ended before the expiry", withdrawing(`, "conflict": [{"holds": "yes", "ended": "2025-03-05", "source": "@2025-06-10"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/conflict/0/ended", Code: schema.CodeDatesOutOfOrder}}},
		{"a second term during the first", `"terms": [{"consent": "accession", "deposit": "2011-03-24"}, {"consent": "accession", "deposit": "2018-05-20"}]`,
			[]schematest.Fault{{Path: "/terms/1/deposit", Code: schema.CodeOverlappingTerms}}},
		{"a second term before the effect", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "effective": {"on": "2015-07-10", "source": "@2015-07-10"}, "source": "@2015-01-10"}}, {"consent": "accession", "deposit": "2015-07-09"}]`,
			[]schematest.Fault{{Path: "/terms/1/deposit", Code: schema.CodeOverlappingTerms}}},
		{"a second term on the day of the effect", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "effective": {"on": "2015-07-10", "source": "@2015-07-10"}, "source": "@2015-01-10"}}, {"consent": "accession", "deposit": "2015-07-10"}]`, nil},
		{"a second term before an unsettled end", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "source": "@2015-01-10"}}, {"consent": "accession", "deposit": "2015-07-09"}]`,
			[]schematest.Fault{{Path: "/terms/1/deposit", Code: schema.CodeOverlappingTerms}}},
		{"a second term during a conflict that holds the State in", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "conflict": [{"holds": "yes", "source": "@2018-05-21"}], "source": "@2015-01-10"}}, {"consent": "accession", "deposit": "2018-05-20"}]`,
			[]schematest.Fault{{Path: "/terms/1/deposit", Code: schema.CodeOverlappingTerms}}},
		{"a second term after the last day of which a source says that the conflict went on", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2015-01-10", "conflict": [{"holds": "yes", "source": "@2016-01-10"}], "source": "@2015-01-10"}}, {"consent": "accession", "deposit": "2018-05-20"}]`, nil},
		{"terms against time", `"terms": [{"consent": "accession", "deposit": "2018-05-20"}, {"consent": "accession", "deposit": "2011-03-24"}]`,
			[]schematest.Fault{{Path: "/terms/1/deposit", Code: schema.CodeOverlappingTerms}}},
		{"acts on the day of their sources", `"signature": "2026-02-01", "provisional": "2026-02-01", "terms": [{"consent": "ratification", "deposit": "2026-02-01", "entryIntoForce": {"on": "2026-08-01", "source": "@2026-02-01"}}]`, nil},
		{"acts after their sources", `"signature": "2026-02-02", "provisional": "2026-02-03", "terms": [{"consent": "ratification", "deposit": "2026-02-04"}]`,
			[]schematest.Fault{{Path: "/provisional", Code: schema.CodeAfterSource}, {Path: "/signature", Code: schema.CodeAfterSource}, {Path: "/terms/0/deposit", Code: schema.CodeAfterSource}}},
		{"an entry into force stated before the deposit", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "entryIntoForce": {"on": "2011-09-01", "source": "@2011-03-23"}}]`,
			[]schematest.Fault{{Path: "/terms/0/entryIntoForce/source", Code: schema.CodeAfterSource}}},
		{"an entry into force stated while it lay ahead", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "entryIntoForce": {"on": "2011-09-01", "source": "@2011-03-24"}}]`, nil},
		{"received after its source", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "source": "@2024-09-05"}}]`,
			[]schematest.Fault{{Path: "/terms/0/withdrawal/received", Code: schema.CodeAfterSource}}},
		{"an effect stated before the receipt", withdrawing(`, "effective": {"on": "2025-03-06", "source": "@2024-09-05"}`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/effective/source", Code: schema.CodeAfterSource}}},
		{"an effect stated while it lay ahead", withdrawing(`, "effective": {"on": "2025-03-06", "source": "@2024-09-06"}`), nil},
		{"a conflict that goes on after its source", withdrawing(`, "conflict": [{"holds": "yes", "at": "2025-06-01", "source": "@2025-05-31"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/conflict/0/at", Code: schema.CodeAfterSource}}},
		{"no conflict at the expiry, said before it", withdrawing(`, "conflict": [{"holds": "no", "source": "@2025-03-05"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/conflict/0/source", Code: schema.CodeAfterSource}}},
		{"a conflict before the expiry, and none at the expiry", withdrawing(`, "conflict": [{"holds": "yes", "source": "@2024-12-01"}, {"holds": "no", "source": "@2025-03-06"}]`), nil},
		{"effective before the first of two ends of the conflict", withdrawing(`, "effective": {"on": "2025-05-31", "source": "@2025-06-10"}, "conflict": [{"holds": "yes", "ended": "2025-08-01", "source": "@2025-08-10"}, {"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{"effective between two ends of the conflict", withdrawing(`, "effective": {"on": "2025-06-01", "source": "@2025-06-10"}, "conflict": [{"holds": "yes", "ended": "2025-08-01", "source": "@2025-08-10"}, {"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}]`), nil},
		{"a conflict that ends after its source", withdrawing(`, "conflict": [{"holds": "yes", "ended": "2025-06-01", "source": "@2025-05-31"}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/conflict/0/ended", Code: schema.CodeAfterSource}}},
		{"a source read before it was published", withdrawing(`, "conflict": [{"holds": "no", "source": {"title": "Made up", "published": "2025-03-07", "read": "2025-03-06"}}]`),
			[]schematest.Fault{{Path: "/terms/0/withdrawal/conflict/0/source/read", Code: schema.CodeDatesOutOfOrder}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := ParseStatusList(document(participation("NOR", test.facts)))
			var want []schematest.Fault
			for _, f := range test.want {
				want = append(want, schematest.Fault{Path: "/participations/0" + f.Path, Code: f.Code})
			}
			if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
				t.Error(diff)
			}
			var faults *schema.Errors
			if errors.As(err, &faults) {
				for _, fault := range faults.List {
					if fault.Line == 0 || fault.Column == 0 {
						t.Errorf("without a place: %+v", fault)
					}
				}
			}
		})
	}
}

// TestDaysAfterTheSources: the latest of the sources of the list counts.
func TestDaysAfterTheSources(t *testing.T) {
	sources := `"sources": [{"title": "Made up", "read": "2026-02-01"}]`
	source := func(published, read string) string {
		return `{"title": "Made up", "published": "` + published + `", "read": "` + read + `"}`
	}
	for name, test := range map[string]struct {
		sources string
		want    []schematest.Fault
	}{
		"published that day":      {source("2026-02-01", "2026-03-01"), nil},
		"the first is the latest": {source("2026-02-01", "2026-03-01") + "," + source("2015-02-01", "2026-03-01"), nil},
		"the last is the latest":  {source("2015-02-01", "2026-03-01") + "," + source("2026-02-01", "2026-03-01"), nil},
		"published before":        {source("2026-01-31", "2026-03-01"), []schematest.Fault{{Path: "/completeAsOf", Code: schema.CodeAfterSource}}},
		"before the treaty was to be in force": {source("2010-02-15", "2026-03-01"), []schematest.Fault{
			{Path: "/completeAsOf", Code: schema.CodeAfterSource}, {Path: "/entryIntoForce/deposited", Code: schema.CodeAfterSource}}},
	} {
		data := strings.Replace(string(document()), sources, `"sources": [`+test.sources+`]`, 1)
		_, err := ParseStatusList([]byte(data))
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestRulesOfTheList(t *testing.T) {
	bad := `"title": "Made up", "published": "2026-02-02", "read": "2026-02-01"`
	data := strings.NewReplacer(
		`"inForce": "2010-08-01"`, `"inForce": "2010-02-16"`,
		`"sources": [{"title": "Made up", "read": "2026-02-01"}]`, `"sources": [{`+bad+`}]`,
	).Replace(string(document(participation("NOR", ""), participation("DNK", ""), participation("NOR", ""))))
	_, err := ParseStatusList([]byte(data))
	want := []schematest.Fault{
		{Path: "/entryIntoForce/inForce", Code: schema.CodeDatesOutOfOrder},
		{Path: "/participations/0/sources/0/read", Code: schema.CodeDatesOutOfOrder},
		{Path: "/participations/1/sources/0/read", Code: schema.CodeDatesOutOfOrder},
		{Path: "/participations/2/sources/0/read", Code: schema.CodeDatesOutOfOrder},
		{Path: "/participations/2/state", Code: schema.CodeDuplicateState},
		{Path: "/sources/0/read", Code: schema.CodeDatesOutOfOrder},
	}
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Error(diff)
	}
}

// What the rules find is told beside what the schema refuses, and nothing follows from
// what is refused.
func TestRulesBesideTheSchema(t *testing.T) {
	facts := `"provisional": "2016-02-01", "terms": [{"consent": "accession", "deposit": "2011-03-24", "entryIntoForce": {"on": "2011-09-01", "source": "@2013-01-01"},
		"withdrawal": {"received": "2015-01-10", "effective": {"on": "2015-07-10", "source": "@2015-07-10"}, "source": "@2015-01-10"}},
		{"consent": "accession", "deposit": "2015-07-09"}]`
	whole := string(document(participation("NOR", `"signature": "2008-12-03", "terms": [{"consent": "ratification", "deposit": "2008-12-02"}]`), participation("DNK", facts)))
	before := schematest.Fault{Path: "/participations/0/terms/0/deposit", Code: schema.CodeDatesOutOfOrder}
	overlapping := schematest.Fault{Path: "/participations/1/terms/1/deposit", Code: schema.CodeOverlappingTerms}
	provisional := schematest.Fault{Path: "/participations/1/provisional", Code: schema.CodeDatesOutOfOrder}
	for _, test := range []struct {
		name     string
		old, new string
		want     []schematest.Fault
	}{
		{"nothing refused", "", "", []schematest.Fault{before, provisional, overlapping}},
		{"a participation", `"DNK"`, `"Denmark"`, []schematest.Fault{before, {Path: "/participations/1/state", Code: schema.CodeUnknownValue}}},
		{"the rule of entry into force", `"inForce": "2010-08-01"`, `"inForce": "August"`,
			[]schematest.Fault{{Path: "/entryIntoForce/inForce", Code: schema.CodeMalformedDate}, before, overlapping}},
		{"the delay of the rule of entry into force", `"unit": "month-beginnings"`, `"unit": "weeks"`,
			[]schematest.Fault{{Path: "/entryIntoForce/delay/unit", Code: schema.CodeUnknownValue}, before, overlapping}},
		{"no rule of entry into force", `"entryIntoForce": {"cite"`, `"entry": {"cite"`,
			[]schematest.Fault{{Path: "/entry", Code: schema.CodeUnknownMember}, {Path: "/entryIntoForce", Code: schema.CodeMissingMember}, before, overlapping}},
		{"the delay of the rule of withdrawal", `"unit": "months"`, `"unit": "weeks"`,
			[]schematest.Fault{before, provisional, {Path: "/withdrawal/delay/unit", Code: schema.CodeUnknownValue}}},
		{"the rule of withdrawal", `"prolongedBy": "armed-conflict"`, `"prolongedBy": true`,
			[]schematest.Fault{before, provisional, {Path: "/withdrawal/prolongedBy", Code: schema.CodeWrongType}}},
	} {
		_, err := ParseStatusList([]byte(strings.Replace(whole, test.old, test.new, 1)))
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
}

// Without the clause on armed conflict no conflict delays an effect.
func TestRulesWithoutConflictClause(t *testing.T) {
	facts := participation("NOR", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-03-06", "source": "@2025-06-10"}, "conflict": [{"holds": "yes", "ended": "2025-06-01", "source": "@2025-06-10"}], "source": "@2024-09-10"}}]`)
	for _, test := range []struct {
		clause string
		want   []schematest.Fault
	}{
		{`, "prolongedBy": "armed-conflict"`, []schematest.Fault{{Path: "/participations/0/terms/0/withdrawal/effective/on", Code: schema.CodeWithdrawalTooEarly}}},
		{``, nil},
	} {
		data := strings.Replace(string(document(facts)), `, "prolongedBy": "armed-conflict"`, test.clause, 1)
		_, err := ParseStatusList([]byte(data))
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("the clause %q:\n%s", test.clause, diff)
		}
	}
}

// A list within a larger document is checked where it stands.
func TestCheckWithin(t *testing.T) {
	data := []byte(`{"statusLists": [` + string(document(participation("NOR", ""), participation("NOR", ""))) + `]}`)
	var outer struct {
		StatusLists []plainStatusList `json:"statusLists"`
	}
	if err := json.Unmarshal(data, &outer); err != nil {
		t.Fatal(err)
	}
	faults := schema.NewFaults(data, schema.Limits{})
	list := StatusListDocument(outer.StatusLists[0])
	list.Check(faults, "/statusLists/0")
	want := []schematest.Fault{{Path: "/statusLists/0/participations/1/state", Code: schema.CodeDuplicateState}}
	if diff := cmp.Diff(want, schematest.Faults(t, faults.Err())); diff != "" {
		t.Error(diff)
	}
}

// TestFixtures reads the fixtures that every language shares.
func TestFixtures(t *testing.T) {
	for _, f := range slices.Concat(schematest.ValidFixtures(schema.KindParty), schematest.InvalidFixtures(schema.KindParty)) {
		_, err := ParseStatusList(f.Data)
		if diff := cmp.Diff(f.Faults, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s:\n%s", f.Name, diff)
		}
	}
}
