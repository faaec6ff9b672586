package obligation

// ReadingOutcome is a finding under one combination of choices.
type ReadingOutcome struct {
	Choices       []ChosenReading `json:"choices"` // of the readings that the norm's condition meets, in order
	Applicability Applicability   `json:"applicability"`
	Reason        Reason          `json:"reason"`
	Hypothetical  bool            `json:"hypothetical,omitempty"` // it would be another without suppositions
	Suppositions  []string        `json:"suppositions,omitempty"` // the ids of these, sorted
}
