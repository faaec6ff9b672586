package assistance

import (
	"iter"
	"slices"
	"strings"
)

// run is some records of a listing, by ascending numbers, so in the order of their ids.
type run struct {
	of      *listing
	numbers iter.Seq[uint32]
}

// merged yields the records of all runs in the order of their ids.
func merged(runs []run, yield func(of *listing, number uint32) bool) {
	if len(runs) == 1 {
		for number := range runs[0].numbers {
			if !yield(runs[0].of, number) {
				return
			}
		}
		return
	}
	type head struct {
		of   *listing
		left []uint32
	}
	id := func(h head) string { return h.of.record(h.left[0]).ID }
	var heads []head // by their ids
	put := func(h head) {
		i, _ := slices.BinarySearchFunc(heads, id(h), func(other head, own string) int { return strings.Compare(id(other), own) })
		heads = slices.Insert(heads, i, h)
	}
	for _, r := range runs {
		if numbers := slices.Collect(r.numbers); len(numbers) > 0 {
			put(head{r.of, numbers})
		}
	}
	for len(heads) > 0 {
		h := heads[0]
		heads = slices.Delete(heads, 0, 1)
		for {
			if !yield(h.of, h.left[0]) {
				return
			}
			if h.left = h.left[1:]; len(h.left) == 0 {
				break
			}
			if len(heads) > 0 && id(heads[0]) < id(h) {
				put(h)
				break
			}
		}
	}
}
