package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

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
