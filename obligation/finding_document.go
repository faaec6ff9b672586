package obligation

import "github.com/treatyaid/treatyaid/party"

// FindingDocument is a finding as JSON, its axes apart: standing,
// applicability, what is recorded, what has been said of it.
type FindingDocument struct {
	Instrument        string          `json:"instrument"`
	Norm              string          `json:"norm"`
	Cite              string          `json:"cite"`
	Bearer            party.State     `json:"bearer"`
	Counterparty      party.State     `json:"counterparty,omitzero"`
	Standing          []StandingOnDay `json:"standing"` // of the bearer, then of the counterparty
	Applicability     Applicability   `json:"applicability"`
	Reason            Reason          `json:"reason"`
	Hypothetical      bool            `json:"hypothetical,omitempty"` // it rests on suppositions
	Suppositions      []string        `json:"suppositions,omitempty"` // the ids of these
	UnderEveryReading bool            `json:"underEveryReading"`
	Clocks            []ClockOnDay    `json:"clocks,omitempty"`
	Open              []OpenFact      `json:"open,omitempty"`
	Recorded          Recorded        `json:"recorded,omitzero"`
	Appraisals        []Appraisal     `json:"appraisals,omitempty"`
	Proof             *Proof          `json:"proof,omitempty"`    // if it was asked for
	Timeline          []Span          `json:"timeline,omitempty"` // if it was asked for
}
