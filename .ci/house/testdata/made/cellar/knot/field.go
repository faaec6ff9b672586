package knot

type Fields struct{ Field int }

func (Fields) use() { _ = Constant }
