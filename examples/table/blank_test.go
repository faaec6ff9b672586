package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// What is missing is told by its column, also where the cell is blank.
func TestColumnOfWhatIsMissing(t *testing.T) {
	for path, want := range map[string]Column{
		"/provider/kind": colProvider, "/recipient": colRecipient, "/subjects": colSubjects, "/steps/1/stage": colStage, "/steps/1/of": colOf,
		"/steps/0/source/title": colTitle, "/steps/0/figures/0/source/read": colRead, "/steps/0/figures/0/currency": colCurrency,
		"": "", "/id": "", "/relations/0/kind": "", "/steps/0/figures/0/printed": "",
	} {
		if got := columnOf(schema.Pointer(path)); got != want {
			t.Errorf("%s: %q, expected %q", path, got, want)
		}
	}
}

// A table without rows is told, and nothing is written.
func TestNoRows(t *testing.T) {
	for name, text := range map[string]string{"names of columns": "id,donor,amount\n", "one row": "Norway,LAO,clearance,NOK,100,2014\n"} {
		in, out := filepath.Join(t.TempDir(), "in.csv"), filepath.Join(t.TempDir(), "out.ndjson")
		if err := os.WriteFile(in, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := do(t.Context(), []string{"-o", out, in}, io.Discard, io.Discard, progressFor(io.Discard)); !errors.Is(err, errFaults) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(out); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
