package recordtable

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func opens(data string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(data)), nil }
}

// textsOf returns the rows of a sheet by their numbers; "?" is a cell that cannot be read.
func textsOf(t *testing.T, s *Sheet) map[int][]string {
	t.Helper()
	rows := make(map[int][]string)
	err := s.Rows(func(row int, cells []Cell) bool {
		var texts []string
		for _, c := range cells {
			if c.Broken != "" {
				c.Text = "?"
			}
			texts = append(texts, c.Text)
		}
		rows[row] = texts
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestReadCSV(t *testing.T) {
	for name, data := range map[string]string{
		"commas": "a,b\n\n1,\"x\ny\"\n\n\n,2\n", "semicolons": "a;b\n\n1;\"x\ny\"\n\n\n;2\n", "tabs": "a\tb\n\n1\t\"x\ny\"\n\n\n\t2\n",
		"byte-order mark": "\ufeffa,b\n\n1,\"x\ny\"\n\n\n,2\n", "CRLF": "a,b\r\n\r\n1,\"x\r\ny\"\r\n\r\n\r\n,2\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			// A blank line is a row, and a line break in a cell is none.
			want := map[int][]string{0: {"a", "b"}, 2: {"1", "x\ny"}, 5: {"", "2"}}
			if d := cmp.Diff(want, textsOf(t, CSV(opens(data), ""))); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

func TestEncodings(t *testing.T) {
	want := map[int][]string{0: {"a", "b"}, 1: {"Norvège", "€"}}
	for _, test := range []struct {
		name, data, encoding string
		want                 map[int][]string
	}{
		{"UTF-8", "a,b\nNorvège,€\n", "", want},
		{"Windows-1252 that is not said", "a,b\nNorv\xe8ge,\x80\n", "", map[int][]string{0: {"a", "b"}, 1: {"?", "?"}}},
		{"Windows-1252 that is said", "a,b\nNorv\xe8ge,\x80\n", "windows-1252", want},
		{"lines that end with a carriage return", "a,b\rc,d\r", "", map[int][]string{0: {"a", "?", "d"}}},
		{"UTF-16, as a spreadsheet saves Unicode", "\xff\xfea\x00\t\x00b\x00\n\x00N\x00o\x00r\x00v\x00\xe8\x00g\x00e\x00\t\x00\xac\x20\n\x00", "", want},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, textsOf(t, CSV(opens(test.data), test.encoding))); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
	err := CSV(opens(""), "latin-9").Rows(func(int, []Cell) bool { return true })
	if !errors.Is(err, errEncodingName) {
		t.Errorf("an encoding that is not known: %v", err)
	}
}

func TestOpenQuotationMark(t *testing.T) {
	err := CSV(opens("a,b\n1,\"x\n"), "").Rows(func(int, []Cell) bool { return true })
	var found *Faults
	if !errors.As(err, &found) || found.List[0].Code != "not-csv" || found.List[0].Cell.String() != "A2" {
		t.Errorf("%v", err)
	}
}
