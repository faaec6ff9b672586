package assistance

import (
	"slices"
	"strings"
)

// claimant finds the records that a new block's have to do with, by whatever way: those of
// the block, and those of earlier ones, which the block claims.
type claimant struct {
	block   *block
	earlier []*block
	own     []uint32 // the numbers of the records of the block that have kin, ascending
	related bool     // some of all have relations
	isOwn   []bool   // by number
	claimed claims
	met     map[setOf]bool
	rest    []*Record // of which it is not yet known what they have to do with
}

// setOf is records of an earlier block's kin that have to do with one another.
type setOf struct {
	block int
	set   uint32
}

// newClaimant begins with what the records of a block say of themselves, and with those
// that earlier ones had to do with before they were at hand. own is nil if there are none.
func newClaimant(b *block, earlier []*block) *claimant {
	c := &claimant{block: b, earlier: earlier, met: make(map[setOf]bool)}
	for number, r := range b.inOrder {
		awaited := slices.ContainsFunc(earlier, func(e *block) bool { return e.kin.awaits(r.ID) })
		if awaited || len(r.Relations) > 0 {
			c.rest = append(c.rest, r)
		}
		if awaited || r.hasKin() {
			c.own = append(c.own, uint32(number))
		}
	}
	return c
}

// claimAll goes through all relations, and back.
func (c *claimant) claimAll() {
	if c.related = len(c.rest) > 0; !c.related {
		return
	}
	c.isOwn = make([]bool, len(c.block.inOrder))
	for _, number := range c.own {
		c.isOwn[number] = true
	}
	for len(c.rest) > 0 {
		r := c.rest[len(c.rest)-1]
		c.rest = c.rest[:len(c.rest)-1]
		c.meetEarlier(r.ID)
		for i := range r.Relations {
			c.meet(r.Relations[i].Record)
		}
	}
	c.own = c.own[:0]
	for number, is := range c.isOwn {
		if is {
			c.own = append(c.own, uint32(number))
		}
	}
}

// meet takes the record with an id, and all that it has to do with in earlier blocks.
func (c *claimant) meet(id string) {
	if number, own := c.block.number(id); own {
		if !c.isOwn[number] {
			c.isOwn[number] = true
			c.meetEarlier(id)
		}
		return
	}
	c.meetEarlier(id)
	for _, e := range c.earlier {
		if number, held := e.number(id); held {
			c.claim(e.record(number))
			return
		}
	}
}

// meetEarlier claims what has to do with an id by the word of earlier blocks. The last of
// them that knows of it knows all.
func (c *claimant) meetEarlier(id string) {
	for i, e := range slices.Backward(c.earlier) {
		set, knows := e.kin.set(id)
		if !knows {
			continue
		}
		if at := (setOf{i, set}); !c.met[at] {
			c.met[at] = true
			for _, r := range e.kin.ofSet(set) {
				c.claim(r)
			}
		}
		return
	}
}

// claim takes a record of an earlier block.
func (c *claimant) claim(r *Record) {
	if c.claimed[r] {
		return
	}
	if c.claimed == nil {
		c.claimed = make(claims)
	}
	c.claimed[r] = true
	c.rest = append(c.rest, r)
}

// listing returns the listing of all that was taken.
func (c *claimant) listing() listing {
	claimed := make([]*Record, 0, len(c.claimed))
	for r := range c.claimed {
		claimed = append(claimed, r)
	}
	slices.SortFunc(claimed, func(a, b *Record) int { return strings.Compare(a.ID, b.ID) })
	size := len(c.own) + len(claimed)
	l := listing{numbered{make([]*Record, 0, size)}, make([]SubjectSet, 0, size), make([]categorySet, 0, size)}
	add := func(r *Record) {
		divided := r.division()
		l.add(r, divided.subjects, divided.categories())
	}
	for _, number := range c.own {
		r := c.block.record(number)
		for len(claimed) > 0 && claimed[0].ID < r.ID {
			add(claimed[0])
			claimed = claimed[1:]
		}
		l.add(r, c.block.about[number], c.block.in[number])
	}
	for _, r := range claimed {
		add(r)
	}
	return l
}
