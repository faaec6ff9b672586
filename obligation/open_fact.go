package obligation

// OpenFact is a fact that the register does not settle and that matters: under
// some answer to the other open facts, its answer decides the finding.
type OpenFact struct {
	AskedFact
	Gap     Gap           `json:"gap"`     // why it is open
	IfTrue  Applicability `json:"ifTrue"`  // the finding if it holds, the other open facts staying open
	IfFalse Applicability `json:"ifFalse"` // the finding if it does not
}
