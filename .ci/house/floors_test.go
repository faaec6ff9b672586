package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestFloors(t *testing.T) {
	tests := []struct {
		floors house.Floors
		want   []string // places
	}{
		{house.Floors{"cellar", "attic"}, []string{".", "cellar/climb/climb.go:6", "shed"}},
		{house.Floors{"attic", "cellar", "shed"}, []string{".", "attic/attic.go:3"}},
		{house.Floors{".", "cellar", "shed"}, []string{"attic", "attic/run", "attic/tested"}},
	}
	for _, test := range tests {
		var got []string
		for _, fault := range test.floors.Faults(made(t)) {
			got = append(got, fault.Place)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", test.floors, diff)
		}
	}
}
