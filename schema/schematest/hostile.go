package schematest

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// Hostile returns documents of a kind that nobody writes in good faith: members
// twice, bytes that are no text, numbers, names, lists and depths without end.
// Each is a sound document but for one thing, so that its faults are of that. What
// they do not cover is the faults of a kind's own rules, for which the package
// with the rules makes inputs.
func Hostile(kind schema.Kind) []Input {
	d := documentOf(kind)
	inputs := slices.Concat(twice(d), encodings(d), ends(d), numbers(d), nested(d), many(d), long(d))
	for i := range inputs {
		inputs[i].sound = d.sound()
	}
	return inputs
}

// fixed is an input in which nothing is repeated.
func fixed(name string, data []byte, faults func(int) ([]Fault, int)) Input {
	return Input{Name: name, Make: func(int) []byte { return data }, Faults: faults}
}

// one is the only fault, whatever the size.
func one(path schema.Pointer, c schema.Code) func(int) ([]Fault, int) {
	return these(Fault{path, c})
}

// these are the only faults, whatever the size.
func these(faults ...Fault) func(int) ([]Fault, int) {
	return func(int) ([]Fault, int) { return faults, 0 }
}

// capped is a fault of each of n things, of which the first are listed, at most
// that many.
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

// joined returns n texts with commas between.
func joined(n int, text func(i int) string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(text(i))
	}
	return b.String()
}

// same is the text s for every i.
func same(s string) func(int) string { return func(int) string { return s } }

// x is the name of a member that no document has.
const x = "x"

// item returns the path of the item i of the list that is a member of the
// document.
func item(list string, i int) schema.Pointer { return schema.Pointer("").Member(list).Item(i) }
