package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// acts gathers what records and programmes establish of a fact of a State; of a fact of two
// States, toward the other.
type acts struct {
	knowledge
	gathered
	worked          *workedOut
	fact            *FactDefinition
	subject, object party.State // no object: whoever it is
	together        bool        // acts of which a record says the same toward many States are gathered once
	none            map[*sameAct]*saidNone
}

// ofRecords adds the steps of the records, wholly of the treaty's own subjects, that
// establish the fact, at the given stages. What is foreseen is no act, nor is taking back;
// and who passes money on gives nothing of its own.
func (a *acts) ofRecords(from *FactRecords, stages stageSet) {
	for _, r := range a.records(from.Subject) {
		if !a.covers.isAssistance(r) || !a.index.isAct(r) || from.Subject == AsProvider && a.index.passesOn(r) {
			continue
		}
		if !slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return stages.has(s.Stage) }) {
			continue
		}
		others := from.Object.others(r, a.object)
		if len(others) == 0 {
			continue
		}
		acts := a.recordActs(r, from, stages)
		for _, alike := range a.toldToward(&acts, others) {
			first := len(a.pieces)
			a.addTold(alike.told, alike.others[0].State)
			if len(alike.others) > 1 && first < len(a.pieces) {
				a.alike = append(a.alike, alikePieces{first, len(a.pieces), alike.others})
			}
		}
	}
}

// records returns the records that name the subject in a place and lie wholly within
// the instrument's own subjects, in id order.
func (a *acts) records(place RecordPlace) []*assistance.Record {
	var found []*assistance.Record
	for _, block := range a.index.records {
		for _, subjects := range block.subjects {
			more := block.records[placed{place, a.subject, subjects}]
			switch {
			case len(more) == 0 || !a.covers.owns(subjects):
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

// recordActs are the acts of the subject, at some stages, of which a record tells.
func (a *acts) recordActs(r *assistance.Record, from *FactRecords, stages stageSet) recordActs {
	acts := recordActs{
		printedRecord: printedRecord{knowledge: a.knowledge, worked: a.worked, record: r, again: a.printedAgain(r)},
		from:          from,
		subject:       party.Actor{Kind: party.ActorState, State: a.subject},
	}
	acts.steps = acts.done(stages, a.categories(r))
	return acts
}

// categories returns those of a record that are assistance, or the zero category for a fact that
// takes none.
func (a *acts) categories(r *assistance.Record) []assistance.Category {
	if !a.fact.Category {
		return []assistance.Category{0}
	}
	var categories []assistance.Category
	for _, part := range r.Parts {
		if a.covers.assists(part.Category) {
			categories = append(categories, part.Category)
		}
	}
	return categories
}

// printedAgain returns what other records of the same act print that may speak against one;
// nil if there are none.
func (a *acts) printedAgain(r *assistance.Record) *printedAgain {
	act := a.index.acts.byID[r.ID]
	if act == nil || len(act.other) == 0 {
		return nil
	}
	again := &printedAgain{record: r, own: new(printsOfAct)}
	again.act = a.worked.prints.of(act, func() *printsOfAct { return newPrintsOfAct(act.other, a.knowledge) })
	if again.act.records[r] {
		again.own = newPrintsOfAct([]*assistance.Record{r}, a.knowledge)
	}
	if a.none == nil {
		a.none = make(map[*sameAct]*saidNone)
	}
	if again.none = a.none[act]; again.none == nil {
		again.none = newSaidNone(again.act)
		a.none[act] = again.none
	}
	again.noneIn = newSaidNone(again.own)
	return again
}

// toldToward returns what a record says of acts toward others.
func (a *acts) toldToward(r *recordActs, others []party.Actor) []alikeTold {
	if a.together {
		return r.together(others)
	}
	return r.apart(others)
}

// addTold adds what a record says of acts toward a State.
func (a *acts) addTold(told []toldAct, other party.State) {
	var last *doneStep
	for _, t := range told {
		if t.done != last {
			a.refer(source{record: t.done.record, step: t.done.step})
			last = t.done
		}
		piece := t.done.piece
		piece.Topic.Object, piece.Says, piece.Categories, piece.Ref = other, t.says, t.categories, len(a.sources)-1
		a.pieces = append(a.pieces, piece)
	}
}

// ofProgrammes adds the agreed programmes to which both States are parties; a
// coalition alone is not one, 6(12) of the CCM, nor is one that is foreseen.
func (a *acts) ofProgrammes() {
	for _, p := range a.index.programmes[a.subject] {
		if p.Kind != assistance.Agreement || p.Foreseen || !a.knows(p.KnownOn()) {
			continue
		}
		if len(p.Subjects) > 0 && !a.covers.owns(assistance.SubjectSetOf(p.Subjects)) ||
			len(p.Categories) > 0 && !slices.ContainsFunc(p.Categories, a.covers.names) {
			continue // of something wider, or of another treaty
		}
		piece, dated := programmeOf(p)
		if !dated {
			continue
		}
		piece.Ref = a.refer(source{programme: p})
		for _, actor := range p.Parties {
			if other := actor.State; other.IsValid() && other != a.subject && (!a.object.IsValid() || other == a.object) {
				piece.Topic.Object = other
				a.pieces = append(a.pieces, piece)
			}
		}
	}
}
