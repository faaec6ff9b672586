// Package party says who: the States and other actors that a treaty and its
// records name, and which States are bound on which day.
//
// A [StatusList] holds the acts that a treaty's depositary recorded, signatures,
// consents to be bound and withdrawals, each with its source, together with the
// treaty's own rules on entry into force and on withdrawal, as data. It is built
// from a [StatusListDocument], a plain value that is written and read as JSON. That
// of the Convention on Cluster Munitions lies with its catalogue, in obligation/ccm; those
// of other treaties in packages beside it.
//
//	list, err := ccm.StatusList()
//	vanuatu := party.MustParseState("VUT")
//	status := list.Standing(vanuatu, civil.MustParse("2026-02-28"), civil.Date{})
//	status.Standing // party.Consented
//	status.InForce  // 2026-03-01
//
// An answer holds on a legal day, by what was known on another. Where the list
// does not settle it the standing is [Undetermined], which is neither a yes nor
// a no; a date that a rule gave and no source states is marked derived.
//
// [StatusList.Standing] finds the standing of a State on a day like this:
//
//  1. Acts and sources that were not yet known are left aside.
//  2. The latest [Term] that has begun governs, since a State that consents anew
//     has left the term before. Without a term, a signature counts.
//  3. The treaty enters into force under the term on the day that a source states.
//     If none does, the treaty's [EntryIntoForceRule] gives it from the day of the
//     deposit. Until then the State has consented, and from then on it is a party.
//     Where the treaty is silent on a deposit, its [Practice] does. No rule gives the day
//     of a succession, which is undetermined without a source.
//  4. A [Withdrawal] takes effect on the day that a source states. If none does,
//     the [WithdrawalRule] gives the day, unless an armed conflict prolongs. If it
//     is not known whether one does, the standing is undetermined from that day. A
//     conflict of which no source tells the end prolongs until the last day of which
//     one says that it went on, and from then on the standing is undetermined.
//
// The answer changes only on the days of acts, on days that follow from them, and on
// the day after the last for which the list is complete. [StatusList.Changes]
// collects these days and keeps those on which the answer differs from that of the
// day before. [StatusList.PartyPeriods] asks once for each.
//
// A list is read by package schema, and then checked by [StatusListDocument.Check] for what
// a schema cannot say: that the days of the acts agree with one another and with
// the treaty's rules.
//
// Which States there are, and what they are called, follows the depositary. A
// [State] is one of 197. Any other territory is an [Actor] of kind area, under the
// name that its source prints. No opinion on the status of any territory is
// implied.
//
// The package leaves out reservations, objections and declarations other than
// that of provisional application, and whatever a State does as a party.
package party
