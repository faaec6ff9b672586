package obligation

import "iter"

// choices is a choice for each reading of an instrument, by reading id.
type choices map[string]*Choice

// carries reports whether evidence as at a day is carried forward.
func (c choices) carries() bool {
	for _, choice := range c {
		if choice.Carry {
			return true
		}
	}
	return false
}

// closing returns of which lists the silence on a State is read as a no.
func (c choices) closing() closingLists {
	var closing closingLists
	for _, choice := range c {
		for _, of := range choice.Lists {
			closing |= 1 << of
		}
	}
	return closing
}

// closingLists is a set of kinds of completeness.
type closingLists uint8

func (c closingLists) has(of Completeness) bool { return c&(1<<of) != 0 }

// varied yields the choices with every combination of choices of the readings,
// the last reading changing first. It is the same map each time.
func (c choices) varied(readings []*Reading) iter.Seq[choices] {
	return func(yield func(choices) bool) {
		var from func(i int) bool
		from = func(i int) bool {
			if i == len(readings) {
				return yield(c)
			}
			for j := range readings[i].Choices {
				c[readings[i].ID] = &readings[i].Choices[j]
				if !from(i + 1) {
					return false
				}
			}
			return true
		}
		from(0)
	}
}
