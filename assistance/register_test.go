package assistance

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
)

// register is what this package reads of a register.
type register struct {
	Records      []Record      `json:"records"`
	Restrictions []Restriction `json:"restrictions"`
	Programmes   []Programme   `json:"programmes"`
	Reports      []Report      `json:"reports"`
}

// TestWithinRegister reads a register that has everything, writes it again and
// compares the JSON.
func TestWithinRegister(t *testing.T) {
	data, err := os.ReadFile("../schema/v1/testdata/valid/register-full.json")
	if err != nil {
		t.Fatal(err)
	}
	r, err := schema.Decode[register](schema.KindRegister, data, schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Records) == 0 || len(r.Restrictions) == 0 || len(r.Programmes) == 0 || len(r.Reports) == 0 {
		t.Error("the fixture lacks a list")
	}
	written, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var want, got map[string]any
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(written, &got); err != nil {
		t.Fatal(err)
	}
	for list := range got {
		if diff := cmp.Diff(want[list], got[list]); diff != "" {
			t.Errorf("%s: %s", list, diff)
		}
	}
}
