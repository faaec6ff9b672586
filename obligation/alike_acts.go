package obligation

import (
	"encoding/binary"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// alikeActs are acts of one State toward the many of a group, of each of whom the record says
// the same: of a group of 100, one piece for each step, and not 100. They are in the order of
// their pieces.
type alikeActs []actsToward

// actsToward are pieces of a gathering, from the first up to the end, which stand there toward
// one of the States and say the same toward each.
type actsToward struct {
	first, end int
	states     []party.Actor
}

// alike parts those toward whom a record has steps into those of whom it says the same, and
// the others. It does if nothing divides the money among actors, and both sides are States by
// name: then only who is named counts. What stays within one State is no act toward it.
func (g *gathering) alike(r *assistance.Record, from *FactRecords, steps []doneStep, others []party.Actor) (apart, alike []party.Actor) {
	if g.acted == nil || len(others) < 3 || !(&passage{record: r}).areSides(from.Subject, from.Object) || slices.ContainsFunc(steps, dividesActors) {
		return others, nil
	}
	subject := party.Actor{Kind: party.ActorState, State: g.subject}
	for _, other := range others {
		switch {
		case !other.State.IsValid():
			apart = append(apart, other)
		case !g.index.actors.OneState(subject, other):
			alike = append(alike, other)
		}
	}
	return apart, alike
}

// dividesActors reports whether some figure of a step, or of a copy of it, divides its money
// among actors.
func dividesActors(s doneStep) bool {
	divides := func(s *assistance.Step) bool {
		return slices.ContainsFunc(s.Figures, func(f assistance.Figure) bool {
			return f.Split != nil && slices.ContainsFunc(f.Split.Rows, func(row assistance.SplitRow) bool {
				return row.From != party.Actor{} || row.To != party.Actor{}
			})
		})
	}
	return divides(&s.record.Steps[s.step]) || slices.ContainsFunc(s.copies, func(c printedAgain) bool { return divides(c.step) })
}

// piecesToward are the places of the pieces toward each State, each of acts that are alike by
// the first of them: whose places are the same, what is said toward them is the same.
func (g *gathering) piecesToward() map[party.State][]int {
	toward := make(map[party.State][]int)
	next := 0
	each := func(end int) {
		for ; next < end; next++ {
			object := g.pieces[next].Topic.Object
			toward[object] = append(toward[object], next)
		}
	}
	for _, acts := range g.acted {
		each(acts.first)
		for _, other := range acts.states {
			toward[other.State] = append(toward[other.State], acts.first)
		}
		next = acts.end
	}
	each(len(g.pieces))
	return toward
}

// toward returns the pieces toward one State, of which the places are given.
func (g *gathering) toward(object party.State, places []int) []evidence.Piece {
	pieces := make([]evidence.Piece, 0, len(places))
	for _, place := range places {
		i, isAct := slices.BinarySearchFunc(g.acted, place, func(a actsToward, place int) int { return a.first - place })
		if !isAct {
			pieces = append(pieces, g.pieces[place])
			continue
		}
		for _, p := range g.pieces[g.acted[i].first:g.acted[i].end] {
			p.Topic.Object = object
			pieces = append(pieces, p)
		}
	}
	return pieces
}

// spread is what was gathered toward everyone with acts that are alike toward each State, but
// for States toward whom the same is said as toward another: a fact that is so toward one
// State is so no more for a second.
func (g *gathering) spread() gathering {
	of := *g
	of.acted = nil
	if len(g.acted) == 0 {
		return of
	}
	toward, met, isOne := g.piecesToward(), make(map[string]bool), make(map[party.State]bool)
	for _, acts := range g.acted {
		for _, other := range acts.states {
			if key := keyOf(toward[other.State]); !met[key] {
				met[key], isOne[other.State] = true, true
			}
		}
	}
	of.pieces = nil
	next := 0
	for _, acts := range g.acted {
		of.pieces = append(of.pieces, g.pieces[next:acts.first]...)
		for _, other := range acts.states {
			for _, p := range g.pieces[acts.first:acts.end] {
				if isOne[other.State] {
					p.Topic.Object = other.State
					of.pieces = append(of.pieces, p)
				}
			}
		}
		next = acts.end
	}
	of.pieces = append(of.pieces, g.pieces[next:]...)
	return of
}

// onceForAlike returns what comes of it toward a State, worked out once for those toward whom the
// same is said.
func onceForAlike(toward map[party.State][]int, outcome func(object party.State) evidence.Outcome) func(party.State) evidence.Outcome {
	met := make(map[string]evidence.Outcome)
	return func(object party.State) evidence.Outcome {
		key := keyOf(toward[object])
		o, again := met[key]
		if !again {
			o = outcome(object)
			met[key] = o
		}
		return o
	}
}

// keyOf is the same for the same places.
func keyOf(places []int) string {
	var key []byte
	for _, place := range places {
		key = binary.AppendUvarint(key, uint64(place))
	}
	return string(key)
}
