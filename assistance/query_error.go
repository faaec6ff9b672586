package assistance

import "github.com/treatyaid/treatyaid/schema"

// QueryError says why a [YearlyQuery] cannot be answered: a place in it, what stands
// there and what was expected.
type QueryError struct {
	Field    string // the place, as "Last", "States[1]" or "Rows[2][0].Provider"
	Found    string // what stands there; empty if nothing does
	Expected string // in a few words
}

// Error says all of it: "query: States[1]: found nothing: expected a State".
func (e *QueryError) Error() string {
	found := "nothing"
	if e.Found != "" {
		found = schema.Excerpt(e.Found)
	}
	return "query: " + e.Field + ": found " + found + ": expected " + e.Expected
}
