package obligation

import (
	"github.com/treatyaid/treatyaid/schema/civil"
)

// AssessmentDocument is an assessment as JSON: the root of
// assessment.schema.json.
type AssessmentDocument struct {
	Notices     []string          `json:"notices"` // what holds of every answer
	Instruments []InstrumentName  `json:"instruments"`
	Registers   []RegisterName    `json:"registers,omitempty"` // none: the zero Register was asked
	StatusLists []StatusListName  `json:"statusLists,omitempty"`
	On          civil.Date        `json:"on"`                // the legal date
	Known       civil.Date        `json:"known,omitzero"`    // the knowledge date; none: all that the registers hold
	Unasked     []string          `json:"unasked,omitempty"` // instruments that are not asked and of which the registers state facts
	Readings    []ChosenReading   `json:"readings,omitempty"`
	Summary     []NormSummary     `json:"summary,omitempty"`
	Questions   []OpenQuestion    `json:"questions,omitempty"` // what to ask next
	Findings    []FindingDocument `json:"findings,omitempty"`  // those that were asked for
}

// InstrumentName identifies an instrument.
type InstrumentName struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Short string `json:"short"`
}

// StatusListName identifies a status list that an assessment drew on.
type StatusListName struct {
	ID           string     `json:"id"`
	Instrument   string     `json:"instrument"`
	CompleteAsOf civil.Date `json:"completeAsOf"`
}

// Notices returns what holds of every answer and stands on every output that
// is made for people.
func Notices() []string {
	return []string{
		"No opinion on the status of any territory is implied.",
		"No record is no record: it does not say that a norm was not performed, and never that it was breached.",
		"Undetermined means that the registers do not settle it: neither that there is no duty nor that there is an unmet one.",
	}
}
