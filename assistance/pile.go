package assistance

// pile is drafts of one kind, and room for more. Its items are not a slice that is
// appended to: append would move the drafts of a certifier on the stack to the
// heap.
type pile[T any] struct {
	items []T
	used  int
}

// add adds a zero draft.
func (p *pile[T]) add() *T {
	if p.used == len(p.items) {
		p.items = grown(p.items)
	}
	item := &p.items[p.used]
	*item = *new(T)
	p.used++
	return item
}

// grown returns the items with room for more.
func grown[T any](items []T) []T {
	more := make([]T, 2*len(items)+16)
	copy(more, items)
	return more
}

// own returns the drafts in memory of their own.
func (p *pile[T]) own() []T {
	owned := make([]T, p.used)
	copy(owned, p.items)
	return owned
}

// rows is a list among the drafts of a pile.
type rows struct {
	from, to uint32
	present  bool // a list that is there may be empty
}
