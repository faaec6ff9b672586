package schema_test

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/label"
)

func ExampleValidate() {
	err := schema.Validate(schema.KindAssistance, []byte(`{
  "id": "norway-1",
  "provider": {"kind": "state", "state": "NOR"},
  "subjects": ["cluster-munitions"],
  "parts": [{"category": "clearence"}],
  "STEPS": []
}`))

	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			name, _ := label.Find("FaultCode", fault.Code.String(), label.French)
			fmt.Printf("%d:%d %s: %s: %s\n", fault.Line, fault.Column, fault.Path, fault.Code, name.Text)
		}
	}
	// Output:
	// 6:12 /STEPS: unknown-member: membre inconnu
	// 5:26 /parts/0/category: unknown-value: valeur inconnue
	// 1:1 /recipient: missing-member: membre manquant
	// 1:1 /steps: missing-member: membre manquant
}

func ExampleScan() {
	err := schema.Scan([]byte(`{"percent": 1e3, "id": "a", "\u0069d": "b"}`))

	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fmt.Println(fault.Path, fault.Code)
		}
	}
	// Output:
	// /id duplicate-member
	// /percent number-not-integer
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
