package methods

func (*Strayed) There() {}

func (generic[T]) also() {}

func (m Made) ByHand() {}
