package schematest

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// one is for [Input].Faults where there is one fault, whatever the size.
func one(path schema.Pointer, c schema.Code) func(int) ([]Fault, int) {
	return these(Fault{path, c})
}

// these is for inputs with several faults, whatever the size.
func these(faults ...Fault) func(int) ([]Fault, int) {
	return func(int) ([]Fault, int) { return faults, 0 }
}

// capped is for inputs with one fault for each of n things. Of these the first are
// listed, at most that many.
func capped(most int, path func(i int) schema.Pointer, c schema.Code) func(int) ([]Fault, int) {
	return func(n int) ([]Fault, int) {
		var listed []Fault
		for i := range min(n, most) {
			listed = append(listed, Fault{path(i), c})
		}
		slices.SortFunc(listed, func(a, b Fault) int { return strings.Compare(string(a.Path), string(b.Path)) })
		return listed, max(0, n-most)
	}
}
