package knot

const Constant = 1

func use(o *Outer) { o.Depth = 1 }
