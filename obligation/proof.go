package obligation

import (
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// Proof explains a finding, a No as well as a Yes and an undetermined one:
// first the readings and the assumptions, then the condition of the norm down
// to the determinations, records and dates that answer it, with their sources.
type Proof struct {
	Readings    []ChosenReading `json:"readings,omitempty"`    // the choices that the condition met
	Assumptions []Assumption    `json:"assumptions,omitempty"` // what is taken to be so without a source that says so
	// EveryCompletion says that unknown facts remain, and that the finding is
	// the same whatever their answers.
	EveryCompletion bool      `json:"everyCompletion,omitempty"`
	Condition       ProofNode `json:"condition"`
}

// prover builds the proof of one finding: it weighs every leaf once more, with
// all that tells it, finds the leaves on which the finding rests, and writes out
// the condition.
type prover struct {
	normAsked
	leaves  []weighing
	truths  []logic.Truth
	answer  logic.Entry
	rests   logic.LeafSet // the leaves on which it rests
	decides logic.LeafSet // of these, those that give a determined finding
}

func newProver(n normAsked, at logic.Combination) prover {
	b := prover{normAsked: n, answer: n.table[at], leaves: make([]weighing, 0, len(n.formula.leaves)), truths: make([]logic.Truth, 0, len(n.formula.leaves))}
	var assumed logic.LeafSet
	for i, l := range n.formula.leaves {
		w := n.inquiry.weigh(l, n.bearer, n.counterparty)
		if w.Truth != logic.Unknown && (len(w.Assumed) > 0 || w.status.Carried) {
			assumed |= logic.Leaf(i)
		}
		b.leaves, b.truths = append(b.leaves, w), append(b.truths, w.Truth)
	}
	b.rests = n.table.Support(at, assumed)
	if b.answer.Truth != logic.Unknown {
		b.decides = b.rests
	}
	return b
}

func (b *prover) proof() Proof {
	p := Proof{Condition: b.node(&b.formula.root, &b.formula.logic), EveryCompletion: !b.answer.Plain}
	for _, r := range b.formula.readings {
		p.Readings = append(p.Readings, ChosenReading{Instrument: b.law.ID, Reading: r.ID, Choice: b.choices.of(r.ID).ID})
	}
	p.Assumptions = b.assumptions()
	return p
}

// assumptions lists what the leaves on which the finding rests take to be so.
func (b *prover) assumptions() []Assumption {
	list := projection(&b.inquiry)
	for i := range b.rests.All() {
		l := b.formula.leaves[i]
		list = append(list, assumptionsOf(&b.inquiry, factOf(l, b.bearer, b.counterparty), &b.leaves[i])...)
	}
	return list
}

// node writes out a clause, in the words of the law and in logic.
func (b *prover) node(c *clause, is *logic.Clause) ProofNode {
	node := ProofNode{Kind: c.kind, Truth: truthOf(is.Truth(b.truths))}
	for i := range c.parts {
		node.Parts = append(node.Parts, b.node(&c.parts[i], &is.Parts[i]))
	}
	switch c.kind {
	case HoldsRole:
		node.Role, node.State, node.Category, node.Meaning = c.role.Role, c.who.of(b.bearer, b.counterparty), c.category, c.role.Meaning.English
	case UnderChoice:
		node.Reading, node.Choice, node.Meaning = c.reading.ID, c.choice.ID, c.choice.Meaning.English
	case IsParty, HoldsFact, HadEvent:
		b.leaf(&node, c.leaf)
	}
	return node
}

func (b *prover) leaf(node *ProofNode, i int) {
	q, l, w := &b.inquiry, b.formula.leaves[i], &b.leaves[i]
	node.Gap, node.Deciding = w.gap(), b.decides.Has(i)
	node.State = l.subject.of(b.bearer, b.counterparty)
	if l.kind == IsParty {
		node.Standing = standingOnDay(q.list, node.State, w.status, q.known)
		return
	}
	fact := factOf(l, b.bearer, b.counterparty)
	node.Fact, node.Category = &fact, fact.Category
	if l.kind == HadEvent {
		node.After, node.Ends = q.after(l.after, node.State).After, l.ends.code()
	} else {
		node.Evidence, node.Stages, node.WithinYears = l.admitted, l.stages.list(), l.withinYears
		node.Offers = l.offers.code()
		node.UnlessDenied = l.presumed
	}
	for i := range w.Pieces {
		u := &w.Pieces[i]
		shown := w.ground(u)
		if l.kind == HadEvent && u.Says != party.HoldsNo && !u.LastDay().After(q.on) {
			shown.Elapsed = &Elapsed{AtLeast: q.on.DaysSince(u.LastDay()), AtMost: q.on.DaysSince(u.Days.From)}
		}
		node.Grounds = append(node.Grounds, shown)
	}
	node.Grounds = append(node.Grounds, w.replaced...)
}
