package obligation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// What the rules find in sound parts of a catalogue is told beside what the schema
// finds in others.
func TestInstrumentAllFaultsAtOnce(t *testing.T) {
	mistitled := func(norm string) string { return strings.Replace(norm, `"title": {"en": "t"}`, `"title": 3`, 1) }
	meaningless := func(role string) string { return strings.Replace(role, `"meaning": {"en": "m"}`, `"meaning": 3`, 1) }
	evidence := func(bearsOn string) string {
		return fmt.Sprintf(`"evidence": {"records": [{"provider": "bearer", "recipient": "any", "bearsOn": %q}]}`, bearsOn)
	}
	wrong := func(path schema.Pointer) schematest.Fault {
		return schematest.Fault{Path: path, Code: schema.CodeWrongType}
	}
	duty := func(i int, members ...string) string { return normOf(i, isParty("bearer"), members...) }
	for name, test := range map[string]struct {
		readings, roles, norms []string
		want                   []schematest.Fault
	}{
		"a norm on which another bears": {nil, nil, []string{mistitled(duty(0)), duty(1, evidence("norm-0")), duty(2, evidence("norm-9"))},
			[]schematest.Fault{wrong("/norms/0/title"), {Path: "/norms/2/evidence/records/0/bearsOn", Code: schema.CodeUnknownReference}}},
		"a norm without a name": {nil, nil, []string{strings.Replace(duty(0), `"norm-0"`, "7", 1), duty(1, evidence("norm-0"))},
			[]schematest.Fault{wrong("/norms/0/id")}},
		"a role": {nil, []string{meaningless(roleOf(0, isParty("holder"))), roleOf(1, holds("holder", 0))},
			[]string{normOf(0, holds("bearer", 0)), normOf(1, holds("bearer", 1)), normOf(2, holds("bearer", 7))},
			[]schematest.Fault{{Path: "/norms/2/when/role", Code: schema.CodeUnknownRole}, wrong("/roles/0/meaning")}},
		"a role with a malformed name": {nil, []string{strings.Replace(roleOf(0, isParty("holder")), "role-0", "Role 0", 1)},
			[]string{normOf(0, holds("bearer", 0))},
			[]schematest.Fault{{Path: "/roles/0/role", Code: schema.CodeMalformed}}},
		"a reading": {[]string{strings.Replace(readingOf(0, 2), `"question": {"en": "q"}`, `"question": 3`, 1), readingOf(1, 2)}, nil,
			[]string{normOf(0, underEach(0, 2, "")), normOf(1, underEach(1, 3, "")), normOf(2, underEach(7, 2, ""))},
			[]schematest.Fault{{Path: "/norms/1/when/choices/2/choice", Code: schema.CodeUnknownChoice},
				{Path: "/norms/2/when/reading", Code: schema.CodeUnknownReading}, wrong("/readings/0/question")}},
		"two norms of one name beside a third": {nil, nil, []string{mistitled(duty(0)), duty(1), duty(1)},
			[]schematest.Fault{wrong("/norms/0/title"), {Path: "/norms/2/id", Code: schema.CodeDuplicateID}}},
	} {
		_, err := obligation.ParseInstrument(catalogue(test.readings, test.roles, test.norms))
		if diff := gocmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}

// A catalogue that is sound but for one part has the faults of that part alone:
// whatever refers to it, nothing follows from its being left out.
func TestInstrumentNothingFollows(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	var whole map[string]json.RawMessage
	if err := json.Unmarshal(written(t, ccmInstrument(t)), &whole); err != nil {
		t.Fatal(err)
	}
	check := func(part schema.Pointer, members map[string]json.RawMessage) {
		_, err := obligation.ParseInstrument(written(t, members))
		for _, fault := range schematest.Faults(t, err) {
			if !strings.HasPrefix(string(fault.Path)+"/", string(part)+"/") {
				t.Errorf("%s is refused, and %s has %s", part, fault.Path, fault.Code)
			}
		}
	}
	for _, list := range []string{"paragraphs", "readings", "roles", "norms"} {
		at := schema.Pointer("").Member(list)
		changed := maps.Clone(whole)
		changed[list] = json.RawMessage("3")
		check(at, changed)
		if delete(changed, list); list == "paragraphs" || list == "norms" {
			check(at, changed)
		}
		var items []map[string]json.RawMessage
		if err := json.Unmarshal(whole[list], &items); err != nil {
			t.Fatal(err)
		}
		for i := range items {
			for _, change := range []func(item map[string]json.RawMessage){
				func(item map[string]json.RawMessage) { item["unknown"] = json.RawMessage("true") },
				func(item map[string]json.RawMessage) { clear(item) },
			} {
				others := slices.Clone(items)
				others[i] = maps.Clone(items[i])
				change(others[i])
				changed[list] = written(t, others)
				check(at.Item(i), changed)
			}
		}
	}
}

// The same of registers, also where an id is itself at fault.
func TestRegisterNothingFollows(t *testing.T) {
	read := func(first string) error {
		_, err := obligation.ParseRegister([]byte(`{"id": "r", "title": "Invented", "compiled": "2026-01-01", "determinations": [` +
			first + ", " + determinationOf(1, `, "replaces": "d-000000"`) + ", " + determinationOf(2, `, "replaces": "d-000009"`) + `]}`))
		return err
	}
	unknown := schematest.Fault{Path: "/determinations/2/replaces", Code: schema.CodeUnknownReference}
	for name, test := range map[string]struct {
		first string
		want  []schematest.Fault
	}{
		"a member":        {determinationOf(0, `, "x": 1`), []schematest.Fault{{Path: "/determinations/0/x", Code: schema.CodeUnknownMember}, unknown}},
		"a malformed id":  {strings.Replace(determinationOf(0, ""), "d-000000", "d 000000", 1), []schematest.Fault{{Path: "/determinations/0/id", Code: schema.CodeMalformed}}},
		"no id":           {strings.Replace(determinationOf(0, ""), `"id":"d-000000",`, "", 1), []schematest.Fault{{Path: "/determinations/0/id", Code: schema.CodeMissingMember}}},
		"nothing but 3":   {"3", []schematest.Fault{{Path: "/determinations/0", Code: schema.CodeWrongType}}},
		"sound as it was": {determinationOf(0, ""), []schematest.Fault{unknown}},
	} {
		if diff := gocmp.Diff(test.want, schematest.Faults(t, read(test.first))); diff != "" {
			t.Errorf("%s (-want +got): %s", name, diff)
		}
	}
}

// A fault about a name says which was found and which a catalogue declares.
func TestInstrumentOffers(t *testing.T) {
	bears := `"evidence": {"records": [{"provider": "bearer", "recipient": "any", "bearsOn": "norm-00"}]}`
	_, err := obligation.ParseInstrument(catalogue(
		[]string{readingOf(0, 2), strings.Replace(readingOf(1, 2), `"question": {"en": "q"}`, `"question": 3`, 1)},
		[]string{roleOf(0, isParty("holder"))},
		[]string{normOf(0, underEach(7, 2, "")), normOf(1, underEach(0, 3, "")), normOf(2, holds("bearer", 7)), normOf(3, isParty("bearer"), bears),
			strings.Replace(normOf(4, isParty("bearer")), `"cite": "1"`, `"cite": "2"`, 1)}))
	type offer struct {
		Found            string
		Allowed, Nearest []string
	}
	want := map[schema.Pointer]offer{
		"/readings/1/question":                {Found: "3"},
		"/norms/0/when/reading":               {"reading-7", []string{"reading-0", "reading-1"}, []string{"reading-0", "reading-1"}},
		"/norms/1/when/choices/2/choice":      {"choice-2", []string{"choice-0", "choice-1"}, []string{"choice-0", "choice-1"}},
		"/norms/2/when/role":                  {"role-7", []string{"role-0"}, []string{"role-0"}},
		"/norms/3/evidence/records/0/bearsOn": {"norm-00", []string{"norm-0", "norm-1", "norm-2", "norm-3", "norm-4"}, []string{"norm-0", "norm-1", "norm-2"}},
		"/norms/4/cite":                       {"2", []string{"1"}, []string{"1"}},
	}
	got := make(map[schema.Pointer]offer)
	var all *schema.Errors
	if errors.As(err, &all) {
		for _, e := range all.List {
			got[e.Path] = offer{e.Found, e.Allowed, e.Nearest}
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got: %s", diff)
	}
}
