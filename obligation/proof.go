package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
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
	Kind     ConditionKind       `json:"kind"`
	Truth    Truth               `json:"truth"`
	Gap      Gap                 `json:"gap,omitzero"`      // why it is unknown
	Deciding bool                `json:"deciding,omitzero"` // it decides the finding
	Reading  string              `json:"reading,omitempty"` // reading
	Choice   string              `json:"choice,omitempty"`  // reading
	Role     party.Role          `json:"role,omitzero"`     // role
	State    party.State         `json:"state,omitzero"`    // party, role, fact, event: whom it is about
	Category assistance.Category `json:"category,omitzero"` // role, fact
	Meaning  string              `json:"meaning,omitempty"` // role, reading: in the catalogue's words
	Fact     *Fact               `json:"fact,omitempty"`    // fact, event
	Evidence Admitted            `json:"evidence,omitzero"` // fact: which evidence is admitted
	After    civil.Date          `json:"after,omitzero"`    // event: the entry into force that it must follow
	Standing *StandingOnDay      `json:"standing,omitempty"`
	Grounds  []Ground            `json:"grounds,omitempty"`
	Parts    []ProofNode         `json:"parts,omitempty"`
}

// StandingOnDay is the standing of a State under an instrument on the day.
type StandingOnDay struct {
	State       party.State    `json:"state"`
	Standing    party.Standing `json:"standing"`
	InForce     civil.Date     `json:"inForce,omitzero"`      // the entry into force for the State
	Ends        civil.Date     `json:"ends,omitzero"`         // the day on which a withdrawal takes or took effect
	Derived     bool           `json:"derived,omitempty"`     // a date is derived by the treaty's rule, not stated by a source
	Clamped     bool           `json:"clamped,omitempty"`     // six months later there is no such day; the last of the month is taken
	Provisional bool           `json:"provisional,omitempty"` // declared provisional application: Article 18, Article 1 only
	Carried     bool           `json:"carried,omitempty"`     // later than the day to which the list is complete
	Sources     []party.Source `json:"sources,omitempty"`
}

// Ground is one piece of evidence in a proof: a determination, a step of a
// record, or a programme.
type Ground struct {
	Of           GroundKind    `json:"of"`
	ID           string        `json:"id"`
	Step         int           `json:"step,omitempty"` // record: which step, from 1
	Holds        party.Holds   `json:"holds"`
	At           civil.Date    `json:"at,omitzero"` // it speaks as at this day
	Period       *civil.Period `json:"period,omitempty"`
	Effect       Effect        `json:"effect"`
	Days         int           `json:"days,omitempty"`    // carried: by how many days
	Elapsed      *Elapsed      `json:"elapsed,omitempty"` // event: the days from it to the day asked
	By           party.Actor   `json:"by,omitzero"`
	Source       party.Source  `json:"source,omitzero"`
	Known        civil.Date    `json:"known,omitzero"`
	Hypothetical bool          `json:"hypothetical,omitempty"`
	Note         string        `json:"note,omitempty"`
}

// Elapsed is how many days lie between an event and the day asked, by the
// earliest and the latest day that it may have had. No number of days is too
// many: "urgently" in 6(6) has no clock.
type Elapsed struct {
	AtLeast int `json:"atLeast"`
	AtMost  int `json:"atMost"`
}

// GroundKind says where a ground stands in the register. The zero value is
// nowhere.
type GroundKind uint8

// The kinds of ground.
const (
	FromDetermination GroundKind = iota + 1
	FromRecord
	FromProgramme
)

var groundKinds = codelist.New[GroundKind]("kind of ground", "determination", "record", "programme")

// String returns the code of k, or the empty string for the zero value.
func (k GroundKind) String() string { return groundKinds.String(k) }

// ParseGroundKind returns the kind of ground with the given code; the error is a
// *codelist.UnknownError.
func ParseGroundKind(code string) (GroundKind, error) { return groundKinds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (k GroundKind) MarshalText() ([]byte, error) { return groundKinds.Marshal(k) }

// UnmarshalText reads a code as ParseGroundKind does.
func (k *GroundKind) UnmarshalText(text []byte) error { return groundKinds.Unmarshal(text, k) }

// Assumption is something that a finding takes to be so although no source
// says it of that day.
type Assumption struct {
	Kind AssumptionKind `json:"kind"`
	// State is whose standing was carried forward.
	State party.State `json:"state,omitzero"`
	Fact  *Fact       `json:"fact,omitempty"`
	// Since is the day from which it is carried: the evidence's own, the
	// completeness of the status list, or the knowledge date.
	Since civil.Date `json:"since,omitzero"`
	Days  int        `json:"days,omitempty"` // from Since to the day asked
	ID    string     `json:"id,omitempty"`   // of the hypothetical determination
}

// AssumptionKind says what is assumed. The zero value is nothing.
type AssumptionKind uint8

// The kinds of assumption.
const (
	Projection      AssumptionKind = iota + 1 // nothing changes between the knowledge date and the later legal date
	StandingCarried                           // standing is as on the day to which the status list is complete
	EvidenceCarried                           // evidence as at a day still holds
	Hypothetical                              // a fact that nobody has stated
)

var assumptionKinds = codelist.New[AssumptionKind]("kind of assumption", "projection", "standing-carried", "evidence-carried", "hypothetical")

// String returns the code of k, or the empty string for the zero value.
func (k AssumptionKind) String() string { return assumptionKinds.String(k) }

// ParseAssumptionKind returns the kind of assumption with the given code; the error is a
// *codelist.UnknownError.
func ParseAssumptionKind(code string) (AssumptionKind, error) { return assumptionKinds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (k AssumptionKind) MarshalText() ([]byte, error) { return assumptionKinds.Marshal(k) }

// UnmarshalText reads a code as ParseAssumptionKind does.
func (k *AssumptionKind) UnmarshalText(text []byte) error { return assumptionKinds.Unmarshal(text, k) }

// Proof works out the proof of the finding.
func (f Finding) Proof() Proof {
	n := f.answer
	b := prover{finding: f, truths: make([]Truth, len(n.formula.leaves)), weighed: make([]weighing, len(n.formula.leaves))}
	for i, l := range n.formula.leaves {
		b.weighed[i] = n.inquiry.weigh(l, f.bearer, f.counterparty)
		b.truths[i] = b.weighed[i].truth
	}
	e := f.entry()
	b.deciding = int(e.deciding)
	p := Proof{Condition: b.node(&n.formula.root), EveryCompletion: !e.plain}
	for _, r := range n.formula.readings {
		p.Readings = append(p.Readings, ChosenReading{Instrument: n.instrument.ID, Reading: r.ID, Choice: n.choices[r.ID].ID})
	}
	p.Assumptions = f.assumptions(b.weighed)
	return p
}

// assumptions lists what the weighed leaves take to be so.
func (f Finding) assumptions(weighed []weighing) []Assumption {
	q := &f.answer.inquiry
	var list []Assumption
	if !q.known.IsZero() && q.on.After(q.known) {
		list = append(list, Assumption{Kind: Projection, Since: q.known, Days: q.on.DaysSince(q.known)})
	}
	for i, w := range weighed {
		l := f.answer.formula.leaves[i]
		if w.status.Carried {
			since := q.list.CompleteAsOf
			list = append(list, Assumption{Kind: StandingCarried, State: l.subject.of(f.bearer, f.counterparty), Since: since, Days: q.on.DaysSince(since)})
		}
		fact := l.fact(f.bearer, f.counterparty)
		for _, age := range ages(w.grounds) {
			list = append(list, Assumption{Kind: EvidenceCarried, Fact: &fact, Since: q.on.AddDays(-age), Days: age})
		}
		for _, g := range w.grounds {
			if g.determination != nil && g.determination.Hypothetical {
				list = append(list, Assumption{Kind: Hypothetical, Fact: &fact, ID: g.determination.ID})
			}
		}
	}
	return list
}

// ages returns by how many days grounds were carried forward, each number once,
// the least first.
func ages(grounds []ground) []int {
	var list []int
	for _, g := range grounds {
		if g.effect == Carried {
			list = append(list, g.age)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// prover builds the proof of one finding.
type prover struct {
	finding  Finding
	weighed  []weighing
	truths   []Truth
	deciding int
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
	node.Gap, node.Deciding = w.gap, i == b.deciding
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
		node.Evidence = l.admitted
	}
	for _, g := range w.grounds {
		shown := g.show()
		if l.kind == HadEvent && g.holds != party.HoldsNo && !g.lastDay().After(q.on) {
			shown.Elapsed = &Elapsed{AtLeast: q.on.DaysSince(g.lastDay()), AtMost: q.on.DaysSince(g.days.From)}
		}
		node.Grounds = append(node.Grounds, shown)
	}
}

// standingOnDay writes out a status with the sources of the State's entry.
func standingOnDay(list *party.StatusList, s party.State, status party.Status, known civil.Date) *StandingOnDay {
	on := &StandingOnDay{State: s, Standing: status.Standing, InForce: status.InForce, Ends: status.Ends, Derived: status.Derived,
		Clamped: status.Clamped, Provisional: status.Provisional, Carried: status.Carried}
	if list == nil {
		return on
	}
	p, ok := list.Lookup(s)
	if !ok {
		on.Sources = slices.Clone(list.Sources)
		return on
	}
	on.Sources = slices.Clone(p.Sources)
	for i := range p.Terms {
		on.Sources = append(on.Sources, sourcesOf(&p.Terms[i], known)...)
	}
	return on
}

// sourcesOf returns what is known of a State's consent beside its entry in the
// list: the sources of a stated entry into force, and of a withdrawal.
func sourcesOf(t *party.Term, known civil.Date) []party.Source {
	var sources []party.Source
	add := func(s party.Source) {
		if known.IsZero() || !s.Known().After(known) {
			sources = append(sources, s)
		}
	}
	if t.EntryIntoForce != nil && (known.IsZero() || !t.Deposit.After(known)) {
		add(t.EntryIntoForce.Source)
	}
	if w := t.Withdrawal; w != nil && (known.IsZero() || !w.Received.After(known)) {
		add(w.Source)
		if w.Effective != nil {
			add(w.Effective.Source)
		}
		if w.Conflict != nil {
			add(w.Conflict.Source)
		}
	}
	return sources
}

// actorOf is whose act a step is: a request is the requester's, or else the
// recipient's; what gives is the provider's.
func actorOf(r *assistance.Record, step *assistance.Step) party.Actor {
	switch {
	case step.Stage != assistance.Requested:
		return r.Provider
	case r.Requester != (party.Actor{}):
		return r.Requester
	}
	return r.Recipient
}

// show writes out a ground with its source.
func (g *ground) show() Ground {
	out := Ground{Holds: g.holds, Effect: g.effect, Days: g.age}
	if g.asAt {
		out.At = g.days.From
	} else {
		days := g.days
		out.Period = &days
	}
	switch {
	case g.determination != nil:
		d := g.determination
		out.Of, out.ID, out.By, out.Source, out.Known = FromDetermination, d.ID, d.By, d.Source, d.KnownOn()
		out.Hypothetical, out.Note = d.Hypothetical, d.Note
	case g.record != nil:
		step := &g.record.Steps[g.step]
		out.Of, out.ID, out.Step, out.By, out.Source, out.Known = FromRecord, g.record.ID, g.step+1, actorOf(g.record, step), step.Source, step.KnownOn()
		out.Note = g.record.Note
	default:
		p := g.programme
		out.Of, out.ID, out.Source, out.Known, out.Note = FromProgramme, p.ID, p.Source, p.KnownOn(), p.Note
	}
	return out
}
