package assistance

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
)

// mixed is a stream of good, bad, blank and overlong lines, within mixedLimits,
// and what is to be yielded at each of its line ends; of an overlong line, as
// soon as it is known to be one.
func mixed() (input string, ends []int, yields [][]string) {
	record := 0
	for number, one := range []struct{ line, want string }{
		{line("a"), "a"}, {"", ""}, {"{", "malformed-json "}, {line("b") + "\r", "b"}, {" \t", ""},
		{strings.Repeat("x", 310), "too-many-bytes "}, {strings.Repeat(" ", 310) + line("no"), "too-many-bytes "},
		{"\r", ""}, {line("c"), "c"},
	} {
		ends = append(ends, len(input)+min(len(one.line)+1, mixedLimits.Bytes+2))
		input += one.line + "\n"
		var yield []string
		if one.want != "" {
			record++
			yield = []string{one.want}
			if strings.Contains(one.want, " ") {
				yield[0] = fmt.Sprintf("%d:%d %s", record, number+1, one.want)
			}
		}
		yields = append(yields, yield)
	}
	return input, ends, yields
}

var mixedLimits = schema.Limits{Bytes: 300}

// whole returns what is to be yielded of the lines that end in the first size
// bytes of the mixed stream.
func whole(ends []int, yields [][]string, size int) (want []string, lines int) {
	for i, end := range ends {
		if end <= size {
			want = append(want, yields[i]...)
			lines++
		}
	}
	return want, lines
}

// step is from one byte to the next that is tried.
func step() int {
	if testing.Short() {
		return 5
	}
	return 1
}

// pieces is a reader of which each Read returns one piece.
type pieces struct {
	list []string
	last error // with the last piece; nil: after it io.EOF
}

func (p *pieces) Read(b []byte) (int, error) {
	if len(p.list) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.list[0])
	if p.list[0] = p.list[0][n:]; p.list[0] != "" {
		return n, nil
	}
	if p.list = p.list[1:]; len(p.list) == 0 {
		return n, p.last
	}
	return n, nil
}

func TestRecordsSplitAtEveryByte(t *testing.T) {
	t.Parallel()
	input, ends, yields := mixed()
	want, _ := whole(ends, yields, len(input))
	for form, records := range streamForms {
		for i := 0; i <= len(input); i += step() {
			for _, list := range [][]string{{input[:i], input[i:]}, {input[:i], "", input[i:]}} {
				if got := outcomes(records(&pieces{list: list}, mixedLimits)); !slices.Equal(want, got) {
					t.Fatalf("%s, split at %d: %s", form, i, cmp.Diff(want, got))
				}
			}
		}
		// The end of the last line is not needed.
		if diff := cmp.Diff(want, outcomes(records(iotest.OneByteReader(strings.NewReader(input[:len(input)-1])), mixedLimits))); diff != "" {
			t.Errorf("%s, byte by byte: %s", form, diff)
		}
	}
}

// TestRecordsReaderFails fails after every byte: what ended before is yielded,
// and then the error, with the number of the first line that was not yielded.
func TestRecordsReaderFails(t *testing.T) {
	broken := errors.New("broken")
	input, ends, yields := mixed()
	for form, records := range streamForms {
		for i := 0; i <= len(input); i += step() {
			for name, r := range map[string]io.Reader{
				"after": io.MultiReader(strings.NewReader(input[:i]), iotest.ErrReader(broken)),
				"with":  &pieces{[]string{input[:i]}, broken},
			} {
				want, lines := whole(ends, yields, i)
				want = append(want, "error")
				var last error
				seq := records(r, mixedLimits)
				got := outcomes(func(yield func(Record, error) bool) {
					for record, err := range seq {
						last = err
						if !yield(record, err) {
							return
						}
					}
				})
				if !slices.Equal(want, got) {
					t.Fatalf("%s, an error %s byte %d: %s", form, name, i, cmp.Diff(want, got))
				}
				if !errors.Is(last, broken) || !strings.Contains(last.Error(), fmt.Sprintf("line %d:", lines+1)) {
					t.Fatalf("%s, an error %s byte %d: ends with %v", form, name, i, last)
				}
			}
		}
	}
}

// idle is a reader that never gives anything.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }

func TestRecordsReaderWithoutProgress(t *testing.T) {
	for form, records := range streamForms {
		var last error
		for _, err := range records(io.MultiReader(strings.NewReader(line("a")), idle{}), schema.Limits{}) {
			last = err
		}
		if !errors.Is(last, io.ErrNoProgress) {
			t.Errorf("%s ends with %v", form, last)
		}
	}
}

// slow is a reader that gives the next line when it is asked for one.
type slow struct {
	lines []string
	asked chan struct{}
}

func (s *slow) Read(b []byte) (int, error) {
	if _, open := <-s.asked; !open || len(s.lines) == 0 {
		return 0, io.EOF
	}
	n := copy(b, s.lines[0])
	s.lines = s.lines[1:]
	return n, nil
}

// TestRecordsDoNotWait asks the reader for a line only when the record before has
// been yielded.
func TestRecordsDoNotWait(t *testing.T) {
	for form, records := range streamForms {
		r := &slow{asked: make(chan struct{}, 1)}
		var want []string
		for i := range 20 {
			want = append(want, fmt.Sprint("r", i))
			r.lines = append(r.lines, line(want[i])+"\n")
		}
		r.asked <- struct{}{}
		var got []string
		for record, err := range records(r, schema.Limits{}) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, record.ID)
			r.asked <- struct{}{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
	}
}
