package main

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLayout(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	long := strings.Repeat("x", 2*headBytes)
	for _, test := range []struct {
		file  string // its name
		text  string
		lines bool
	}{
		{"", "", false},
		{"", " \n\n", false},
		{"", `{"id":"a"}`, true},
		{"", `{"id":"a"}` + "\n", true},
		{"", `{"id":"a"}` + "\n" + `{"id":"b"}`, true},
		{"", "\n \r\n" + `{"id":"a"}` + " \r\n" + `{"id":"b"}`, true},
		{"", "\uFEFF" + `{"id":"a"}` + "\n" + `{"id":"b"}`, true},
		{"", `{"id":"}\"{["}` + "\n{", true},
		{"", `{"id":{"a":["b",{}]}}` + "\n{", true},
		{"", `{"a":1} {"b":2}` + "\n{", true},
		{"", "{}\n", true},
		{"", "{", true}, // a line that does not close is a line too, if it is the last
		{"", "{\n", false},
		{"", "{\n  \"id\": \"a\"\n}\n", false},
		{"", "{\n  \"id\": \"a\"\n}\n{\n  \"id\": \"b\"\n}\n", false},
		{"", `{ "id": "a",` + "\n" + `  "note": "b" }`, false},
		{"", `{"records": [` + "\n" + `{"id":"a"},` + "\n" + `{"id":"b"}]}`, false},
		{"", `{"records": [{"id":"a"},` + "\n" + `{"id":"b"}]}`, false},
		{"", `{"provider":` + "\n" + `{"kind":"state"}}`, false},
		{"", "[\n{\"id\":\"a\"}]", false},
		{"", `[{"id":"a"}]` + "\n" + `[{"id":"b"}]`, false},
		{"", "# prose\n{}", false},
		{"", "\xff\xfe{", false},
		// A first line that is broken, and lines that are not.
		{"", `{"id":"a"` + "\n" + `{"id":"b"}`, true},
		{"", `{"id:"a"}` + "\n\n" + `{"id":"b"}`, true},
		{"", `{"id":"a"}}` + "\n" + `{"id":"b"}`, true},
		{"", `{"id":"a"` + "\n" + `"note":"b"}`, false},
		{"", `{"id":"a"` + "\n\n", false},
		// What is longer than the head.
		{"", `{"id":"` + long + `"}` + "\n{}", true},
		{"", "{\n" + `"id":"` + long + `"}`, false},
		{"", strings.Repeat("\n", 2*headBytes) + "{}", false},
		{"a.ndjson", "{\n}", true},
		{"A.JSONL", "", true},
		{"a.json", `{"id":"a"}` + "\n" + `{"id":"b"}`, true},
		{"a.ndjson.json", "{\n}", false},
	} {
		for name, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader,
			"half reads": iotest.HalfReader, "data with the end": iotest.DataErrReader,
		} {
			h := &head{r: wrap(strings.NewReader(test.text))}
			if got := laidOutInLines(test.file, h); got != test.lines {
				t.Errorf("%s %.40q, %s: in lines is %v", test.file, test.text, name, got)
			}
			if len(h.data) > headBytes {
				t.Errorf("%.40q, %s: a head of %d bytes", test.text, name, len(h.data))
			}
			whole, err := io.ReadAll(h.whole())
			if err != nil || string(whole) != test.text {
				t.Errorf("%.40q, %s: %d bytes after the look, %v", test.text, name, len(whole), err)
			}
		}
	}
}

// The layout is known as soon as it shows: nothing waits for more of a slow
// stream than that.
func TestLayoutDoesNotWait(t *testing.T) {
	for _, text := range []string{`{"id":"a"}` + "\n", "[", "{\n", `{"id":"a",` + "\n"} {
		laidOutInLines("", &head{r: io.MultiReader(strings.NewReader(text), tooFar{t, text})})
	}
}

type tooFar struct {
	t    *testing.T
	text string
}

func (f tooFar) Read([]byte) (int, error) {
	f.t.Errorf("after %q more is read", f.text)
	return 0, io.EOF
}

func TestHeadLines(t *testing.T) {
	for _, text := range []string{"", "\n", "a", "a\n", "a\nb", "\n\na\r\n\nb\n", strings.Repeat("x", 100_000) + "\ny"} {
		for name, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader, "half reads": iotest.HalfReader,
		} {
			var got []string
			for line := range (&head{r: wrap(strings.NewReader(text))}).lines() {
				got = append(got, string(line))
			}
			want := strings.SplitAfter(text, "\n")
			if want[len(want)-1] == "" {
				want = want[:len(want)-1]
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%.40q, %s: %.80q", text, name, got)
			}
		}
	}
}
