package schematest

import "github.com/treatyaid/treatyaid/schema"

// Input is a document that every reader of its kind must refuse, as large as is
// asked.
type Input struct {
	Name string
	// Make returns the document, in one line, with n of what it repeats. If Small
	// and Large are 0 it repeats nothing, and is the same for every n.
	Make func(n int) []byte
	// Faults returns what must be said of Make(n): the faults that are listed, by
	// path and then code, and how many more there are than the limit lets be listed.
	Faults func(n int) (listed []Fault, more int)
	// Limits are those to read it with.
	Limits schema.Limits
	// Small and Large are the n to try. Large is 8 times Small, so that memory
	// which grows faster than the document shows; if it is 0, only Small is tried.
	Small, Large int
	// Whole is an n far beyond what anybody writes by hand, such as a million
	// members or a hundred megabytes. It is 0 if there is none. [Refuses] does not
	// try it: set Small to it to do so.
	Whole int

	sound []byte // what it is made of, which a reader must take; nil if it is made of nothing
}

// fixed is an input in which nothing is repeated.
func fixed(name string, data []byte, faults func(int) ([]Fault, int)) Input {
	return Input{Name: name, Make: func(int) []byte { return data }, Faults: faults}
}
