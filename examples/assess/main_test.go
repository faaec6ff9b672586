package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldens are questions whose whole answers are kept.
var goldens = []struct {
	name string
	args []string
}{
	{"usage", []string{"-h"}},
	{"page", nil},
	{"page-md", []string{"-format", "md"}},
	{"page-json", []string{"-format", "json"}},
	{"page-before-the-convention", []string{"-date", "2009-01-01"}},
	{"page-after-the-status-list", []string{"-date", "2026-09-01"}},
	{"page-mines", []string{"-treaty", "apmbc"}},
	{"page-made-up", []string{"-register", "testdata/pages.json", "-sources"}},
	{"page-made-up-md", []string{"-register", "testdata/pages.json", "-format", "md"}},
	{"page-made-up-json", []string{"-register", "testdata/pages.json", "-format", "json"}},
	{"page-empty", []string{"-register", "testdata/empty.json"}},
	{"page-empty-json", []string{"-register", "testdata/empty.json", "-format", "json"}},
	{"page-what-if", []string{"-register", "testdata/pages.json", "-register", "testdata/mine.json", "-reading", "suspected=all"}},
	{"laos", []string{"-affected", "LAO"}},
	{"laos-md", []string{"-affected", "lao", "-format", "md"}},
	{"laos-json", []string{"-affected", "Lao People's Democratic Republic", "-format", "json"}},
	{"laos-before-the-convention", []string{"-affected", "LAO", "-date", "2009-01-01"}},
	{"laos-made-up", []string{"-affected", "LAO", "-register", "testdata/pages.json", "-sources"}},
	{"laos-made-up-md", []string{"-affected", "LAO", "-register", "testdata/pages.json", "-format", "md"}},
	{"laos-made-up-json", []string{"-affected", "LAO", "-register", "testdata/pages.json", "-format", "json"}},
	{"laos-known-in-2024", []string{"-affected", "LAO", "-register", "testdata/pages.json", "-date", "2024-12-31", "-known", "2024-12-31"}},
	{"laos-what-if", []string{"-affected", "LAO", "-register", "testdata/pages.json", "-register", "testdata/mine.json"}},
	{"laos-empty", []string{"-affected", "LAO", "-register", "testdata/empty.json"}},
	{"bosnia-and-herzegovina", []string{"-affected", "BIH"}},
	{"bosnia-and-herzegovina-md", []string{"-affected", "BIH", "-format", "md"}},
	{"lebanon-made-up", []string{"-affected", "LBN", "-register", "testdata/pages.json"}},
	{"libya", []string{"-affected", "LBY"}},
	{"libya-md", []string{"-affected", "LBY", "-format", "md"}},
	{"vanuatu", []string{"-affected", "VUT"}},
	{"lithuania", []string{"-affected", "LTU"}},
	{"cambodia-mines", []string{"-affected", "KHM", "-treaty", "apmbc"}},
	{"overview", []string{"-overview"}},
	{"overview-json", []string{"-overview", "-format", "json"}},
	{"overview-before-the-convention", []string{"-overview", "-date", "2009-01-01"}},
	{"overview-by-practice", []string{"-overview", "-date", "2015-01-01", "-known", "2016-01-01", "-reading", "position=practice"}},
	{"norway-laos", []string{"-party", "NOR", "-toward", "LAO"}},
	{"norway-laos-why", []string{"-norm", "6(4)", "-party", "NOR", "-toward", "LAO", "-why"}},
	{"norway-laos-timeline", []string{"-norm", "6(2),6(4)", "-party", "NOR", "-toward", "LAO", "-timeline"}},
	{"norway-laos-json", []string{"-norm", "6(4)", "-party", "NOR", "-toward", "LAO", "-why", "-timeline", "-format", "json"}},
	{"norway", []string{"-party", "NOR"}},
	{"clearance", []string{"-norm", "ccm-6-4-clearance"}},
	{"montenegro-asks", []string{"-party", "MNE", "-norm", "6(1),6(10)", "-date", "2018-05-31", "-why"}},
	{"montenegro-is-helped", []string{"-party", "NOR", "-toward", "MNE", "-norm", "ccm-6-4-clearance,6(12)", "-date", "2019-12-01", "-why", "-timeline"}},
	{"bosnia-and-herzegovina-asks", []string{"-party", "Bosnia and Herzegovina", "-norm", "6(1),6(10)", "-date", "2020-11-27", "-why"}},
	{"bosnia-and-herzegovina-is-helped", []string{"-party", "NOR,DEU", "-toward", "BIH", "-norm", "ccm-6-4-clearance,6(12)", "-date", "2023-08-31", "-why", "-timeline"}},
	{"bosnia-and-herzegovina-is-clear", []string{"-party", "NOR", "-toward", "BIH", "-norm", "6(4)", "-date", "2023-09-01", "-why"}},
	{"what-if", []string{"-register", "public", "-register", "testdata/mine.json", "-party", "NOR,GRD,FRA", "-toward", "LAO", "-norm", "ccm-6-4-clearance", "-why"}},
	{"restrictions", []string{"-register", "testdata/mine.json", "-date", "2026-02-01", "-party", "FRA", "-norm", "ccm-6-3-restrictions", "-why"}},
	{"emergency", []string{"-register", "public", "-register", "testdata/mine.json", "-party", "NOR", "-toward", "TCD", "-norm", "6(6)", "-date", "2014-01-01", "-why", "-timeline"}},
	{"silent-on-the-day", []string{"-party", "NOR", "-toward", "LAO", "-norm", "ccm-6-7-victims", "-date", "2014-01-01", "-why"}},
	{"left-out-and-named-later", []string{"-party", "NOR", "-toward", "MOZ", "-norm", "ccm-6-5-needs", "-date", "2012-06-01", "-why"}},
	{"named-and-left-out-later", []string{"-party", "NOR", "-toward", "COG", "-norm", "ccm-6-5-needs", "-date", "2022-01-01", "-why"}},
	{"replaced", []string{"-party", "NOR", "-toward", "GNB", "-norm", "ccm-6-5-stockpile", "-date", "2016-01-01", "-why"}},
	{"only-replaced", []string{"-party", "NOR", "-toward", "GNB", "-norm", "ccm-6-5-stockpile", "-date", "2016-01-01", "-reading", "persistence=stated", "-why"}},
	{"silent-on-events", []string{"-register", "testdata/silent.json", "-party", "NOR", "-toward", "LAO", "-norm", "6(6)", "-date", "2015-01-01", "-why"}},
	{"over-years", []string{"-party", "NOR", "-toward", "LAO", "-norm", "6(2)", "-over", "2010..2012", "-why"}},
	{"carried-on", []string{"-party", "BIH,LAO", "-norm", "6(10),7", "-timeline"}},
	{"withdrawn", []string{"-party", "LTU", "-norm", "6(1),6(9),6(11)", "-timeline"}},
	{"since", []string{"-since", "2014-01-01"}},
	{"since-norway-bosnia-and-herzegovina", []string{"-since", "2014-01-01", "-party", "NOR", "-toward", "BIH"}},
	{"since-json", []string{"-since", "2014-01-01", "-party", "NOR,LTU", "-norm", "ccm-6-4-clearance,6(9)", "-toward", "BIH", "-format", "json"}},
	{"known-since", []string{"-known-since", "2015-01-01", "-date", "2014-01-01", "-norm", "ccm-6-2-channels"}},
	{"two-treaties", []string{"-treaty", "ccm,apmbc", "-party", "NOR", "-toward", "LAO", "-norm", "6(4)", "-why"}},
	{"two-treaties-today", []string{"-treaty", "ccm,apmbc", "-party", "NOR", "-toward", "LAO", "-reading", "position=practice"}},
	{"two-treaties-overview", []string{"-overview", "-treaty", "ccm,apmbc"}},
	{"mines", []string{"-treaty", "apmbc", "-party", "NOR", "-toward", "KHM"}},
	{"long-names", []string{"-party", "GBR", "-toward", "VEN,PRK,BOL", "-norm", "6(2)"}},
}

// answerTo runs the command and fails the test unless the status is as wanted.
func answerTo(t *testing.T, status int, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, faults bytes.Buffer
	if got := run(args, &out, &faults); got != status {
		t.Fatalf("status %d, want %d; standard error:\n%s", got, status, faults.String())
	}
	return out.String(), faults.String()
}

func TestGolden(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, g := range goldens {
		t.Run(g.name, func(t *testing.T) {
			got, faults := answerTo(t, answered, g.args...)
			if faults != "" {
				t.Errorf("standard error:\n%s", faults)
			}
			path := filepath.Join("testdata", g.name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("run with -update if this is right (-want +got):\n%s", diff)
			}
			checkWords(t, got)
			if !strings.HasPrefix(got, "{") && !strings.HasPrefix(got, "#") {
				checkLines(t, got)
			}
		})
	}
}

// checkLines checks that only an address is longer than a line.
func checkLines(t *testing.T, out string) {
	t.Helper()
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if utf8.RuneCountInString(line) > 100 && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("too long: %q", line)
		}
		if strings.HasSuffix(line, " ") || strings.Contains(line, "\x1b") {
			t.Errorf("space at the end, or colour: %q", line)
		}
	}
}

// checkWords checks that what may never be concluded stands nowhere but in the
// notice that says so.
func checkWords(t *testing.T, out string) {
	t.Helper()
	out = strings.ToLower(strings.Join(strings.Fields(out), " "))
	if !strings.Contains(out, "no opinion on the status of any territory is implied.") {
		t.Error("no notice on territories")
	}
	out = strings.ReplaceAll(out, "it does not say that a norm was not performed, and never that it was breached", "")
	for _, words := range []string{"may not", "breach", "not performed", "violat", "fail"} {
		if strings.Contains(out, words) {
			t.Errorf("says %q", words)
		}
	}
}

// What to go on with is never what was just asked.
func TestGoOnWith(t *testing.T) {
	for _, args := range [][]string{
		{"-toward", "LAO", "-norm", "6(2)"},
		{"-toward", "LAO", "-norm", "6.2", "-date", "2014-01-01"},
		{"-party", "NOR"},
	} {
		out, _ := answerTo(t, answered, args...)
		_, next, found := strings.Cut(out, "Go on with\n")
		if !found {
			t.Errorf("%v: nothing to go on with", args)
		}
		given := strings.Join(args, " ")
		for line := range strings.Lines(next) {
			command, _, _ := strings.Cut(strings.TrimSpace(line), "  ")
			flags := strings.NewReplacer(`go run ./examples/assess `, "", `"`, "", "6(2)", "6.2").Replace(command)
			if len(flags) > 0 && flags == strings.ReplaceAll(given, "6(2)", "6.2") {
				t.Errorf("%v: go on with %s", args, command)
			}
		}
	}
}

func TestOverviewFitsAScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, args := range [][]string{
		nil,
		{"-date", "2009-01-01"},
		{"-date", "2026-03-01", "-known", "2012-01-01"},
		{"-register", "testdata/mine.json"},
		{"-register", "public", "-register", "testdata/mine.json", "-date", "2030-01-01", "-known", "2020-01-01",
			"-reading", "position=practice", "-reading", "suspected=all", "-reading", "affected=declared"},
	} {
		out, _ := answerTo(t, answered, append(args, "-overview")...)
		checkScreen(t, args, out)
	}
}

// checkScreen checks that a page fits a screen of 60 lines of 100 columns.
func checkScreen(t *testing.T, args []string, out string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if len(lines) > screen {
		t.Errorf("%v: %d lines", args, len(lines))
	}
	for _, line := range lines {
		if n := utf8.RuneCountInString(line); n > 100 {
			t.Errorf("%v: %d columns: %s", args, n, line)
		}
	}
}

func TestDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, args := range [][]string{
		{"-overview"},
		{"-overview", "-date", "2009-01-01"},
		{"-overview", "-known", "2015-01-01", "-reading", "position=every-state"},
		{"-party", "NOR", "-toward", "LAO", "-why", "-timeline"},
		{"-toward", "MNE,BIH", "-norm", "6(12)", "-why"},
		{"-party", "MNE", "-timeline"},
		{"-register", "public", "-register", "testdata/mine.json", "-party", "NOR,GRD,FRA", "-toward", "LAO,TCD", "-why", "-timeline"},
		{"-register", "public", "-register", "testdata/mine.json", "-party", "FRA", "-norm", "6(3)", "-why"},
	} {
		out, _ := answerTo(t, answered, append(args, "-format", "json")...)
		if err := schema.Validate(schema.KindAssessment, []byte(out)); err != nil {
			t.Errorf("%v: %v", args, err)
		}
	}
}

// The proof quotes the treaty as the catalogue has it: its text or, where that is
// only summarized, every operative word.
func TestProofQuotesTheText(t *testing.T) {
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range convention.Document().Norms {
		args := []string{"-party", "NOR", "-norm", n.ID, "-why"}
		if n.Pairs() {
			args = append(args, "-toward", "LAO")
		}
		out, _ := answerTo(t, answered, args...)
		out = strings.Join(strings.Fields(out), " ")
		paragraph, _ := convention.Paragraph(n.Cite)
		for _, words := range append(paragraph.Operative, paragraph.Text, n.Note) {
			if !strings.Contains(out, words) {
				t.Errorf("%s: %q is not there", n.ID, words)
			}
		}
	}
}
