package text_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/ccwp5"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

var update = flag.Bool("update", false, "write the golden files anew")

// question is a question of the Convention in codes.
type question struct {
	norms        []string
	bearers      []string
	counterparts []string
	on           string
}

// register reads files as one register.
func register(t *testing.T, paths ...string) *obligation.Register {
	t.Helper()
	var files []obligation.File
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, obligation.File{Name: path, Data: data})
	}
	reg, err := obligation.ParseRegisters(files...)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

const (
	sample   = "../../examples/public.json"
	invented = "testdata/register.json"
)

// assess asks a register a question.
func assess(t *testing.T, reg *obligation.Register, asked question, others ...*obligation.Instrument) *obligation.Assessment {
	t.Helper()
	ccm, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	states := func(codes []string) []party.State {
		var states []party.State
		for _, code := range codes {
			states = append(states, party.MustParseState(code))
		}
		return states
	}
	assessment, err := reg.Assess(obligation.Question{Instruments: append([]*obligation.Instrument{ccm}, others...), Norms: asked.norms,
		Bearer: states(asked.bearers), Counterparty: states(asked.counterparts), On: civil.MustParse(asked.on)})
	if err != nil {
		t.Fatal(err)
	}
	return assessment
}

// whole writes a whole page of findings.
func whole(assessment *obligation.Assessment, options text.Options) *text.Page {
	findings := slices.Collect(assessment.Findings())
	page := text.NewPage(assessment, options)
	page.Head()
	page.Asked()
	page.Standing(findings...)
	page.Findings(findings...)
	return page
}

// golden compares what a page says with a file.
func golden(t *testing.T, path, got string) {
	t.Helper()
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
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// pages are pages of one finding each, with its reason.
var pages = []struct {
	name   string
	asked  question
	reason obligation.Reason
}{
	{"applies", question{[]string{ccm.Art6Para1Seek}, []string{"BIH"}, nil, "2020-11-27"}, obligation.ConditionsMet},
	{"does-not-apply", question{[]string{ccm.Art6Para4Clearance}, []string{"NOR"}, []string{"BIH"}, "2023-09-01"}, obligation.FactDoesNotHold},
	{"undetermined", question{[]string{ccm.Art6Para4Clearance}, []string{"DEU"}, []string{"LAO"}, "2026-02-01"}, obligation.ConditionalOnPosition},
	{"contested", question{[]string{ccm.Art6Para4Clearance}, []string{"FRA"}, []string{"LAO"}, "2025-06-01"}, obligation.ContestedFact},
	{"event", question{[]string{ccm.Art6Para6Emergency}, []string{"NOR"}, []string{"TCD"}, "2024-07-01"}, obligation.ConditionsMet},
	{"standing", question{[]string{ccm.Art6Para9TrustFunds}, []string{"LTU"}, nil, "2025-03-06"}, obligation.BearerNotParty},
}

func TestFindings(t *testing.T) {
	reg := register(t, sample, invented)
	for _, test := range pages {
		t.Run(test.name, func(t *testing.T) {
			assessment := assess(t, reg, test.asked)
			for f := range assessment.Findings() {
				if f.Reason() != test.reason {
					t.Errorf("%s: %s, want %s", f, f.Reason(), test.reason)
				}
			}
			golden(t, filepath.Join("testdata", test.name+".golden"),
				whole(assessment, text.Options{Proof: true, Timeline: true}).String())
		})
	}
}

// A page without the question names the States with each finding, and one with
// neither proof nor timeline says nothing of either.
func TestFindingsAlone(t *testing.T) {
	reg := register(t, sample)
	assessment := assess(t, reg, question{[]string{ccm.Art6Para2Provide, ccm.Art6Para4Clearance}, []string{"NOR"}, []string{"LAO", "BIH"}, "2014-01-01"})
	page := text.NewPage(assessment, text.Options{Width: 80, Over: civil.Year(2012)})
	page.Findings(slices.Collect(assessment.Findings())...)
	golden(t, "testdata/alone.golden", page.String())
}

// A program that has the library alone prints the pages that the command prints.
func TestPagesOfTheCommand(t *testing.T) {
	reg := register(t, sample)
	narrowed := "run without " + typeset.Whole("-party, -toward, -norm") + " to list them"
	for _, test := range []struct {
		name    string
		asked   question
		options text.Options
	}{
		{"norway-laos-why", question{[]string{ccm.Art6Para4Clearance, ccm.Art6Para4Information, ccm.Art6Para4Lists}, []string{"NOR"}, []string{"LAO"}, "2026-02-01"},
			text.Options{Proof: true}},
		{"bosnia-and-herzegovina-is-helped", question{[]string{ccm.Art6Para4Clearance, ccm.Art6Para12Cooperate}, []string{"NOR", "DEU"}, []string{"BIH"}, "2023-08-31"},
			text.Options{Proof: true, Timeline: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.options.Remarks = text.Remarks{Readings: narrowed, Recorded: "-over limits it"}
			want, err := os.ReadFile(filepath.Join("../../examples/assess/testdata", test.name+".golden"))
			if err != nil {
				t.Fatal(err)
			}
			got := whole(assess(t, reg, test.asked), test.options).String()
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("(-command +page):\n%s", diff)
			}
		})
	}
}

// Two treaties number their paragraphs and name their readings alike.
func TestTwoTreaties(t *testing.T) {
	data, err := os.ReadFile("testdata/pact.json")
	if err != nil {
		t.Fatal(err)
	}
	pact, err := obligation.ParseInstrument(data)
	if err != nil {
		t.Fatal(err)
	}
	reg := register(t, sample, invented)
	assessment := assess(t, reg, question{[]string{ccm.Art6Para4Lists, "pact-6-4"}, []string{"NOR"}, []string{"LAO"}, "2026-01-31"}, pact)
	golden(t, "testdata/two-treaties.golden", whole(assessment, text.Options{Proof: true, Timeline: true}).String())
}

// Money for cluster munition remnants lies within the subjects of two treaties: each page
// of a finding says that it counts under the other too, and no amount is added up.
func TestMoneyOfTwoTreaties(t *testing.T) {
	protocol, err := ccwp5.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	reg := register(t, "testdata/money-of-two-treaties.json")
	assessment := assess(t, reg, question{[]string{ccm.Art6Para4Clearance, ccwp5.Art7Para2Provide}, []string{"NOR"}, []string{"LAO"}, "2015-01-01"}, protocol)
	golden(t, "testdata/money-of-two-treaties.golden", whole(assessment, text.Options{}).String())
}

// An act toward five States at once is written once; where rows name two of them, it says toward
// whom it counts.
func TestActTowardFive(t *testing.T) {
	reg := register(t, "testdata/to-five.json")
	assessment := assess(t, reg, question{[]string{ccm.Art6Para2Channels}, []string{"NOR"}, nil, "2014-05-01"})
	golden(t, "testdata/to-five.golden", whole(assessment, text.Options{Proof: true}).String())
}

// Findings too many to be read are gathered by their reasons, and the first of each
// group are returned.
func TestGroups(t *testing.T) {
	reg := register(t, sample, invented)
	assessment := assess(t, reg, question{[]string{ccm.Art6Para1Seek, ccm.Art6Para4Clearance}, nil, []string{"LAO"}, "2025-06-01"})
	page := text.NewPage(assessment, text.Options{})
	page.Head()
	page.Readings()
	var got []obligation.Reason
	for _, f := range page.Groups(slices.Collect(assessment.Findings())...) {
		got = append(got, f.Reason())
	}
	page.Blank()
	page.Questions(1)
	golden(t, "testdata/groups.golden", page.String())
	want := []obligation.Reason{obligation.ConditionsMet, obligation.BearerNotParty,
		obligation.ConditionsMet, obligation.ConditionalOnPosition, obligation.ContestedFact, obligation.BearerNotParty}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("reasons of the groups (-want +got):\n%s", diff)
	}
}

// The notices stand on every page, and no page names a flag of its own accord.
func TestEveryPage(t *testing.T) {
	reg := register(t, sample, invented)
	flags := regexp.MustCompile(`\s-[a-z]`)
	for _, test := range pages {
		assessment := assess(t, reg, test.asked)
		for _, options := range []text.Options{{}, {Proof: true}, {Timeline: true, Over: civil.Year(2012)}} {
			page := whole(assessment, options)
			page.Groups(slices.Collect(assessment.Findings())...)
			page.Questions(0)
			said := strings.Join(strings.Fields(page.String()), " ")
			for _, notice := range obligation.Notices() {
				if !strings.Contains(said, notice) {
					t.Errorf("%s: no notice %q", test.name, notice)
				}
			}
			if named := flags.FindString(page.String()); named != "" {
				t.Errorf("%s: names the flag %q", test.name, named)
			}
		}
	}
	empty := text.NewPage(assess(t, reg, pages[0].asked), text.Options{})
	if !strings.HasPrefix(empty.String(), obligation.Notices()[0]) {
		t.Errorf("an empty page is %q, want the notices", empty)
	}
}

// Colour is beside the words: without it the page is the same.
func TestColour(t *testing.T) {
	reg := register(t, sample, invented)
	codes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, test := range pages {
		assessment := assess(t, reg, test.asked)
		plain := whole(assessment, text.Options{Proof: true, Timeline: true}).String()
		coloured := whole(assessment, text.Options{Proof: true, Timeline: true, Colour: true}).String()
		if coloured == plain || codes.MatchString(plain) {
			t.Errorf("%s: colour is not as asked", test.name)
		}
		if diff := cmp.Diff(plain, codes.ReplaceAllString(coloured, "")); diff != "" {
			t.Errorf("%s (-plain +coloured):\n%s", test.name, diff)
		}
	}
}

func TestWidth(t *testing.T) {
	reg := register(t, sample, invented)
	for _, test := range pages {
		for _, width := range []int{70, 0, 140} {
			page := whole(assess(t, reg, test.asked), text.Options{Width: width, Proof: true, Timeline: true})
			if got, want := page.Lines(), strings.Count(page.String(), "\n"); got != want {
				t.Errorf("%s: %d lines, want %d", test.name, got, want)
			}
			for line := range strings.Lines(page.String()) {
				line = strings.TrimSuffix(line, "\n")
				if typeset.Width(line) > page.Columns() && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%s: wider than %d columns: %q", test.name, page.Columns(), line)
				}
				if strings.HasSuffix(line, " ") {
					t.Errorf("%s: a space at the end of %q", test.name, line)
				}
			}
		}
	}
}

// A finding of another assessment than that of the page is refused, even where its
// register would hold all that it names.
func TestAnotherAssessment(t *testing.T) {
	reg := register(t, sample)
	asked := question{[]string{ccm.Art6Para4Clearance}, []string{"NOR"}, []string{"LAO"}, "2014-01-01"}
	page, others := text.NewPage(assess(t, reg, asked), text.Options{}), slices.Collect(assess(t, reg, asked).Findings())
	for name, write := range map[string]func(){
		"Standing": func() { page.Standing(others...) },
		"Findings": func() { page.Findings(others...) },
		"Groups":   func() { page.Groups(others...) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s writes a finding of another assessment", name)
				}
			}()
			write()
		}()
	}
}
