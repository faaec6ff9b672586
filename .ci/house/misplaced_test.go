package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMisplaced(t *testing.T) {
	type misplaced struct{ method, in, home string }
	want := []misplaced{
		{"Strayed.There", "elsewhere.go", "type.go"},
		{"generic.also", "elsewhere.go", "type.go"},
	}
	var got []misplaced
	for _, m := range madePackage(t, "cellar/methods").Misplaced() {
		got = append(got, misplaced{m.Method, m.In.Name, m.Home.Name})
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(misplaced{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
