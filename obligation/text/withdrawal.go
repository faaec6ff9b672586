package text

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

const noSuchDay = "the month has no such day, and its last is taken"

// withdrawal says when a withdrawal that was received takes or took effect: by the
// rule, and by what is known of what prolongs.
func withdrawal(rule party.WithdrawalRule, status party.Status) string {
	text := "withdrawal received on " + status.Received.String()
	clamped := ""
	if day, yes := rule.Expiry(status.Received); yes && day == status.Due && status.Clamped {
		clamped = " (" + noSuchDay + ")"
	}
	byRule := "by " + article(rule.Treaty, rule.Cite) + " it takes effect on " + status.Due.String() + clamped
	switch settled := !status.Ends.IsZero(); {
	case status.Due.IsZero():
		return text
	case settled && (status.Conflict == 0 || status.Ends == status.Due):
		if status.Ends != status.Due {
			clamped = ""
		}
		if status.Standing == party.Withdrawn {
			return text + clamped
		}
		return text + ", effective " + status.Ends.String() + clamped
	case status.Standing == party.Party && status.Conflict == 0: // it is not yet due
		return text + "; " + byRule + ", " + unless(rule.ProlongedBy)
	}
	text += "; " + byRule + ", but " + prolongs(rule.ProlongedBy) + "; "
	ended := "its end is not settled"
	if !status.Ends.IsZero() {
		ended = "it ended by " + status.Ends.String()
	}
	switch {
	case status.Conflict == party.HoldsYes && !status.Lasted.IsZero():
		return text + "by a source it was, and until " + status.Lasted.String() + " at least; " + ended
	case status.Conflict == party.HoldsYes:
		return text + "by a source it was; " + ended
	case status.Conflict == party.HoldsDisputed:
		return text + "whether it was is disputed; " + ended
	case !status.Lasted.IsZero():
		return text + "by a source it was until " + status.Lasted.String() + ", and no source says whether it was on that day"
	}
	return text + "no source says whether it was"
}

// prolongs says how something keeps a withdrawing State bound.
func prolongs(by party.Prolongation) string {
	switch by {
	case party.ByArmedConflictOrOccupation:
		return "not before the end of an armed conflict or occupation in which the State was then engaged"
	case party.ByAnyArmedConflict:
		return "if the State was then party to an armed conflict, not before it is party to none"
	}
	return "not before the end of an armed conflict in which the State was then engaged"
}

// unless says what keeps a withdrawal from taking effect on the day on which it is due.
func unless(by party.Prolongation) string {
	switch by {
	case party.ByArmedConflictOrOccupation:
		return "unless the State is then engaged in an armed conflict or occupation"
	case party.ByAnyArmedConflict:
		return "unless the State is then party to an armed conflict"
	}
	return "unless the State is then engaged in an armed conflict"
}

// clampedEntry reports whether the State's entry into force is the last day of a month
// that has no such day as the rule counts to.
func clampedEntry(rule party.EntryIntoForceRule, p party.Participation, status party.Status) bool {
	return status.Clamped && slices.ContainsFunc(p.Terms, func(t party.Term) bool {
		day, clamped := rule.DateFor(t.Deposit)
		return clamped && day == status.InForce
	})
}
