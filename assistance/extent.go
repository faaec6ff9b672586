package assistance

// Extent is how far one time lies in another.
type Extent uint8

const (
	Outside Extent = iota // no day in common
	Partly                // some days in common, or perhaps some: the source does not say which
	Wholly                // every day
)
