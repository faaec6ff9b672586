package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

var update = flag.Bool("update", false, "write the golden files anew")

// goldens are runs of which all that is written is kept, but for the messages of
// faults.
var goldens = []struct {
	name  string
	stdin string // the file that is standard input; "" for none
	args  []string
}{
	{"usage", "", []string{"-h"}},
	{"valid", "", []string{fixtures + "valid/party-ccm-extract.json", fixtures + "valid/assistance-minimal.json", "testdata/register.json"}},
	{"one-valid", "", []string{"testdata/register.json"}},
	{"standard-input", "testdata/register.json", nil},
	{"schema-faults", "", []string{"testdata/faulty.json"}},
	{"schema-faults-json", "", []string{"testdata/faulty.json", "testdata/register.json", "-format", "json"}},
	{"rules-faults", "", []string{"testdata/rules.json"}},
	{"records", "", []string{"testdata/records.ndjson"}},
	{"records-json", "", []string{"testdata/records.ndjson", "--format=json"}},
	{"records-on-standard-input", "testdata/records.ndjson", []string{"-"}},
	{"records-most", "", []string{"-most", "2", "testdata/records.ndjson"}},
	{"records-most-none", "", []string{"-most=0", "testdata/records.ndjson", "testdata/faulty.json"}},
	{"records-most-json", "", []string{"-most", "1", "-format", "json", "testdata/records.ndjson"}},
	{"records-laid-out", "", []string{"testdata/two-records.json"}},
	{"another-kind", "", []string{"-kind", "party", "testdata/register.json", "-most", "3"}},
	{"another-kind-json", "", []string{"-kind", "instrument", "testdata/records.ndjson", "-format", "json"}},
	{"array-of-records", "", []string{"-kind", "assistance", "testdata/array.json"}},
	{"no-kind", "", []string{"testdata/array.json", "testdata/foreign.json", "testdata/foreign.ndjson", "testdata/number.json"}},
	{"no-kind-json", "", []string{"testdata/array.json", "testdata/foreign.json", "-format=json"}},
	{"no-document", "", []string{"testdata/empty.json", "testdata/blank.ndjson", "testdata/prose.json", fixtures + "invalid/scan-utf-16.json"}},
	{"hostile", "", []string{"testdata/hostile.json"}},
	{"hostile-json", "", []string{"-format", "json", "testdata/hostile.json"}},
	{"remarks", "", []string{"-cases", "testdata/cases", "testdata/remarks.json"}},
	{"remarks-json", "", []string{"-cases", "testdata/cases", "testdata/remarks.json", "-format", "json"}},
	{"misused", "", []string{"-knd", "regster", "-kind", "regster", "-format", "jsn", "-most", "-1"}},
}

// messages are what the layers say of a fault, which is theirs to word.
var messages = regexp.MustCompile(`("message":)"(?:[^"\\]|\\.)*"`)

func withoutMessages(out string) string {
	out = messages.ReplaceAllString(out, `$1"..."`)
	var b strings.Builder
	for line := range strings.Lines(out) {
		if before, after, ok := strings.Cut(line, ": remark: "); ok {
			code, _, _ := strings.Cut(after, ": ")
			line = before + ": remark: " + code + ": ...\n"
		}
		for _, code := range codelist.Values[schema.Code]() {
			if before, _, ok := strings.Cut(line, " "+code.String()+": "); ok {
				line = before + " " + code.String() + ": ...\n"
				break
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, g := range goldens {
		t.Run(g.name, func(t *testing.T) {
			var stdin io.Reader = untouched{t}
			if g.stdin != "" {
				file, err := os.Open(g.stdin)
				if err != nil {
					t.Fatal(err)
				}
				defer file.Close()
				stdin = file
			}
			told := check(stdin, g.args...)
			got := withoutMessages(fmt.Sprintf("status %d\n-- standard output --\n%s-- standard error --\n%s", told.status, told.stdout, told.stderr))
			path := filepath.Join("testdata", g.name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
				t.Errorf("run with -update if this is right (-want +got):\n%s", diff)
			}
			for line := range strings.Lines(told.stdout + told.stderr) {
				if strings.HasSuffix(line, " \n") {
					t.Errorf("space at the end: %q", line)
				}
			}
			if strings.HasPrefix(told.stdout, "{") {
				readBack(t, told.stdout)
			}
		})
	}
}

// A fault is told at the same place whether the file or standard input is read,
// whole, by halves or byte by byte, and whether -kind is given or not.
func TestSameFaultsHoweverRead(t *testing.T) {
	for _, file := range []string{"testdata/records.ndjson", "testdata/faulty.json", "testdata/two-records.json", "testdata/hostile.json", "testdata/prose.json"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll(check(untouched{t}, file).stdout, file+":", "<standard input>:")
		want, _, _ = strings.Cut(want, "\n\n")
		for name, wrap := range map[string]func(io.Reader) io.Reader{
			"whole": func(r io.Reader) io.Reader { return r }, "byte by byte": iotest.OneByteReader,
			"half reads": iotest.HalfReader, "data with the end": iotest.DataErrReader,
		} {
			got, _, _ := strings.Cut(check(wrap(strings.NewReader(string(data)))).stdout, "\n\n")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", file, name, diff)
			}
		}
	}
}

// What cannot be followed: nothing is read, and all that is wrong is named.
func TestMisuse(t *testing.T) {
	for _, test := range []struct {
		args  []string
		names []string
	}{
		{[]string{"-kind", "regster", "a.json"}, []string{`"regster"`, "register", "codelist"}},
		{[]string{"-kind", "status list"}, []string{"party", "assistance", "instrument", "assessment"}},
		{[]string{"-kind=", "a.json"}, []string{`""`, "party"}},
		{[]string{"-kind"}, []string{"-kind"}},
		{[]string{"-kind", "party", "-kind", "register"}, []string{"-kind", "2"}},
		{[]string{"a.json", "-fromat", "json"}, []string{`"-fromat"`, "-format", "-most"}},
		{[]string{"---kind", "party"}, []string{"-kind"}},
		{[]string{"-="}, []string{"-kind"}},
		{[]string{"-format", "yaml"}, []string{`"yaml"`, "text", "json"}},
		{[]string{"-most", "all"}, []string{"-most", `"all"`}},
		{[]string{"-most", "-1"}, []string{`"-1"`}},
		{[]string{"-most", "99999999999999999999"}, []string{"-most"}},
		{[]string{"-", "-"}, []string{"-"}},
		{[]string{""}, []string{"empty"}},
		{[]string{"-kind", "\x1b[2J\xff\n"}, []string{`\x1b[2J\xff\n`}},
		{[]string{"-knd", "-formt", "json", "-kind", "partty"}, []string{`"-knd"`, `"-formt"`, `"partty"`}},
	} {
		told := check(untouched{t}, test.args...)
		if told.status != faulty || told.stdout != "" {
			t.Errorf("%q: status %d, standard output %q", test.args, told.status, told.stdout)
		}
		for _, name := range test.names {
			if !strings.Contains(told.stderr, name) {
				t.Errorf("%q: %q is not named:\n%s", test.args, name, told.stderr)
			}
		}
		checkPlain(t, told.stderr)
	}
}

// checkPlain checks that nothing but lines of printable text is written.
func checkPlain(t *testing.T, out string) {
	t.Helper()
	for line := range strings.SplitSeq(out, "\n") {
		if line != terminal.Printable(line) {
			t.Errorf("not printable: %q", line)
		}
	}
}

func TestArguments(t *testing.T) {
	for _, test := range []struct {
		args []string
		want options
	}{
		{[]string{"a.json"}, options{most: 100, format: formatText, files: []string{"a.json"}}},
		{nil, options{most: 100, format: formatText, files: []string{"-"}}},
		{[]string{"-kind", "party", "a.json", "-most=5", "b.json", "--format", "json"},
			options{kind: schema.KindParty, most: 5, format: formatJSON, files: []string{"a.json", "b.json"}}},
		{[]string{"-", "-kind=codelist", "--", "-kind", "--"},
			options{kind: schema.KindCodeList, most: 100, format: formatText, files: []string{"-", "-kind", "--"}}},
		{[]string{"-most", "0", "-help", "-nonsense"}, options{help: true}},
	} {
		got, err := parse(test.args, untouched{t})
		if err != nil {
			t.Errorf("%q: %v", test.args, err)
			continue
		}
		if diff := cmp.Diff(&test.want, got, cmp.AllowUnexported(options{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.args, diff)
		}
	}
}

// The usage names every kind, so that a new one is not left out.
func TestUsageNamesEveryKind(t *testing.T) {
	for _, kind := range schema.Kinds() {
		if !strings.Contains(usage, "\n                         "+kind.String()+" ") {
			t.Errorf("%s is not there", kind)
		}
	}
	for line := range strings.Lines(usage) {
		if width(line) > 100 {
			t.Errorf("too long: %s", line)
		}
	}
}

// A person at a terminal who names no file is told what is expected; an empty
// device is no person.
func TestNoFile(t *testing.T) {
	if null, err := os.Open(os.DevNull); err != nil {
		t.Error(err)
	} else if got := check(null); got.status != faulty || !strings.Contains(got.stdout, schema.CodeNoValue.String()) {
		t.Errorf("of %s: %+v", os.DevNull, got)
	}
	console, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no terminal: %v", err)
	}
	defer console.Close()
	if got := check(console); got.status != faulty || got.stdout != "" || got.stderr == "" {
		t.Errorf("of a terminal: %+v", got)
	}
}

// What cannot be read is a fault of its own, and the other files are checked.
func TestUnreadableFiles(t *testing.T) {
	for _, name := range []string{"testdata/none.json", "testdata", "testdata/none.ndjson", "testdata/no\nsuch\xfffile\x1b.json"} {
		for _, kind := range []string{"", "register", "assistance"} {
			args := []string{name, "testdata/register.json"}
			if kind != "" {
				args = append(args, "-kind", kind)
			}
			told := check(untouched{t}, args...)
			if told.status != faulty || !strings.Contains(told.stderr, terminal.Printable(name)+": ") || !strings.Contains(told.stdout, "\ntestdata/register.json") {
				t.Errorf("%q: status %d\n%s%s", args, told.status, told.stdout, told.stderr)
			}
			checkPlain(t, told.stdout)
			checkPlain(t, told.stderr)

			told = check(untouched{t}, append(args, "-format", "json")...)
			file := readBack(t, told.stdout).Files[0]
			if file.Error == "" || file.Valid || file.File != terminal.Printable(name) || told.status != faulty || told.stderr != "" {
				t.Errorf("%q: status %d, %+v %s", args, told.status, file, told.stderr)
			}
		}
	}
}

func TestHostileName(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a\nb: \x1b[31m\xff.json")
	if err := os.WriteFile(name, []byte("{"), 0o644); err != nil {
		t.Skipf("no such name here: %v", err)
	}
	told := check(untouched{t}, name)
	if told.status != faulty || !strings.HasPrefix(told.stdout, terminal.Printable(name)+":1:2: malformed-json: ") {
		t.Errorf("%+v", told)
	}
	checkPlain(t, told.stdout)
	if report := readBack(t, check(untouched{t}, "-format", "json", name).stdout); report.Faults[0].File != terminal.Printable(name) {
		t.Errorf("%+v", report)
	}
}

// broken is an output that cannot be written after a number of writes.
type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	if b.left == 0 {
		return 0, os.ErrClosed
	}
	b.left--
	return len(p), nil
}

func TestBrokenOutput(t *testing.T) {
	for _, args := range [][]string{
		{"-h"}, {"testdata/register.json"}, {"testdata/faulty.json"}, {"testdata/records.ndjson"},
		{"-format", "json", "testdata/register.json"}, {"-format", "json", "testdata/records.ndjson"}, {"-most", "1", "testdata/records.ndjson"},
	} {
		whole := &broken{left: 1 << 20}
		run(context.Background(), args, untouched{t}, whole, io.Discard)
		for left := range 1<<20 - whole.left {
			var faults strings.Builder
			if got := run(context.Background(), args, untouched{t}, &broken{left}, &faults); got != faulty || !strings.Contains(faults.String(), os.ErrClosed.Error()) {
				t.Errorf("%v after %d writes: status %d and %q", args, left, got, faults.String())
			}
		}
	}
}

// A document as large as the library takes is read, and of a larger one no more.
func TestLargeDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("reads documents of 16 MiB")
	}
	register := func(size int) io.Reader {
		head := `{"id":"a","title":"b","compiled":"2026-01-01"}`
		return io.MultiReader(strings.NewReader(strings.Repeat(" ", 10)+head), strings.NewReader(strings.Repeat("\n", size-10-len(head))))
	}
	if got := check(register(schema.DefaultBytes)); got.status != valid {
		t.Errorf("as large as may be: %+v", got)
	}
	got := check(io.MultiReader(register(schema.DefaultBytes+1), iotest.ErrReader(errors.New("read too far"))))
	if got.status != faulty || !strings.Contains(got.stdout, schema.CodeTooManyBytes.String()) || got.stderr != "" {
		t.Errorf("a byte more: %+v", got)
	}
}
