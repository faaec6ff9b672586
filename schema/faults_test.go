package schema_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

const document = `{
  "id": "example",
  "parts": [
    {"category": "clearance"},
    {"category": "clearance", "percent": 3}
  ],
  "é~/": {"\u0061": [[], [true]]}
}`

// places returns the place of each fault of err, by path.
func places(t *testing.T, err error) map[schema.Pointer][2]int {
	t.Helper()
	var all *schema.Errors
	if !errors.As(err, &all) {
		t.Fatalf("%T is not a list of faults: %v", err, err)
	}
	where := map[schema.Pointer][2]int{}
	for _, e := range all.List {
		where[e.Path] = [2]int{e.Line, e.Column}
	}
	return where
}

func TestFaultsAreLocated(t *testing.T) {
	want := map[schema.Pointer][2]int{
		"":                  {1, 1},
		"/id":               {2, 9},
		"/parts":            {3, 12},
		"/parts/0":          {4, 5},
		"/parts/1/category": {5, 18},
		"/parts/1/percent":  {5, 42},
		"/parts/0/percent":  {4, 5}, // it is not there: the object that lacks it
		"/parts/2":          {3, 12},
		"/parts/00":         {3, 12},
		"/missing/for/long": {1, 1},
		"/é~0~1/a/1/0":      {7, 28},
		"/id/of/a/string":   {2, 9},
	}
	faults := schema.NewFaults([]byte(document), schema.Limits{})
	for p := range want {
		faults.Add(p, schema.CodeUnknownReference, "")
	}
	err := faults.Err()
	if diff := cmp.Diff(want, places(t, err)); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	if again := faults.Err(); cmp.Diff(places(t, err), places(t, again)) != "" {
		t.Error("asked again, the places are others")
	}
}

func TestFaultsOfWhatIsNoDocument(t *testing.T) {
	for _, data := range []string{"", " ", "}", "]", ":", ",", `"`, `{"a"`, `{"a":`, `{"a":1]`, `[1}`, `{{`, `{1:2}`, `["a" "b"]`, "\xff", `{"a":1}}`, `[]]`} {
		faults := schema.NewFaults([]byte(data), schema.Limits{})
		faults.Add("/a/0", schema.CodeDuplicateID, "")
		faults.Add("/1", schema.CodeDuplicateID, "")
		if got := schematest.Faults(t, faults.Err()); len(got) != 2 {
			t.Errorf("%q: %v", data, got)
		}
	}
}

func TestFaultsInOrder(t *testing.T) {
	faults := schema.NewFaults(nil, schema.Limits{})
	if err := faults.Err(); err != nil {
		t.Fatalf("without a fault: %v", err)
	}
	faults.Add("/b", schema.CodeDuplicateID, "")
	faults.Add("/a", schema.CodeUnknownReference, "")
	faults.Add("/a", schema.CodeDuplicateID, "first")
	faults.Add("/a", schema.CodeDuplicateID, "again")
	faults.Add("/a/10", schema.CodeDuplicateID, "")
	faults.Add("", schema.CodeDuplicateID, "")
	want := []schematest.Fault{
		{Path: "", Code: schema.CodeDuplicateID},
		{Path: "/a", Code: schema.CodeDuplicateID},
		{Path: "/a", Code: schema.CodeUnknownReference},
		{Path: "/a/10", Code: schema.CodeDuplicateID},
		{Path: "/b", Code: schema.CodeDuplicateID},
	}
	if diff := cmp.Diff(want, schematest.Faults(t, faults.Err())); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
}

func TestFaultsAreCapped(t *testing.T) {
	tests := []struct{ limit, added, listed, more int }{
		{0, 1000, schema.DefaultFaults, 1000 - schema.DefaultFaults},
		{0, schema.DefaultFaults, schema.DefaultFaults, 0},
		{7, 1000, 7, 993},
		{-1, 5, 5, 0},
	}
	for _, test := range tests {
		faults := schema.NewFaults(nil, schema.Limits{Faults: test.limit})
		for i := range test.added {
			faults.Add(schema.Pointer("").Item(i), schema.CodeDuplicateID, "")
		}
		var all *schema.Errors
		if !errors.As(faults.Err(), &all) || len(all.List) != test.listed || all.More != test.more {
			t.Errorf("of %d with limit %d: %d listed, %d more", test.added, test.limit, len(all.List), all.More)
		}
	}
}

func TestFaultsJoin(t *testing.T) {
	elsewhere := schema.NewFaults(nil, schema.Limits{Faults: 1})
	elsewhere.Add("/a", schema.CodeDuplicateID, "")
	elsewhere.Add("/b", schema.CodeDuplicateID, "")
	several := elsewhere.Err()
	one := &schema.Error{Path: "/c", Code: schema.CodeCircularRole, Line: 12, Column: 34}

	faults := schema.NewFaults([]byte(document), schema.Limits{})
	faults.Join(nil)
	faults.Join(&schema.Errors{List: []*schema.Error{nil}})
	if err := faults.Err(); err != nil {
		t.Fatalf("of nothing: %v", err)
	}
	faults.Join(errors.Join(fmt.Errorf("reading: %w", several), errors.Join(fmt.Errorf("and: %w", one)), several))
	faults.Join(errors.New(strings.Repeat("no fault of ours", 1000)))
	err := faults.Err()
	want := []schematest.Fault{
		{Path: "", Code: schema.CodeMalformed},
		{Path: "/a", Code: schema.CodeDuplicateID},
		{Path: "/c", Code: schema.CodeCircularRole},
	}
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if got := places(t, err)["/c"]; got != [2]int{12, 34} {
		t.Errorf("the place that was known is now %v", got)
	}
	var all *schema.Errors
	if errors.As(err, &all); all.More != 2 {
		t.Errorf("%d more, want 2", all.More)
	}
	if size := len(err.Error()); size > 1000 {
		t.Errorf("the text is %d bytes", size)
	}
	if one.Path != "/c" || one.Line != 12 {
		t.Error("the joined error was changed")
	}
}
