package schematest_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func ExampleInvalidFixtures() {
	for _, f := range schematest.InvalidFixtures(schema.KindParty) {
		if f.Faults[0].Code == schema.CodeDuplicateState {
			fmt.Println(f.Name, f.Layer, f.Faults)
		}
	}
	// Output:
	// invalid/party-duplicate-state.json rules [{/participations/1/state duplicate-state}]
}

// Whatever the number of items too many, a reader tells one fault.
func ExampleHostile() {
	for _, in := range schematest.Hostile(schema.KindParty) {
		if in.Name == "items" {
			listed, more := in.Faults(in.Large)
			fmt.Println(listed, more)
		}
	}
	// Output:
	// [{/sources too-many-items}] 0
}
