package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Status is where a State stands to a treaty on a day, and what that rests on.
// It is comparable with ==. The zero Status is undetermined.
type Status struct {
	Standing Standing
	// InForce is when the treaty enters or entered into force for the State under
	// its latest consent. It is zero without one, or if the day is not known.
	InForce civil.Date
	// Ends is when a withdrawal that has been received takes or took effect. It is
	// zero without one, or if the day is not settled.
	Ends civil.Date
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
