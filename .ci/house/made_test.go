package house_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/.ci/house"
)

// made loads the made-up module.
func made(t *testing.T) *house.Module {
	t.Helper()
	m, err := house.Load("testdata/made")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// madePackage loads one package of the made-up module.
func madePackage(t *testing.T, path string) *house.Package {
	t.Helper()
	for _, p := range made(t).Packages {
		if p.Path == path {
			return p
		}
	}
	t.Fatalf("testdata/made: found no package %s", path)
	return nil
}
