package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestParse(t *testing.T) {
	type read struct {
		Bearers, Others, Norms, LeftOut, Registers string
	}
	for _, test := range []struct {
		args []string
		want read
	}{
		{nil, read{Registers: "public"}},
		{[]string{"-register", "mine.json"}, read{Registers: "mine.json"}},
		{[]string{"-register", "public", "-register", "mine.json"}, read{Registers: "public mine.json"}},
		{[]string{"-party", "nor, Lao People's Democratic Republic,NOR", "-party", "holy see"}, read{Bearers: "NOR LAO VAT", Registers: "public"}},
		{[]string{"-norm", "6(4)"}, read{Norms: "ccm-6-4-clearance ccm-6-4-information ccm-6-4-lists", Registers: "public"}},
		{[]string{"-norm", "Article 4 (4),7.1"}, read{Norms: "ccm-4-4-assist ccm-4-4-information ccm-7-1-n-report", Registers: "public"}},
		{[]string{"-norm", "6(1),ccm-6-9-trust-funds"}, read{Norms: "ccm-6-1-seek ccm-6-1-receive ccm-6-9-trust-funds", Registers: "public"}},
		{[]string{"-toward", "LAO", "-norm", "6(2)"}, read{Others: "LAO", Norms: "ccm-6-2-provide", LeftOut: "ccm-6-2-channels", Registers: "public"}},
	} {
		r, err := parse(test.args)
		if err != nil {
			t.Errorf("%v: %v", test.args, err)
			continue
		}
		id := func(n *obligation.Norm) string { return n.ID }
		got := read{joined(r.bearers, party.State.String), joined(r.others, party.State.String), joined(r.norms, id), joined(r.leftOut, id),
			joined(r.registers, func(s string) string { return s })}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.args, diff)
		}
	}
}

func TestOver(t *testing.T) {
	day := civil.MustParse
	for text, want := range map[string]civil.Period{
		"2012..2015":             {From: day("2012-01-01"), Until: day("2016-01-01")},
		"2012":                   civil.Year(2012),
		"2012-03-01":             civil.Day(day("2012-03-01")),
		"2012-03-01..2013-02-28": {From: day("2012-03-01"), Until: day("2013-03-01")},
		"2012..2013-02-28":       {From: day("2012-01-01"), Until: day("2013-03-01")},
		"2190..2199":             {From: day("2190-01-01")},
	} {
		r, err := parse([]string{"-party", "NOR", "-over", text})
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if r.over != want {
			t.Errorf("%s is read as %s, want %s", text, r.over, want)
		}
	}
}

func joined[T any](items []T, text func(T) string) string {
	out := ""
	for i, item := range items {
		if i > 0 {
			out += " "
		}
		out += text(item)
	}
	return out
}
