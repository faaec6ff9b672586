package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
)

var update = flag.Bool("update", false, "write the golden files anew")

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
	for name, args := range map[string][]string{
		"united-kingdom-2020":      {"-party", "GBR", "-year", "2020"},
		"united-kingdom-2020-md":   {"-party", "gbr", "-year", "2020", "-format", "md"},
		"united-kingdom-2020-csv":  {"-party", "GBR", "-year", "2020", "-format", "csv"},
		"united-kingdom-2020-json": {"-party", "GBR", "-year", "2020", "-format", "json"},
		"norway-2014-converted":    {"-party", "Norway", "-year", "2014", "-rate", "NOK 100 = USD 15.88; 2014; A bank, average"},
		"japan-fiscal-2023":        {"-party", "JPN", "-year", "2023", "-starts", "04-01"},
		"laos-2023":                {"-party", "LAO", "-year", "2023"},
		"a-nil-year":               {"-party", "NRU", "-year", "2015"},
		"norway-mines":             {"-party", "NOR", "-year", "2014", "-treaty", "apmbc"},
	} {
		t.Run(name, func(t *testing.T) {
			got, faults := answerTo(t, done, args...)
			if faults != "" {
				t.Errorf("standard error:\n%s", faults)
			}
			path := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// The text is made for a terminal: no line is longer than 100 columns.
func TestTextIsNarrow(t *testing.T) {
	for _, args := range [][]string{{"-party", "GBR", "-year", "2020"}, {"-party", "LAO", "-year", "2023"}, {"-party", "NOR", "-year", "2022"}} {
		text, _ := answerTo(t, done, args...)
		for line := range strings.Lines(text) {
			if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > 100 {
				t.Errorf("%d columns: %s", n, line)
			}
		}
	}
}

// The table and the JSON say the same: the totals of the United Kingdom's page, and each
// with the ids of its records.
func TestFormsAgree(t *testing.T) {
	written, _ := answerTo(t, done, "-party", "GBR", "-year", "2020", "-format", "json")
	var account obligation.Account
	if err := json.Unmarshal([]byte(written), &account); err != nil {
		t.Fatal(err)
	}
	table, _ := answerTo(t, done, "-party", "GBR", "-year", "2020", "-format", "csv")
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, total := range account.Wider.Totals {
		want = append(want, total.High.String()+" "+strings.Join(total.IDs, " "))
	}
	for _, g := range account.Wider.Groups {
		for _, total := range g.Totals {
			want = append(want, total.High.String()+" "+strings.Join(total.IDs, " "))
		}
	}
	for _, row := range account.Wider.Rows {
		for _, total := range row.Totals {
			want = append(want, total.High.String()+" "+strings.Join(total.IDs, " "))
		}
	}
	high, ids := len(heads)-3, len(heads)-1
	for _, row := range rows[1:] {
		got = append(got, row[high]+" "+row[ids])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-json +csv):\n%s", diff)
	}
}

func TestRefused(t *testing.T) {
	faulty := filepath.Join(t.TempDir(), "faulty.json")
	if err := os.WriteFile(faulty, []byte(`{"id":`), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"no question":            {},
		"no State":               {"-year", "2020"},
		"no year":                {"-party", "GBR"},
		"an unknown State":       {"-party", "Atlantis", "-year", "2020"},
		"a year beyond time":     {"-party", "GBR", "-year", "2200"},
		"a year before time":     {"-party", "GBR", "-year", "20"},
		"a day of leap years":    {"-party", "GBR", "-year", "2020", "-starts", "02-29"},
		"an unknown treaty":      {"-party", "GBR", "-year", "2020", "-treaty", "ccn"},
		"an unknown format":      {"-party", "GBR", "-year", "2020", "-format", "jsn"},
		"an unknown flag":        {"-state", "GBR"},
		"a word without a flag":  {"-party", "GBR", "-year", "2020", "x"},
		"a rate without source":  {"-party", "GBR", "-year", "2020", "-rate", "GBP 1 = USD 1.28; 2020"},
		"a rate of nothing":      {"-party", "GBR", "-year", "2020", "-rate", "GBP 0 = USD 1.28; 2020; A bank"},
		"a rate of no time":      {"-party", "GBR", "-year", "2020", "-rate", "GBP 1 = USD 1.28; now; A bank"},
		"two rates of one":       {"-party", "GBR", "-year", "2020", "-rate", "GBP 1 = USD 1.28; 2020; A bank", "-rate", "GBP 1 = USD 1.29; 2020; A bank"},
		"a file that is not":     {"-party", "GBR", "-year", "2020", "-register", "testdata/none.json"},
		"a file that is faulty":  {"-party", "GBR", "-year", "2020", "-register", faulty},
		"a day that is no date":  {"-party", "GBR", "-year", "2020", "-known", "yesterday"},
		"a year that is no year": {"-party", "GBR", "-year", "2020/21"},
	} {
		t.Run(name, func(t *testing.T) {
			if stdout, stderr := answerTo(t, failed, args...); stdout != "" || stderr == "" {
				t.Errorf("standard output %q, standard error %q", stdout, stderr)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	if _, stderr := answerTo(t, done, "-h"); !strings.Contains(stderr, "-party") {
		t.Errorf("the flags are not shown: %s", stderr)
	}
}
