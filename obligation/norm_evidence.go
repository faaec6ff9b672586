package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Evidence says what of a register bears on a norm. It decides nothing: a
// record that bears on a norm does not prove that the norm was performed.
type Evidence struct {
	Records      []RecordEvidence     `json:"records,omitempty"`
	Reports      *ReportEvidence      `json:"reports,omitempty"`
	Programmes   *ProgrammeEvidence   `json:"programmes,omitempty"`
	Restrictions *RestrictionEvidence `json:"restrictions,omitempty"`
}

// clone returns evidence that shares nothing with e.
func (e Evidence) clone() Evidence {
	e.Records = cloned(e.Records, RecordEvidence.clone)
	e.Reports, e.Programmes, e.Restrictions = own(e.Reports), own(e.Programmes), e.Restrictions.clone()
	return e
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

// clone returns evidence that shares nothing with e.
func (e RecordEvidence) clone() RecordEvidence {
	e.Categories, e.Stages, e.Under = slices.Clone(e.Categories), slices.Clone(e.Stages), own(e.Under)
	return e
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

// isBetween reports whether a programme is between some bearer and another State that are
// asked about or, where it looks at the bearer alone, is one of a bearer.
func (e *ProgrammeEvidence) isBetween(p *assistance.Programme, bearers, others []party.State) bool {
	return slices.ContainsFunc(p.Parties, func(b party.Actor) bool {
		return slices.Contains(bearers, b.State) && (e.Between != BetweenPair || slices.ContainsFunc(p.Parties, func(c party.Actor) bool {
			return c.State != b.State && slices.Contains(others, c.State)
		}))
	})
}

// RestrictionEvidence selects the restrictions that a State imposes.
type RestrictionEvidence struct {
	By Who `json:"by"`
	// Directions are those on which a restriction must bear; none: any.
	Directions []assistance.Direction `json:"directions,omitempty"`
}

// selects reports whether a restriction bears on one of the directions.
func (e *RestrictionEvidence) selects(r *assistance.Restriction) bool {
	return len(e.Directions) == 0 || r.Direction == assistance.DirectionBoth || slices.Contains(e.Directions, r.Direction)
}

// clone returns evidence that shares nothing with e.
func (e *RestrictionEvidence) clone() *RestrictionEvidence {
	if e == nil {
		return nil
	}
	return &RestrictionEvidence{e.By, slices.Clone(e.Directions)}
}
