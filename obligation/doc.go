// Package obligation says who owes assistance, who may give it and who has a right to it,
// toward whom, on which day, why, and what would change the answer.
//
// # The law
//
// An [Instrument] is the catalogue of a treaty's assistance norms: JSON, read
// by [ParseInstrument], or by [EmbeddedInstrument] where it is embedded and was validated
// before, or a document built in Go, given to [NewInstrument]. That
// of the Convention on Cluster Munitions is in obligation/ccm; those of other treaties
// are beside it. A [Norm] has a modality, a bearer, what it faces, and a [Condition]
// built from a closed vocabulary. Where the text is open, a [Reading] names the answers
// that are argued for, and the caller chooses. The facts that its norms ask, the subjects
// of money that are its own and the categories of assistance that it names are the
// instrument's too: facts of two instruments never mix.
//
// # What is known
//
// A [Register] holds status lists, determinations, records of assistance,
// programmes, reports, restrictions and appraisals, each with its source. It is
// read by [ParseRegister], or built from values by [NewRegister], which holds them
// to the same schema and rules. It never changes: [Register.With] and
// [Register.WithLedger] return another, and [Register.Document] a copy of all it
// holds. It is read without an instrument, so that it can speak of several;
// [Register.Check] tells what it states of facts that one does not declare. A
// [Determination] says that a fact holds, does not, or is disputed; of which
// days; by whose word. What no determination or record speaks of is unknown.
// On one day nothing takes precedence but what replaces; other disagreement is
// contested. Of words as at earlier days the latest of each category is carried
// forward, under the reading that carries them.
//
// # The answer
//
// [Register.Assess] answers a [Question]: of a legal date, from what was known
// on a knowledge date. Each [Finding] keeps its axes apart: the standing of the
// States ([Finding.Standing]), whether the norm applies
// ([Finding.Applicability], with a [Reason]), what is recorded
// ([Finding.Recorded]), and what has been said of it ([Finding.Appraisals]).
// [Finding.Proof] explains it, [Finding.Open] lists the facts that would settle
// it, [Finding.Timeline] says when it changes, [Finding.ByReading] how it turns
// on the readings.
//
//	assessment, err := register.Assess(obligation.Question{
//		Instruments: []*obligation.Instrument{ccm},
//		On:          civil.MustParse("2014-01-01"),
//		Bearer:      []party.State{party.MustParseState("NOR")},
//	})
//	for finding := range assessment.Findings() {
//		fmt.Println(finding.Norm().ID, finding.Counterparty(), finding.Applicability(), finding.Reason())
//	}
//
// What is only supposed is said as a [Determination] that is hypothetical. A
// finding that would be another without it is hypothetical too
// ([Finding.Hypothetical]), and names it ([Finding.Suppositions]). [Changes] says
// which findings differ between two assessments, and by which facts.
//
// Conditions are evaluated in Kleene's three-valued logic, without
// short-circuit. Where that leaves a finding open it is determined exactly when
// every completion of the unknown facts agrees.
//
// # What it leaves out
//
// It finds no breach and no performance, decides no word that the text leaves
// undecided ("urgently", "undue"), takes no position on any territory, and
// never takes what is not recorded for what did not happen.
package obligation
