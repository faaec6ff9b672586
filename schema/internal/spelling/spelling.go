// Package spelling says which names may have been meant by one that is misspelt.
package spelling

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
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
	letters := plain(found)
	for _, name := range allowed {
		if len(name) > longest {
			continue
		}
		other := plain(name)
		most := max(1, min(len(letters), len(other))/3)
		if len(other) > len(letters)+most || len(letters) > len(other)+most {
			continue
		}
		if steps := editSteps(letters, other); steps <= most {
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

// plain returns the letters of a name in lower case, and those of full width as others.
func plain(name string) []rune {
	letters := []rune(strings.ToLower(name))
	for i, r := range letters {
		if r >= 0xff01 && r <= 0xff5e {
			letters[i] = unicode.ToLower(r - 0xff01 + '!')
		}
	}
	return letters
}

// editSteps counts the letters to add, leave out, change or swap with their
// neighbour on the shortest way from a to b.
func editSteps(a, b []rune) int {
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
