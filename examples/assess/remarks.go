package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// remarks says beside the answer to a request which flags tell more.
func remarks(r *request) text.Remarks {
	return text.Remarks{
		LeftOut:   leftOut(r),
		Readings:  "run without " + filters(r) + " to list them",
		Recorded:  "-over limits it",
		Questions: "-format json lists all",
	}
}

// filters names the flags that ask for findings.
func filters(r *request) string {
	var flags []string
	if len(r.bearers) > 0 {
		flags = append(flags, "-party")
	}
	if len(r.others) > 0 {
		flags = append(flags, "-toward")
	}
	if len(r.named) > 0 {
		flags = append(flags, "-norm")
	}
	return typeset.Whole(strings.Join(flags, ", "))
}

// leftOut names the paragraphs of the norms that are left out, and the norm
// itself where others of its paragraph are asked.
func leftOut(r *request) string {
	var named []string
	for _, n := range r.leftOut {
		text := r.cite(n)
		if slices.ContainsFunc(r.norms, func(asked *obligation.Norm) bool { return r.cite(asked) == r.cite(n) }) {
			text += " (" + n.Title.English + ")"
		}
		if !slices.Contains(named, text) {
			named = append(named, text)
		}
	}
	if len(named) == 0 {
		return ""
	}
	return "norms without an addressee State: " + typeset.List(named, ",") + "; without -toward they are asked too"
}
