package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Status is where a State stands to a treaty on a day, and what that rests on.
// It is comparable with ==. The zero Status is undetermined.
type Status struct {
	Standing Standing
	// InForce is when the treaty enters or entered into force for the State under
	// its latest consent. It is zero without one, or if the day is not known.
	InForce civil.Date
	// Received is when the depositary received a withdrawal from the State; zero if it
	// has not, or if the State has consented anew.
	Received civil.Date
	// Due is when that withdrawal takes or took effect by the rule, if nothing prolongs.
	Due civil.Date
	// Ends is when it takes or took effect. It is zero without a withdrawal, or if the
	// day is not settled.
	Ends civil.Date
	// Conflict is whether what prolongs by the rule, a [Prolongation], held on the day
	// Due; none if no source says, or if one states the day of effect.
	Conflict Holds
	// Lasted is the last day of which a source says that it went on, be it before Due or
	// after. It is zero if none does.
	Lasted civil.Date
	// Carried says that the list is not complete up to the day. The answer is that of
	// the last day on which it is, carried forward.
	Carried bool
	// Derived says that a rule gave the date on which Standing rests, and that no
	// known source states it. For Consented and Party that date is InForce, for
	// Withdrawn and Undetermined it is the end.
	Derived bool
	// Clamped says that a rule counts months up to InForce or to the end, and that the
	// month in which they run out has no day of that number, so that its last day was
	// taken.
	Clamped bool
	// Provisional says that the State has declared that it will apply the treaty
	// provisionally, and that the treaty is not yet in force for it. It changes
	// nothing in Standing: see [ProvisionalRule] for what it covers.
	Provisional bool
}
