package obligation

import (
	"encoding/binary"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
)

// alikeActs are acts of one State toward the many of a group, of each of whom the record says
// the same: of a group of 100, one piece for each step, and not 100. They are in the order of
// their pieces.
type alikeActs []alikePieces

// alikePieces are pieces of a gathering, from the first up to the end, which stand there toward
// one of the States and say the same toward each.
type alikePieces struct {
	first, end int
	states     []party.Actor
}

// toward returns the places of the pieces toward each State, each of acts that are alike by
// the first of them: whose places are the same, what is said toward them is the same.
func (a alikeActs) toward(pieces []evidence.Piece) map[party.State][]int {
	toward := make(map[party.State][]int)
	next := 0
	each := func(end int) {
		for ; next < end; next++ {
			object := pieces[next].Topic.Object
			toward[object] = append(toward[object], next)
		}
	}
	for _, acts := range a {
		each(acts.first)
		for _, other := range acts.states {
			toward[other.State] = append(toward[other.State], acts.first)
		}
		next = acts.end
	}
	each(len(pieces))
	return toward
}

// at returns the pieces toward one State, of which the places are given.
func (a alikeActs) at(places []int, pieces []evidence.Piece, object party.State) []evidence.Piece {
	found := make([]evidence.Piece, 0, len(places))
	for _, place := range places {
		i, isAct := slices.BinarySearchFunc(a, place, func(acts alikePieces, place int) int { return acts.first - place })
		if !isAct {
			found = append(found, pieces[place])
			continue
		}
		for _, p := range pieces[a[i].first:a[i].end] {
			p.Topic.Object = object
			found = append(found, p)
		}
	}
	return found
}

// spread returns the pieces with acts that are alike toward each State, but for States toward
// whom the same is said as toward another: a fact that is so toward one State is so no more
// for a second.
func (a alikeActs) spread(pieces []evidence.Piece) []evidence.Piece {
	if len(a) == 0 {
		return pieces
	}
	toward, met, isOne := a.toward(pieces), make(map[string]bool), make(map[party.State]bool)
	for _, acts := range a {
		for _, other := range acts.states {
			if key := keyOf(toward[other.State]); !met[key] {
				met[key], isOne[other.State] = true, true
			}
		}
	}
	var all []evidence.Piece
	next := 0
	for _, acts := range a {
		all = append(all, pieces[next:acts.first]...)
		for _, other := range acts.states {
			if isOne[other.State] {
				all = append(all, a.at([]int{acts.first}, pieces, other.State)...)
			}
		}
		next = acts.end
	}
	return append(all, pieces[next:]...)
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

// alikeTold is what a record says of acts toward each of some actors.
type alikeTold struct {
	told   []toldAct
	others []party.Actor
}
