package obligation

import "github.com/treatyaid/treatyaid/assistance"

// Evidence says what of a register bears on a norm. It decides nothing: a
// record that bears on a norm does not prove that the norm was performed.
type Evidence struct {
	Records      []RecordEvidence     `json:"records,omitempty"`
	Reports      *ReportEvidence      `json:"reports,omitempty"`
	Programmes   *ProgrammeEvidence   `json:"programmes,omitempty"`
	Restrictions *RestrictionEvidence `json:"restrictions,omitempty"`
}

// RecordEvidence selects records of assistance by provider, recipient and
// category.
type RecordEvidence struct {
	Provider   Side                  `json:"provider"`
	Recipient  Side                  `json:"recipient"`
	Categories []assistance.Category `json:"categories,omitempty"` // none: any that is assistance
	Stages     []assistance.Stage    `json:"stages,omitempty"`     // none: every stage
	Under      *Under                `json:"under,omitempty"`      // only under this choice of a reading
	// BearsOn is the id of a norm of the same instrument, one that faces a
	// State: its trigger, asked of the record's own recipient, decides whether
	// the record bears on this norm. None: this norm's own trigger decides.
	// So "such assistance", in the second sentences of 6(2) and 6(7), is the
	// assistance of the first.
	BearsOn string `json:"bearsOn,omitempty"`
}

// Under names the choice of a reading under which something counts.
type Under struct {
	Reading string `json:"reading"`
	Choice  string `json:"choice"`
}

// ReportEvidence selects the reports that a State made on one item.
type ReportEvidence struct {
	By   Who    `json:"by"`
	Item string `json:"item"` // such as "7(1)(n)"
}

// ProgrammeEvidence selects programmes of assistance by their parties.
type ProgrammeEvidence struct {
	Between Between `json:"between"`
}

// RestrictionEvidence selects the restrictions that a State imposes.
type RestrictionEvidence struct {
	By Who `json:"by"`
}
