package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// knowledge is what a register and a status list hold that an instrument asks about, as far as
// it was known on a day. It depends on no legal date.
type knowledge struct {
	index   *index
	covers  *coverage         // what the instrument says of records
	list    *party.StatusList // nil when no list of the instrument is known
	known   civil.Date        // zero: everything
	sourced bool              // what nobody has said is left out: hypothetical determinations
	closing closingLists      // of which lists the silence on a State is read as a no
}

// knows reports whether something that became known on a day counts.
func (k *knowledge) knows(day civil.Date) bool { return k.known.IsZero() || !day.After(k.known) }

// happened reports whether a step is known, and not only foreseen.
func (k *knowledge) happened(s *assistance.Step) bool { return !s.Foreseen && k.knows(s.KnownOn()) }

// counts reports whether a determination is known and, where suppositions are left
// out, none.
func (k *knowledge) counts(d *Determination) bool {
	return k.knows(d.KnownOn()) && !(k.sourced && d.Hypothetical)
}

// stands reports whether a determination counts and is not replaced by one that
// counts too.
func (k *knowledge) stands(d *Determination) bool {
	return k.counts(d) && k.replacing(d) == nil
}

// isReplaced reports whether a determination would count, but for one that replaces it.
func (k *knowledge) isReplaced(d *Determination) bool { return k.counts(d) && k.replacing(d) != nil }

// replacing returns the determination that replaces another, of several the one that was
// known first; nil if none does.
func (k *knowledge) replacing(d *Determination) *Determination {
	var first *Determination
	for _, by := range k.index.replacements[d.ID] {
		if k.counts(by) && (first == nil || by.KnownOn().Before(first.KnownOn())) {
			first = by
		}
	}
	return first
}

// standing is how it stands from day to day whether a State is a party.
func (k *knowledge) standing(s party.State) evidence.Timeline {
	if k.list == nil {
		return evidence.Always(standingOutcome(party.Status{}))
	}
	var line evidence.Timeline
	for _, day := range evidence.InOrder(append(k.list.Changes(s, k.known), civil.Earliest())) {
		line.Add(day, standingOutcome(k.list.Standing(s, day, k.known)))
	}
	return line
}

// standingOutcome is Yes for a State that the instrument binds.
func standingOutcome(s party.Status) evidence.Outcome {
	switch s.Standing {
	case party.Party:
		return evidence.Outcome{Truth: logic.Yes}
	case party.Undetermined:
		return evidence.Outcome{Gap: evidence.OpenStanding}
	}
	return evidence.Outcome{Truth: logic.No}
}
