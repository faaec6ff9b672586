package briefing

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Overall is the first page of a treaty.
type Overall struct {
	Head
	Affected Affected    `json:"affected"`
	Position *Position   `json:"position,omitempty"` // none: no duty is qualified
	Bound    []BoundNorm `json:"bound"`
	Open     Open        `json:"open"`
	Ask      []Asked     `json:"ask"`
	Sources  []Source    `json:"sources"`
}

// NewOverall works out the first page. The error is that of [obligation.Register.Assess].
func NewOverall(q Question) (*Overall, error) {
	a, err := askAll(q)
	if err != nil {
		return nil, err
	}
	var cited sources
	p := &Overall{Head: newHead("treaty", a)}
	p.Affected = affectedBy(a, &cited, triggersOf(a))
	p.Position = newPosition(a)
	p.Bound = boundBy(a)
	p.Open = openIn(a)
	p.Ask = factsToAsk(a, a.chosen.QuestionsByFact())
	deadlines := make(map[party.State][]Deadline)
	for _, s := range p.Affected.States {
		deadlines[s.State] = s.Deadlines
	}
	if one := decisionsToAsk(deadlines); one != nil {
		p.Ask = append(p.Ask, *one)
	}
	if one := divisionToAsk(a, recordsOf(givenTo(a))); one != nil {
		p.Ask = append(p.Ask, *one)
	}
	p.Sources = append([]Source{}, cited...)
	return p, nil
}

// recordsOf returns the records of what was given, each once.
func recordsOf(all map[party.State][]given) []*assistance.Record {
	met := make(map[*assistance.Record]bool)
	var records []*assistance.Record
	for _, of := range all {
		for _, g := range of {
			if !met[g.record] {
				met[g.record] = true
				records = append(records, g.record)
			}
		}
	}
	return records
}
