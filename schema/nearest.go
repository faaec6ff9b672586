package schema

import "github.com/treatyaid/treatyaid/schema/internal/spelling"

// Nearest returns the names in allowed of which found may be a misspelling, the
// nearest first and at most three: those that differ in case alone, or by a few
// letters added, left out, changed or swapped. There may be none.
func Nearest(found string, allowed []string) []string { return spelling.Nearest(found, allowed) }
