package house

import "fmt"

// Fault is a place of a module that breaks a rule.
type Fault struct {
	Place    string // within the module: a package, or a file and line
	Found    string
	Expected string
}

// String puts what was found last, as it may be long.
func (f Fault) String() string {
	return fmt.Sprintf("%s: expected %s; found %s", f.Place, f.Expected, f.Found)
}
