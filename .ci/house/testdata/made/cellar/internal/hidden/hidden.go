package hidden

type Hidden struct{}

func (Hidden) Open() {}
