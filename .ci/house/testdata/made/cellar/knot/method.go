package knot

type Holder struct{}

func (Holder) Method() { _ = Fields{}.Field }
