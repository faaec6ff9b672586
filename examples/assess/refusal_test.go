package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What cannot be asked: the answer names what may have been meant, or what is
// allowed.
func TestUnaskable(t *testing.T) {
	for _, test := range []struct {
		args  []string
		names []string // values that must be named
	}{
		{[]string{"-party", "Norwya"}, []string{"Norway (NOR)"}},
		{[]string{"-party", "NRO"}, []string{"Norway (NOR)"}},
		{[]string{"-party", "Laos"}, []string{"Nearest: Lao People's Democratic Republic (LAO)."}},
		{[]string{"-party", "Lao PDR"}, []string{"Nearest: Lao People's Democratic Republic (LAO)."}},
		{[]string{"-party", "turkey"}, []string{"Nearest: Türkiye (TUR)."}},
		{[]string{"-party", "ALL"}, []string{"leave -party out", "not answered"}},
		{[]string{"-toward", "any"}, []string{"leave -toward out"}},
		{[]string{"-party", "NOR", "-over", "2012-2015"}, []string{`"2012-2015"`, "2012..2015"}},
		{[]string{"-party", "NOR", "-over", "2015..2012"}, []string{`"2015..2012"`}},
		{[]string{"-party", "NOR", "-over", "1066"}, []string{`"1066"`}},
		{[]string{"-party", "NOR", "-over", ".."}, []string{`".."`}},
		{[]string{"-party", "NOR", "-over", "2012", "-format", "json"}, []string{"-over", "at any time"}},
		{[]string{"-over", "2012"}, []string{"-over", "-party", "-toward", "-norm"}},
		{[]string{"-toward", "Bosnia"}, []string{"Bosnia and Herzegovina (BIH)"}},
		{[]string{"-toward", "UK"}, []string{"(GBR)"}},
		{[]string{"-toward", "Korea"}, []string{"(KOR)", "(PRK)"}},
		{[]string{"-toward", "Kosovo"}, []string{"Kosovo", "no position is taken"}},
		{[]string{"-party", "NOR,,LAO"}, []string{`""`}},
		{[]string{"-party", "NOR,Norwya", "-toward", "Bosnia", "-date", "2026-3-1"}, []string{"(NOR)", "(BIH)", "2026-03-01"}},
		{[]string{"-treaty", "apmcb"}, []string{"Nearest: apmbc", "ccm", "ccwp5"}},
		{[]string{"-norm", "6(13)"}, []string{"6(1)", "6(3)", "7(1)(n)"}},
		{[]string{"-norm", "ccm-6-4-clearence"}, []string{"ccm-6-4-clearance"}},
		{[]string{"-date", "2026-02-30"}, []string{"1900-01-01", "2199-12-31"}},
		{[]string{"-date", "1 March 2026"}, []string{"2026-03-01"}},
		{[]string{"-known", "soon"}, []string{"1900-01-01"}},
		{[]string{"-date", "2014-01-01", "-date", "2015-01-01"}, []string{"-date"}},
		{[]string{"-reading", "positon=practice"}, []string{"position", "persistence"}},
		{[]string{"-reading", "position=practise"}, []string{"position=practice", "position=every-state"}},
		{[]string{"-reading", "position"}, []string{"position=declared"}},
		{[]string{"-reading", "position=practice", "-reading", "position=declared"}, []string{"position"}},
		{[]string{"-reading", "position=practice", "-reading", "position=practice"}, []string{"position"}},
		{[]string{"-since", "2026-02-01"}, []string{"-since", "2026-02-01", "-date"}},
		{[]string{"-since", "2014-01-01", "-date", "2013-01-01"}, []string{"2014-01-01", "2013-01-01"}},
		{[]string{"-since", "2014"}, []string{"2014-01-01"}},
		{[]string{"-since", "2014-01-01", "-party", "NOR", "-why"}, []string{"-since", "-why"}},
		{[]string{"-known-since", "2020-01-01", "-known", "2020-01-01"}, []string{"-known-since", "-known"}},
		{[]string{"-format", "jsn"}, []string{"json", "text"}},
		{[]string{"-wy"}, []string{"-why", "-timeline"}},
		{[]string{"--nrom=6(4)"}, []string{"-norm"}},
		{[]string{"---why"}, []string{"-why"}},
		{[]string{"-date"}, []string{"-date"}},
		{[]string{"-why=often", "-party", "NOR"}, []string{"-why"}},
		{[]string{"-why"}, []string{"-party", "-toward", "-norm"}},
		{[]string{"NOR", "LAO"}, []string{`"NOR"`}},
		{[]string{"-register", "public", "-register", "public"}, []string{"public"}},
		{[]string{"-party", "NOR", "-toward", "NOR"}, []string{"Norway"}},
		{[]string{"-toward", "LAO", "-norm", "6(1)"}, []string{"6(1)", "-toward"}},
	} {
		out, faults := answerTo(t, refused, test.args...)
		if out != "" {
			t.Errorf("%v: standard output: %s", test.args, out)
		}
		faults = strings.Join(strings.Fields(faults), " ")
		for _, name := range test.names {
			if !strings.Contains(faults, name) {
				t.Errorf("%v: %q is not named:\n%s", test.args, name, faults)
			}
		}
	}
}

// Every fault of a register stands on a line: file, line and column, path, code.
func TestUnreadable(t *testing.T) {
	for _, test := range []struct {
		args []string
		want []string
	}{
		{[]string{"-register", "testdata/faulty.json"}, []string{
			"testdata/faulty.json:4:15: /compiled: malformed-date",
			"testdata/faulty.json:10:16: /determinations/0/holds: unknown-value",
			"testdata/faulty.json:9:18: /determinations/0/subject: unknown-value",
		}},
		{[]string{"-register", "testdata/mine.json", "-register", "testdata/twice.json"}, []string{
			"testdata/twice.json:7:13: /appraisals/0/id: duplicate-id",
		}},
	} {
		out, faults := answerTo(t, refused, test.args...)
		if out != "" {
			t.Errorf("%v: standard output: %s", test.args, out)
		}
		var got []string
		for line := range strings.Lines(faults) {
			parts := strings.SplitN(line, ": ", 4)
			got = append(got, strings.Join(parts[:min(3, len(parts))], ": "))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.args, diff)
		}
	}
}

func TestUnreadableFiles(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.json")
	if err := os.WriteFile(empty, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"testdata/none.json", "testdata", "Public", empty} {
		if _, faults := answerTo(t, refused, "-register", name); !strings.Contains(faults, filepath.Base(name)) {
			t.Errorf("%s is not named: %s", name, faults)
		}
	}
	// Every file that cannot be read is named, not the first alone.
	_, faults := answerTo(t, refused, "-register", "testdata/one.json", "-register", "testdata/two.json")
	if !strings.Contains(faults, "one.json") || !strings.Contains(faults, "two.json") {
		t.Errorf("both files are to be named: %s", faults)
	}
}

// broken is a standard output that cannot be written.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestBrokenOutput(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, args := range [][]string{nil, {"-h"}, {"-format", "json"}} {
		var faults strings.Builder
		if got := run(args, broken{}, &faults); got != refused || faults.Len() == 0 {
			t.Errorf("%v: status %d and %q", args, got, faults.String())
		}
	}
}
