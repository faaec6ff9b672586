package main

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// What is read is what was there, and no more than a line at once.
func TestLineReader(t *testing.T) {
	for _, text := range []string{"", "\n", "a", "a\n", "a\nb", "\n\na\r\n\nb\n", strings.Repeat("x", 200_000) + "\ny"} {
		for _, in := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text)), iotest.DataErrReader(strings.NewReader(text))} {
			var got strings.Builder
			lines := newLineReader(in)
			for p := make([]byte, 70_000); ; {
				n, err := lines.Read(p)
				got.Write(p[:n])
				if i := strings.IndexByte(string(p[:n]), '\n'); i >= 0 && i != n-1 {
					t.Fatalf("%.20q: read on after the end of a line", text)
				}
				if want := strings.Count(strings.TrimSuffix(got.String(), "\n"), "\n") + 1; n > 0 && lines.number != want {
					t.Fatalf("%.20q: line %d, want %d", text, lines.number, want)
				}
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
			}
			if got.String() != text {
				t.Errorf("%.20q: got %.20q", text, got.String())
			}
		}
	}
}

// A record stands in the line counted last when it is yielded; the library says
// the same of the faults.
func TestLinesOfRecords(t *testing.T) {
	long := strings.Replace(minimal("b"), `"t"`, `"`+strings.Repeat("t", 400)+`"`, 1)
	text := strings.Join([]string{minimal("a"), "", " ", long, "{", "", strings.Repeat(" ", 200_000) + "{", minimal("c")}, "\n")
	for _, in := range []io.Reader{strings.NewReader(text), iotest.HalfReader(strings.NewReader(text))} {
		lines := newLineReader(in)
		var got []string
		for record, err := range assistance.Records(lines, schema.Limits{Bytes: 100_000}) {
			if err != nil {
				got = append(got, fmt.Sprintf("%d fault in %d", lines.number, err.(*schema.Errors).List[0].Line))
				continue
			}
			got = append(got, fmt.Sprintf("%d %s", lines.number, record.ID))
		}
		want := []string{"1 a", "4 b", "5 fault in 5", "7 fault in 7", "8 c"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
