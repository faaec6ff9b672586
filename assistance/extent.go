package assistance

// Extent is how far one thing lies in another: a time in a time, or the subjects of
// a record in those that are asked of.
type Extent uint8

const (
	Outside Extent = iota // nothing in common
	Partly                // something in common, or perhaps something: the source does not say which
	Wholly                // all of it
)
