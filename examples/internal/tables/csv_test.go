package tables

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written is what the standard's reader reads.
func TestWriter(t *testing.T) {
	rows := [][]string{
		{"a", "b c", "d,e", `f "g"`},
		{"", " h", "i\nj", "'k"},
		{"=1", "-2", `\.`, "ل"},
	}
	var b strings.Builder
	w := NewWriter(&b)
	for _, row := range rows {
		if err := w.Row(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	want := "a,b c,\"d,e\",\"f \"\"g\"\"\"\r\n,\" h\",\"i\nj\",'k\r\n'=1,'-2,\"\\.\",ل\r\n"
	if diff := cmp.Diff(want, b.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	read, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range read {
		for i := range row {
			row[i] = Unescaped(row[i])
		}
	}
	if diff := cmp.Diff(rows, read); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}
