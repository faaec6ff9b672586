package evidence

import (
	"math/bits"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// Categories is a set of categories of assistance, a bit for each.
type Categories uint64

// CategoriesOf is the set of some categories; the zero category is none.
func CategoriesOf(categories []assistance.Category) (set Categories) {
	for _, c := range categories {
		if c.IsValid() {
			set |= 1 << c
		}
	}
	return set
}

// within is the set of a category and its kinds.
func within(category assistance.Category) (set Categories) {
	for _, c := range assistance.Categories() {
		if category.Contains(c) {
			set |= 1 << c
		}
	}
	return set
}

// first returns the first category of a set that has one.
func (c Categories) first() assistance.Category {
	return assistance.Category(bits.TrailingZeros64(uint64(c)))
}

// kinds parts the categories of acts into those of which every piece says the same: what
// holds of the first of them holds of all, so that no more are weighed. They are in order.
func kinds(f *Fact, pieces []Piece) []Categories {
	var all Categories
	for i := range pieces {
		all |= pieces[i].Categories
	}
	if all == 0 {
		return nil
	}
	parts := []Categories{all}
	met := make(map[Categories]bool)
	part := func(by Categories) {
		if met[by] {
			return
		}
		met[by] = true
		for i, kind := range parts {
			if in := kind & by; in != 0 && in != kind {
				parts[i] = in
				parts = append(parts, kind&^in)
			}
		}
	}
	named := CategoriesOf([]assistance.Category{f.Topic.Category})
	for i := range pieces {
		if p := &pieces[i]; p.Categories != 0 {
			part(p.Categories)
		} else {
			named |= CategoriesOf([]assistance.Category{p.Topic.Category})
		}
	}
	if f.Inherits { // so that an act of one speaks of its kinds
		named |= all
	}
	for ; named != 0; named &= named - 1 {
		part(1 << named.first())
		part(within(named.first()))
	}
	slices.SortFunc(parts, func(a, b Categories) int { return int(a.first()) - int(b.first()) })
	return parts
}
