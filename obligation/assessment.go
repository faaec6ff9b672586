package obligation

import (
	"iter"
	"slices"
)

// Assessment is the answer to a question. Its findings are worked out as they
// are asked for. It is safe for concurrent use.
//
// An Assessment is made by Register.Assess. The zero one has no findings; of it,
// Document cannot be asked.
type Assessment struct {
	question Question
	index    *index
	states   *askedStates
	norms    []*normAnswer
}

// newAssessment answers a question that has been checked.
func newAssessment(x *index, q Question) *Assessment {
	q = q.clone()
	bearers := x.statesKnown(q.Known)
	others := bearers
	if len(q.Bearer) > 0 {
		bearers = inCodeOrder(q.Bearer)
	}
	if len(q.Counterparty) > 0 {
		others = inCodeOrder(q.Counterparty)
	}
	a := &Assessment{question: q, index: x, states: newAskedStates(bearers, others)}
	known := make(weighed)
	for _, in := range q.Instruments {
		chosen := q.choices(in)
		inquiry := inquiry{index: x, list: x.lists[in.ID], on: q.On, known: q.Known, carry: chosen.carries()}
		for _, n := range q.norms(in) {
			answer := newNormAnswer(in, n, chosen, inquiry)
			answer.fill(a.states, known)
			a.norms = append(a.norms, answer)
		}
	}
	return a
}

// Findings returns the findings in the order of norms, then bearers, then
// counterparties, States in code order. A State is not its own counterparty. A
// norm that does not face a State has one finding for each bearer.
func (a *Assessment) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, n := range a.norms {
			for asked := range eachAsked(n) {
				if !yield(Finding{asked}) {
					return
				}
			}
		}
	}
}

// Question returns the question that was asked.
func (a *Assessment) Question() Question { return a.question.clone() }

// Readings returns the choice that was used for every reading, in the order of
// the catalogues.
func (a *Assessment) Readings() []ChosenReading {
	var all []ChosenReading
	for _, in := range a.question.Instruments {
		chosen := a.question.choices(in)
		for i := range in.Readings {
			id := in.Readings[i].ID
			all = append(all, ChosenReading{Instrument: in.ID, Reading: id, Choice: chosen[id].ID})
		}
	}
	return all
}

// Summary counts the findings of every norm that was asked, in order.
func (a *Assessment) Summary() []NormSummary {
	summaries := make([]NormSummary, len(a.norms))
	for i, n := range a.norms {
		summaries[i] = summaryOf(n)
	}
	return summaries
}

// OpenQuestions groups the open facts of all findings, those first that would
// settle most.
func (a *Assessment) OpenQuestions() []OpenQuestion { return openQuestions(a.norms) }

// Document returns the assessment without findings: append those that are
// asked for, in the order of Findings.
func (a *Assessment) Document() AssessmentDocument {
	d := AssessmentDocument{Notices: Notices(), Registers: slices.Clone(a.index.names), On: a.question.On, Known: a.question.Known,
		Readings: a.Readings(), Summary: a.Summary(), Questions: a.OpenQuestions()}
	for _, in := range a.question.Instruments {
		d.Instruments = append(d.Instruments, InstrumentName{in.ID, in.Name, in.Short})
		if list, ok := a.index.lists[in.ID]; ok {
			d.StatusLists = append(d.StatusLists, StatusListName{list.ID, list.Instrument, list.CompleteAsOf})
		}
	}
	return d
}
