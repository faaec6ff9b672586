package schema_test

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

func ExampleValidate() {
	err := schema.Validate(schema.KindAssistance, []byte(`{
  "id": "norway-1",
  "provider": {"kind": "state", "state": "NOR"},
  "scope": "divided",
  "parts": [{"category": "clearence"}],
  "STEPS": []
}`))

	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fmt.Printf("%d:%d %s: %s: %s\n", fault.Line, fault.Column, fault.Path, fault.Code, fault.Code.Meaning())
		}
	}
	// Output:
	// 6:12 /STEPS: unknown-member: the object has no member of this name
	// 5:26 /parts/0/category: unknown-value: the value is none of those allowed
	// 1:1 /recipient: missing-member: an object lacks a member that it must have
	// 1:1 /steps: missing-member: an object lacks a member that it must have
}

func ExampleScan() {
	err := schema.Scan([]byte(`{"weight": 1e3, "id": "a", "\u0069d": "b"}`))

	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fmt.Println(fault.Path, fault.Code)
		}
	}
	// Output:
	// /id duplicate-member
	// /weight number-not-integer
}

// A package checks what the schema cannot say, and gathers the faults.
func ExampleFaults() {
	data := []byte(`{"from": "2015-01-01", "until": "2014-01-01"}`)

	faults := schema.NewFaults(data, schema.Limits{})
	faults.Add(schema.Pointer("").Member("until"), schema.CodeDatesOutOfOrder, "until comes before from")

	fmt.Println(faults.Err())
	// Output: 1:33: /until: dates-out-of-order: until comes before from
}

func ExampleNearest() {
	fmt.Println(schema.Nearest("STATUS", []string{"state", "stage", "status"}))
	// Output: [status]
}
