package obligation

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/treatyaid/treatyaid/party"
)

// Assessment is the answer to a question. Its findings are worked out as they
// are asked for. It is safe for concurrent use.
//
// An Assessment is made by Register.Assess. The zero one has no findings; of it,
// Document cannot be asked.
type Assessment struct {
	question Question
	register *Register
	norms    []*normAnswer
	bearers  []party.State
	others   []party.State
	rows     [party.StateCount]int // the place of each State in bearers
	columns  [party.StateCount]int // the place of each State in others
}

// normAnswer is everything that the findings of one norm have in common.
type normAnswer struct {
	instrument *Instrument
	norm       *Norm
	choices    choices
	inquiry    inquiry
	formula    formula
	table      table
	bearer     [party.StateCount]column // the leaves about the bearer alone
	other      [party.StateCount]column // the leaves about the counterparty alone
	pair       []column                 // the leaves about both, for every pair that was asked; nil if there are none
	variants   func() []variant         // the norm under every combination of choices, compiled once
	limb       *normAnswer              // the norm through which records bear on this one, without columns; none: its own trigger
}

// column is what evidence makes of some leaves for one State or pair: the
// digits that they add to the number of a combination, and for each gap the
// leaves that have it.
type column struct {
	digits     uint32
	contested  uint16
	straddling uint16
	standing   uint16
	supposed   uint16 // No by hypothetical words alone
}

func (c *column) add(i int, o outcome) {
	c.digits += uint32(o.truth) * powers[i]
	if o.supposed {
		c.supposed |= 1 << i
	}
	switch o.gap {
	case Contested:
		c.contested |= 1 << i
	case Straddling:
		c.straddling |= 1 << i
	case OpenStanding:
		c.standing |= 1 << i
	}
}

// Assess answers a question. The error is a *QuestionError; its Field is
// "Register" if the register is nil or has content that was never read.
func (r *Register) Assess(q Question) (*Assessment, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	if r == nil {
		return nil, &QuestionError{Field: "Register", Expected: "a register, and this is nil"}
	}
	indexed, ok := r.ready()
	if !ok {
		return nil, &QuestionError{Field: "Register", Found: cmp.Or(r.ID, "a register without id"),
			Expected: "the zero Register, or one that ParseRegister, ParseRegisters or encoding/json has read"}
	}
	r = indexed
	q = q.clone()
	mentioned := r.index.statesKnown(q.Known)
	a := &Assessment{question: q, register: r, bearers: mentioned, others: mentioned}
	if len(q.Bearer) > 0 {
		a.bearers = inCodeOrder(q.Bearer)
	}
	if len(q.Counterparty) > 0 {
		a.others = inCodeOrder(q.Counterparty)
	}
	for i, s := range a.bearers {
		a.rows[s.Index()] = i
	}
	for i, s := range a.others {
		a.columns[s.Index()] = i
	}
	known := make(weighings)
	for _, in := range q.Instruments {
		chosen := q.choices(in)
		inquiry := inquiry{index: r.index, list: r.index.lists[in.ID], on: q.On, known: q.Known, carry: chosen.carries()}
		for _, n := range q.norms(in) {
			answer := newAnswer(in, n, chosen, inquiry)
			answer.fill(a, known)
			a.norms = append(a.norms, answer)
		}
	}
	return a, nil
}

// newAnswer compiles a norm, and the one through which records bear on it.
func newAnswer(in *Instrument, n *Norm, chosen choices, q inquiry) *normAnswer {
	answer := compiled(in, n, chosen, q)
	answer.variants = sync.OnceValue(answer.everyReading)
	if n.Evidence != nil && len(n.Evidence.Records) > 0 {
		if limb, named := in.Norm(n.Evidence.Records[0].BearsOn); named {
			answer.limb = compiled(in, limb, chosen, q)
		}
	}
	return answer
}

// compiled is a norm under a choice of readings, without columns.
func compiled(in *Instrument, n *Norm, chosen choices, q inquiry) *normAnswer {
	f, err := in.formula(n, chosen)
	if err != nil {
		panic(err) // the instrument was checked under every choice when it was read
	}
	q.carry = chosen.carries()
	return &normAnswer{instrument: in, norm: n, choices: chosen, inquiry: q, formula: f, table: newTable(&f)}
}

func inCodeOrder(states []party.State) []party.State {
	states = slices.Clone(states)
	slices.SortFunc(states, party.State.Compare)
	return slices.Compact(states)
}

// asked is a leaf of one instrument, asked of one State.
type asked struct {
	list  *party.StatusList
	carry bool
	leaf  leaf
	state party.State
}

// weighings keeps what has been weighed of single States, so that norms share
// it, and bearers with counterparties.
type weighings map[asked]outcome

func (k weighings) weigh(q *inquiry, l leaf, s party.State) outcome {
	l.subject = Bearer
	key := asked{q.list, q.carry, l, s}
	o, ok := k[key]
	if !ok {
		w := q.weigh(l, s, party.State{})
		o = w.outcome()
		k[key] = o
	}
	return o
}

// fill weighs every leaf for every State or pair that is asked about.
func (n *normAnswer) fill(a *Assessment, known weighings) {
	for i, l := range n.formula.leaves {
		switch {
		case l.pairwise():
			if n.pair == nil {
				n.pair = make([]column, len(a.bearers)*len(a.others))
			}
			for _, b := range a.bearers {
				for _, c := range a.others {
					if b != c {
						w := n.inquiry.weigh(l, b, c)
						n.pair[a.pairIndex(b, c)].add(i, w.outcome())
					}
				}
			}
		case l.subject == Counterparty:
			for _, c := range a.others {
				n.other[c.Index()].add(i, known.weigh(&n.inquiry, l, c))
			}
		default:
			for _, b := range a.bearers {
				n.bearer[b.Index()].add(i, known.weigh(&n.inquiry, l, b))
			}
		}
	}
}

func (a *Assessment) pairIndex(b, c party.State) int {
	return a.rows[b.Index()]*len(a.others) + a.columns[c.Index()]
}

// column returns the columns of a finding together.
func (f Finding) column() column {
	n, b, c := f.answer, f.bearer, f.counterparty
	col := n.bearer[b.Index()]
	if !c.IsValid() {
		return col
	}
	join := func(other *column) {
		col.digits += other.digits
		col.contested |= other.contested
		col.straddling |= other.straddling
		col.standing |= other.standing
		col.supposed |= other.supposed
	}
	join(&n.other[c.Index()])
	if n.pair != nil {
		join(&n.pair[f.assessment.pairIndex(b, c)])
	}
	return col
}

// Findings returns the findings in the order of norms, then bearers, then
// counterparties, States in code order. A State is not its own counterparty. A
// norm that does not face a State has one finding for each bearer.
func (a *Assessment) Findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, n := range a.norms {
			for f := range a.findings(n) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// findings returns the findings of one norm.
func (a *Assessment) findings(n *normAnswer) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, b := range a.bearers {
			if !n.norm.Pairs() {
				if !yield(Finding{assessment: a, answer: n, bearer: b}) {
					return
				}
				continue
			}
			for _, c := range a.others {
				if b != c && !yield(Finding{assessment: a, answer: n, bearer: b, counterparty: c}) {
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
