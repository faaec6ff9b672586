package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/token"
)

// mostLeft is how many items of a list may be left, whatever its length: beyond that, and
// half of it, the whole list is.
const mostLeft = 100

// takenList is a list of a document of which items were read in one pass. The others are
// left in the rest of the document, for the plain path.
type takenList[T any] struct {
	items []T
	left  []int // the places of the others, ascending; they are zero in items
}

// take reads the list at i, of at most so many items, and appends to rest the list of those
// that are left; it has none if all were taken. read certifies an item or hands it over, as
// package token does. The offset after the list is 0 if it is not certain where it ends,
// if it has no item, or too many, if it was read before, or if most of it would be left.
func (l *takenList[T]) take(data []byte, i, most int, rest []byte, read func(data []byte, i int, item *T) int) (left []byte, end int) {
	i, more := token.FirstItem(data, i)
	if !more || l.items != nil { // or it stands twice
		return nil, 0
	}
	from := i
	for more {
		if len(l.items) == most || len(l.left) > mostLeft && len(l.left) > len(l.items)/2 {
			return nil, 0
		}
		l.grow(i-from, len(data)-from)
		l.items = append(l.items, *new(T))
		place := len(l.items) - 1
		if end = read(data, i, &l.items[place]); end == 0 {
			l.items[place] = *new(T)
			if end = token.Skip(data, i); end == 0 {
				return nil, 0
			}
			rest = append(rest, ',')
			if l.left == nil {
				rest[len(rest)-1] = '['
			}
			rest = append(rest, data[i:end]...)
			l.left = append(l.left, place)
		}
		i, more = token.NextItem(data, end)
	}
	if l.left != nil {
		rest = append(rest, ']')
	}
	return rest, i
}

// grow makes room for all items that there may be by those so far, in so many bytes of all:
// a few tell it roughly, and more of them so well that little room is left over. Short ones
// tell nothing: they are none that were read.
func (l *takenList[T]) grow(read, all int) {
	const few, many, short = 16, 2048, 100
	n := len(l.items)
	if n < few || n < cap(l.items) || read <= n*short {
		return
	}
	further := (all-read)/(read/n) + few
	if n < many {
		further = min(further, many-n)
	}
	l.items = slices.Grow(l.items, further+further/64)
}

// with returns the whole list, of which the others are as the plain path has read them.
func (l *takenList[T]) with(others []T) []T {
	if l.items == nil {
		return others
	}
	for i, place := range l.left {
		l.items[place] = others[i]
	}
	return l.items
}
