package text_test

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// supposing asks the sample register, and the same with hypothetical facts: that
// Norway offers clearance, and that Lao PDR had no remnants for some years.
func supposing(t *testing.T) (before, after *obligation.Assessment) {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	norway, laos := party.MustParseState("NOR"), party.MustParseState("LAO")
	supposed, err := register.With(obligation.RegisterDocument{
		ID: "what-if", Title: "What if", Compiled: civil.MustParse("2026-11-23"),
		Determinations: []obligation.Determination{
			{ID: "norway-offers", Fact: ccm.InPosition, Subject: norway, Holds: party.HoldsYes,
				Period: &civil.Period{From: civil.MustParse("2014-01-01")}, Hypothetical: true},
			{ID: "laos-clear", Fact: ccm.Remnants, Subject: laos, Holds: party.HoldsNo,
				Period: &civil.Period{From: civil.MustParse("2016-01-01"), Until: civil.MustParse("2019-01-01")}, Hypothetical: true},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse("2025-01-01"),
		Bearer: []party.State{norway, laos}, Counterparty: []party.State{laos, party.MustParseState("BIH")}}
	if before, err = register.Assess(q); err != nil {
		t.Fatal(err)
	}
	if after, err = supposed.Assess(q); err != nil {
		t.Fatal(err)
	}
	return before, after
}

// A finding that rests on a supposition is never written as a sourced one, nor is
// what comes of it; and no other is written as supposed.
func TestSupposed(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	_, after := supposing(t)
	written := func(write func(*text.Page), options text.Options) string {
		page := text.NewPage(after, options)
		write(page)
		return strings.Join(strings.Fields(page.Page.String()), " ")
	}
	count := func(spans []obligation.Span) (n int) {
		for _, span := range spans {
			if span.Hypothetical {
				n++
			}
		}
		return n
	}
	seen := make(map[string]int)
	for f := range after.Findings() {
		plain := written(func(p *text.Page) { p.Findings(f) }, text.Options{})
		timeline := written(func(p *text.Page) { p.Findings(f) }, text.Options{Timeline: true})
		proof := written(func(p *text.Page) { p.Findings(f) }, text.Options{Proof: true})
		group := written(func(p *text.Page) { p.Groups(f) }, text.Options{})
		ids := "supposed (" + strings.Join(f.Suppositions(), ", ") + ")"
		answer := "Finding " + strings.ReplaceAll(f.Applicability().String(), "-", " ") + ", " + ids
		for _, check := range []struct {
			what string
			is   bool
			says bool
		}{
			{"finding", f.Hypothetical(), strings.Contains(plain, answer)},
			{"group", f.Hypothetical(), strings.Contains(group, ids+", ")},
			{"proof", f.Hypothetical(), strings.Contains(proof, "as supposed, since") || strings.Contains(proof, "with what is supposed, does not")},
			{"recorded", f.Recorded(civil.Period{}).Hypothetical, strings.Contains(plain, "Recorded supposed (")},
		} {
			if check.is != check.says {
				t.Errorf("%s %s: supposed %v, and is written as supposed %v:\n%s", check.what, f, check.is, check.says, plain)
			}
			if check.is {
				seen[check.what]++
			}
		}
		spans := count(f.Timeline(civil.Period{}))
		_, timeline, _ = strings.Cut(timeline, "Timeline")
		if got := strings.Count(timeline, "supposed ("); got != spans {
			t.Errorf("%s: %d supposed spans are written, expected %d:\n%s", f, got, spans, timeline)
		}
		seen["span"] += spans
		for _, outcome := range f.ByReading() {
			if outcome.Hypothetical {
				seen["reading"]++
				if !strings.Contains(plain[strings.Index(plain, "Readings"):], "supposed") && !f.Hypothetical() {
					t.Errorf("%s: a reading under which it is supposed is not told:\n%s", f, plain)
				}
			}
		}
	}
	for _, what := range []string{"finding", "group", "proof", "recorded", "span", "reading"} {
		if seen[what] == 0 {
			t.Errorf("no %s is supposed", what)
		}
	}
}

// The counts of changes fit a narrow page, and return an example of each kind.
func TestChanged(t *testing.T) {
	before, after := supposing(t)
	for _, changes := range [][]obligation.Change{nil, obligation.Changes(before, after), obligation.Changes(nil, after), obligation.Changes(after, before)} {
		page := text.NewPage(after, text.Options{Width: 70})
		first := page.Changed(changes...)
		if (len(first) == 0) != (len(changes) == 0) || len(first) > len(changes) {
			t.Errorf("%d examples of %d changes", len(first), len(changes))
		}
		for line := range strings.Lines(page.String()) {
			if n := typeset.Width(strings.TrimSuffix(line, "\n")); n > 70 {
				t.Errorf("%d columns: %s", n, line)
			}
		}
	}
}

// Who compares with and without a supposition reads on which a changed finding rests.
func TestChangesSupposed(t *testing.T) {
	before, after := supposing(t)
	changes := obligation.Changes(before, after)
	if len(changes) == 0 {
		t.Fatal("nothing changed")
	}
	for _, c := range changes {
		page := text.NewPage(after, text.Options{})
		page.Changes(c)
		if got := strings.Join(strings.Fields(page.Page.String()), " "); !strings.Contains(got, "supposed (norway-offers)") {
			t.Errorf("%v: the change is not supposed:\n%s", c.Key, got)
		}
	}
	back := text.NewPage(before, text.Options{})
	back.Changes(obligation.Changes(after, before)...)
	got := strings.Join(strings.Fields(back.Page.String()), " ")
	if strings.Count(got, "supposed (norway-offers)") != len(changes) || strings.Count(got, "supposed") != len(changes) {
		t.Errorf("of %d changes back, what they were is not supposed:\n%s", len(changes), got)
	}
}
