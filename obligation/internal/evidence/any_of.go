package evidence

// anyOf is the outcome of a fact that holds if any of its parts does. It counts
// the parts by their outcome, so that one may be taken out again. The zero anyOf
// has no part.
type anyOf struct {
	parts map[Outcome]int
}

func (a *anyOf) add(part Outcome) {
	if a.parts == nil {
		a.parts = make(map[Outcome]int)
	}
	a.parts[part]++
}

// remove takes out a part that was added.
func (a *anyOf) remove(part Outcome) {
	if a.parts[part]--; a.parts[part] == 0 {
		delete(a.parts, part)
	}
}

// outcome returns that of the whole.
func (a *anyOf) outcome() Outcome {
	whole := nothingYet
	for part := range a.parts {
		whole = whole.or(part)
	}
	return whole.settled()
}
