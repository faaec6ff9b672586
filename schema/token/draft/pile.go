// Package draft holds what a generated reader has read before it is known to be sound.
package draft

// Pile is drafts of one kind, and room for more. Its items are not a slice that is
// appended to: append would move the drafts of a certifier on the stack to the
// heap.
type Pile[T any] struct {
	Items []T
	Used  int
}

// Add adds a zero draft.
func (p *Pile[T]) Add() *T {
	if p.Used == len(p.Items) {
		p.Items = grown(p.Items)
	}
	item := &p.Items[p.Used]
	*item = *new(T)
	p.Used++
	return item
}

// grown returns the items with room for more.
func grown[T any](items []T) []T {
	more := make([]T, 2*len(items)+16)
	copy(more, items)
	return more
}

// CopyTo copies the drafts into memory that has room for them, and returns them there.
func (p *Pile[T]) CopyTo(memory []T) []T { return memory[:copy(memory, p.Items[:p.Used])] }

// Rows is a list among the drafts of a pile.
type Rows struct {
	From, To uint32
	Present  bool // a list that is there may be empty
}

// In returns the list among those of its kind; nil if it is not there.
func In[T any](all []T, r Rows) []T {
	if !r.Present {
		return nil
	}
	if all == nil {
		return []T{}
	}
	return all[r.From:r.To:r.To]
}
