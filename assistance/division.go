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
