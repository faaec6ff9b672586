package methods

type Kept struct{}

func (Kept) Here() {}

type Strayed struct{}

type generic[T any] struct{}
