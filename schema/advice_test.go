package schema_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// What a message shows in place of what it refuses can be written there.
func TestWhatMessagesShow(t *testing.T) {
	figure := func(currency string) string {
		return `"figures": [{"amount": "100", "currency": "` + currency + `"}], "at":`
	}
	for _, test := range []struct {
		name       string
		old, wrong string
		path       schema.Pointer
		place      string // of wrong, where what is shown goes
	}{
		{"a currency that was withdrawn", `"at":`, figure("DEM"), "/steps/0/figures/0/currency", `{"amount": "100", "currency": "DEM"}`},
		{"another", `"at":`, figure("French francs"), "/steps/0/figures/0/currency", `{"amount": "100", "currency": "French francs"}`},
		{"a name for an actor", `{"kind": "state", "state": "NOR"}`, `"Norway"`, "/provider", `"Norway"`},
		{"an organization for an actor", `{"kind": "state", "state": "NOR"}`, `"UNDP"`, "/provider", `"UNDP"`},
		{"an organization for a State", `{"kind": "state", "state": "NOR"}`, `{"kind": "state", "state": "EU"}`, "/provider/state", `{"kind": "state", "state": "EU"}`},
		{"an area for a State", `{"kind": "state", "state": "NOR"}`, `{"kind": "state", "state": "Kosovo"}`, "/provider/state", `{"kind": "state", "state": "Kosovo"}`},
		{"several for one actor", `{"kind": "state", "state": "NOR"}`, `[{"kind": "state", "state": "NOR"}, {"kind": "state", "state": "SWE"}]`, "/provider", `[{"kind": "state", "state": "NOR"}, {"kind": "state", "state": "SWE"}]`},
		{"a year for a period", `"at": "2014-06-30"`, `"period": "2014"`, "/steps/0/period", `"2014"`},
	} {
		whole := strings.Replace(string(minimal(t)), test.old, test.wrong, 1)
		shown := shownAt(t, schema.Validate(schema.KindAssistance, []byte(whole)), test.path)
		if shown == "" {
			t.Errorf("%s: nothing is shown", test.name)
			continue
		}
		if err := schema.Validate(schema.KindAssistance, []byte(strings.Replace(whole, test.place, shown, 1))); err != nil {
			t.Errorf("%s: %s is shown, and: %v", test.name, shown, err)
		}
	}
}

// shownAt returns the last object that the message of the fault at a path shows whole, but
// for one of members that go beside it.
func shownAt(t *testing.T, err error, at schema.Pointer) (shown string) {
	t.Helper()
	var all *schema.Errors
	if !errors.As(err, &all) {
		t.Fatal(err)
	}
	for _, e := range all.List {
		if e.Path != at {
			continue
		}
		for i := range e.Message {
			var object json.RawMessage
			if e.Message[i] == '{' && json.NewDecoder(strings.NewReader(e.Message[i:])).Decode(&object) == nil {
				shown = string(object)
			}
		}
	}
	return shown
}
