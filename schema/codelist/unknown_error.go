package codelist

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema/internal/character"
	"github.com/treatyaid/treatyaid/schema/internal/spelling"
)

// UnknownError says that a code is not in a vocabulary.
type UnknownError struct {
	Vocabulary string   // the vocabulary's name, such as "modality"
	Found      string   // what was found
	Allowed    []string // every code of the vocabulary, in order
}

// Nearest returns the codes of which what was found may be a misspelling, the nearest
// first and at most three. There may be none.
func (e *UnknownError) Nearest() []string { return spelling.Nearest(e.Found, e.Allowed) }

// Error names the vocabulary, a short prefix of what was found, the codes that may have
// been meant, and all codes when they are few.
func (e *UnknownError) Error() string {
	found := e.Found
	if len(found) > 40 {
		found = found[:40] + "..."
	}
	text := fmt.Sprintf("%q is not a known %s", found, e.Vocabulary)
	if c, ok := character.Foreign(e.Found); ok {
		text = fmt.Sprintf("%q, with %s, is not a known %s", found, character.Describe(c), e.Vocabulary)
	}
	if near := e.Nearest(); len(near) > 0 {
		text += "; nearest in spelling: " + strings.Join(near, ", ")
	}
	if len(e.Allowed) > 12 {
		return text
	}
	return text + "; allowed: " + strings.Join(e.Allowed, ", ")
}
