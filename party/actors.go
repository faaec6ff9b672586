package party

// Actors is a stand-in.
type Actors struct{}

func (a *Actors) Resolve(actor Actor) Actor { return actor }

func (a *Actors) BodyOf(Actor) (State, bool) { return State{}, false }
