package codelist

import (
	"fmt"
	"strings"
)

// UnknownError says that a code is not in a vocabulary.
type UnknownError struct {
	Vocabulary string   // the vocabulary's name, such as "modality"
	Found      string   // what was found
	Allowed    []string // every code of the vocabulary, in order
}

// Error names the vocabulary, a short prefix of what was found, and the codes
// when they are few.
func (e *UnknownError) Error() string {
	found := e.Found
	if len(found) > 40 {
		found = found[:40] + "..."
	}
	if len(e.Allowed) > 12 {
		return fmt.Sprintf("%q is not a known %s", found, e.Vocabulary)
	}
	return fmt.Sprintf("%q is not a known %s: one of %s", found, e.Vocabulary, strings.Join(e.Allowed, ", "))
}
