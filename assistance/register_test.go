package assistance

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// register is what this package reads of a register.
type register struct {
	Records      []Record      `json:"records"`
	Restrictions []Restriction `json:"restrictions"`
	Programmes   []Programme   `json:"programmes"`
	Reports      []Report      `json:"reports"`
}

func (r *register) check(f *schema.Faults) {
	for i := range r.Records {
		r.Records[i].Check(f, schema.Pointer("/records").Item(i))
	}
	for i := range r.Restrictions {
		r.Restrictions[i].Check(f, schema.Pointer("/restrictions").Item(i))
	}
	for i := range r.Programmes {
		r.Programmes[i].Check(f, schema.Pointer("/programmes").Item(i))
	}
	for i := range r.Reports {
		r.Reports[i].Check(f, schema.Pointer("/reports").Item(i))
	}
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
	f := schema.NewFaults(data, schema.Limits{})
	r.check(f)
	if err := f.Err(); err != nil {
		t.Error(err)
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

func TestCheckWithinRegister(t *testing.T) {
	data, err := os.ReadFile("../schema/v1/testdata/invalid/register-periods-out-of-order.json")
	if err != nil {
		t.Fatal(err)
	}
	r, err := schema.Decode[register](schema.KindRegister, data, schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f := schema.NewFaults(data, schema.Limits{})
	r.check(f)
	want := []schematest.Fault{
		{Path: "/programmes/0/period", Code: schema.CodeDatesOutOfOrder},
		{Path: "/reports/1/covers", Code: schema.CodeDatesOutOfOrder},
		{Path: "/restrictions/0/period", Code: schema.CodeDatesOutOfOrder},
	}
	if diff := cmp.Diff(want, schematest.Faults(t, f.Err())); diff != "" {
		t.Error(diff)
	}
}
