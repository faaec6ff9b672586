package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// timesBetween are the times of steps by whom their records name on each side: under both
// sides, under either alone, and under none.
type timesBetween map[stepBetween]times

// stepBetween is a stage, and what is named on the two sides of a record.
type stepBetween struct {
	stage               assistance.Stage
	provider, recipient namedState
}

// namedState is the State that a side names, if any; or whatever it names.
type namedState struct {
	state    party.State
	whatever bool
}

var whatever = namedState{whatever: true}

func newTimesBetween(steps []stepAgain) timesBetween {
	return timesBy(steps, func(s *stepAgain) (under []stepBetween) {
		for _, provider := range []namedState{{state: s.record.Provider.State}, whatever} {
			for _, recipient := range []namedState{{state: s.record.Recipient.State}, whatever} {
				under = append(under, stepBetween{s.step.Stage, provider, recipient})
			}
		}
		return under
	})
}

// others reports whether a step at a stage meets a time whose record names another State
// than r on some side: whether fewer of those that meet it name the same or none, see
// [sameStates].
func (b timesBetween) others(r *assistance.Record, stage assistance.Stage, when civil.Period) bool {
	same := 0
	for _, provider := range sameAs(r.Provider.State) {
		for _, recipient := range sameAs(r.Recipient.State) {
			same += b[stepBetween{stage, provider, recipient}].meeting(when)
		}
	}
	return b[stepBetween{stage, whatever, whatever}].meeting(when) > same
}

// sameAs is what a side may name that is not another State than the one.
func sameAs(state party.State) []namedState {
	if !state.IsValid() {
		return []namedState{whatever}
	}
	return []namedState{{state: state}, {}}
}
