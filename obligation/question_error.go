package obligation

import (
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// QuestionError is a question that cannot be asked: of one field, what stands
// there and what was expected.
type QuestionError struct {
	Field    string   // the field of Question or YearlyQuestion, or "Register" for the register that was asked
	Found    string   // what stands there, by its id or code; empty if nothing does
	Expected string   // in a few words
	Allowed  []string // what could stand there, if that is a closed list
}

// Error says all of it: "question: Norms: found "x": expected the id of a norm".
func (e *QuestionError) Error() string {
	found := "nothing"
	if e.Found != "" {
		found = schema.Excerpt(e.Found)
	}
	text := "question: " + e.Field + ": found " + found + ": expected " + e.Expected
	if len(e.Allowed) > 0 {
		text += ": " + strings.Join(e.Allowed, ", ")
	}
	return text
}
