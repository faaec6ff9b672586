package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// gathering collects what is known on one leaf and two States.
type gathering struct {
	knowledge
	gathered
	worked          *workedOut
	leaf            leaf
	subject, object party.State
	together        bool            // acts of which a record says the same toward many States are gathered once
	answer          *evidence.Piece // what the State would say, beside what is held; nil: nothing
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
	g.gathered = words.gathered
	if from := g.leaf.fact.Records; g.leaf.admitted != OwnWord && (from != nil || g.leaf.fact.Programmes) {
		acts := g.acts()
		if from != nil {
			acts.ofRecords(from, cmp.Or(g.leaf.stages, stagesOf(from.Stages)))
		}
		if g.leaf.fact.Programmes {
			acts.ofProgrammes()
		}
		g.gathered = acts.gathered
	}
}

// words are those on the fact, to be added to what is gathered.
func (g *gathering) words() words {
	return words{g.knowledge, g.gathered, g.leaf.fact, g.leaf.stated, g.subject, g.object}
}

// acts are those that establish the fact or contradict a word on it, to be added to what is
// gathered.
func (g *gathering) acts() acts {
	return acts{knowledge: g.knowledge, gathered: g.gathered, worked: g.worked, fact: g.leaf.fact, subject: g.subject, object: g.object, together: g.together}
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
	words := g.words()
	other := words.on(fact)
	other.all()
	pieces = make([]evidence.Piece, len(other.pieces), len(other.pieces)+1)
	if g.answer != nil && slices.Contains(g.leaf.fact.GivenBy, fact) {
		if p, says := leavesNarrowerOpen(*g.answer); says {
			pieces = append(pieces, p)
		}
	}
	for i, p := range other.pieces {
		s := other.sources[p.Ref]
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

// contradictions returns the steps of records that contradict a denial, of whatever
// category. They refer to the sources of g.
func (g *gathering) contradictions() []evidence.Piece {
	acts, by := g.acts(), g.leaf.fact.ContradictedBy
	acts.pieces = nil
	acts.ofRecords(by, stagesOf(by.Stages))
	g.sources = acts.sources
	return acts.pieces
}
