package assistance

import "slices"

// coverage is what the printed totals of a family bound of what a question asks for. What
// several of them add up is bounded by the first that covers some of it.
type coverage struct {
	reaches []*reach
	free    []int               // the classes of which no total covers what is asked for
	by      map[string][]*reach // by record: what bounds it, or a class that it lies under
	open    bool                // not all is covered
}

func newCoverage(n *numbered, f *family, ask *asking) *coverage {
	c := &coverage{by: make(map[string][]*reach)}
	taken, beneath := make([]bool, len(f.classes)), make([][]*Record, len(f.classes))
	for _, b := range f.bounds {
		r := newReach(ask.seen(n.record(b.total)), ask.known)
		for _, class := range b.classes {
			if taken[class] {
				continue
			}
			if beneath[class] == nil {
				beneath[class] = f.beneath(n, class, ask)
			}
			covers, open := r.take(beneath[class], ask)
			if !covers {
				continue
			}
			taken[class], c.open = true, c.open || open
			r.classes = append(r.classes, class)
			for _, record := range beneath[class] {
				c.by[record.ID] = append(c.by[record.ID], r)
			}
		}
		if len(r.classes) > 0 {
			c.reaches = append(c.reaches, r)
		}
	}
	for i := range f.classes {
		if f.classes[i].bounded && !taken[i] {
			c.free = append(c.free, i)
		}
	}
	return c
}

// covers reports whether a step of a record lies within the time of all that bounds it.
func (c *coverage) covers(r *Record, s *Step) bool {
	reaches := c.by[r.ID]
	return len(reaches) > 0 && !slices.ContainsFunc(reaches, func(r *reach) bool { return !r.covers(s) })
}

// within returns the question about what is covered.
func (c *coverage) within(ask *asking) *asking {
	within := *ask
	within.extent = func(r *Record, s *Step) Extent {
		if !c.covers(r, s) {
			return Outside
		}
		return ask.lies(r, s)
	}
	return &within
}

// beyond returns the question about what is not.
func (c *coverage) beyond(ask *asking) *asking {
	beyond := *ask
	beyond.extent = func(r *Record, s *Step) Extent {
		if c.covers(r, s) {
			return Outside
		}
		return ask.lies(r, s)
	}
	return &beyond
}
