package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// registerOf returns a valid register of about that many bytes.
func registerOf(t testing.TB, size int) []byte {
	t.Helper()
	data, err := os.ReadFile("v1/testdata/valid/register-full.json")
	if err != nil {
		t.Fatal(err)
	}
	var register map[string]json.RawMessage
	if err := json.Unmarshal(data, &register); err != nil {
		t.Fatal(err)
	}
	var records []json.RawMessage
	if err := json.Unmarshal(register["records"], &records); err != nil {
		t.Fatal(err)
	}
	for i, have := 0, len(data); have < size; i++ {
		var record map[string]any
		if err := json.Unmarshal(records[i], &record); err != nil {
			t.Fatal(err)
		}
		record["id"] = fmt.Sprintf("record-%d", i)
		more, err := json.MarshalIndent(record, "    ", "  ")
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, more)
		have += len(more)
	}
	if register["records"], err = json.Marshal(records); err != nil {
		t.Fatal(err)
	}
	if data, err = json.MarshalIndent(register, "", "  "); err != nil {
		t.Fatal(err)
	}
	return data
}

// validated is what Validate makes of data, and how many values were judged.
func validated(t *testing.T, kind Kind, data string) (all *Errors, judged int) {
	t.Helper()
	root, err := compiled[kind]()
	if err != nil {
		t.Fatal(err)
	}
	faults := NewFaults([]byte(data), Limits{})
	v := newValidator(faults)
	if err := v.document(root); err != nil {
		t.Fatal(err)
	}
	if err := faults.Err(); err != nil && !errors.As(err, &all) {
		t.Fatal(err)
	}
	return all, v.judged
}

// TestValidateWork counts the values that are judged. Values that the schema does not
// know are not, and of a list no more items than it may have, and one.
func TestValidateWork(t *testing.T) {
	unknown := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `"%d":[{"kind":{}}],`, i)
		}
		return b.String()
	}
	tests := []struct {
		name   string
		data   func(n int) string
		judged int
		path   Pointer
		code   Code
	}{
		{"unknown members", func(n int) string { return `{` + unknown(n) + `"id":"a"}` }, 2, "/0", CodeUnknownMember},
		{"unknown members within", func(n int) string { return `{"provider":{` + unknown(n) + `"kind":"unstated"}}` }, 3, "/provider/0", CodeUnknownMember},
		{"items", func(n int) string { return `{"forms":[` + strings.Repeat(`"material",`, n) + `"material"]}` }, 2 + 3 + 1, "/forms", CodeTooManyItems},
		{"objects as items", func(n int) string { return `{"forms":[` + strings.Repeat(`{"a":[[]]},`, n) + `0]}` }, 2 + 3 + 1, "/forms", CodeTooManyItems},
		{"items where none are", func(n int) string { return `{"sector":[` + strings.Repeat(`0,`, n) + `0]}` }, 2, "/sector", CodeWrongType},
		{"members where none are", func(n int) string { return `{"sector":{` + unknown(n) + `"a":0}}` }, 2, "/sector", CodeWrongType},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			const n = 100_000
			all, judged := validated(t, KindAssistance, test.data(n))
			if all == nil || judged != test.judged {
				t.Fatalf("%d values were judged, want %d", judged, test.judged)
			}
			if len(all.List) > DefaultFaults {
				t.Errorf("%d faults are listed", len(all.List))
			}
			found := false
			for _, e := range all.List {
				found = found || e.Path == test.path && e.Code == test.code
			}
			if !found {
				t.Errorf("%s %v is missing from:\n%v", test.path, test.code, all)
			}
		})
	}
}

func TestManyUnknownMembers(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	many := chance.Some(1_000_000)
	var b strings.Builder
	b.WriteString(`{`)
	for i := range many {
		fmt.Fprintf(&b, `"%d":0,`, i)
	}
	b.WriteString(`"id":"a","title":"A","compiled":"2026-03-01"}`)
	var all *Errors
	if err := Validate(KindRegister, []byte(b.String())); !errors.As(err, &all) {
		t.Fatal(err)
	}
	if len(all.List) != DefaultFaults || all.More != many-DefaultFaults {
		t.Errorf("%d faults are listed, and %d more", len(all.List), all.More)
	}
	if len(all.Error()) > 1<<15 {
		t.Errorf("the text is %d bytes", len(all.Error()))
	}
}

func TestMessagesAreBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	long := strings.Repeat("\x7f", 1_000_000)
	data, err := json.Marshal(map[string]any{
		"id": long, "sector": long, long: long, "parts": long,
		"provider":  map[string]any{"kind": "state", "state": long},
		"recipient": map[string]any{"kind": long, long: long},
	})
	if err != nil {
		t.Fatal(err)
	}
	err = Validate(KindAssistance, data)
	var all *Errors
	if !errors.As(err, &all) {
		t.Fatal(err)
	}
	for _, e := range all.List {
		if len(e.Error()) > 1000 {
			t.Errorf("a fault's text is %d bytes: %.200v", len(e.Error()), e)
		}
		if e.Line == 0 {
			t.Errorf("%.100v: it has no place", e)
		}
	}
}

// TestSameFaultsAlways cuts the list at every place.
func TestSameFaultsAlways(t *testing.T) {
	data := []byte(`{"z":0,"y":0,"norms":[{"when":{"kind":"party","conditions":0,"condition":1,"role":2,"category":3,"fact":4,"object":5}},
		{"when":{"kind":"all","who":0,"after":1,"readings":2,"choices":3}}]}`)
	for most := 1; most < 40; most++ {
		l := Limits{Faults: most}
		first := l.Validate(KindInstrument, data)
		for range 10 {
			if diff := cmp.Diff(first.Error(), l.Validate(KindInstrument, data).Error()); diff != "" {
				t.Fatalf("with %d faults, asked again, they are others:\n%s", most, diff)
			}
		}
	}
}

func TestEscapedNames(t *testing.T) {
	data, err := os.ReadFile("v1/testdata/valid/assistance-minimal.json")
	if err != nil {
		t.Fatal(err)
	}
	escaped := bytes.Replace(data, []byte(`"id"`), []byte(`"\u0069d"`), 1)
	if bytes.Equal(escaped, data) {
		t.Fatal("nothing was escaped")
	}
	if err := Validate(KindAssistance, escaped); err != nil {
		t.Error(err)
	}
	unknown := bytes.Replace(data, []byte(`"id"`), []byte(`"\u0049d"`), 1)
	all, _ := validated(t, KindAssistance, string(unknown))
	if all == nil || len(all.List) != 2 || all.List[0].Path != "/Id" || all.List[0].Code != CodeUnknownMember || all.List[1].Path != "/id" {
		t.Errorf("of a member Id: %v", all)
	}
}

func TestValidateAtOnce(t *testing.T) {
	data, err := os.ReadFile("v1/testdata/valid/assistance-minimal.json")
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if err := Validate(KindAssistance, data); err != nil {
					t.Error(err)
				}
				if err := Validate(KindAssistance, data[:len(data)-20]); err == nil {
					t.Error("a part is valid")
				}
			}
		})
	}
	group.Wait()
}

func TestNoSuchKind(t *testing.T) {
	for _, kind := range []Kind{0, 200} {
		err := Validate(kind, []byte(`{}`))
		var all *Errors
		if err == nil || errors.As(err, &all) {
			t.Errorf("kind %d: %v", kind, err)
		}
	}
}

func TestEveryKindCompiles(t *testing.T) {
	for _, kind := range Kinds() {
		if _, err := compiled[kind](); err != nil {
			t.Errorf("%v: %v", kind, err)
		}
	}
}

// whole judges a document by the schema as it stands, not taken apart.
func whole(t testing.TB, kind Kind) func(data []byte) error {
	t.Helper()
	root, err := compile(Files(), kind.String())
	if err != nil {
		t.Fatal(err)
	}
	return judging(root)
}

// judging judges documents by root.
func judging(root *jsonschema.Schema) func(data []byte) error {
	return func(data []byte) error {
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.UseNumber()
		var document any
		if err := decoder.Decode(&document); err != nil {
			return err
		}
		return root.Validate(document)
	}
}

func fixtureFiles(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("v1/testdata/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files[path] = data
	}
	return files
}

// TestTakenApart holds the verdict value by value to that of the validator on
// the whole document, for every fixture as a document of every kind.
func TestTakenApart(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, kind := range Kinds() {
		judge := whole(t, kind)
		for path, data := range fixtureFiles(t) {
			if Scan(data) != nil {
				continue
			}
			if want, got := judge(data), Validate(kind, data); (want == nil) != (got == nil) {
				t.Errorf("%s as %v: the whole gives %v, its values %v", path, kind, want, got)
			}
		}
	}
}

func FuzzValidate(f *testing.F) {
	for path, data := range fixtureFiles(f) {
		for _, kind := range Kinds() {
			if strings.HasPrefix(filepath.Base(path), kind.String()) {
				f.Add(uint8(kind), data)
			}
		}
	}
	judges := map[Kind]func([]byte) error{}
	for _, kind := range Kinds() {
		judges[kind] = whole(f, kind)
	}
	f.Fuzz(func(t *testing.T, k uint8, data []byte) {
		kind := Kind(k)
		err := Validate(kind, data)
		if kind.String() == "" {
			if err == nil {
				t.Fatalf("%q is valid as kind %d", data, k)
			}
			return
		}
		scan := Scan(data)
		if scan == nil {
			if want := judges[kind](data); (want == nil) != (err == nil) {
				t.Fatalf("%q as %v: the whole gives %v, its values %v", data, kind, want, err)
			}
		}
		if err == nil {
			if scan != nil {
				t.Fatalf("%q is valid and not sound: %v", data, scan)
			}
			return
		}
		var all *Errors
		if !errors.As(err, &all) || len(all.List) == 0 || len(all.List) > DefaultFaults {
			t.Fatalf("%q: %v", data, err)
		}
		for _, e := range all.List {
			if e.Code.String() == "" || e.Code.Layer() == LayerRules || e.Line < 1 || e.Column < 1 || len(e.Error()) > 1<<14 {
				t.Fatalf("%q: %v", data, e)
			}
		}
	})
}

func BenchmarkValidate(b *testing.B) {
	data := registerOf(b, 1<<20)
	if _, err := compiled[KindRegister](); err != nil {
		b.Fatal(err)
	}
	judge := whole(b, KindRegister)
	b.Run("Validate", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := Validate(KindRegister, data); err != nil {
				b.Fatal(err)
			}
		}
	})
	// The naive way: the validator descends by itself.
	b.Run("whole", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			if err := judge(data); err != nil {
				b.Fatal(err)
			}
		}
	})
}
