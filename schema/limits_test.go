package schema_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// enveloped puts a document on lines of its own into an envelope, two lines down.
func enveloped(document []byte) []byte {
	return fmt.Appendf(nil, "{\"kind\": [{}, \"]\"], \"da\\u0074a/\": [0,\n {\"document\":\n%s\n}, 1], \"note\": null}", document)
}

// at is where the document is.
const at = schema.Pointer("/data~1/1/document")

// TestAt reads every fixture in an envelope. It has the faults that it has alone, at the
// places in the envelope.
func TestAt(t *testing.T) {
	for _, kind := range schema.Kinds() {
		schematest.Enveloped(t, kind, validating(kind))
	}
	if err := (schema.Limits{}).At(at).Validate(schema.KindParty, enveloped([]byte(`{"id": 1,}`))); err == nil {
		t.Error("what is no JSON is valid in an envelope")
	}
}

func TestAtDecodes(t *testing.T) {
	limits := schema.Limits{}.At(at)
	got, err := schema.Decode[record](schema.KindAssistance, enveloped(minimal(t)), limits)
	if err != nil || got.ID != "example-1" {
		t.Errorf("decoded %v, %v", got, err)
	}
	_, err = schema.Decode[struct {
		Steps []struct {
			Stage int `json:"stage"`
		} `json:"steps"`
	}](schema.KindAssistance, enveloped(minimal(t)), limits)
	want := []schematest.Fault{{Path: at + "/steps/0/stage", Code: schema.CodeMalformed}}
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Errorf("into a type that cannot read it (-want +got):\n%s", diff)
	}

	data := enveloped([]byte(`{"id":"r","title":3,"compiled":"2026-03-01","determinations":[{"id":"a"},
		{"id":"b","fact":"ccm:remnants","subject":"LAO","holds":"yes","at":"2025-04-30","by":{"kind":"state","state":"LAO"},
		"source":{"title":"A report, made up","read":"2026-01-10"}}]}`))
	r, err := schema.Read[struct {
		Determinations []struct {
			ID string `json:"id"`
		} `json:"determinations"`
	}](schema.KindRegister, data, limits)
	if err != nil {
		t.Fatal(err)
	}
	if d := r.Document.Determinations; r.Holds("/title") || r.Holds("/determinations/0") || len(d) != 2 || d[1].ID != "b" {
		t.Errorf("read %v", r.Document)
	}
	names, every := r.NamesLeftOut("determinations", "id")
	if diff := cmp.Diff([]string{"a"}, names); diff != "" || !every {
		t.Errorf("names left out, all: %v (-want +got):\n%s", every, diff)
	}
	faults := r.Faults
	faults.Add("/determinations/1/at", schema.CodeDatesOutOfOrder, "")
	faults.AddAgain("/determinations/1/id", schema.CodeDuplicateID, "", faults, "/id")
	var all *schema.Errors
	if !errors.As(faults.Err(), &all) {
		t.Fatal("no faults")
	}
	for _, fault := range all.List {
		if !strings.HasPrefix(string(fault.Path), string(at)) || fault.Line < 3 || fault.Line > 4 {
			t.Errorf("a fault elsewhere: %v", fault)
		}
		if fault.Code == schema.CodeDuplicateID && *fault.First != (schema.Place{Path: at + "/id", Line: 3, Column: 7}) {
			t.Errorf("first at %v", fault.First)
		}
	}
}

func TestAtNothing(t *testing.T) {
	const data = `{"a": {"b": [{"id": "x"}], "0": 1}, "` + "long0123456789012345678901234567890123456789012345678901234567890123456789" + `": 3}`
	for _, test := range []struct {
		at   schema.Pointer
		want []schematest.Fault
	}{
		{"/a/c", []schematest.Fault{{Path: "/a/c", Code: schema.CodeMissingMember}}},
		{"/c/d/e", []schematest.Fault{{Path: "/c/d/e", Code: schema.CodeMissingMember}}},
		{"/a/b/1", []schematest.Fault{{Path: "/a/b/1", Code: schema.CodeMissingMember}}},
		{"/a/b/00", []schematest.Fault{{Path: "/a/b/00", Code: schema.CodeMissingMember}}},
		{"/a/b/-", []schematest.Fault{{Path: "/a/b/-", Code: schema.CodeMissingMember}}},
		{"/a/b/0/id/x", []schematest.Fault{{Path: "/a/b/0/id/x", Code: schema.CodeMissingMember}}},
		{"/", []schematest.Fault{{Path: "/", Code: schema.CodeMissingMember}}},
		{"/a/b/0/id", []schematest.Fault{{Path: "/a/b/0/id", Code: schema.CodeWrongType}}},
		{"/a/0", []schematest.Fault{{Path: "/a/0", Code: schema.CodeWrongType}}},
		{"a/0", []schematest.Fault{{Path: "/a/0", Code: schema.CodeWrongType}}},
		{"/long0123456789012345678901234567890123456789012345678901234567890123456789",
			[]schematest.Fault{{Path: "/long012345678901234567890123456789012345678901234567890123456789…", Code: schema.CodeWrongType}}},
	} {
		err := schema.Limits{}.At(test.at).Validate(schema.KindParty, []byte(data))
		if diff := cmp.Diff(test.want, schematest.Faults(t, err)); diff != "" {
			t.Errorf("%s: faults (-want +got):\n%s", test.at, diff)
		}
		var all *schema.Errors
		if errors.As(err, &all) && all.List[0].Line != 1 {
			t.Errorf("%s: at line %d", test.at, all.List[0].Line)
		}
	}
	if l := (schema.Limits{Depth: 3}); l.At("/a").At("") != l {
		t.Error("the whole document is not where nothing is said of its place")
	}
}

// FuzzAt reads a value within JSON as it would be read alone.
func FuzzAt(f *testing.F) {
	for _, one := range schematest.ValidFixtures(schema.KindParty, schema.KindAssistance) {
		f.Add(uint8(one.Kind), enveloped(one.Data), string(at))
		f.Add(uint8(one.Kind), one.Data, "")
	}
	for _, one := range schematest.InvalidFixtures(schema.KindAssistance) {
		f.Add(uint8(one.Kind), enveloped(one.Data), string(at))
	}
	f.Add(uint8(schema.KindAssistance), []byte(`{"": [{"/": {}}, [[], 3]]}`), "//1/1")
	f.Add(uint8(schema.KindAssistance), []byte(`{"\u0061~": {"": {}}}`), "/a~0/")
	f.Fuzz(func(t *testing.T, k uint8, data []byte, at string) {
		kind, p := schema.Kind(k), schema.Pointer(at)
		if kind.String() == "" {
			t.Skip()
		}
		err := schema.Limits{}.At(p).Validate(kind, data)
		if schema.Scan(data) != nil {
			if err == nil {
				t.Fatalf("valid, and no JSON: %q", data)
			}
			return
		}
		found, ok := lookUp(t, data, p)
		if !ok {
			if got := schematest.Faults(t, err); len(got) != 1 || got[0].Code != schema.CodeMissingMember {
				t.Fatalf("nothing is at %q: %v", at, err)
			}
			return
		}
		alone := schema.Validate(kind, found)
		want, got := schematest.Faults(t, alone), schematest.Faults(t, err)
		if len(want) != len(got) {
			t.Fatalf("at %q: %v, and alone: %v", at, err, alone)
		}
		for i := range want {
			if want[i].Code != got[i].Code || !strings.HasSuffix(string(got[i].Path), string(want[i].Path)) {
				t.Fatalf("at %q: %v, and alone: %v", at, err, alone)
			}
		}
	})
}

// lookUp returns the value at p, as encoding/json finds it.
func lookUp(t *testing.T, data []byte, p schema.Pointer) (found []byte, ok bool) {
	for _, token := range p.Tokens() {
		var object map[string]json.RawMessage
		var list []json.RawMessage
		i, err := strconv.Atoi(token)
		switch {
		case json.Unmarshal(data, &object) == nil:
			if data, ok = object[token]; !ok {
				return nil, false
			}
		case json.Unmarshal(data, &list) == nil && err == nil && strconv.Itoa(i) == token && i >= 0 && i < len(list):
			data = list[i]
		default:
			return nil, false
		}
	}
	return data, true
}
