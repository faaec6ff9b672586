package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// gathering collects what is known on one leaf and two States.
type gathering struct {
	knowledge
	gathered
	leaf            leaf
	subject, object party.State
	answer          *evidence.Piece // what the State would say, beside what is held; nil: nothing
	acted           alikeActs       // acts that are gathered once for many States; nil: toward each of them
	none            map[*sameAct]*saidNone
}

// all adds all that the register holds on the leaf.
func (g *gathering) all() {
	words := g.words()
	if g.leaf.admitted != RecordsOnly {
		words.all()
	}
	if g.leaf.offers != nil {
		words.offers(g.leaf.offers, g.stands)
	}
	if g.leaf.admitted != OwnWord {
		if from := g.leaf.fact.Records; from != nil {
			g.acts(from, cmp.Or(g.leaf.stages, stagesOf(from.Stages)))
		}
		if g.leaf.fact.Programmes {
			g.programmes()
		}
	}
}

// words gathers what is said of the fact.
func (g *gathering) words() words {
	return words{&g.knowledge, &g.gathered, g.leaf.fact, g.leaf.stated, g.subject, g.object}
}

// fact is the evidence on the leaf as one on a fact.
func (g *gathering) fact(carry bool) *evidence.Evidence {
	asks := g.asks(carry)
	var givings []evidence.Piece
	if asks.Contradicted && slices.ContainsFunc(g.pieces, func(p evidence.Piece) bool { return p.Says == party.HoldsNo }) {
		givings = g.contradictions()
	}
	of := evidence.New(asks, g.pieces, givings)
	if g.leaf.fact.isOfOneState() && g.leaf.admitted != OwnWord {
		for _, narrower := range g.leaf.fact.GivenBy {
			asks, pieces := g.onOther(narrower, carry)
			of.Gives(evidence.New(asks, pieces, nil))
		}
	}
	return of
}

// asks returns what the leaf asks of the evidence. An offer counts only if the State was a
// party when it was made.
func (g *gathering) asks(carry bool) evidence.Fact {
	asks := g.leaf.asks(g.object, carry)
	if slices.ContainsFunc(g.pieces, func(p evidence.Piece) bool { return p.Offers }) {
		asks.Bound = g.standing(g.subject)
	}
	return asks
}

// onOther returns the pieces on another fact of the State, and what is asked of them. They
// refer to the sources of g.
func (g *gathering) onOther(fact FactCode, carry bool) (asks evidence.Fact, pieces []evidence.Piece) {
	var found gathered
	words := g.words()
	other := words.on(fact, &found)
	other.all()
	pieces = make([]evidence.Piece, len(found.pieces), len(found.pieces)+1)
	if g.answer != nil && slices.Contains(g.leaf.fact.GivenBy, fact) {
		if p, says := leavesNarrowerOpen(*g.answer); says {
			pieces = append(pieces, p)
		}
	}
	for i, p := range found.pieces {
		s := found.sources[p.Ref]
		s.fact = cmp.Or(s.fact, fact)
		p.Ref = g.refer(s)
		pieces[i] = p
	}
	of := leaf{kind: HoldsFact, fact: other.fact, admitted: AnyEvidence}
	return of.asks(party.State{}, carry), pieces
}

// events is the evidence on the leaf as one on events.
func (g *gathering) events(carry bool) *evidence.Events {
	return evidence.NewEvents(g.leaf.asks(g.object, carry), g.pieces, g.ending(carry))
}

// ending is the evidence on the fact by whose end the events end; nil if none is asked.
func (g *gathering) ending(carry bool) *evidence.Ending {
	if g.leaf.ends == nil {
		return nil
	}
	return evidence.NewEnding(g.onOther(g.leaf.ends.Fact, carry))
}

// acts adds the steps of the records, wholly of the treaty's own subjects, that
// establish the fact, at the given stages. What is foreseen is no act, nor is taking back;
// and who passes money on gives nothing of its own.
func (g *gathering) acts(from *FactRecords, stages stageSet) {
	for _, r := range g.records(from.Subject) {
		if !g.covers.isAssistance(r) || !g.index.isAct(r) || from.Subject == AsProvider && g.index.passesOn(r) {
			continue
		}
		if !slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return stages.has(s.Stage) }) {
			continue
		}
		others := from.Object.others(r, g.object)
		if len(others) == 0 {
			continue
		}
		again := g.printedAgain(r)
		for _, acts := range g.toldToward(r, from, g.done(r, stages, again), again, others) {
			first := len(g.pieces)
			g.add(acts.told, acts.others[0].State)
			if len(acts.others) > 1 && first < len(g.pieces) {
				g.acted = append(g.acted, alikePieces{first, len(g.pieces), acts.others})
			}
		}
	}
}

// toldToward returns what the steps of a record say of acts toward others: where acts are
// gathered once for many States, those together of whom it says the same.
func (g *gathering) toldToward(r *assistance.Record, from *FactRecords, steps []doneStep, again *printedAgain, others []party.Actor) []alikeTold {
	printed := &printedRecord{knowledge: &g.knowledge, record: r, again: again}
	subject := party.Actor{Kind: party.ActorState, State: g.subject}
	toward := func(other party.Actor) []toldAct {
		return toldOf(steps, printed, passagesOf(r, sidesOf(r, from, subject, other), g.index.actors))
	}
	if g.acted != nil && len(others) > 2 && isNamedOnly(r, from, steps) {
		apart, alike := g.partStates(others)
		var all []alikeTold
		for _, other := range apart {
			all = append(all, alikeTold{toward(other), []party.Actor{other}})
		}
		if len(alike) > 0 {
			all = append(all, alikeTold{toward(alike[0]), alike})
		}
		return all
	}
	var all []alikeTold
	place := make(map[string]int) // in all, by what is said
	for _, other := range others {
		says := toward(other)
		if g.acted != nil && other.State.IsValid() {
			key := sayingsOf(says)
			if i, met := place[key]; met {
				all[i].others = append(all[i].others, other)
				continue
			}
			place[key] = len(all)
		}
		all = append(all, alikeTold{says, []party.Actor{other}})
	}
	return all
}

// isNamedOnly reports whether a record says the same of all States on the other side than a
// fact's subject: nothing divides the money among actors, and the fact is about both sides.
func isNamedOnly(r *assistance.Record, from *FactRecords, steps []doneStep) bool {
	return areSides(r, from) && !slices.ContainsFunc(steps, func(s doneStep) bool { return s.byActor })
}

// partStates parts the States among some actors from the others. What stays within the
// subject's own State is no act toward it, and is left out.
func (g *gathering) partStates(actors []party.Actor) (apart, states []party.Actor) {
	subject := party.Actor{Kind: party.ActorState, State: g.subject}
	for _, other := range actors {
		switch {
		case !other.State.IsValid():
			apart = append(apart, other)
		case !g.index.actors.OneState(subject, other):
			states = append(states, other)
		}
	}
	return apart, states
}

// add adds what a record says of acts toward a State.
func (g *gathering) add(told []toldAct, other party.State) {
	var last *doneStep
	for _, t := range told {
		if t.done != last {
			g.refer(source{record: t.done.record, step: t.done.step})
			last = t.done
		}
		piece := t.done.piece
		piece.Topic.Object, piece.Says, piece.Categories, piece.Ref = other, t.says, t.categories, len(g.sources)-1
		g.pieces = append(g.pieces, piece)
	}
}

// records returns the records that name the subject in a place and lie wholly within
// the instrument's own subjects, in id order.
func (g *gathering) records(place RecordPlace) []*assistance.Record {
	var found []*assistance.Record
	for _, block := range g.index.records {
		for _, subjects := range block.subjects {
			more := block.records[placed{place, g.subject, subjects}]
			switch {
			case len(more) == 0 || !g.covers.owns(subjects):
			case found == nil:
				found = more
			default:
				found = slices.Concat(found, more)
				slices.SortFunc(found, byRecordID)
			}
		}
	}
	return found
}

// done returns the steps of a record at some stages. One that was taken back before it can
// have been done is left out.
func (g *gathering) done(r *assistance.Record, stages stageSet, again *printedAgain) (steps []doneStep) {
	ends, taken := g.deliveryEnds(r), g.taken(r)
	categories := []assistance.Category{0}
	if g.leaf.fact.Category {
		categories = categories[:0]
		for _, part := range r.Parts {
			if g.covers.assists(part.Category) {
				categories = append(categories, part.Category)
			}
		}
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		if !stages.has(s.Stage) || s.Stage == assistance.TakenBack || s.Foreseen || !g.knows(s.KnownOn()) {
			continue
		}
		piece, undone := actOf(s, ends), undoneBy(taken, r, i)
		if piece.Unsure, piece.Undone = undone.perhaps, undone.surely; piece.Undone.IsZero() || piece.Undone.After(piece.Days.From) {
			steps = append(steps, newDoneStep(r, i, piece, categories, again, g.known))
		}
	}
	return steps
}

// printedAgain returns what other records of the same act print that may speak against one;
// nil if there are none.
func (g *gathering) printedAgain(r *assistance.Record) *printedAgain {
	act := g.index.acts.byID[r.ID]
	if act == nil || len(act.other) == 0 {
		return nil
	}
	again := &printedAgain{record: r, own: new(printsOfAct)}
	again.act = g.worked.prints.of(act, func() *printsOfAct { return newPrintsOfAct(act.other, g.known) })
	if again.act.records[r] {
		again.own = newPrintsOfAct([]*assistance.Record{r}, g.known)
	}
	if g.none == nil {
		g.none = make(map[*sameAct]*saidNone)
	}
	if again.none = g.none[act]; again.none == nil {
		again.none = newSaidNone(again.act)
		g.none[act] = again.none
	}
	again.noneIn = newSaidNone(again.own)
	return again
}

// deliveryEnds returns the last day of a record's delivery, or zero if it has
// none, or one that is not known to end.
func (g *gathering) deliveryEnds(r *assistance.Record) civil.Date {
	var ends civil.Date
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage != assistance.Delivered && s.Stage != assistance.Provided || s.Foreseen || !g.knows(s.KnownOn()) {
			continue
		}
		when, _ := s.When()
		if when.Until.IsZero() {
			return civil.Date{}
		}
		if last := when.Until.AddDays(-1); last.After(ends) {
			ends = last
		}
	}
	return ends
}

// programmes adds the agreed programmes to which both States are parties; a
// coalition alone is not one, 6(12) of the CCM, nor is one that is foreseen.
func (g *gathering) programmes() {
	for _, p := range g.index.programmes[g.subject] {
		if p.Kind != assistance.Agreement || p.Foreseen || !g.knows(p.KnownOn()) {
			continue
		}
		if len(p.Subjects) > 0 && !g.covers.owns(assistance.SubjectSetOf(p.Subjects)) ||
			len(p.Categories) > 0 && !slices.ContainsFunc(p.Categories, g.covers.names) {
			continue // of something wider, or of another treaty
		}
		piece, dated := programmeOf(p)
		if !dated {
			continue
		}
		piece.Ref = g.refer(source{programme: p})
		for _, actor := range p.Parties {
			if other := actor.State; other.IsValid() && other != g.subject && (!g.object.IsValid() || other == g.object) {
				piece.Topic.Object = other
				g.pieces = append(g.pieces, piece)
			}
		}
	}
}

// contradictions returns the steps of records that contradict a denial, of whatever
// category.
func (g *gathering) contradictions() []evidence.Piece {
	from, by := len(g.pieces), g.leaf.fact.ContradictedBy
	g.acts(by, stagesOf(by.Stages))
	found := g.pieces[from:]
	g.pieces = g.pieces[:from:from]
	return found
}

// taken returns what is known to have been taken back of a record, and may be all of it: by
// its own steps, and by those of other records of the same act or of what it is part of.
func (g *gathering) taken(r *assistance.Record) []takenBack {
	taken := g.takenBy(r)
	if act := g.index.acts.byID[r.ID]; act != nil {
		for _, other := range act.taking() {
			if other != r {
				taken = append(taken, g.takenBy(other)...)
			}
		}
	}
	return taken
}

// takenBy returns the steps of a record that are known to take something back, but for those
// that take back in part, which is not at all: the rest of it was done.
func (g *gathering) takenBy(r *assistance.Record) []takenBack {
	if !slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return s.Stage == assistance.TakenBack }) {
		return nil
	}
	return g.worked.taken.of(r, func() []takenBack { return newTakings(r, g.known).list() })
}
