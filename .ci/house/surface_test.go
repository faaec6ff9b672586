package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestSurface(t *testing.T) {
	for path, want := range map[string]house.Surface{
		"cellar/names":           {Exported: 15, Codecs: 3, Generated: 2},
		"attic":                  {Exported: 1},
		"attic/run":              {},
		"cellar/internal/hidden": {},
	} {
		if diff := cmp.Diff(want, madePackage(t, path).Surface()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
