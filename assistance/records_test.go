package assistance

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
)

// line is a valid record in one line.
func line(id string) string {
	return `{"id":"` + id + `","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},` +
		`"scope":"divided","parts":[],"steps":[{"stage":"delivered","at":"2014-05-01","source":{"title":"t","read":"2026-03-01"}}]}`
}

// outcomes returns what the sequence yields: ids, faults as "record:line code
// path", and "error" for any other error.
func outcomes(r io.Reader, limits schema.Limits) []string {
	var list []string
	for record, err := range Records(r, limits) {
		var faults *schema.Errors
		switch {
		case err == nil:
			list = append(list, record.ID)
		case errors.As(err, &faults):
			for _, f := range faults.List {
				list = append(list, fmt.Sprintf("%d:%d %s %s", f.Record, f.Line, f.Code, f.Path))
			}
		default:
			list = append(list, "error")
		}
	}
	return list
}

func TestRecords(t *testing.T) {
	same := strings.Replace(line("x"), "LAO", "NOR", 1)
	for name, test := range map[string]struct {
		input string
		want  []string
	}{
		"nothing":                 {"", nil},
		"blank lines":             {"\n\r\n \t\n", nil},
		"one":                     {line("a") + "\n", []string{"a"}},
		"one without an end":      {line("a"), []string{"a"}},
		"two":                     {line("a") + "\n" + line("b") + "\n", []string{"a", "b"}},
		"the last without an end": {line("a") + "\n" + line("b"), []string{"a", "b"}},
		"CRLF":                    {line("a") + "\r\n" + line("b") + "\r\n\r\n", []string{"a", "b"}},
		"blank between":           {"\n\n" + line("a") + "\n \n" + line("b") + "\n\n", []string{"a", "b"}},
		"a bad line":              {line("a") + "\n\n{]\n" + line("b"), []string{"a", "2:3 malformed-json ", "b"}},
		"a rule broken":           {"\n" + same + "\n" + line("b"), []string{"1:2 provider-is-recipient /recipient", "b"}},
		"two faults of a line":    {line("a") + "\n" + strings.Replace(same, `"id":"x"`, `"id":"?","no":1`, 1), []string{"a", "2:2 malformed /id", "2:2 unknown-member /no"}},
		"two values in a line":    {line("a") + line("b") + "\n" + line("c"), []string{"1:1 trailing-bytes ", "c"}},
		"the same id twice":       {line("a") + "\n" + line("a"), []string{"a", "a"}},
		"a record over two lines": {strings.Replace(line("a"), ",", ",\n", 1), []string{"1:1 malformed-json ", "2:2 trailing-bytes "}},
	} {
		for reader, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader,
			"half reads": iotest.HalfReader, "data with the end": iotest.DataErrReader,
		} {
			got := outcomes(wrap(strings.NewReader(test.input)), schema.Limits{})
			for i := range got {
				// Where in broken JSON the scan stops is not this package's to say.
				if at := strings.Index(got[i], "malformed-json "); at >= 0 {
					got[i] = got[i][:at+len("malformed-json ")]
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s, %s: %s", name, reader, diff)
			}
		}
	}
}

func TestRecordsOverLongLine(t *testing.T) {
	limits := schema.Limits{Bytes: len(line("a"))}
	tooLong := func(record int) string { return fmt.Sprintf("%d:%d too-many-bytes ", record, record) }
	for name, test := range map[string]struct {
		input string
		want  []string
	}{
		"as long as may be":             {line("a") + "\n" + line("b"), []string{"a", "b"}},
		"as long as may be, CRLF":       {line("a") + "\r\n" + line("b") + "\r\n", []string{"a", "b"}},
		"one byte more":                 {line("a") + "\n" + line("bb") + "\n" + line("c"), []string{"a", tooLong(2), "c"}},
		"one byte more, CRLF":           {line("bb") + "\r\n" + line("c") + "\r\n", []string{tooLong(1), "c"}},
		"one space more":                {line("a") + " \n" + line("b"), []string{tooLong(1), "b"}},
		"a record, CR and another":      {line("a") + "\r" + line("b") + "\n" + line("c"), []string{tooLong(1), "c"}},
		"a record and two CR":           {line("a") + "\r\r\n" + line("c"), []string{tooLong(1), "c"}},
		"far longer, and then a record": {strings.Repeat("x", 1<<20) + "\n" + line("c"), []string{tooLong(1), "c"}},
		"far longer, at the end":        {line("a") + "\n" + strings.Repeat("x", 1<<20), []string{"a", tooLong(2)}},
		"spaces, and then a record":     {strings.Repeat(" ", 1<<20) + line("b") + "\n" + line("c"), []string{tooLong(1), "c"}},
		"spaces":                        {strings.Repeat(" ", 1<<20) + "\n" + line("c"), []string{tooLong(1), "c"}},
	} {
		if diff := cmp.Diff(test.want, outcomes(strings.NewReader(test.input), limits)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// endless is a line without end that stops after a number of bytes.
type endless struct{ left int64 }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = 'x'
	}
	e.left -= int64(len(p))
	return len(p), nil
}

func TestRecordsBoundedMemory(t *testing.T) {
	const size = 64 << 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := outcomes(io.MultiReader(&endless{size}, strings.NewReader("\n"+line("a"))), schema.Limits{Bytes: 1 << 16})
	runtime.ReadMemStats(&after)
	if diff := cmp.Diff([]string{"1:1 too-many-bytes ", "a"}, got); diff != "" {
		t.Error(diff)
	}
	if spent := after.TotalAlloc - before.TotalAlloc; spent > size/4 {
		t.Errorf("%d bytes for a line of %d", spent, size)
	}
}

func TestRecordsReaderFails(t *testing.T) {
	broken := errors.New("broken")
	for name, input := range map[string]string{
		"at once":            "",
		"after a line":       line("a") + "\n",
		"in a line":          line("a") + "\n" + line("b")[:40],
		"after a whole line": line("a") + "\n" + line("b"), // the end of which was not seen
	} {
		var ids []string
		var last error
		for record, err := range Records(io.MultiReader(strings.NewReader(input), iotest.ErrReader(broken)), schema.Limits{}) {
			if last != nil {
				t.Errorf("%s: the sequence goes on after %v", name, last)
			}
			if last = err; err == nil {
				ids = append(ids, record.ID)
			}
		}
		if !errors.Is(last, broken) {
			t.Errorf("%s: ends with %v", name, last)
		}
		if want := strings.Count(input, "\n"); len(ids) != want {
			t.Errorf("%s: %d records, not %d", name, len(ids), want)
		}
	}
	var last error
	for _, err := range Records(iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(line("a")))), schema.Limits{}) {
		last = err
	}
	if !errors.Is(last, iotest.ErrTimeout) {
		t.Errorf("a reader that times out ends with %v", last)
	}
}

func TestRecordsStopWhenAsked(t *testing.T) {
	for name, input := range map[string]string{
		"after a record": strings.Repeat(line("a")+"\n", 5),
		"after a fault":  strings.Repeat("{}\n", 5),
	} {
		seen := 0
		for range Records(strings.NewReader(input), schema.Limits{}) {
			seen++
			break
		}
		if seen != 1 {
			t.Errorf("%s: %d went through", name, seen)
		}
	}
}

// TestRecordsOwnTheirMemory keeps every record and fault to the end: none may
// hold on to the line, which is overwritten.
func TestRecordsOwnTheirMemory(t *testing.T) {
	var input bytes.Buffer
	want := newGenerator(14).records(200)
	for i, r := range want {
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 { // longer than the reader's buffer
			data = bytes.Replace(data, []byte("{"), append([]byte("{"), bytes.Repeat([]byte(" "), 70<<10)...), 1)
		}
		input.Write(append(data, '\n'))
	}
	var got []Record
	for r, err := range Records(&input, schema.Limits{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, r)
	}
	for i := range want {
		if want[i].Parts == nil {
			want[i].Parts = []Part{}
		}
	}
	if diff := cmp.Diff(want, got, opaque); diff != "" {
		t.Error(diff)
	}
}

func FuzzRecords(f *testing.F) {
	f.Add([]byte(line("a")+"\r\n\n{]\n"+line("b")), 400)
	f.Add([]byte("\n\r\n "), 1)
	f.Fuzz(func(t *testing.T, input []byte, most int) {
		limits := schema.Limits{Bytes: max(1, most%1000)}
		// Line by line, with everything in memory.
		var want []string
		record := 0
		for i, one := range strings.Split(string(input), "\n") {
			one = strings.TrimSuffix(one, "\r")
			if len(one) <= limits.Bytes && strings.Trim(one, " \t\r") == "" {
				continue
			}
			record++
			r, err := ParseRecordWithin(limits, []byte(one))
			if err == nil {
				want = append(want, r.ID)
				continue
			}
			for _, fault := range faultsOf(t, err) {
				want = append(want, fmt.Sprintf("%d:%d %s %s", record, i+1, fault.Code, fault.Path))
			}
		}
		if diff := cmp.Diff(want, outcomes(bytes.NewReader(input), limits)); diff != "" {
			t.Errorf("%q within %d: %s", input, limits.Bytes, diff)
		}
	})
}

func BenchmarkRecords(b *testing.B) {
	var input bytes.Buffer
	for _, r := range newGenerator(15).records(200) {
		data, err := json.Marshal(r)
		if err != nil {
			b.Fatal(err)
		}
		input.Write(append(data, '\n'))
	}
	b.Run("Records", func(b *testing.B) {
		b.SetBytes(int64(input.Len()))
		b.ReportAllocs()
		for b.Loop() {
			for _, err := range Records(bytes.NewReader(input.Bytes()), schema.Limits{}) {
				if err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("split and ParseRecord", func(b *testing.B) {
		b.SetBytes(int64(input.Len()))
		for b.Loop() {
			for _, line := range bytes.Split(bytes.TrimSpace(input.Bytes()), []byte("\n")) {
				if _, err := ParseRecord(line); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
