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

// fault is a reason why a bundle cannot be made.
type fault struct {
	at    place
	what  string
	other place // where the cause is, or what is missing; "" if what says it all
}

func (f *fault) Error() string {
	return strings.TrimSuffix(fmt.Sprintf("%s: %s %s", f.at, f.what, f.other), " ")
}
