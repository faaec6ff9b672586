package schematest

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// Fault is what programs see of a fault: where it is and what kind it is. Tests
// compare these and leave the message alone, which may change.
type Fault struct {
	Path schema.Pointer `json:"path"`
	Code schema.Code    `json:"code"`
}

// Faults returns the faults of an error, in its order. The error must hold a
// *[schema.Errors]: any other is fatal. A nil error has none.
func Faults(t testing.TB, err error) []Fault {
	t.Helper()
	if err == nil {
		return nil
	}
	var all *schema.Errors
	if !errors.As(err, &all) {
		t.Fatalf("%T is not a list of faults: %v", err, err)
	}
	return faultsOf(all)
}

func faultsOf(all *schema.Errors) []Fault {
	var list []Fault
	for _, e := range all.List {
		list = append(list, Fault{e.Path, e.Code})
	}
	return list
}
