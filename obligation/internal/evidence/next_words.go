package evidence

import (
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// nextWords are the pieces that begin first after a day. They leave
// it open when the fact changed only if all are words as at one day: the start of a
// period, and an act, give the day.
type nextWords struct {
	from     civil.Date // when they begin; no date if there are none
	says     spoken
	saysWhen bool // one of them says when
}

// add adds a piece that begins after the day. Only the first stay.
func (n *nextWords) add(p *Piece) {
	from := p.Days.From
	if !n.from.IsZero() && from.After(n.from) {
		return
	}
	if from != n.from {
		*n = nextWords{from: from}
	}
	n.says.add(p)
	n.saysWhen = n.saysWhen || !p.isWord() || !p.OneDay
}

// differs reports whether they say the opposite of a truth, and not when it
// changed.
func (n *nextWords) differs(truth logic.Truth) bool {
	return !n.saysWhen && n.says.has(opposite(truth))
}

// annuls reports whether they say that the fact holds, or that it may, and not since when,
// and nothing arose between that the silence of a list cannot have known.
func (n *nextWords) annuls(quiet *Piece) bool {
	return !n.saysWhen && (n.says.yes || n.says.unclear) && (quiet.Limit.IsZero() || !n.from.After(quiet.Limit))
}

// changesBy reports whether a piece is one of those by which a truth changed.
func (n *nextWords) changesBy(p *Piece, truth logic.Truth) bool {
	return p.Days.From == n.from && p.Says == opposite(truth)
}

// opposite is what says that a truth is not so.
func opposite(truth logic.Truth) party.Holds {
	if truth == logic.No {
		return party.HoldsYes
	}
	return party.HoldsNo
}
