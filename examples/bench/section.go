package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// section is one table: a command and what its figures show.
type section struct {
	title string
	shows string
	env   []string // such as GOMAXPROCS, since a benchmark loop begins before -cpu counts
	args  []string
}

// command is what a shell would be given.
func (s section) command() string {
	words := append(slices.Clone(s.env), "go")
	for _, arg := range s.args {
		if strings.ContainsAny(arg, "^$|()") {
			arg = "'" + arg + "'"
		}
		words = append(words, arg)
	}
	return strings.Join(words, " ")
}

// write writes the section as a table with a column for each unit that its
// results have.
func (s section) write(w io.Writer, results []result) {
	fmt.Fprintf(w, "\n## %s\n\n%s\n\n```sh\n%s\n```\n\n", s.title, s.shows, s.command())
	var units []string
	for _, r := range results {
		for _, unit := range r.units {
			if !slices.Contains(units, unit) {
				units = append(units, unit)
			}
		}
	}
	fmt.Fprintf(w, "| benchmark | %s |\n|---|%s\n", strings.Join(units, " | "), strings.Repeat("---:|", len(units)))
	for _, r := range results {
		fmt.Fprintf(w, "| %s |", r.name)
		for _, unit := range units {
			fmt.Fprintf(w, " %s |", typeset.Grouped(r.figures[unit]))
		}
		fmt.Fprintln(w)
	}
}
