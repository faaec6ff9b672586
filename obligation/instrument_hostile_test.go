package obligation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// catalogue is an instrument of JSON texts: its readings, roles and norms.
func catalogue(readings, roles, norms []string) []byte {
	return []byte(`{"id": "x", "name": "X", "short": "X", "source": {"title": "Invented", "read": "2026-01-01"},
"paragraphs": [{"cite": "1", "text": "shall"}],
` + declarationsOf("x") + `"readings": [` + strings.Join(readings, ",\n") + `],
"roles": [` + strings.Join(roles, ",\n") + `],
"norms": [` + strings.Join(norms, ",\n") + `]}`)
}

// normOf is a norm of one bearer with a condition and, after it, other members.
func normOf(i int, when string, members ...string) string {
	return fmt.Sprintf(`{"id": "norm-%d", "cite": "1", "title": {"en": "t"}, "modality": "duty", "qualified": false, "words": ["shall"], "bearer": "each",
"toward": {"each": "none", "beneficiary": "none"}, "act": "a", "when": %s%s}`, i, when, strings.Join(append([]string{""}, members...), ", "))
}

func roleOf(i int, when string) string {
	return fmt.Sprintf(`{"role": "role-%d", "meaning": {"en": "m"}, "when": %s}`, i, when)
}

func readingOf(i, choices int) string {
	var all []string
	for c := range choices {
		all = append(all, fmt.Sprintf(`{"id": "choice-%d", "meaning": {"en": "m"}}`, c))
	}
	return fmt.Sprintf(`{"id": "reading-%d", "question": {"en": "q"}, "choices": [%s]}`, i, strings.Join(all, ", "))
}

// underEach is a condition on a reading, the same one under each of its choices.
func underEach(i, choices int, condition string) string {
	var all []string
	for c := range choices {
		choice := fmt.Sprintf(`{"choice": "choice-%d"`, c)
		if condition != "" {
			choice += `, "condition": ` + condition
		}
		all = append(all, choice+"}")
	}
	return fmt.Sprintf(`{"kind": "reading", "reading": "reading-%d", "choices": [%s]}`, i, strings.Join(all, ", "))
}

func all(conditions ...string) string {
	return `{"kind": "all", "conditions": [` + strings.Join(conditions, ", ") + "]}"
}

func not(deep int, condition string) string {
	return strings.Repeat(`{"kind": "not", "condition": `, deep) + condition + strings.Repeat("}", deep)
}

func holds(who string, role int) string {
	return fmt.Sprintf(`{"kind": "role", "who": %q, "role": "role-%d"}`, who, role)
}

func isParty(who string) string { return fmt.Sprintf(`{"kind": "party", "who": %q}`, who) }

func each(n int, of func(i int) string) []string {
	list := make([]string, n)
	for i := range list {
		list[i] = of(i)
	}
	return list
}

func same(n int, s string) []string { return each(n, func(int) string { return s }) }

// firstFaults are the same fault of the first n of a list.
func firstFaults(path string, code schema.Code, n int) []schematest.Fault {
	var list []schematest.Fault
	for i := range n {
		list = append(list, schematest.Fault{Path: schema.Pointer(fmt.Sprintf(path, i)), Code: code})
	}
	slices.SortFunc(list, func(a, b schematest.Fault) int { return strings.Compare(string(a.Path), string(b.Path)) })
	return list
}

// Catalogues that would take without end, or that speak of themselves, are
// refused, and where they are at fault is said.
func TestInstrumentHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	bound := isParty("bearer")
	for _, test := range []struct {
		name                   string
		readings, roles, norms []string
		want                   []schematest.Fault
		more                   int
	}{
		{name: "deeper than is read", norms: []string{normOf(0, not(62, bound))},
			want: []schematest.Fault{{Path: "/norms/0/when" + schema.Pointer(strings.Repeat("/condition", 61)), Code: schema.CodeTooDeep}}},
		{name: "as deep as is read", norms: []string{normOf(0, not(59, bound))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeConditionTooLarge}}},
		{name: "deep by roles of roles", roles: each(64, func(i int) string {
			if i == 63 {
				return roleOf(i, isParty("holder"))
			}
			return roleOf(i, holds("holder", i+1))
		}), norms: []string{normOf(0, holds("bearer", 0)), normOf(1, holds("bearer", 41)), normOf(2, holds("bearer", 40))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeConditionTooLarge}, {Path: "/norms/2/when", Code: schema.CodeConditionTooLarge}}},
		{name: "wide", norms: []string{normOf(0, all(same(16, all(same(16, all(same(4, bound)...))...))...))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeConditionTooLarge}}},
		{name: "wider than is read", norms: []string{normOf(0, all(same(17, bound)...))},
			want: []schematest.Fault{{Path: "/norms/0/when/conditions", Code: schema.CodeTooManyItems}}},
		{name: "64 roles, each of the next one 16 times", roles: each(64, func(i int) string {
			if i == 63 {
				return roleOf(i, isParty("holder"))
			}
			return roleOf(i, all(same(16, holds("holder", i+1))...))
		}), norms: []string{normOf(0, holds("bearer", 63)), normOf(1, holds("bearer", 62)), normOf(2, holds("bearer", 61)), normOf(3, holds("bearer", 60)), normOf(4, holds("bearer", 0))},
			want: []schematest.Fault{{Path: "/norms/3/when", Code: schema.CodeConditionTooLarge}, {Path: "/norms/4/when", Code: schema.CodeConditionTooLarge}}},
		{name: "64 roles, each under 16 choices", readings: []string{readingOf(0, 16)}, roles: each(64, func(i int) string {
			if i == 63 {
				return roleOf(i, isParty("holder"))
			}
			return roleOf(i, underEach(0, 16, holds("holder", i+1)))
		}), norms: []string{normOf(0, holds("bearer", 0))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeConditionTooLarge}}},
		{name: "64 roles in circles, each of 16 others", roles: each(64, func(i int) string {
			return roleOf(i, all(each(16, func(j int) string { return holds("holder", (i+j+1)%64) })...))
		}), norms: []string{normOf(0, holds("bearer", 0))},
			want: firstFaults("/roles/%d/role", schema.CodeCircularRole, 64)},
		{name: "a role of itself, and one of it", roles: []string{roleOf(0, holds("holder", 0)), roleOf(1, holds("holder", 0))},
			norms: []string{normOf(0, holds("bearer", 1))},
			want:  []schematest.Fault{{Path: "/roles/0/role", Code: schema.CodeCircularRole}}},
		{name: "evidence that bears on itself", norms: []string{normOf(0, bound, `"evidence": {"records": [{"provider": "bearer", "recipient": "any", "bearsOn": "norm-0"}]}`)},
			want: []schematest.Fault{{Path: "/norms/0/evidence/records/0/bearsOn", Code: schema.CodeWrongArgument}}},
		{name: "64 readings of 16 choices", readings: each(64, func(i int) string { return readingOf(i, 16) }),
			norms: []string{normOf(0, all(each(16, func(i int) string {
				return all(each(4, func(j int) string { return underEach(4*i+j, 16, "") })...)
			})...))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeTooManyReadings}}},
		{name: "readings in one another", readings: each(11, func(i int) string { return readingOf(i, 2) }),
			norms: []string{normOf(0, func() string {
				c := bound
				for i := range 10 {
					c = fmt.Sprintf(`{"kind": "reading", "reading": "reading-%d", "choices": [{"choice": "choice-0"}, {"choice": "choice-1", "condition": %s}]}`, i, c)
				}
				return c
			}())}},
		{name: "13 facts", norms: []string{normOf(0, all(each(13, func(i int) string {
			return fmt.Sprintf(`{"kind": "fact", "who": "bearer", "fact": "x:gives", "evidence": "records", "withinYears": %d}`, i+1)
		})...))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeTooManyFacts}}},
		{name: "12 facts under 4 combinations", readings: each(2, func(i int) string { return readingOf(i, 2) }),
			norms: []string{normOf(0, all(all(each(12, func(i int) string {
				return fmt.Sprintf(`{"kind": "fact", "who": "bearer", "fact": "x:gives", "evidence": "records", "withinYears": %d}`, i+1)
			})...), underEach(0, 2, ""), underEach(1, 2, "")))},
			want: []schematest.Fault{{Path: "/norms/0/when", Code: schema.CodeTooManyFacts}}},
		{name: "12 facts under 3 combinations", readings: []string{readingOf(0, 3)},
			norms: []string{normOf(0, all(all(each(12, func(i int) string {
				return fmt.Sprintf(`{"kind": "fact", "who": "bearer", "fact": "x:gives", "evidence": "records", "withinYears": %d}`, i+1)
			})...), underEach(0, 3, "")))}},
		{name: "1000 norms under 1024 combinations", readings: each(10, func(i int) string { return readingOf(i, 2) }),
			roles: []string{roleOf(0, all(each(10, func(i int) string { return underEach(i, 2, "") })...))},
			norms: each(1000, func(i int) string { return normOf(i, all(append(same(12, holds("bearer", 0)), bound)...)) }),
			want:  []schematest.Fault{{Path: "/norms", Code: schema.CodeTooManyFacts}}},
		{name: "1000 norms", norms: each(1000, func(i int) string { return normOf(i, bound) })},
		{name: "1001 norms", norms: each(1001, func(i int) string { return normOf(i, bound) }),
			want: []schematest.Fault{{Path: "/norms", Code: schema.CodeTooManyItems}}},
		{name: "1000 norms of no role", norms: each(1000, func(i int) string { return normOf(i, holds("bearer", 0)) }),
			want: firstFaults("/norms/%d/when/role", schema.CodeUnknownRole, schema.DefaultFaults), more: 1000 - schema.DefaultFaults},
		{name: "nothing but names of nothing", norms: []string{normOf(0, all(holds("bearer", 7), underEach(7, 2, "")))},
			want: []schematest.Fault{{Path: "/norms/0/when/conditions/0/role", Code: schema.CodeUnknownRole}, {Path: "/norms/0/when/conditions/1/reading", Code: schema.CodeUnknownReading}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := obligation.ParseInstrument(catalogue(test.readings, test.roles, test.norms))
			if diff := differenceOf(test.want, schematest.Faults(t, err)); diff != "" {
				t.Errorf("-want +got: %s", diff)
			}
			var list *schema.Errors
			if errors.As(err, &list) && list.More != test.more {
				t.Errorf("%d more faults, not %d", list.More, test.more)
			}
		})
	}
}

// deepRegister knows of one State what the deepest condition asks.
const deepRegister = `{"id": "r", "title": "Invented", "compiled": "2026-01-01",
"statusLists": [{"id": "s", "instrument": "x", "title": "Status", "completeAsOf": "2026-01-01",
  "entryIntoForce": {"cite": "9", "instruments": 1, "deposited": "2011-01-15", "inForce": "2011-02-01", "delay": {"count": 1, "unit": "month-beginnings"}},
  "withdrawal": {"cite": "10", "delay": {"count": 3, "unit": "months"}}, "sources": [{"title": "Invented", "read": "2026-01-01"}],
  "participations": [{"state": "FJI", "name": "Fiji", "terms": [{"consent": "accession", "deposit": "2011-01-15"}], "sources": [{"title": "Invented", "read": "2026-01-01"}]}]}],
"determinations": [
  {"id": "d", "fact": "x:victims", "subject": "FJI", "holds": "yes", "period": {"from": "2012-01-01", "until": "2020-01-01"},
    "by": {"kind": "state", "state": "FJI"}, "source": {"title": "Invented", "read": "2026-01-01"}},
  {"id": "e", "fact": "x:became-remnants", "subject": "FJI", "holds": "yes", "event": {"earliest": "2012-01-01", "latest": "2012-02-01"},
    "by": {"kind": "state", "state": "FJI"}, "source": {"title": "Invented", "read": "2026-01-01"}}],
"records": [{"id": "g", "provider": {"kind": "state", "state": "FJI"}, "recipient": {"kind": "state", "state": "TON"}, "subjects": ["cluster-munitions"], "parts": [{"category": "clearance"}],
  "steps": [{"stage": "delivered", "period": {"from": "2012-01-01", "until": "2020-01-01"}, "source": {"title": "Invented", "read": "2026-01-01"}}]}],
"programmes": [{"id": "p", "title": "Invented", "kind": "agreement", "parties": [{"kind": "state", "state": "FJI"}, {"kind": "state", "state": "TON"}],
  "period": {"from": "2012-01-01", "until": "2020-01-01"}, "source": {"title": "Invented", "read": "2026-01-01"}}]}`

// What is said of the deepest condition that a catalogue may have is as deep as
// is read by default, and not deeper.
func TestDeepestDocument(t *testing.T) {
	fact := func(name string) string {
		return fmt.Sprintf(`{"kind": "fact", "who": "bearer", "fact": %q}`, "x:"+name)
	}
	condition := all(isParty("bearer"), fact("victims"), fact("gives"), fact("agreed-programme"),
		`{"kind": "event", "who": "bearer", "fact": "x:became-remnants", "after": "instrument"}`)
	for range 22 {
		condition = all(condition)
	}
	in, err := obligation.ParseInstrument(catalogue(nil, nil, []string{normOf(0, condition)}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := obligation.ParseInstrument(catalogue(nil, nil, []string{normOf(0, all(condition))})); err == nil {
		t.Fatal("a deeper one is read")
	}
	reg, err := obligation.ParseRegister([]byte(deepRegister))
	if err != nil {
		t.Fatal(err)
	}
	document := written(t, tellAll(t, reg, obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"),
		Bearer: []party.State{party.MustParseState("FJI")}}).Document)
	if err := schema.Validate(schema.KindAssessment, document); err != nil {
		t.Error(err)
	}
	if deep := depth(document); deep < 54 || deep > schema.DefaultDepth {
		t.Errorf("the document nests %d deep, of %d", deep, schema.DefaultDepth)
	}
}

// depth is how deep arrays and objects lie in one another.
func depth(data []byte) int {
	deep, deepest := 0, 0
	for d := json.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err != nil {
			return deepest
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			deep++
			deepest = max(deepest, deep)
		case json.Delim('}'), json.Delim(']'):
			deep--
		}
	}
}
