package text_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

var update = flag.Bool("update", false, "write the golden files anew")

// findings are pages of one finding each, of the sample register.
var findings = []struct {
	name                       string
	cite, bearer, counterparty string
	on                         string
	is                         obligation.Applicability
	command                    string // a golden of the command that has the same proof; none if empty
}{
	{"applies", "6(1)", "BIH", "", "2020-11-27", obligation.Applies, "bosnia-and-herzegovina-asks"},
	{"does-not-apply", "6(4)", "NOR", "BIH", "2023-09-01", obligation.DoesNotApply, "bosnia-and-herzegovina-is-clear"},
	{"undetermined", "6(4)", "NOR", "LAO", "2026-02-01", obligation.Undetermined, "norway-laos-why"},
	{"event", "6(6)", "NOR", "LAO", "2014-01-01", obligation.Undetermined, ""},
	{"standing", "6(9)", "LTU", "", "2025-03-06", obligation.DoesNotApply, ""},
}

// assessed asks for the norms of a paragraph.
func assessed(t *testing.T, cite, bearer, counterparty, on string) (*obligation.Register, *obligation.Assessment) {
	t.Helper()
	register, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{convention}, On: civil.MustParse(on), Bearer: []party.State{party.MustParseState(bearer)}}
	if counterparty != "" {
		q.Counterparty = []party.State{party.MustParseState(counterparty)}
	}
	for _, n := range convention.NormsOf(cite) {
		q.Norms = append(q.Norms, n.ID)
	}
	assessment, err := register.Assess(q)
	if err != nil {
		t.Fatal(err)
	}
	return register, assessment
}

func TestFindings(t *testing.T) {
	for _, test := range findings {
		t.Run(test.name, func(t *testing.T) {
			register, assessment := assessed(t, test.cite, test.bearer, test.counterparty, test.on)
			page := text.NewPage(register, assessment, text.Options{Proof: true, Timeline: true})
			page.Head()
			for f := range assessment.Findings() {
				page.Findings(f)
				if f.Applicability() != test.is {
					t.Errorf("%s, expected %s", f, test.is)
				}
				break
			}
			got := page.String()
			golden := filepath.Join("testdata", test.name+".golden")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
			for _, notice := range obligation.Notices() {
				if !strings.Contains(strings.Join(strings.Fields(got), " "), notice) {
					t.Errorf("the page does not say %q", notice)
				}
			}
		})
	}
}

// A program that imports the package prints the proof that the command prints.
func TestProofIsTheCommands(t *testing.T) {
	for _, test := range findings {
		if test.command == "" {
			continue
		}
		golden, err := os.ReadFile(filepath.Join("../../examples/assess/testdata", test.command+".golden"))
		if err != nil {
			t.Fatal(err)
		}
		register, assessment := assessed(t, test.cite, test.bearer, test.counterparty, test.on)
		page := text.NewPage(register, assessment, text.Options{Proof: true})
		for f := range assessment.Findings() {
			page.Findings(f)
			break
		}
		proof := proofOf(page.String())
		if len(proof) < 3 {
			t.Errorf("%s: no proof in %s", test.name, page)
		}
		for _, line := range proof {
			if !strings.Contains(string(golden), line) {
				t.Errorf("%s: the command does not print %q", test.name, line)
			}
		}
	}
}

// proofOf returns the lines of the proof on a page, without the numbers of sources.
func proofOf(page string) []string {
	var lines []string
	in := false
	for line := range strings.Lines(page) {
		switch {
		case strings.HasPrefix(line, "  Why"):
			in = true
		case in && !strings.HasPrefix(line, "  "):
			return lines
		case in:
			before, _, _ := strings.Cut(line, "[")
			lines = append(lines, strings.TrimRight(before, " \n"))
		}
	}
	return lines
}
