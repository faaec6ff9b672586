package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// AssessmentDocument is an assessment as JSON: the root of
// assessment.schema.json.
type AssessmentDocument struct {
	Notices     []string          `json:"notices"` // what holds of every answer
	Instruments []InstrumentName  `json:"instruments"`
	Registers   []RegisterName    `json:"registers,omitempty"` // none: the zero Register was asked
	StatusLists []StatusListName  `json:"statusLists,omitempty"`
	On          civil.Date        `json:"on"`             // the legal date
	Known       civil.Date        `json:"known,omitzero"` // the knowledge date; none: all that the registers hold
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
	UnderEveryReading bool            `json:"underEveryReading"`
	Open              []OpenFact      `json:"open,omitempty"`
	Recorded          Recorded        `json:"recorded,omitzero"`
	Appraisals        []Appraisal     `json:"appraisals,omitempty"`
	Proof             *Proof          `json:"proof,omitempty"`    // if it was asked for
	Timeline          []Span          `json:"timeline,omitempty"` // if it was asked for
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

// Document returns the assessment without findings: append those that are
// asked for, in the order of Findings.
func (a *Assessment) Document() AssessmentDocument {
	d := AssessmentDocument{Notices: Notices(), Registers: slices.Clone(a.register.index.names), On: a.question.On, Known: a.question.Known,
		Readings: a.Readings(), Summary: a.Summary(), Questions: a.OpenQuestions()}
	for _, in := range a.question.Instruments {
		d.Instruments = append(d.Instruments, InstrumentName{in.ID, in.Name, in.Short})
		if list, ok := a.register.StatusList(in.ID); ok {
			d.StatusLists = append(d.StatusLists, StatusListName{list.ID, list.Instrument, list.CompleteAsOf})
		}
	}
	return d
}

// Document returns the finding without proof and timeline, and with what is
// recorded at any time.
func (f Finding) Document() FindingDocument {
	n := f.answer
	d := FindingDocument{Instrument: n.instrument.ID, Norm: n.norm.ID, Cite: n.norm.Cite, Bearer: f.bearer, Counterparty: f.counterparty,
		Applicability: f.Applicability(), Reason: f.Reason(), UnderEveryReading: f.UnderEveryReading(),
		Open: f.Open(), Recorded: f.Recorded(civil.Period{}), Appraisals: f.Appraisals()}
	bearer, counterparty := f.Standing()
	d.Standing = []StandingOnDay{*standingOnDay(n.inquiry.list, f.bearer, bearer, n.inquiry.known)}
	if f.counterparty.IsValid() {
		d.Standing = append(d.Standing, *standingOnDay(n.inquiry.list, f.counterparty, counterparty, n.inquiry.known))
	}
	return d
}
