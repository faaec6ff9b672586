package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// convert runs the program.
func convert(t *testing.T, ctx context.Context, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(ctx, args, &out, &errs)
	return status, out.String(), errs.String()
}

// The sample's records go out and come back: every step that the standard has a type for,
// under the id that it had, and the same money.
func TestSampleThereAndBack(t *testing.T) {
	folder := t.TempDir()
	activities, back := filepath.Join(folder, "a.xml"), filepath.Join(folder, "b.ndjson")
	for _, args := range [][]string{{"-o", activities}, {"-o", back, activities}} {
		if status, _, stderr := convert(t, t.Context(), args...); status != done {
			t.Fatalf("%v: status %d: %s", args, status, stderr)
		}
	}
	file, err := os.Open(back)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read := 0
	for r, err := range assistance.Records(file, schema.Limits{}) {
		if err != nil {
			t.Fatal(err)
		}
		read++
		if len(r.Steps) == 0 || strings.HasPrefix(r.ID, "XX-EXAMPLE") {
			t.Errorf("%s has %d steps", r.ID, len(r.Steps))
		}
	}
	again := filepath.Join(folder, "c.xml")
	if status, _, stderr := convert(t, t.Context(), "-o", again); status != done {
		t.Fatal(stderr)
	}
	first, err := os.ReadFile(activities)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(first, []byte("<iati-activity ")); n != read || n < 10 {
		t.Errorf("%d records came back of %d activities", read, n)
	}
	second, err := os.ReadFile(again)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the same records gave other bytes")
	}
}

// What was left out is counted, and listed where a file is asked for.
func TestLeftOut(t *testing.T) {
	folder := t.TempDir()
	file, list := filepath.Join(folder, "a.XML"), filepath.Join(folder, "left.ndjson")
	text := `<iati-activities><iati-activity><iati-identifier>A-1</iati-identifier><contact-info><email>x@example.org</email></contact-info></iati-activity></iati-activities>`
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := convert(t, t.Context(), "-left", list, file)
	if status != done || stdout != "" || strings.Contains(stderr, "example.org") {
		t.Errorf("status %d, %q, %q", status, stdout, stderr)
	}
	got, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"activity":"A-1","what":"contact-info","reason":"no-place"}` + "\n"
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A file that cannot be read leaves what was there before.
func TestRefused(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "out")
	if err := os.WriteFile(out, []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"bomb.xml":    `<!DOCTYPE a [<!ENTITY b "b">]><iati-activities/>`,
		"half.xml":    `<iati-activities><iati-activity>`,
		"other.xml":   `<x/>`,
		"half.ndjson": `{"id":`,
		"none.csv":    `a,b`,
	} {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if status, _, stderr := convert(t, t.Context(), "-o", out, file); status != failed || stderr == "" {
			t.Errorf("%s: status %d, %q", name, status, stderr)
		}
	}
	for _, args := range [][]string{{"a", "b"}, {"-x"}, {"-prefix", "a/b", "-o", out}, {filepath.Join(folder, "missing.xml")}} {
		if status, _, stderr := convert(t, t.Context(), args...); status != failed || stderr == "" {
			t.Errorf("%v: status %d, %q", args, status, stderr)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	file := filepath.Join(folder, "fine.xml")
	if err := os.WriteFile(file, []byte(`<iati-activities></iati-activities>`), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, _ := convert(t, ctx, "-o", out, file); status != interrupted {
		t.Errorf("interrupted: status %d", status)
	}
	if got, err := os.ReadFile(out); err != nil || string(got) != "before" {
		t.Errorf("%q, %v, want what was there", got, err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 7 {
		t.Errorf("%v, %v: something was left beside", entries, err)
	}
}
