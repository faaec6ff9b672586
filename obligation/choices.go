package obligation

import (
	"iter"
	"slices"
)

// choices are a choice for each reading of an instrument, in the order of the catalogue.
type choices []pick

// pick is a choice of one reading.
type pick struct {
	reading *Reading
	choice  *Choice
}

// of returns the choice for the reading with the id; nil if there is none.
func (c choices) of(id string) *Choice {
	for i := range c {
		if c[i].reading.ID == id {
			return c[i].choice
		}
	}
	return nil
}

// carries reports whether evidence as at a day is carried forward.
func (c choices) carries() bool {
	for i := range c {
		if c[i].choice.Carry {
			return true
		}
	}
	return false
}

// closing returns of which lists the silence on a State is read as a no.
func (c choices) closing() closingLists {
	var closing closingLists
	for i := range c {
		for _, of := range c[i].choice.Lists {
			closing |= 1 << of
		}
	}
	return closing
}

// closingLists is a set of kinds of completeness.
type closingLists uint8

func (c closingLists) has(of Completeness) bool { return c&(1<<of) != 0 }

// varied yields the choices with every combination of choices of the readings, which are in
// the order of the catalogue, the last reading changing first. It is the same list each time.
func (c choices) varied(readings []*Reading) iter.Seq[choices] {
	var places []int
	for i := range c {
		if slices.Contains(readings, c[i].reading) {
			places = append(places, i)
		}
	}
	return func(yield func(choices) bool) {
		var from func(i int) bool
		from = func(i int) bool {
			if i == len(places) {
				return yield(c)
			}
			at := &c[places[i]]
			for j := range at.reading.Choices {
				at.choice = &at.reading.Choices[j]
				if !from(i + 1) {
					return false
				}
			}
			return true
		}
		from(0)
	}
}
