package assistance

import "slices"

// postings are many lists of numbers in one piece of memory: four bytes for each
// number, and four for each list.
type postings struct {
	starts  []uint32 // of each list in numbers; and the end of the last
	numbers []uint32
}

// postingsOf makes n lists of what each yields, twice the same: the list, and the
// number to append to it.
func postingsOf(n int, each func(yield func(list, number uint32))) postings {
	p := postings{starts: make([]uint32, n+1)}
	total := 0
	each(func(list, _ uint32) {
		p.starts[list+1]++
		total++
	})
	for i := range n {
		p.starts[i+1] += p.starts[i]
	}
	next := slices.Clone(p.starts)
	p.numbers = make([]uint32, total)
	each(func(list, number uint32) {
		p.numbers[next[list]] = number
		next[list]++
	})
	return p
}

// of returns a list.
func (p *postings) of(i uint32) []uint32 {
	if int(i)+1 >= len(p.starts) {
		return nil
	}
	return p.numbers[p.starts[i]:p.starts[i+1]]
}

// size returns how many numbers some lists have together.
func (p *postings) size(of []uint32) int {
	size := 0
	for _, i := range of {
		size += len(p.of(i))
	}
	return size
}

// union returns the numbers of some lists, each of them ascending, in one
// ascending list, each number once.
func (p *postings) union(of []uint32) []uint32 {
	if len(of) == 1 {
		return p.of(of[0])
	}
	all := make([]uint32, 0, p.size(of))
	for _, i := range of {
		all = append(all, p.of(i)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
