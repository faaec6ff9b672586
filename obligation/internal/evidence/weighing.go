package evidence

import (
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// Weighing is what evidence makes of a fact on a day, with what each piece did.
type Weighing struct {
	Outcome
	Pieces []Used
	// Assumed are those, carried forward or supposed, without which the truth would
	// not be known.
	Assumed []Used
}

// Used is a piece with what it did.
type Used struct {
	Piece
	Effect Effect
	Age    int // by how many days it was carried forward
}

func (w *Weighing) add(p *Piece, effect Effect) {
	w.Pieces = append(w.Pieces, Used{Piece: *p, Effect: effect})
}

// or is the weighing of two topics together, to be settled.
func (w *Weighing) or(topic Weighing) Weighing {
	return Weighing{
		Outcome: w.Outcome.or(topic.Outcome),
		Pieces:  append(w.Pieces, topic.Pieces...),
		Assumed: w.assumedWith(&topic),
	}
}

// assumedWith returns what two topics assume together: a Yes rests on the topic
// that assumes least, a No on both.
func (w *Weighing) assumedWith(topic *Weighing) []Used {
	switch {
	case topic.Truth == logic.Yes && (w.Truth != logic.Yes || len(topic.Assumed) == 0):
		return topic.Assumed
	case topic.Truth == logic.No && w.Truth == logic.No:
		return append(w.Assumed, topic.Assumed...)
	case w.Truth == logic.Yes:
		return w.Assumed
	}
	return nil
}

// assumed returns the pieces that give a truth if all of them are carried forward
// or supposed; none if some piece gives it without that.
func assumed(pieces []Used, truth logic.Truth) []Used {
	var assumed []Used
	for _, u := range pieces {
		switch {
		case truth == logic.Unknown || u.Effect == Straddles || (u.Says == party.HoldsYes) != (truth == logic.Yes):
		case u.Effect == Hedged, u.Effect == OutOfTime, u.Effect == Overtaken:
		case u.Effect == Carried || u.Effect == NotNamed || u.isSupposed():
			assumed = append(assumed, u)
		default:
			return nil
		}
	}
	return assumed
}

// once leaves in each piece once with each effect, the first of those that come
// from the same place.
func once(pieces []Used) []Used {
	if len(pieces) < 2 {
		return pieces
	}
	type place struct {
		ref    int
		effect Effect
	}
	seen := make(map[place]bool, len(pieces))
	var kept []Used
	for _, u := range pieces {
		if at := (place{u.Ref, u.Effect}); !seen[at] {
			seen[at] = true
			kept = append(kept, u)
		}
	}
	return kept
}
