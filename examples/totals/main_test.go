package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/schema"
)

var update = flag.Bool("update", false, "write the golden file anew")

// totals runs the program.
func totals(t *testing.T, ctx context.Context, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(ctx, args, &out, &errs)
	return status, out.String(), errs.String()
}

// lines writes the records of the sample register to a file, one to a line, and
// after them what else is given.
func lines(t *testing.T, more ...string) string {
	t.Helper()
	sample, err := examples.Register()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for r := range sample.Ledger().View() {
		line, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	b.WriteString(strings.Join(more, "\n"))
	name := filepath.Join(t.TempDir(), "records.ndjson")
	if err := os.WriteFile(name, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTotals(t *testing.T) {
	const golden = "testdata/norway.txt"
	years := []string{"-bearer", "NOR", "-first", "2012", "-last", "2014"}
	status, sample, stderr := totals(t, t.Context(), years...)
	if status != done || stderr != "" {
		t.Fatalf("status %d: %s", status, stderr)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(sample), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), sample); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	status, read, stderr := totals(t, t.Context(), append(years, "-actors", "../public.json", lines(t))...)
	if diff := cmp.Diff(sample, read); diff != "" || status != done {
		t.Errorf("of the same records in a file, status %d, %s: %s", status, stderr, diff)
	}
}

// Asked of all mine action, what the Convention counts from zero counts in full.
func TestTotalsOfSubjects(t *testing.T) {
	_, own, _ := totals(t, t.Context(), "-bearer", "NOR")
	_, named, _ := totals(t, t.Context(), "-bearer", "NOR", "-subjects", "cluster-munitions")
	if diff := cmp.Diff(own, named); diff != "" {
		t.Errorf("by default, and of cluster munitions: %s", diff)
	}
	status, all, stderr := totals(t, t.Context(), "-bearer", "NOR", "-subjects", "cluster-munitions,mine-action")
	if status != done || strings.Count(all, " 0..") >= strings.Count(own, " 0..") {
		t.Errorf("status %d, %s: of all mine action as many ranges begin at 0 as of cluster munitions", status, stderr)
	}
}

// What a State gives its own body is its own resources if the actors say so, and if nobody
// says whose bodies there are, this is told and changes no total.
func TestTotalsOfBodies(t *testing.T) {
	record := `{"id":"r","provider":{"kind":"state","state":"LBN"},"recipient":{"kind":"organization","name":"EMAC"},
		"subjects":["cluster-munitions"],"parts":[{"category":"clearance"}],"steps":[{"stage":"delivered","at":"2014-05-01",
		"figures":[{"amount":"100","currency":"USD"}],"source":{"title":"A source, made up","read":"2026-01-10"}}]}`
	actors := func(bodyOf string) string {
		return written(t, `{"id":"actors","title":"Actors, made up","compiled":"2026-01-10","actors":[
			{"id":"emac","kind":"organization","names":["Example Centre","EMAC"]`+bodyOf+`}]}`)
	}
	file := written(t, strings.ReplaceAll(record, "\n", " "))
	for name, test := range map[string]struct {
		args []string
		by   string // the line that the money stands on
		told bool
	}{
		"nobody says":         {nil, "states", true},
		"no State's body":     {[]string{"-actors", actors("")}, "states", false},
		"the State's body":    {[]string{"-actors", actors(`,"bodyOf":"LBN","source":{"title":"A source, made up","read":"2026-01-10"}`)}, "own", false},
		"another State's own": {[]string{"-actors", actors(`,"bodyOf":"SYR","source":{"title":"A source, made up","read":"2026-01-10"}`)}, "states", false},
	} {
		status, out, stderr := totals(t, t.Context(), append(append([]string{"-bearer", "LBN"}, test.args...), file)...)
		if status != done {
			t.Errorf("%s: status %d: %s", name, status, stderr)
		}
		on := map[string]int{}
		for line := range strings.Lines(out) {
			if fields := strings.Fields(line); strings.HasSuffix(line, "USD 100\n") {
				on[fields[len(fields)-5]]++
			}
		}
		if len(on) != 1 || on[test.by] == 0 {
			t.Errorf("%s: money on the lines %v, want it on %s alone", name, on, test.by)
		}
		if told := strings.Contains(out, "to look at"); told != test.told {
			t.Errorf("%s: told %t, want %t", name, told, test.told)
		}
	}
}

// What is no record, or stands twice, is told, and nothing is added up.
func TestTotalsRefused(t *testing.T) {
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for _, c := range []struct {
		name   string
		ctx    context.Context
		args   []string
		status int
	}{
		{"a line that is no record", t.Context(), []string{lines(t, `{"id": "a"}`)}, failed},
		{"records twice", t.Context(), []string{lines(t, firstOf(t, lines(t)))}, failed},
		{"no such file", t.Context(), []string{filepath.Join(t.TempDir(), "none")}, failed},
		{"years in the wrong order", t.Context(), []string{"-first", "2020", "-last", "2019"}, failed},
		{"no subject", t.Context(), []string{"-subjects", "mines,mine"}, failed},
		{"no State", t.Context(), []string{"-bearer", "XXX"}, failed},
		{"two files", t.Context(), []string{"a", "b"}, failed},
		{"half a period", t.Context(), []string{"-from", "2014-04-01"}, failed},
		{"a period that ends before it begins", t.Context(), []string{"-from", "2014-04-01", "-until", "2014-04-01"}, failed},
		{"a period and years", t.Context(), []string{"-from", "2014-04-01", "-until", "2015-04-01", "-first", "2014"}, failed},
		{"a day that not every year has", t.Context(), []string{"-starts", "02-29"}, failed},
		{"no day", t.Context(), []string{"-starts", "1 April"}, failed},
		{"fiscal years in the wrong order", t.Context(), []string{"-starts", "04-01", "-first", "2020", "-last", "2019"}, failed},
		{"fiscal years before all dates", t.Context(), []string{"-starts", "04-01", "-first", "-5000000"}, failed},
		{"no file of actors", t.Context(), []string{"-actors", filepath.Join(t.TempDir(), "none"), lines(t)}, failed},
		{"actors that are no register", t.Context(), []string{"-actors", written(t, "{}"), lines(t)}, failed},
		{"a register without actors", t.Context(), []string{"-actors", "../first/mine.json", lines(t)}, failed},
		{"actors for the sample register", t.Context(), []string{"-actors", "../public.json"}, failed},
		{"a flag that there is not", t.Context(), []string{"-year", "2014"}, failed},
		{"an empty file", t.Context(), []string{written(t, "")}, failed},
		{"blank lines", t.Context(), []string{written(t, "\n  \r\n\n")}, failed},
		{"an interrupt", cancelled, []string{lines(t)}, interrupted},
	} {
		status, stdout, stderr := totals(t, c.ctx, c.args...)
		if status != c.status || stdout != "" || stderr == "" && status != interrupted {
			t.Errorf("%s: status %d, expected %d; %q; %q", c.name, status, c.status, stdout, stderr)
		}
	}
}

// An id that stands twice is told by file and line of both.
func TestTotalsTwice(t *testing.T) {
	name := lines(t)
	again := firstOf(t, name)
	for end, text := range map[string]string{"LF": "\n" + again + "\n" + again + "\n", "CRLF": "\r\n" + again + "\r\n  \r\n" + again} {
		name := written(t, text)
		last := map[string]int{"LF": 3, "CRLF": 4}[end]
		_, err := readLedger(t.Context(), request{file: name}, io.Discard)
		var faults *schema.Errors
		if !errors.As(err, &faults) || len(faults.List) != 1 {
			t.Errorf("%s: %v", end, err)
			continue
		}
		if f := faults.List[0]; f.Code != schema.CodeDuplicateID || f.File != name || f.Line != last || f.First == nil || f.First.File != name || f.First.Line != 2 {
			t.Errorf("%s: %+v", end, f)
		}
	}
}

// Years that begin on 1 January, and one period that is a year, have its totals.
func TestTotalsOfPeriods(t *testing.T) {
	money := func(args ...string) []string {
		t.Helper()
		status, out, stderr := totals(t, t.Context(), args...)
		if status != done {
			t.Fatalf("%q: status %d, %s", args, status, stderr)
		}
		var rows []string
		for line := range strings.Lines(out) {
			line = strings.ReplaceAll(line, "2014-01-01 until 2015-01-01", "2014")
			rows = append(rows, strings.Join(strings.Fields(line), " "))
		}
		return rows[4:]
	}
	year := money("-first", "2014", "-last", "2014")
	if len(year) == 0 {
		t.Fatal("nothing in 2014")
	}
	for _, args := range [][]string{{"-first", "2014", "-last", "2014", "-starts", "01-01"}, {"-from", "2014-01-01", "-until", "2015-01-01"}} {
		if diff := cmp.Diff(year, money(args...)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", args, diff)
		}
	}
	if fiscal := money("-from", "2014-04-01", "-until", "2015-04-01"); cmp.Equal(year, fiscal) {
		t.Error("a fiscal year has the totals of the calendar year")
	}
}

// written writes a file.
func written(t *testing.T, text string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "records.ndjson")
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// firstOf returns the first line of a file.
func firstOf(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(data), "\n")
	return line
}
