package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// placesIn returns "line code" of every fault of a report, and what is counted.
func placesIn(t *testing.T, told outcome) (places []string, file fileEntry) {
	t.Helper()
	report := readBack(t, told.stdout)
	for _, fault := range report.Faults {
		places = append(places, fmt.Sprintf("%d %s", fault.Line, fault.Code))
	}
	return places, report.Files[0]
}

func TestStream(t *testing.T) {
	for name, test := range map[string]struct {
		input     string
		documents int
		want      []string
	}{
		"one":                     {record("a"), 1, nil},
		"three":                   {record("a") + "\n" + record("b") + "\n" + record("c") + "\n", 3, nil},
		"CRLF and blank lines":    {"\r\n" + record("a") + "\r\n \t\r\n" + gift("b") + "\r\n\r\n", 2, []string{"4 provider-is-recipient"}},
		"a byte-order mark":       {"\uFEFF" + record("a") + "\n" + gift("b"), 2, []string{"1 byte-order-mark", "2 provider-is-recipient"}},
		"a broken first line":     {record("a")[:100] + "\n" + gift("b") + "\n" + record("c"), 3, []string{"1 malformed-json", "2 provider-is-recipient"}},
		"broken first lines":      {"{\"\n{]\n" + gift("b") + "\n" + record("c"), 4, []string{"1 malformed-json", "2 malformed-json", "3 provider-is-recipient"}},
		"a broken last line":      {record("a") + "\n" + record("b")[:100], 2, []string{"2 malformed-json"}},
		"a foreign first line":    {`{"type":"header","version":1}` + "\n" + gift("b"), 2, []string{"1 missing-member", "1 missing-member", "1 missing-member", "1 missing-member", "1 missing-member", "1 missing-member", "1 unknown-member", "1 unknown-member", "2 provider-is-recipient"}},
		"the same id twice":       {record("a") + "\n" + record("a"), 2, nil},
		"no record that is whole": {"{\"\n{]\n", 0, []string{"1 malformed-json"}}, // nothing tells the kind
	} {
		for reader, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader,
			"half reads": iotest.HalfReader, "data with the end": iotest.DataErrReader,
		} {
			told := check(wrap(strings.NewReader(test.input)), "-format", "json")
			got, file := placesIn(t, told)
			if diff := cmp.Diff(test.want, got); diff != "" || file.Documents != test.documents {
				t.Errorf("%s, %s: %d documents, want %d (-want +got):\n%s", name, reader, file.Documents, test.documents, diff)
			}
			if wantStatus := min(1, len(test.want)); told.status != wantStatus {
				t.Errorf("%s, %s: status %d", name, reader, told.status)
			}
		}
	}
}

// A line in which no more than the beginning is looked at for the kind may not
// tell it; with -kind it is read.
func TestLongFirstLine(t *testing.T) {
	input := strings.Replace(record("a"), ":", ":"+strings.Repeat(" ", 2*headBytes), 1) + "\n" + gift("b")
	told := check(strings.NewReader(input), "-format", "json")
	if got, file := placesIn(t, told); len(got) > 0 || file.Error == "" || told.status != faulty {
		t.Errorf("status %d, %v, %+v", told.status, got, file)
	}
	got, file := placesIn(t, check(strings.NewReader(input), "-format", "json", "-kind", "assistance"))
	if diff := cmp.Diff([]string{"2 provider-is-recipient"}, got); diff != "" || file.Documents != 2 {
		t.Errorf("%d documents (-want +got):\n%s", file.Documents, diff)
	}
}

// What was read before a reader fails is checked, and the failure is told.
func TestReaderFails(t *testing.T) {
	for name, test := range map[string]struct {
		input     string
		documents int
		want      []string
	}{
		"at once":                  {"", 0, nil},
		"in the first line":        {record("a")[:50], 0, nil},
		"after a record":           {record("a") + "\n", 1, nil},
		"after a fault":            {gift("a") + "\n" + record("b") + "\n" + record("c")[:9], 2, []string{"1 provider-is-recipient"}},
		"in a document":            {"{\n  \"id\": \"a\",\n  \"title\": \"b\",\n  \"compiled\":", 0, nil},
		"in a document of no kind": {"{\n  \"a\": 1,", 0, nil},
	} {
		stdin := func() io.Reader {
			return io.MultiReader(strings.NewReader(test.input), iotest.ErrReader(os.ErrDeadlineExceeded))
		}
		told := check(stdin(), "-format", "json")
		got, file := placesIn(t, told)
		if diff := cmp.Diff(test.want, got); diff != "" || file.Documents != test.documents || told.status != faulty {
			t.Errorf("%s: status %d, %d documents (-want +got):\n%s", name, told.status, file.Documents, diff)
		}
		if !strings.Contains(file.Error, os.ErrDeadlineExceeded.Error()) || file.Valid {
			t.Errorf("%s: %+v", name, file)
		}
		if told := check(stdin()); !strings.Contains(told.stderr, os.ErrDeadlineExceeded.Error()) || told.status != faulty {
			t.Errorf("%s: %+v", name, told)
		}
	}
	told := check(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(record("a")))))
	if told.status != faulty || !strings.Contains(told.stderr, iotest.ErrTimeout.Error()) {
		t.Errorf("a reader that times out: %+v", told)
	}
}

// generated is a stream of lines that is never whole in memory. It notes how
// much memory is in use on its way.
type generated struct {
	line    func(i int) string
	lines   int
	made    int
	pending string
	heap    []uint64
}

// points is how often the memory is looked at.
const points = 5

func (g *generated) Read(p []byte) (int, error) {
	if g.pending == "" {
		if g.made == g.lines {
			return 0, io.EOF
		}
		if g.made%(g.lines/points) == g.lines/points-1 {
			var now runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&now)
			g.heap = append(g.heap, now.HeapAlloc)
		}
		g.made++
		g.pending = g.line(g.made) + "\n"
	}
	n := copy(p, g.pending)
	g.pending = g.pending[n:]
	return n, nil
}

// A stream is checked in constant memory, whatever is in it and however much.
func TestConstantMemory(t *testing.T) {
	lines := 4_000
	if testing.Short() {
		lines = 2_000
	}
	note := strings.Repeat("x", 3900)
	sound := func(i int) string {
		return strings.Replace(record(fmt.Sprintf("r-%d", i)), `"parts"`, `"note":"`+note+`","parts"`, 1)
	}
	for name, test := range map[string]struct {
		line   func(i int) string
		format string
		status int
	}{
		"valid":           {sound, "text", valid},
		"breaking a rule": {func(i int) string { return strings.Replace(sound(i), "LAO", "NOR", 1) }, "json", faulty},
		"no record":       {func(i int) string { return strings.Replace(sound(i), `"id"`, fmt.Sprintf(`"name-%d"`, i), 1) }, "text", faulty},
		"no JSON":         {func(i int) string { return sound(i)[:4000] }, "json", faulty},
	} {
		stdin := &generated{line: test.line, lines: lines}
		told := check(stdin, "-kind", "assistance", "-format", test.format)
		if told.status != test.status {
			t.Errorf("%s: status %d:\n%.300s", name, told.status, told.stdout)
		}
		if len(stdin.heap) != points || stdin.made != lines {
			t.Fatalf("%s: %d looks at the memory, %d lines", name, len(stdin.heap), stdin.made)
		}
		// To keep no more than the faults of what is read in between would take more.
		if first, last := stdin.heap[0], stdin.heap[points-1]; last > first+150<<10 {
			t.Errorf("%s: %d bytes in use, and later %d", name, first, last)
		}
		if len(told.stdout) > 50_000 {
			t.Errorf("%s: %d bytes are written", name, len(told.stdout))
		}
	}
}

// A line without end is not kept, and the next one is read.
func TestEndlessLine(t *testing.T) {
	if testing.Short() {
		t.Skip("reads lines of 40 MB")
	}
	endless := func() io.Reader { return io.LimitReader(repeated('x'), 40_000_000) }
	stdin := io.MultiReader(strings.NewReader(record("a")+"\n{\"id\":\""), endless(), strings.NewReader("\n"+gift("c")))
	got, file := placesIn(t, check(stdin, "-format", "json"))
	if diff := cmp.Diff([]string{"2 too-many-bytes", "3 provider-is-recipient"}, got); diff != "" || file.Documents != 3 {
		t.Errorf("%d documents (-want +got):\n%s", file.Documents, diff)
	}
	if got := check(io.MultiReader(strings.NewReader(`{"id":"`), endless(), iotest.ErrReader(errors.New("read too far")))); got.status != faulty || got.stderr != "" {
		t.Errorf("of no kind: %+v", got)
	}
}

// repeated is a byte without end.
type repeated byte

func (r repeated) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(r)
	}
	return len(p), nil
}
