package main

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/schema"
)

func guess(t *testing.T, data string) schema.Kind {
	t.Helper()
	kinds, err := newGuesser()
	if err != nil {
		t.Fatal(err)
	}
	kind, err := kinds.kind([]byte(data))
	if (err == nil) != (kind != 0) {
		t.Errorf("%.60q: kind %v and %v", data, kind, err)
	}
	return kind
}

func TestGuess(t *testing.T) {
	for _, test := range []struct {
		data string
		want schema.Kind
	}{
		{"", 0},
		{"null", 0},
		{`"party"`, 0},
		{`[{"provider":{},"recipient":{}}]`, 0},
		{`{}`, 0},
		{`{"id":"a"}`, 0},
		{`{"id":"a","title":"b"}`, 0}, // a status list or a register
		{`{"id":"a","title":"b","note":"c"}`, 0},
		{`{"id":"a","title":"b","compiled":"c"}`, schema.KindRegister},
		{`{"id":"a","title":"b","compiled":"c","instrument":"d"}`, schema.KindRegister}, // as much a status list, but that lacks more
		{`{"provider":1}`, 0},
		{`{"provider":1,"provider":2}`, 0},
		{`{"provider":1,"recipient":2}`, schema.KindAssistance},
		{`{"Provider":1,"Recipient":2}`, 0},
		{`{"\u0070rovider":1,"recipient":2}`, schema.KindAssistance},
		{`{"provider":1,"recipient":2,"a":1,"b":1}`, schema.KindAssistance},
		{`{"provider":1,"recipient":2,"a":1,"b":1,"c":1}`, 0}, // more that is strange than known
		{`{"on":"a","known":"b"}`, 0},                         // a question or an assessment
		{`{"on":"a","instruments":[],"bearer":[]}`, schema.KindQuestion},
		{`{"on":"a","instruments":[],"notices":[]}`, schema.KindAssessment},
		{`{"list":"a","codes":[]}`, schema.KindCodeList},
		{`{"readings":[],"id":"a"}`, schema.KindInstrument},
		{`{"statusLists":[],"id":"a"}`, schema.KindRegister},
		{`{"name":"treatyaid","version":"1"}`, 0},
		// What lies deeper tells nothing.
		{`{"list":{"provider":1,"recipient":2,"subjects":3},"codes":[{"id":1,"parts":2}]}`, schema.KindCodeList},
		// As far as it can be read.
		{`{"provider":1,"recipient":{"kind":`, schema.KindAssistance},
		{`{"provider":1,"recipient":1e1000001,"subjects":nil}`, schema.KindAssistance},
		{`{"provider":1 "recipient":2}`, 0},
		{"\uFEFF" + `{"provider":1,"recipient":2}`, schema.KindAssistance},
		{"\xff\xfe{\x00", 0},
		{strings.Repeat("[", 100_000), 0},
		{`{"provider":` + strings.Repeat(`{"a":`, 100_000), 0},
	} {
		if got := guess(t, test.data); got != test.want {
			t.Errorf("%.80q is guessed to be %v, want %v", test.data, got, test.want)
		}
	}
}

// The documents of the repository, and what no document is.
func TestGuessFiles(t *testing.T) {
	for file, want := range map[string]schema.Kind{
		"../../obligation/ccm/instrument.json":    schema.KindInstrument,
		"../../obligation/ccm/status-list.json":   schema.KindParty,
		"../public.json":                          schema.KindRegister,
		"../assess/testdata/mine.json":            schema.KindRegister,
		"testdata/rules.json":                     schema.KindRegister,
		"testdata/two-records.json":               schema.KindAssistance,
		"testdata/foreign.json":                   0,
		"../assess/testdata/usage.golden":         0,
		"../assess/testdata/overview-json.golden": schema.KindAssessment,
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := guess(t, string(data)); got != want {
			t.Errorf("%s is guessed to be %v, want %v", file, got, want)
		}
	}
	for _, files := range []struct {
		fs      fs.FS
		pattern string
		want    schema.Kind
	}{{schema.CodeLists(), "v1/codelists/*.json", schema.KindCodeList}, {schema.Files(), "v1/*.schema.json", 0}} {
		names, err := fs.Glob(files.fs, files.pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(files.fs, name)
			if err != nil {
				t.Fatal(err)
			}
			if got := guess(t, string(data)); got != files.want {
				t.Errorf("%s is guessed to be %v, want %v", name, got, files.want)
			}
		}
	}
}

// Every kind can be told by the members that its schema requires.
func TestGuessByRequiredMembers(t *testing.T) {
	for _, kind := range schema.Kinds() {
		data, err := fs.ReadFile(schema.Files(), "v1/"+kind.String()+".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), `"required": [`)
		names, _, _ := strings.Cut(rest, "]")
		var members []string
		for name := range strings.SplitSeq(names, ",") {
			members = append(members, strings.TrimSpace(name)+":0")
		}
		if got := guess(t, "{"+strings.Join(members, ",")+"}"); got != kind {
			t.Errorf("%v is told to be of kind %v, want %v", members, got, kind)
		}
	}
}

func FuzzGuess(f *testing.F) {
	f.Add(`{"provider":1,"recipient":2}`)
	f.Add(`{"a":[{}],"b":{"c":`)
	f.Fuzz(func(t *testing.T, data string) {
		kinds, err := newGuesser()
		if err != nil {
			t.Fatal(err)
		}
		kind, err := kinds.kind([]byte(data))
		if err == nil {
			return
		}
		if kind != 0 || terminal.Printable(err.Error()) != err.Error() {
			t.Errorf("kind %v and %q", kind, err)
		}
	})
}
