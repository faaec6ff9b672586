package obligation

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Finding is the answer for one norm and one bearer or pair. It is a small
// handle on its assessment: Proof, Open, Recorded and Timeline are worked out
// when they are asked for.
//
// The zero Finding is none: its methods return zero values.
type Finding struct {
	asked normAsked
}

// isZero reports whether it is the zero Finding, which is none.
func (f Finding) isZero() bool { return f.asked.normAnswer == nil }

// column is what evidence makes of the leaves of the norm.
func (f Finding) column() column {
	return f.asked.columns.of(f.asked.bearer, f.asked.counterparty)
}

func (f Finding) entry() *logic.Entry { return &f.asked.table[f.column().is] }

// String says the finding for a person: "6(2) ccm-6-2-provide, Norway toward Lao
// People's Democratic Republic: undetermined (all else is met; position to do so is
// open)". The id tells the norms of one paragraph apart. One that rests on suppositions names them: "(every condition is met; supposed:
// norway-offers)".
func (f Finding) String() string {
	if f.isZero() {
		return ""
	}
	text := f.asked.norm.Cite + " " + f.asked.norm.ID + ", " + f.asked.bearer.Name()
	if f.asked.counterparty.IsValid() {
		text += " toward " + f.asked.counterparty.Name()
	}
	reason, _ := f.Reason().Label(label.English)
	text += ": " + strings.ReplaceAll(f.Applicability().String(), "-", " ") + " (" + reason
	if f.Hypothetical() {
		text += "; supposed: " + strings.Join(f.Suppositions(), ", ")
	}
	return text + ")"
}

// Norm returns the norm. It is the caller's own: who only wants its id asks
// [Finding.Key].
func (f Finding) Norm() Norm {
	if f.isZero() {
		return Norm{}
	}
	return f.asked.norm.clone()
}

// Instrument returns the instrument of the norm. It is the caller's own: which of
// several it is, its id says, or [Finding.Key].
func (f Finding) Instrument() *Instrument {
	if f.isZero() {
		return nil
	}
	return own(f.asked.instrument)
}

// Key says which finding it is. The zero Finding has the zero key.
func (f Finding) Key() FindingKey {
	if f.isZero() {
		return FindingKey{}
	}
	return FindingKey{f.asked.law.ID, f.asked.norm.ID, f.asked.bearer, f.asked.counterparty}
}

// Equal is ==, for go-cmp and whatever else compares by Equal: both are the same
// finding of the same assessment. What differs between two assessments, [Changes]
// tells.
func (f Finding) Equal(other Finding) bool { return f == other }

// Bearer returns the State that holds the right, owes the duty, or may.
func (f Finding) Bearer() party.State { return f.asked.bearer }

// Counterparty returns the State toward which the norm is asked; the zero
// State when the norm does not face a State.
func (f Finding) Counterparty() party.State { return f.asked.counterparty }

// Applicability says whether the norm applies on the day.
func (f Finding) Applicability() Applicability {
	if f.isZero() {
		return 0
	}
	return applicabilityOf(f.entry().Truth)
}

// Reason says why the finding is as it is. Where several things leave it open,
// the reason is the first of: the standing of a State, a contest, a vague day,
// no source, the position to do so.
func (f Finding) Reason() Reason {
	if f.isZero() {
		return 0
	}
	col := f.column()
	return f.asked.reason(&f.asked.table[col.is], &col)
}

// Hypothetical reports whether the finding rests on a supposition: whether without
// the hypothetical determinations of the register it would be another, or another
// reason or other open facts would be given for it.
func (f Finding) Hypothetical() bool {
	if f.isZero() {
		return false
	}
	sourced, ok := f.asked.withoutSuppositions()
	if !ok {
		return false
	}
	col, without := f.column(), Finding{sourced}.column()
	return !f.asked.isSame(&col, &without)
}

// Suppositions returns the ids of the hypothetical determinations on which the
// finding rests, sorted; none if it is not [Finding.Hypothetical].
func (f Finding) Suppositions() []string {
	if !f.Hypothetical() {
		return nil
	}
	return make(supposedOf).of(&f.asked, f.asked.inquiry.on, 0)
}

// Assumptions returns what the finding takes to be so without a source that says
// it of the day, as its proof lists it.
func (f Finding) Assumptions() []Assumption {
	if f.isZero() {
		return nil
	}
	b := newProver(f.asked, f.column().is)
	return b.assumptions()
}

// Standing returns the standing of the bearer, and of the counterparty if
// there is one, under the instrument on the day.
func (f Finding) Standing() (bearer, counterparty party.Status) {
	if f.isZero() {
		return party.Status{}, party.Status{}
	}
	q := &f.asked.inquiry
	bearer = q.status(f.asked.bearer)
	if f.asked.counterparty.IsValid() {
		counterparty = q.status(f.asked.counterparty)
	}
	return bearer, counterparty
}

// Clocks counts the clocks of the norm for the finding, in the order of the catalogue.
// They judge nothing: that one has run out says nothing of what was done.
func (f Finding) Clocks() []ClockOnDay {
	if f.isZero() {
		return nil
	}
	return clocksOnDay(&f.asked.inquiry, f.asked.norm.Clocks, f.asked.bearer)
}

// Open returns exactly the unknown facts that are decisive under some
// completion of the others, in the order of the norm's condition; none when
// the finding is determined.
func (f Finding) Open() []OpenFact {
	if f.isZero() {
		return nil
	}
	n := &f.asked
	at := f.column().is
	var open []OpenFact
	for i := range n.table[at].Open.All() {
		l := n.formula.leaves[i]
		w, b := n.inquiry.weigh(l, n.bearer, n.counterparty), branchesOf(&n.inquiry, l, n.bearer, n.counterparty)
		ifTrue, ifFalse := b.findings(n.table, at, i)
		open = append(open, OpenFact{
			AskedFact:  askedFact(l, n.bearer, n.counterparty),
			Gap:        w.gap(),
			IfTrue:     ifTrue,
			IfFalse:    ifFalse,
			GapIfTrue:  gapOf(b.yes.Gap),
			GapIfFalse: gapOf(b.no.Gap),
		})
	}
	return open
}

// ByReading returns the finding under every combination of choices of the
// readings on which the norm's condition can turn, the one that was used
// included, in the order of the catalogue.
func (f Finding) ByReading() []ReadingOutcome {
	if f.isZero() {
		return nil
	}
	variants := f.asked.variants()
	outcomes := make([]ReadingOutcome, len(variants))
	known, supposed := make(weighed), make(supposedOf)
	for i := range variants {
		n := normAsked{variants[i].answer, f.asked.bearer, f.asked.counterparty}
		e, col := n.today(known)
		outcomes[i] = ReadingOutcome{Choices: variants[i].used(), Applicability: applicabilityOf(e.Truth), Reason: n.reason(&e, &col)}
		if sourced, ok := n.withoutSuppositions(); ok {
			_, without := sourced.today(known)
			if !n.isSame(&col, &without) {
				outcomes[i].Hypothetical, outcomes[i].Suppositions = true, supposed.of(&n, n.inquiry.on, 0)
			}
		}
	}
	return outcomes
}

// UnderEveryReading reports whether the finding's applicability is the same
// under every combination of choices.
func (f Finding) UnderEveryReading() bool {
	if f.isZero() {
		return false
	}
	is, known := f.entry().Truth, make(weighed)
	return !slices.ContainsFunc(f.asked.variants(), func(v variant) bool {
		n := normAsked{v.answer, f.asked.bearer, f.asked.counterparty}
		e, _ := n.today(known)
		return e.Truth != is
	})
}

// Proof works out the proof of the finding.
func (f Finding) Proof() Proof {
	if f.isZero() {
		return Proof{}
	}
	b := newProver(f.asked, f.column().is)
	return b.proof()
}

// OnOtherDays returns what the register holds, known by the knowledge date, on
// the fact or event of a node of the finding's proof, and that is not among the
// node's grounds: it speaks of other days than those asked about, so that it
// answers nothing. Who reads that no source speaks of the day can be told so of
// which days one does. In the order of the days; none of them has an effect but
// [ShownOnly], where only the State's own word would settle the fact, or [Foreseen].
func (f Finding) OnOtherDays(node *ProofNode) []Ground {
	if f.isZero() || node == nil {
		return nil
	}
	return onOtherDays(f.asked.law, &f.asked.inquiry, node)
}

// Timeline returns the finding over a period of legal dates, the knowledge
// date staying as it is: maximal spans in order, without a gap. It is worked
// out from the days on which something in the data changes. A span ends where
// the applicability, the reason, or whether it is supposed changes. The zero period is all time; one
// that is not valid has no spans.
func (f Finding) Timeline(over civil.Period) []Span {
	if f.isZero() {
		return nil
	}
	var spans []Span
	for _, span := range spansOf(&f.asked) {
		if days, ok := span.Period.Intersect(over); ok {
			span.Period = days
			spans = append(spans, span)
		}
	}
	return spans
}

// Recorded collects what of the register bears on the finding, known by the
// knowledge date, and lies wholly or partly in a period; the zero Period is all
// time. The legal date of the finding does not limit it.
//
// Of a record the steps must lie in the period, of a report the time that it
// covers, of a programme that for which it runs, of a restriction that in which
// it is in force; where no source says when, it may be any time. A step that lies
// in the period only in part, or perhaps, counts from zero up to its figure.
func (f Finding) Recorded(over civil.Period) Recorded {
	if f.isZero() || f.asked.norm.Evidence == nil {
		return Recorded{}
	}
	r := recording{f.asked, over}
	out := r.records()
	if sourced, ok := f.asked.withoutSuppositions(); ok {
		without := recording{sourced, over}
		if !out.isSame(without.records()) {
			out.Hypothetical, out.Suppositions = true, r.suppositions()
		}
	}
	r.addActs(&out)
	return out
}

// RecordedItems returns how many records, reports, programmes, coalitions and restrictions
// [Finding.Recorded] lists, without adding up what the records come to.
func (f Finding) RecordedItems(over civil.Period) int {
	if f.isZero() || f.asked.norm.Evidence == nil {
		return 0
	}
	r := recording{f.asked, over}
	out := r.listed(newTriggers(r.normAsked), r.bearing())
	r.addActs(&out)
	return out.bearing()
}

// Appraisals returns what named bodies have said of the bearer and the norm,
// known by the knowledge date, in id order. It changes no finding.
func (f Finding) Appraisals() []Appraisal {
	if f.isZero() {
		return nil
	}
	n := &f.asked
	var said []Appraisal
	for _, a := range n.inquiry.index.appraisals[n.bearer] {
		if a.Instrument == n.instrument.ID() && a.Norm == n.norm.ID &&
			(!a.Counterparty.IsValid() || a.Counterparty == n.counterparty) && n.inquiry.knows(a.KnownOn()) {
			said = append(said, *a)
		}
	}
	return said
}

// Document returns the finding without proof and timeline, and with what is
// recorded at any time.
func (f Finding) Document() FindingDocument {
	if f.isZero() {
		return FindingDocument{}
	}
	n := &f.asked
	d := FindingDocument{Instrument: n.instrument.ID(), Norm: n.norm.ID, Cite: n.norm.Cite, Bearer: n.bearer, Counterparty: n.counterparty,
		Applicability: f.Applicability(), Reason: f.Reason(), Hypothetical: f.Hypothetical(), Suppositions: f.Suppositions(), UnderEveryReading: f.UnderEveryReading(), Clocks: f.Clocks(),
		Open: f.Open(), Recorded: f.Recorded(civil.Period{}), Appraisals: f.Appraisals()}
	bearer, counterparty := f.Standing()
	d.Standing = []StandingOnDay{*standingOnDay(n.inquiry.list, n.bearer, bearer, n.inquiry.known)}
	if n.counterparty.IsValid() {
		d.Standing = append(d.Standing, *standingOnDay(n.inquiry.list, n.counterparty, counterparty, n.inquiry.known))
	}
	return d
}
