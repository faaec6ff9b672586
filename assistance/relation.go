package assistance

// Relation is who an actor of a record is to the State whose totals are asked for.
// The zero Relation is [Anyone].
type Relation uint8

const (
	Anyone       Relation = iota // whoever it is, also an organization or the State itself
	Itself                       // the State
	Counterparty                 // one of the counterparties of the [Yearly], other than the State

	relations = iota
)

// neither is the Relation of an actor that is neither the State nor a counterparty.
// Only a selection that asks for anyone takes its records.
const neither = Anyone

// includes reports whether an actor of a Relation is one that r asks for.
func (r Relation) includes(actor Relation) bool { return r == Anyone || r == actor }
