package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// passesOn reports whether the provider of a record had the money from another act: it
// gives nothing of its own.
func passesOn(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Relations, func(x assistance.Relation) bool { return x.Kind == assistance.PassedOnFrom })
}
