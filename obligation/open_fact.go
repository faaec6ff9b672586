package obligation

// OpenFact is a fact that the register does not settle and that matters: under
// some answer to the other open facts, its answer decides the finding.
//
// A branch is what would come out beside what is on record, if the State itself gave the
// answer as at the day, the other open facts staying open. It is undetermined also where
// the answer would not settle the fact: where the State's own record contests its denial,
// or a word of the day says the opposite. Suppositions are not on record.
type OpenFact struct {
	AskedFact
	Gap     Gap           `json:"gap"`     // why it is open
	IfTrue  Applicability `json:"ifTrue"`  // the finding if it holds
	IfFalse Applicability `json:"ifFalse"` // the finding if it does not
	// GapIfTrue and GapIfFalse say why the answer would leave the fact open; none: it
	// would not.
	GapIfTrue  Gap `json:"gapIfTrue,omitzero"`
	GapIfFalse Gap `json:"gapIfFalse,omitzero"`
}
