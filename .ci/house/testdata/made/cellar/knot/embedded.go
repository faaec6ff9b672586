package knot

type (
	Outer struct{ *Middle }

	Middle struct{ Inner }

	Inner struct{ Depth int }
)

func (Inner) use() { Variable++ }
