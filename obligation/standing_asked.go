package obligation

import (
	"strings"

	"github.com/treatyaid/treatyaid/party"
)

// standingAsked asks what would settle the standing of a State on a day: on which day
// the treaty entered into force for it, and, where its withdrawal is due, what became of
// what prolongs. It is empty where the standing is settled, or nothing is known of the
// State.
func standingAsked(list *party.StatusList, s party.State, status party.Status) string {
	if list == nil || status.Standing != party.Undetermined {
		return ""
	}
	var asks []string
	if status.InForce.IsZero() {
		asks = append(asks, "From which day is the treaty in force for "+s.Name()+"?")
	}
	if isWithdrawing(status) {
		asks = append(asks, withdrawalAsked(list.WithdrawalRule().ProlongedBy, s.Name(), status.Due.String(), status.Conflict == party.HoldsYes))
	}
	return strings.Join(asks, " ")
}

// isWithdrawing reports whether it is open when a withdrawal takes effect.
func isWithdrawing(status party.Status) bool {
	return !status.Received.IsZero() && status.Ends.IsZero() && !status.Due.IsZero()
}

// withdrawalAsked asks of what prolongs a withdrawal: whether it held on the day on which
// that was due, unless it is known that it did, and when it ended.
func withdrawalAsked(by party.Prolongation, state, due string, held bool) string {
	switch {
	case by == party.ByAnyArmedConflict && held:
		return "Since when is " + state + " party to no armed conflict?"
	case by == party.ByAnyArmedConflict:
		return "Was " + state + " party to an armed conflict on " + due + ", and since when is it party to none?"
	}
	what := "armed conflict"
	if by == party.ByArmedConflictOrOccupation {
		what = "armed conflict or occupation"
	}
	if held {
		return "When did the " + what + " end in which " + state + " was engaged on " + due + "?"
	}
	return "Was " + state + " engaged in an " + what + " on " + due + ", and when did it end?"
}
