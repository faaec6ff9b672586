package assistance

// bound is a printed total, with the classes without an upper end that it adds up.
type bound struct {
	total   uint32
	classes []int
}
