package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCycles(t *testing.T) {
	tests := []struct {
		path string
		want [][]string
	}{
		{"cellar/knot", [][]string{{"constant.go", "embedded.go", "field.go", "function.go", "method.go", "type.go", "variable.go"}}},
		{"cellar/six", [][]string{{"five.go", "four.go", "one.go", "six.go", "three.go", "two.go"}}},
		{"cellar/two", [][]string{{"c.go", "d.go", "e.go"}, {"f.go", "g.go"}, {"a.go", "b.go"}}},
		{"attic", nil},
	}
	for _, test := range tests {
		t.Run(test.path, func(t *testing.T) {
			var got [][]string
			for _, cycle := range madePackage(t, test.path).Cycles() {
				var names []string
				for _, f := range cycle.Files {
					names = append(names, f.Name)
				}
				got = append(got, names)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestCycleLines(t *testing.T) {
	if got := madePackage(t, "cellar/two").Cycles()[0].Lines(); got != 9 {
		t.Errorf("3 files of 3 lines have %d", got)
	}
}

func TestCycleUses(t *testing.T) {
	type use struct {
		from, to string
		names    []string
	}
	want := []use{
		{"constant.go", "embedded.go", []string{".Depth", ".Inner", ".Middle", "Outer"}},
		{"embedded.go", "variable.go", []string{"Variable"}},
		{"field.go", "constant.go", []string{"Constant"}},
		{"function.go", "type.go", []string{"Type"}},
		{"method.go", "field.go", []string{".Field", "Fields"}},
		{"type.go", "method.go", []string{"Holder", "Holder.Method"}},
		{"variable.go", "function.go", []string{"Function"}},
	}
	var got []use
	for _, u := range madePackage(t, "cellar/knot").Cycles()[0].Uses() {
		got = append(got, use{u.From.Name, u.To.Name, u.Names})
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(use{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
