package schematest

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema"
)

// Hostile returns documents of a kind that nobody writes in good faith: members that
// stand twice, bytes that are no text, and numbers, names, lists and nesting without
// end. Each is a sound document with one thing wrong, so that its faults are of that.
// All are refused by the scan or the schema: a package with rules of its own adds
// inputs that only its rules refuse.
func Hostile(kind schema.Kind) []Input {
	d := documentOf(kind)
	inputs := slices.Concat(twice(d), encodings(d), ends(d), numbers(d), nested(d), many(d), long(d))
	for i := range inputs {
		inputs[i].sound = d.sound()
	}
	return inputs
}
