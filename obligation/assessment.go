package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// Assessment is the answer to a question. Its findings are worked out as they
// are asked for. It is safe for concurrent use.
//
// An Assessment is made by Register.Assess. The zero one, and a nil one, has no
// findings and asks nothing.
type Assessment struct {
	question Question
	index    *index
	states   *askedStates
	norms    []*normAnswer
}

// newAssessment answers a question that has been checked.
func newAssessment(x *index, q Question) *Assessment {
	q = q.clone()
	bearers := x.statesKnown(q.Known, q.Instruments)
	others := bearers
	if len(q.Bearer) > 0 {
		bearers = inCodeOrder(q.Bearer)
	}
	if len(q.Counterparty) > 0 {
		others = inCodeOrder(q.Counterparty)
	}
	a := &Assessment{question: q, index: x, states: newAskedStates(bearers, others)}
	known, worked := make(weighed), new(workedOut)
	for _, in := range q.Instruments {
		chosen := q.choices(in)
		inquiry := inquiry{knowledge: knowledge{index: x, covers: in.covers, list: x.list(in), known: q.Known}, worked: worked, on: q.On, carry: chosen.carries()}
		limbs := make(map[*Norm]*normAnswer)
		for _, n := range q.norms(in) {
			answer := newNormAnswer(in, n, chosen, inquiry, limbs)
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
		if a == nil {
			return
		}
		for _, n := range a.norms {
			for asked := range eachAsked(n) {
				if !yield(Finding{asked}) {
					return
				}
			}
		}
	}
}

// Finding returns the finding of a norm for a bearer and, if the norm faces a
// State, a counterparty. ok is false if it was not asked.
func (a *Assessment) Finding(norm string, bearer, counterparty party.State) (f Finding, ok bool) {
	if a == nil || a.index == nil {
		return Finding{}, false
	}
	for _, n := range a.norms {
		if n.norm.ID == norm && n.isAsked(bearer, counterparty) {
			return Finding{normAsked{n, bearer, counterparty}}, true
		}
	}
	return Finding{}, false
}

// Question returns the question that was asked.
func (a *Assessment) Question() Question {
	if a == nil || a.index == nil {
		return Question{}
	}
	return a.question.clone()
}

// Register returns the register that was asked; the zero one of the zero Assessment.
func (a *Assessment) Register() *Register {
	if a == nil || a.index == nil {
		return new(Register)
	}
	return &Register{index: a.index}
}

// Readings returns the choice that was used for every reading, in the order of
// the catalogues.
func (a *Assessment) Readings() []ChosenReading {
	if a == nil || a.index == nil {
		return nil
	}
	var all []ChosenReading
	for _, in := range a.question.Instruments {
		for _, one := range a.question.choices(in) {
			all = append(all, ChosenReading{Instrument: in.ID(), Reading: one.reading.ID, Choice: one.choice.ID})
		}
	}
	return all
}

// Summary counts the findings of every norm that was asked, in order.
func (a *Assessment) Summary() []NormSummary {
	if a == nil || a.index == nil {
		return nil
	}
	summaries := make([]NormSummary, len(a.norms))
	for i, n := range a.norms {
		summaries[i] = summaryOf(n)
	}
	return summaries
}

// OpenQuestions groups the open facts of all findings, those first that would
// settle most.
func (a *Assessment) OpenQuestions() []OpenQuestion {
	if a == nil {
		return nil
	}
	return openQuestions(a.norms)
}

// QuestionsByFact groups the open facts of all findings by fact, whatever the State and
// the category, those first that would settle most: what one source could answer at once.
func (a *Assessment) QuestionsByFact() []FactQuestion {
	if a == nil {
		return nil
	}
	return factQuestions(a.norms)
}

// Unasked returns the ids of the instruments that the question does not ask and of which
// the register states facts, sorted: what it says of these bears on no finding. The id of
// an instrument that nobody knows is a misspelt one.
func (a *Assessment) Unasked() []string {
	if a == nil || a.index == nil {
		return nil
	}
	var unasked []string
	for _, id := range a.index.instruments {
		if !slices.ContainsFunc(a.question.Instruments, func(in *Instrument) bool { return in.ID() == id }) {
			unasked = append(unasked, id)
		}
	}
	return unasked
}

// Document returns the assessment without findings: append those that are
// asked for, in the order of Findings.
func (a *Assessment) Document() AssessmentDocument {
	if a == nil || a.index == nil {
		return AssessmentDocument{}
	}
	d := AssessmentDocument{Notices: Notices(), Registers: slices.Clone(a.index.names), On: a.question.On, Known: a.question.Known,
		Unasked: a.Unasked(), Readings: a.Readings(), Summary: a.Summary(), Questions: a.OpenQuestions()}
	for _, in := range a.question.Instruments {
		d.Instruments = append(d.Instruments, InstrumentName{in.ID(), in.Name(), in.Short()})
		if list := a.index.list(in); list != nil {
			d.StatusLists = append(d.StatusLists, StatusListName{list.ID(), list.Instrument(), list.CompleteAsOf()})
		}
	}
	return d
}

// Yearly answers a [YearlyQuestion] from the records of the register, for the
// bearers, counterparties, readings and knowledge date of the assessment and for
// its norms of one instrument after the other. Years that have no records are
// left out. The call reads every record once; the sequence is that of
// [YearlyQuestion.Totals]. The error is a *[QuestionError]. The zero Assessment
// has no totals.
func (a *Assessment) Yearly(first, last int) (iter.Seq[YearTotals], error) {
	if a == nil || a.index == nil {
		return func(func(YearTotals) bool) {}, nil
	}
	yearly := a.index.ledger.Yearly(a.question.Known, a.states.others)
	var answers []iter.Seq[YearTotals]
	for _, in := range a.question.Instruments {
		q := YearlyQuestion{Instrument: in, Bearer: a.states.bearers, First: first, Last: last}
		for _, n := range a.question.norms(in) {
			q.Norms = append(q.Norms, n.ID)
		}
		for _, chosen := range a.question.Readings {
			if chosen.Instrument == in.ID() {
				q.Readings = append(q.Readings, chosen)
			}
		}
		if len(q.Norms) == 0 || len(a.states.bearers) == 0 || len(a.states.others) == 0 {
			continue
		}
		totals, err := q.Totals(yearly)
		if err != nil {
			return nil, err
		}
		answers = append(answers, totals)
	}
	return func(yield func(YearTotals) bool) {
		for _, totals := range answers {
			for one := range totals {
				if !yield(one) {
					return
				}
			}
		}
	}, nil
}
