package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/typeset"
)

// result is one line that a benchmark printed: its name and its figures, each
// with its unit.
type result struct {
	name    string
	figures map[string]string
	units   []string // in the order of the line
}

// parse reads the results that "go test -bench" prints, in order.
func parse(printed string) []result {
	var results []result
	for line := range strings.Lines(printed) {
		fields := strings.Fields(line)
		if len(fields) < 4 || !strings.HasPrefix(fields[0], "Benchmark") {
			continue
		}
		r := result{name: strings.TrimPrefix(fields[0], "Benchmark"), figures: make(map[string]string)}
		for i := 2; i+1 < len(fields); i += 2 {
			r.figures[fields[i+1]] = fields[i]
			r.units = append(r.units, fields[i+1])
		}
		results = append(results, r)
	}
	return results
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
