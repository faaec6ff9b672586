package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// The table of the sample register is what this program makes of it, and nothing of a
// record is lost in it: a fault would be told.
func TestSampleTable(t *testing.T) {
	made := filepath.Join(t.TempDir(), "records.csv")
	var told bytes.Buffer
	if status := run(t.Context(), []string{"-o", made, "../public.json"}, io.Discard, &told); status != done {
		t.Fatalf("status %d: %s", status, told.String())
	}
	want, err := os.ReadFile(made)
	if err != nil {
		t.Fatal(err)
	}
	const file = "../tables/records.csv"
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what go generate ./examples/tables writes (%v)", file, err)
	}
}
