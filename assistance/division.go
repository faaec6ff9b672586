package assistance

// Division is how the money of a record is divided: whether its source tells
// apart what the Convention covers, and over which categories.
type Division struct {
	Scope Scope
	Parts []Part
}

// Share returns how much of the money falls in the categories asked, as
// [Record.Share] does.
func (d Division) Share(asked []Category) Share {
	r := Record{Scope: d.Scope, Parts: d.Parts}
	return r.Share(asked)
}

// whole is a number whose multiples every share divides without a remainder, so
// that they may be added up before they are divided: the sum of the weights.
func (d Division) whole() int64 {
	whole := int64(0)
	for _, part := range d.Parts {
		if part.Weight == 0 || len(d.Parts) == 1 {
			return 1
		}
		whole += int64(part.Weight)
	}
	return max(whole, 1)
}
