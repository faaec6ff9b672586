package assistance

// Who is who an actor of a record is to the State whose totals are asked for.
// The zero Who is [Anyone].
type Who uint8

const (
	Anyone       Who = iota // whoever it is, also an organization or the State itself
	Itself                  // the State
	Counterparty            // one of the counterparties of the [Yearly], other than the State

	whos = iota
)

// neither is the Who of an actor that is neither the State nor a counterparty.
// Only a selection that asks for anyone takes its records.
const neither = Anyone

// includes reports whether an actor of a Who is one that r asks for.
func (r Who) includes(actor Who) bool { return r == Anyone || r == actor }
