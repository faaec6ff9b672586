package obligation

import (
	"iter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
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

// ProofNode is one condition with what the evidence makes of it.
type ProofNode struct {
	Kind  ConditionKind `json:"kind"`
	Truth Truth         `json:"truth"`
	Gap   Gap           `json:"gap,omitzero"` // why it is unknown
	// Deciding marks the leaves on which a determined finding rests: what they
	// are gives it, whatever the others are.
	Deciding    bool                `json:"deciding,omitzero"`
	Reading     string              `json:"reading,omitempty"`     // UnderChoice
	Choice      string              `json:"choice,omitempty"`      // UnderChoice
	Role        party.Role          `json:"role,omitzero"`         // HoldsRole
	State       party.State         `json:"state,omitzero"`        // IsParty, HoldsRole, HoldsFact, HadEvent: whom it is about
	Category    assistance.Category `json:"category,omitzero"`     // HoldsRole, HoldsFact
	Meaning     string              `json:"meaning,omitempty"`     // HoldsRole, UnderChoice: in the catalogue's words
	Fact        *Fact               `json:"fact,omitempty"`        // HoldsFact, HadEvent
	Evidence    Admitted            `json:"evidence,omitzero"`     // HoldsFact: which evidence is admitted
	Stages      []assistance.Stage  `json:"stages,omitempty"`      // HoldsFact: the stages at which a record counts; none: the predicate's own
	WithinYears int                 `json:"withinYears,omitempty"` // HoldsFact: the look-back within which a record counts
	After       civil.Date          `json:"after,omitzero"`        // HadEvent: the entry into force that it must follow
	Standing    *StandingOnDay      `json:"standing,omitempty"`
	Grounds     []Ground            `json:"grounds,omitempty"`
	Parts       []ProofNode         `json:"parts,omitempty"`
}

// All returns the node and all below it, each before its parts, with how deep it
// lies: 0 for n itself.
func (n *ProofNode) All() iter.Seq2[int, *ProofNode] {
	return func(yield func(int, *ProofNode) bool) { n.yieldAll(0, yield) }
}

func (n *ProofNode) yieldAll(depth int, yield func(int, *ProofNode) bool) (more bool) {
	if !yield(depth, n) {
		return false
	}
	for i := range n.Parts {
		if !n.Parts[i].yieldAll(depth+1, yield) {
			return false
		}
	}
	return true
}

// Proof works out the proof of the finding.
func (f Finding) Proof() Proof {
	n := f.answer
	b := prover{finding: f, truths: make([]Truth, len(n.formula.leaves)), weighed: make([]weighing, len(n.formula.leaves))}
	var assumed uint16
	for i, l := range n.formula.leaves {
		w := n.inquiry.weigh(l, f.bearer, f.counterparty)
		if w.truth != Unknown && (len(w.assumed) > 0 || w.status.Carried) {
			assumed |= 1 << i
		}
		b.weighed[i], b.truths[i] = w, w.truth
	}
	e := f.entry()
	rests := n.table.support(f.column().digits, b.truths, assumed)
	if e.truth != Unknown {
		b.deciding = rests
	}
	p := Proof{Condition: b.node(&n.formula.root), EveryCompletion: !e.plain}
	for _, r := range n.formula.readings {
		p.Readings = append(p.Readings, ChosenReading{Instrument: n.instrument.ID, Reading: r.ID, Choice: n.choices[r.ID].ID})
	}
	p.Assumptions = f.assumptions(b.weighed, rests)
	return p
}

// prover builds the proof of one finding.
type prover struct {
	finding  Finding
	weighed  []weighing
	truths   []Truth
	deciding uint16 // the leaves on which it rests, a bit for each
}

func (b *prover) node(c *clause) ProofNode {
	node := ProofNode{Kind: c.kind, Truth: c.kleene(b.truths)}
	for i := range c.parts {
		node.Parts = append(node.Parts, b.node(&c.parts[i]))
	}
	f := b.finding
	switch c.kind {
	case HoldsRole:
		node.Role, node.State, node.Category, node.Meaning = c.role.Role, c.who.of(f.bearer, f.counterparty), c.category, c.role.Meaning
	case UnderChoice:
		node.Reading, node.Choice, node.Meaning = c.reading.ID, c.choice.ID, c.choice.Meaning
	case IsParty, HoldsFact, HadEvent:
		b.leaf(&node, c.leaf)
	}
	return node
}

func (b *prover) leaf(node *ProofNode, i int) {
	f := b.finding
	q := &f.answer.inquiry
	l, w := f.answer.formula.leaves[i], b.weighed[i]
	node.Gap, node.Deciding = w.gap, b.deciding&(1<<i) != 0
	node.State = l.subject.of(f.bearer, f.counterparty)
	if l.kind == IsParty {
		node.Standing = standingOnDay(q.list, node.State, w.status, q.known)
		return
	}
	fact := l.fact(f.bearer, f.counterparty)
	node.Fact, node.Category = &fact, fact.Category
	if l.kind == HadEvent {
		node.After, _ = q.threshold(l.after, node.State)
	} else {
		node.Evidence, node.Stages, node.WithinYears = l.admitted, l.stages.list(), l.withinYears
	}
	for _, g := range w.grounds {
		shown := g.show()
		if l.kind == HadEvent && g.holds != party.HoldsNo && !g.lastDay().After(q.on) {
			shown.Elapsed = &Elapsed{AtLeast: q.on.DaysSince(g.lastDay()), AtMost: q.on.DaysSince(g.days.From)}
		}
		node.Grounds = append(node.Grounds, shown)
	}
}
