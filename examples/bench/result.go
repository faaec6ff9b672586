package main

import (
	"slices"
	"strconv"
	"strings"
)

// result is one line that a benchmark printed: its name and its figures, each
// with its unit.
type result struct {
	name    string
	figures map[string]string
	units   []string // in the order of the line
}

// parse reads the results that "go test -bench" prints, in order. Of a benchmark that ran
// several times it keeps the fastest run: what slows a run down is the rest of the machine.
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
		i := slices.IndexFunc(results, func(other result) bool { return other.name == r.name })
		switch {
		case i < 0:
			results = append(results, r)
		case r.time() < results[i].time():
			results[i] = r
		}
	}
	return results
}

// time returns the nanoseconds of an operation, which every benchmark prints.
func (r *result) time() float64 {
	ns, _ := strconv.ParseFloat(r.figures["ns/op"], 64) // the go command prints a number
	return ns
}
