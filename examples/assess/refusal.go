package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema"
)

// refusal is everything for which a question cannot be asked.
type refusal []string

// Error returns a paragraph for each fault.
func (r *refusal) Error() string {
	var p typeset.Page
	for _, fault := range *r {
		p.Wrap("assess: ", "  ", fault)
	}
	return strings.TrimSuffix(p.String(), "\n")
}

// add takes in a fault, once.
func (r *refusal) add(form string, args ...any) {
	if fault := fmt.Sprintf(form, args...); !slices.Contains(*r, fault) {
		*r = append(*r, fault)
	}
}

// unknown refuses a word that is not among those allowed.
func (r *refusal) unknown(what, found string, near, allowed []string) {
	text := fmt.Sprintf("no %s is called %s.", what, schema.ExcerptOfCode(found))
	if len(near) > 0 {
		text += " Nearest: " + strings.Join(near, ", ") + "."
	}
	r.add("%s Allowed: %s.", text, strings.Join(allowed, ", "))
}

// report writes an error for a person: of a register, every fault on a line.
func report(w io.Writer, err error) {
	switch e := err.(type) {
	case *refusal:
		fmt.Fprintln(w, e)
		fmt.Fprintln(w, "assess: not answered; -h shows how to ask.")
	case *schema.Errors:
		fmt.Fprintln(w, e)
	case interface{ Unwrap() []error }:
		for _, one := range e.Unwrap() {
			report(w, one)
		}
	default:
		fmt.Fprintf(w, "assess: %v\n", err)
	}
}
