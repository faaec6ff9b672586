package knot

type Type struct{}

func (Type) use(h Holder) { h.Method() }
