package desk

import (
	"errors"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Pair is what one State owes another, may give it or is entitled to, norm by norm.
type Pair struct {
	On           civil.Date                 `json:"on"`
	Known        civil.Date                 `json:"known,omitzero"`
	Registers    []obligation.RegisterName  `json:"registers"`
	Readings     []obligation.ChosenReading `json:"readings"`
	Suppositions []string                   `json:"suppositions,omitempty"`
	Bearer       obligation.StandingOnDay   `json:"bearer"`
	Toward       obligation.StandingOnDay   `json:"toward"`
	Findings     []PairFinding              `json:"findings"`
	Records      []PairRecord               `json:"records"` // those that the findings name
	Notices      []string                   `json:"notices"`
}

// PairFinding is one norm between the two, with its proof.
type PairFinding struct {
	Norm          string                     `json:"norm"`
	Applicability obligation.Applicability   `json:"applicability"`
	Reason        obligation.Reason          `json:"reason"`
	Suppositions  []string                   `json:"suppositions,omitempty"` // by which it would be another
	Assumptions   []obligation.Assumption    `json:"assumptions,omitempty"`
	Readings      []obligation.ChosenReading `json:"readings,omitempty"` // that the condition met
	Proof         Node                       `json:"proof"`
	Open          []OpenFact                 `json:"open,omitempty"`
	Recorded      obligation.Recorded        `json:"recorded"`
	Otherwise     []Otherwise                `json:"otherwise,omitempty"`
	Timeline      []obligation.Span          `json:"timeline"`
	Appraisals    []obligation.Appraisal     `json:"appraisals,omitempty"`
}

// Otherwise is another finding that one other choice of a reading would give.
type Otherwise struct {
	Reading       string                   `json:"reading"`
	Choice        string                   `json:"choice"`
	Applicability obligation.Applicability `json:"applicability"`
}

// OpenFact is a fact that would settle the finding, with its question in words.
type OpenFact struct {
	obligation.OpenFact
	Asks string `json:"asks"`
	// Supposable says that an answer can be supposed: a fact of two States needs both.
	Supposable bool `json:"supposable,omitempty"`
}

// newPair returns what one State owes another, with the proofs.
func newPair(a *asked) (*Pair, error) {
	if !a.Bearer.IsValid() || !a.Toward.IsValid() {
		return nil, errors.New("pair: two States are asked about")
	}
	if a.Bearer == a.Toward {
		return nil, errors.New("pair: a State is not its own counterparty")
	}
	assessment, err := a.register.Assess(a.between())
	if err != nil {
		return nil, err
	}
	document := assessment.Document()
	p := &Pair{On: a.On, Known: a.Known, Registers: document.Registers, Readings: document.Readings, Suppositions: a.register.Suppositions(),
		Findings: []PairFinding{}, Records: []PairRecord{}, Notices: document.Notices}
	var records []string
	for f := range assessment.Findings() {
		one := f.Document()
		p.Bearer, p.Toward = one.Standing[0], one.Standing[1]
		p.Findings = append(p.Findings, pairFinding(f, one, a.instrument, assessment.Readings()))
		records = append(records, one.Recorded.Records...)
	}
	slices.Sort(records)
	for _, id := range slices.Compact(records) {
		if r, ok := a.register.Record(id); ok {
			p.Records = append(p.Records, pairRecord(&r, a.Known))
		}
	}
	return p, nil
}

func pairFinding(f obligation.Finding, document obligation.FindingDocument, in *obligation.Instrument, chosen []obligation.ChosenReading) PairFinding {
	proof := f.Proof()
	one := PairFinding{Norm: document.Norm, Applicability: document.Applicability, Reason: document.Reason, Suppositions: document.Suppositions,
		Assumptions: proof.Assumptions, Readings: proof.Readings, Proof: nodeOf(&proof.Condition, in), Recorded: document.Recorded,
		Otherwise: otherwise(f, chosen), Timeline: f.Timeline(civil.Period{}), Appraisals: document.Appraisals}
	for _, o := range document.Open {
		one.Open = append(one.Open, OpenFact{o, o.Question(in), isSupposable(o.About(), in)})
	}
	return one
}

// otherwise returns the findings that are others under one other choice, the rest being as
// chosen.
func otherwise(f obligation.Finding, chosen []obligation.ChosenReading) []Otherwise {
	var others []Otherwise
	for _, outcome := range f.ByReading() {
		var other []obligation.ChosenReading
		for _, c := range outcome.Choices {
			if !slices.Contains(chosen, c) {
				other = append(other, c)
			}
		}
		if len(other) == 1 && outcome.Applicability != f.Applicability() {
			others = append(others, Otherwise{other[0].Reading, other[0].Choice, outcome.Applicability})
		}
	}
	return others
}
