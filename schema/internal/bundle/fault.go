package bundle

import (
	"fmt"
	"strings"
)

// place is where something stands: "register.schema.json#/$defs/Appraisal".
type place string

func (p place) member(name string) place {
	return p + place("/"+strings.NewReplacer("~", "~0", "/", "~1").Replace(name))
}

// fault is what stops a bundle, with the place at which something else is to
// blame or is missing, if there is one.
type fault struct {
	at    place
	what  string
	other place
}

func (f *fault) Error() string {
	return strings.TrimSuffix(fmt.Sprintf("%s: %s %s", f.at, f.what, f.other), " ")
}

func (s *set) fault(at place, what string, other place) {
	s.faults = append(s.faults, &fault{at, what, other})
}
