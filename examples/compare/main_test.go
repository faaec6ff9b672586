package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/examples/internal/treaties"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGoldens(t *testing.T) {
	cases := []struct {
		name string
		args []string
	}{
		{"trust-fund-markdown", []string{"-format", "md"}},
		{"savings-json", []string{"-about", "savings", "-format", "json"}},
		{"victims-of-two", []string{"-about", "victims", "-treaty", "apmbc,ccm"}},
	}
	for _, name := range axisNames() {
		cases = append(cases, struct {
			name string
			args []string
		}{name, []string{"-about", name}})
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var out, faults bytes.Buffer
			if status := run(c.args, &out, &faults); status != done {
				t.Fatalf("status %d: %s", status, &faults)
			}
			golden := filepath.Join("testdata", c.name+".golden")
			if *update {
				if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), out.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Five treaties take five positions on trust funds.
func TestTrustFundPositions(t *testing.T) {
	instruments, err := treaties.Instruments(treaties.IDs()...)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := axisNamed("trust-fund")
	got := make(map[string]string)
	for _, treaty := range compare(a, instruments).Treaties {
		for _, r := range treaty.Norms {
			got[r.ID] = r.Position
		}
	}
	for id, want := range map[string]string{
		"apmbc-6-4-clearance":   "qualified duty, which it is one way to discharge",
		"ccwp5-8-3-trust-funds": "qualified duty",
		"ccm-6-9-trust-funds":   "qualified permission",
		"att-16-3-contribute":   "encouragement",
		"cwc-x-7-elect":         "duty to elect it or another means",
	} {
		if got[id] != want {
			t.Errorf("%s: got %q, want %q", id, got[id], want)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		args []string
		want int
	}{
		{[]string{"-about", "trust-funds"}, failed},
		{[]string{"-treaty", "cm"}, failed},
		{[]string{"-format", "html"}, failed},
		{[]string{"-abuot", "victims"}, failed},
		{[]string{"victims"}, failed},
		{[]string{"-h"}, done},
	} {
		var out, faults bytes.Buffer
		if got := run(c.args, &out, &faults); got != c.want || out.Len() > 0 || faults.Len() == 0 {
			t.Errorf("%q: status %d, want %d; wrote %q", c.args, got, c.want, &out)
		}
	}
}
