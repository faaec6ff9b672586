package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/schema"
)

// Every fault is told with its file and line, in their order, and the lines
// without fault are totalled.
func TestFaults(t *testing.T) {
	r := newTrial(t)
	given := strings.Replace(minimal("gift"), "LAO", "NOR", 1)
	r.put("a.ndjson",
		minimal("a1"),
		"",
		`{"id":"a3"`,
		minimal("a4")+"\r",
		given,
		"\t",
		minimal("a1"),
		`[]`) // the last line has no end
	r.put("b.ndjson.gz", minimal("b1"), minimal("a4"), minimal("a1"), "")
	r.put("c.ndjson", "")
	if status := r.total("-input", r.path("?.ndjson*")); status != faulty {
		t.Errorf("status %d, want %d", status, faulty)
	}
	a, b := r.path("a.ndjson"), r.path("b.ndjson.gz")
	want := []Fault{
		{Place: Place{a, 3}, Code: schema.CodeMalformedJSON},
		{Place: Place{a, 5}, Path: "/recipient", Code: schema.CodeProviderIsRecipient},
		{Place: Place{a, 7}, Path: "/id", Code: schema.CodeDuplicateID},
		{Place: Place{a, 8}, Code: schema.CodeWrongType},
		{Place: Place{b, 2}, Path: "/id", Code: schema.CodeDuplicateID},
		{Place: Place{b, 3}, Path: "/id", Code: schema.CodeDuplicateID},
	}
	if diff := cmp.Diff(want, rows[Fault](r, "faults.out"), cmpopts.IgnoreFields(Fault{}, "Message")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(money{"30", "30", 3}, only(t, totalled(r))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of the records with one id the first by file and line counts, and the others
// name it.
func TestFirstOfAnIDCounts(t *testing.T) {
	r := newTrial(t)
	r.put("b.ndjson", minimal("same"), minimal("same"))
	r.put("a.ndjson", "", strings.Replace(minimal("same"), `"10"`, `"7"`, 1))
	if status := r.total("-input", r.path("b.ndjson"), "-input", r.path("a.ndjson")); status != faulty {
		t.Errorf("status %d, want %d", status, faulty)
	}
	if diff := cmp.Diff(money{"7", "7", 1}, only(t, totalled(r))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	first := Place{r.path("a.ndjson"), 2}
	want := []Fault{
		duplicate(Place{r.path("b.ndjson"), 1}, first),
		duplicate(Place{r.path("b.ndjson"), 2}, first),
	}
	if diff := cmp.Diff(want, rows[Fault](r, "faults.out")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Of a line with very many faults some are listed and the others counted.
func TestMoreFaults(t *testing.T) {
	r := newTrial(t)
	const faults = schema.DefaultFaults + 20
	steps := strings.TrimSuffix(strings.Repeat(`1,`, faults), ",")
	r.put("a.ndjson", strings.Replace(minimal("a"), `"steps":[`, `"steps":[`+steps+",", 1))
	if status := r.total("-input", r.path("a.ndjson")); status != faulty {
		t.Errorf("status %d, want %d", status, faulty)
	}
	listed := rows[Fault](r, "faults.out")
	more := 0
	for _, one := range listed {
		more += one.More
	}
	if len(listed) != schema.DefaultFaults || len(listed)+more != faults {
		t.Errorf("%d faults listed and %d more, want %d together", len(listed), more, faults)
	}
}

// Without a fault the file of faults is there, and empty.
func TestNoFault(t *testing.T) {
	r := newTrial(t)
	r.put("a.ndjson", minimal("a"))
	r.put("faults.out", "of another run\n")
	if status := r.total("-input", r.path("a.ndjson")); status != clean {
		t.Errorf("status %d, want %d", status, clean)
	}
	if text := r.read("faults.out"); text != "" {
		t.Errorf("faults: %s", text)
	}
}

// A file that cannot be read to its end leaves no totals: they would be of less
// than was asked.
func TestBrokenFile(t *testing.T) {
	r := newTrial(t)
	r.put("a.ndjson", minimal("a"))
	r.put("b.ndjson.gz", strings.Repeat(minimal("b")+"\n", 100))
	packed := r.read("b.ndjson.gz")
	if err := os.WriteFile(r.path("b.ndjson.gz"), []byte(packed[:len(packed)-9]), 0o644); err != nil {
		t.Fatal(err)
	}
	if status := r.total("-input", r.path("*.ndjson*")); status != faulty {
		t.Errorf("status %d, want %d", status, faulty)
	}
	if _, err := os.Stat(r.path("totals.out")); !os.IsNotExist(err) {
		t.Errorf("totals were written: %v", err)
	}
}

// only returns the one total that there is to be.
func only(t *testing.T, totals map[cell]money) money {
	t.Helper()
	if len(totals) != 1 {
		t.Fatalf("%d totals, want 1", len(totals))
	}
	for _, one := range totals {
		return one
	}
	return money{}
}
