// Package examples embeds the sample register that the example programs share.
//
// The register is real and partial: what public sources print of assistance
// under the Convention on Cluster Munitions, each fact with its source. What is
// not in it is unknown. [Public] is its JSON text, [Register] the same ready
// for questions:
//
//	reg, err := examples.Register()
//	convention, err := ccm.Instrument()
//	answer, err := reg.Assess(obligation.Question{
//		Instruments: []*obligation.Instrument{convention},
//		On:          civil.MustParse("2014-01-01"),
//		Bearer:      []party.State{party.MustParseState("NOR")},
//	})
//
// The programs lie in the directories below: assess answers with a page on all
// States or on one, finding by finding, or with what changed between two days; compare puts the norms
// of treaties side by side; validate checks
// documents and streams of records; totals adds up records by norm and year, and
// beam over many files and machines; atlas makes a page for a browser; report adds up what a State provided in a year; iati
// turns records into IATI activities and back; tables
// writes the law, the codes and the sample as tables; first is the program of the README; consumers
// shows the schemas at work in other languages; bench measures. No opinion on the
// status of any territory is implied.
package examples
