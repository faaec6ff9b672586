package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/examples/internal/briefing"
)

// A page fits a screen, whatever is asked.
func TestPagesFitAScreen(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, args := range [][]string{
		nil,
		{"-date", "2009-01-01"},
		{"-date", "2030-01-01"},
		{"-date", "2026-03-01", "-known", "2012-01-01"},
		{"-reading", "position=practice", "-reading", "implied-beneficiary=any-state", "-reading", "suspected=all"},
		{"-register", "public", "-register", "testdata/pages.json"},
		{"-register", "public", "-register", "testdata/mine.json", "-register", "testdata/pages.json"},
		{"-register", "testdata/empty.json"},
		{"-treaty", "apmbc"},
		{"-treaty", "att"},
		{"-treaty", "ccwp5"},
		{"-treaty", "crpd", "-date", "2026-01-01"},
		{"-treaty", "cwc"},
		{"-treaty", "tpnw"},
	} {
		for _, of := range [][]string{nil, {"-affected", "LAO"}, {"-affected", "GBR"}} {
			asked := append(append([]string{}, args...), of...)
			out, _ := answerTo(t, answered, asked...)
			checkScreen(t, asked, out)
			checkWords(t, out)
		}
	}
}

// A page cannot be asked for a State that nobody knows, for two, or with what asks for
// something else.
func TestPagesRefused(t *testing.T) {
	for _, args := range [][]string{
		{"-affected", "Laos"},
		{"-affected", "Kosovo"},
		{"-affected", ""},
		{"-affected", "LAO,NOR"},
		{"-affected", "LAO", "-affected", "NOR"},
		{"-affected", "LAO", "-party", "NOR"},
		{"-affected", "LAO", "-overview"},
		{"-affected", "LAO", "-since", "2014-01-01"},
		{"-affected", "LAO", "-why"},
		{"-overview", "-toward", "LAO"},
		{"-overview", "-format", "md"},
		{"-overview", "-sources"},
		{"-treaty", "ccm,apmbc"},
		{"-party", "NOR", "-format", "md"},
		{"-format", "yaml"},
		{"-treaty", "crpd"}, // which has no status list to say the day
	} {
		if out, faults := answerTo(t, refused, args...); out != "" || faults == "" {
			t.Errorf("%v: %q, %q", args, out, faults)
		}
	}
}

// An unknown name is told with the State that is nearest to it.
func TestPagesTellTheNearestState(t *testing.T) {
	for name, code := range map[string]string{"Laos": "LAO", "Frnace": "FRA", "Bosnia": "BIH", "UK": "GBR"} {
		if _, faults := answerTo(t, refused, "-affected", name); !strings.Contains(faults, "("+code+")") {
			t.Errorf("%s: %s", name, faults)
		}
	}
}

// The help names every member that the JSON of a page has at its top.
func TestHelpNamesTheMembers(t *testing.T) {
	words := make(map[string]bool)
	for _, word := range strings.FieldsFunc(usage, func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }) {
		words[word] = true
	}
	for _, page := range []any{briefing.Overall{}, briefing.One{}} {
		for _, name := range members(reflect.TypeOf(page)) {
			if !words[name] {
				t.Errorf("%T: the help does not name %s", page, name)
			}
		}
	}
}

// members are the names of the members of a document, embedded ones included.
func members(of reflect.Type) []string {
	var names []string
	for i := range of.NumField() {
		field := of.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case field.Anonymous:
			names = append(names, members(field.Type)...)
		case name != "":
			names = append(names, name)
		}
	}
	return names
}

// The JSON of a page is one document, and its lists are lists where nothing is in them.
func TestPagesAreDocuments(t *testing.T) {
	for _, args := range [][]string{nil, {"-affected", "LAO"}, {"-affected", "NRU"}, {"-treaty", "crpd", "-date", "2026-01-01"}} {
		for _, register := range []string{"testdata/pages.json", "testdata/empty.json"} {
			out, _ := answerTo(t, answered, append(append([]string{}, args...), "-format", "json", "-register", register)...)
			var page map[string]any
			if err := json.Unmarshal([]byte(out), &page); err != nil {
				t.Fatal(err)
			}
			for name, value := range page {
				if value == nil {
					t.Errorf("%v, %s: %s is null", args, register, name)
				}
			}
		}
	}
}

// In Markdown every row of a table has as many cells as its heading, and the notices and
// the sources stand there.
func TestMarkdownTables(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, args := range [][]string{nil, {"-affected", "LAO"}, {"-affected", "BIH"}, {"-register", "testdata/pages.json"}} {
		out, _ := answerTo(t, answered, append(append([]string{}, args...), "-format", "md")...)
		checkWords(t, out)
		cells, tables := 0, 0
		for line := range strings.Lines(out) {
			if !strings.HasPrefix(line, "|") {
				cells = 0
				continue
			}
			n := strings.Count(line, "|") - strings.Count(line, `\|`)
			if cells == 0 {
				cells, tables = n, tables+1
			}
			if n != cells {
				t.Errorf("%v: %d cells, not %d: %s", args, n-1, cells-1, line)
			}
		}
		if tables < 2 || !strings.Contains(out, "\n## Sources\n") {
			t.Errorf("%v: %d tables, or no sources", args, tables)
		}
	}
}
