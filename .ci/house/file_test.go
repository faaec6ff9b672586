package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestFiles(t *testing.T) {
	want := []*house.File{
		{Name: "elsewhere.go", Lines: 7},
		{Name: "generated.go", Lines: 7, Generated: true},
		{Name: "type.go", Lines: 9},
	}
	got := madePackage(t, "cellar/methods").Files
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(house.File{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
