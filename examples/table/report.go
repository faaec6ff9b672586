package main

import (
	"fmt"
	"io"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// report is what a reading tells besides its records.
type report struct {
	faults  *faults
	told    io.Writer       // what a person is to check
	guesses map[string]bool // the names that were told
}

// guess tells, once of a name, what it is taken for.
func (r *report) guess(at place, name string, kind party.ActorKind) {
	if r.guesses[name] {
		return
	}
	if r.guesses == nil {
		r.guesses = make(map[string]bool)
	}
	r.guesses[name] = true
	fmt.Fprintf(r.told, "%s: %s is taken for a name of kind %s\n", at, schema.Excerpt(name), kind)
}
