// Package party says who: the States and other actors that a treaty and its
// records name, and which States are bound on which day.
//
// A [StatusList] holds the acts that a treaty's depositary recorded, signatures,
// consents to be bound and withdrawals, each with its source, together with the
// treaty's own rules on entry into force and on withdrawal, as data. [CCM] is
// that of the Convention on Cluster Munitions.
//
//	ccm := party.CCM()
//	vanuatu := party.MustParseState("VUT")
//	status := ccm.Standing(vanuatu, civil.MustParse("2026-02-28"), civil.Date{})
//	status.Standing // party.Consented
//	status.InForce  // 2026-03-01
//
// An answer holds on a legal day, by what was known on another. Where the list
// does not settle it the standing is [Undetermined], which is neither a yes nor
// a no; a date that a rule gave and no source states is marked derived.
//
// Bearers of the treaty and their names are those of the depositary. A
// [State] is one of 197; any other territory is an [Actor] of kind area under
// the name that its source prints. No opinion on the status of any territory is
// implied.
//
// The package leaves out reservations, objections and declarations other than
// that of provisional application, and whatever a State does as a party.
package party
