// Package spelling says which names may have been meant by one that is misspelt.
package spelling

import (
	"cmp"
	"slices"
	"strings"
)

// longest is how many bytes a name has at most that is compared.
const longest = 64

// Nearest returns the names in allowed of which found may be a misspelling, the
// nearest first and at most three: those that differ in case alone, or by a few
// letters added, left out, changed or swapped. There may be none.
func Nearest(found string, allowed []string) []string {
	type candidate struct {
		name  string
		steps int
	}
	var near []candidate
	if len(found) > longest {
		return nil
	}
	found = strings.ToLower(found)
	for _, name := range allowed {
		most := max(1, min(len(found), len(name))/3)
		if len(name) > longest || len(name) > len(found)+most || len(found) > len(name)+most {
			continue
		}
		if steps := editSteps(found, strings.ToLower(name)); steps <= most {
			near = append(near, candidate{name, steps})
		}
	}
	slices.SortFunc(near, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.steps, b.steps), strings.Compare(a.name, b.name))
	})
	names := make([]string, 0, 3)
	for _, c := range near[:min(3, len(near))] {
		names = append(names, c.name)
	}
	return names
}

// editSteps counts the bytes to add, leave out, change or swap with their
// neighbour on the shortest way from a to b.
func editSteps(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row[0] = i + 1
		for j := range len(b) {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
