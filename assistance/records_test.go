package assistance

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// line is a valid record in one line.
func line(id string) string {
	return `{"id":"` + id + `","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},` +
		`"subjects":["cluster-munitions"],"parts":[],"steps":[{"stage":"delivered","at":"2014-05-01","source":{"title":"t","read":"2026-03-01"}}]}`
}

// streamForms are the ways to read a stream, which yield the same.
var streamForms = map[string]func(io.Reader, schema.Limits) iter.Seq2[Record, error]{
	"Records":                    Records,
	"RecordsInParallel, 1":       inParallel(1),
	"RecordsInParallel, several": inParallel(3),
}

func inParallel(workers int) func(io.Reader, schema.Limits) iter.Seq2[Record, error] {
	return func(r io.Reader, limits schema.Limits) iter.Seq2[Record, error] {
		return RecordsInParallel(context.Background(), r, limits, workers)
	}
}

// outcomes returns what the sequence yields: ids, faults as "record:line code
// path", and "error" for any other error.
func outcomes(records iter.Seq2[Record, error]) []string {
	var list []string
	for record, err := range records {
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
			for form, records := range streamForms {
				got := outcomes(records(wrap(strings.NewReader(test.input)), schema.Limits{}))
				for i := range got {
					// Where in broken JSON the scan stops is not this package's to say.
					if at := strings.Index(got[i], "malformed-json "); at >= 0 {
						got[i] = got[i][:at+len("malformed-json ")]
					}
				}
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Errorf("%s, %s, %s: %s", form, name, reader, diff)
				}
			}
		}
	}
}

// split yields the bytes of the beginning of a text, and then the rest whole.
func split(text string, beginning int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range min(beginning, len(text)) {
			if !yield(text[i : i+1]) {
				return
			}
		}
		yield(text[min(beginning, len(text)):])
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
		for form, records := range streamForms {
			for reader, r := range map[string]io.Reader{
				"whole": strings.NewReader(test.input), "bit by bit": &pieces{list: slices.Collect(split(test.input, 1000))},
			} {
				if diff := cmp.Diff(test.want, outcomes(records(r, limits))); diff != "" {
					t.Errorf("%s, %s, %s: %s", form, name, reader, diff)
				}
			}
		}
	}
}

// endless is a line without end that stops after a number of bytes.
type endless struct{ left atomic.Int64 }

func newEndless(size int64) *endless {
	e := new(endless)
	e.left.Store(size)
	return e
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left.Load() <= 0 {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = 'x'
	}
	e.left.Add(-int64(len(p)))
	return len(p), nil
}

func TestRecordsBoundedMemory(t *testing.T) {
	const size = 64 << 20
	for form, records := range streamForms {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		got := outcomes(records(io.MultiReader(newEndless(size), strings.NewReader("\n"+line("a"))), schema.Limits{Bytes: 1 << 16}))
		runtime.ReadMemStats(&after)
		if diff := cmp.Diff([]string{"1:1 too-many-bytes ", "a"}, got); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
		if spent := after.TotalAlloc - before.TotalAlloc; spent > size/16 {
			t.Errorf("%s: %d bytes for a line of %d", form, spent, size)
		}
	}
}

func TestRecordsStopWhenAsked(t *testing.T) {
	for name, input := range map[string]string{
		"after a record": strings.Repeat(line("a")+"\n", 5),
		"after a fault":  strings.Repeat("{}\n", 5),
	} {
		for form, records := range streamForms {
			seen := 0
			for range records(strings.NewReader(input), schema.Limits{}) {
				seen++
				break
			}
			if seen != 1 {
				t.Errorf("%s, %s: %d went through", form, name, seen)
			}
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
	for i := range want {
		if want[i].Parts == nil {
			want[i].Parts = []Part{}
		}
	}
	for form, records := range streamForms {
		var got []Record
		for r, err := range records(bytes.NewReader(input.Bytes()), schema.Limits{}) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, r)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
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
			r, err := parsePlainly(limits, []byte(one))
			if err == nil {
				want = append(want, r.ID)
				continue
			}
			for _, fault := range schematest.Faults(t, err) {
				want = append(want, fmt.Sprintf("%d:%d %s %s", record, i+1, fault.Code, fault.Path))
			}
		}
		for form, records := range streamForms {
			if diff := cmp.Diff(want, outcomes(records(bytes.NewReader(input), limits))); diff != "" {
				t.Errorf("%s: %q within %d: %s", form, input, limits.Bytes, diff)
			}
		}
	})
}

// Records may stand in envelopes of another program, one to a line.
func TestRecordsInEnvelopes(t *testing.T) {
	lines := []string{
		`{"received": "2026-03-01T10:00:00Z", "record": ` + line("a") + `}`,
		`{"record": ` + strings.Replace(line("b"), "delivered", "given", 1) + `}`,
		`{"receipt": ` + line("c") + `}`,
		`{"record": ` + line("d") + `, "record": 1}`,
		`{"record": ` + line("e") + `, "odd": 1.5}`,
	}
	want := []string{"a", "2:2 unknown-value /record/steps/0/stage", "3:3 missing-member /record", "4:4 duplicate-member /record", "5:5 number-not-integer /odd"}
	for name, read := range streamForms {
		got := outcomes(read(strings.NewReader(strings.Join(lines, "\n")), schema.Limits{}.At("/record")))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
