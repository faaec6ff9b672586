package main

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// refusal is everything for which a command line cannot be followed.
type refusal []string

// Error returns a line for each reason, and where help is.
func (r *refusal) Error() string {
	var b strings.Builder
	for _, reason := range *r {
		fmt.Fprintf(&b, "validate: %s\n", reason)
	}
	b.WriteString("validate: nothing was read; -h shows how.")
	return b.String()
}

func (r *refusal) add(form string, args ...any) { *r = append(*r, fmt.Sprintf(form, args...)) }

// unknown refuses a word that is not among those allowed, and names the nearest.
func (r *refusal) unknown(what, found string, allowed []string) {
	near := ""
	if names := schema.Nearest(found, allowed); len(names) > 0 {
		near = " Nearest: " + strings.Join(names, ", ") + "."
	}
	r.add("no %s is called %s.%s Allowed: %s.", what, schema.ExcerptOfCode(found), near, strings.Join(allowed, ", "))
}
