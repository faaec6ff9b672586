package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// weighing is what the evidence makes of one leaf of a condition.
type weighing struct {
	truth   Truth
	gap     Gap // set when truth is Unknown
	grounds []ground
	// assumed are the grounds, carried forward or hypothetical, without which
	// truth would not be known.
	assumed []ground
	status  party.Status // of a party leaf
}

// inquiry asks a register about days: one instrument, one legal date, one
// knowledge date, one choice of readings.
type inquiry struct {
	index *index
	list  *party.StatusList // nil when no list of the instrument is known
	on    civil.Date
	known civil.Date // zero: everything
	carry bool       // evidence as at a day is carried forward
}

// at returns the same inquiry on another day.
func (q inquiry) at(day civil.Date) inquiry {
	q.on = day
	return q
}

// knows reports whether something that became known on a day counts.
func (q *inquiry) knows(day civil.Date) bool { return q.known.IsZero() || !day.After(q.known) }

// weigh returns what the evidence makes of a leaf for a bearer and, where the
// leaf is about one, a counterparty.
func (q *inquiry) weigh(l leaf, bearer, counterparty party.State) weighing {
	subject, object := l.subject.of(bearer, counterparty), l.object.of(bearer, counterparty)
	if l.kind == IsParty {
		return q.weighParty(subject)
	}
	return q.weighEvidence(l, subject, q.gather(l, subject, object))
}

// weighEvidence weighs what has been gathered on a fact or an event.
func (q *inquiry) weighEvidence(l leaf, subject party.State, e evidence) weighing {
	if l.kind == HadEvent {
		return q.weighEvent(l, subject, e)
	}
	return q.weighFact(l, e)
}

// outcome is what a weighing comes to.
func (w *weighing) outcome() outcome {
	return outcome{w.truth, w.gap, w.truth == No && len(w.grounds) > 0 && isSupposed(w.grounds)}
}

// of returns the State in a place.
func (w Who) of(bearer, counterparty party.State) party.State {
	switch w {
	case Bearer:
		return bearer
	case Counterparty:
		return counterparty
	}
	return party.State{}
}

// weighParty is Yes for a State that the instrument binds on the day.
func (q *inquiry) weighParty(s party.State) weighing {
	if q.list == nil {
		return weighing{gap: OpenStanding}
	}
	status := q.list.Standing(s, q.on, q.known)
	switch status.Standing {
	case party.Party:
		return weighing{truth: Yes, status: status}
	case party.Undetermined:
		return weighing{gap: OpenStanding, status: status}
	}
	return weighing{truth: No, status: status}
}

// standing is how it stands from day to day whether a State is a party.
func (q *inquiry) standing(s party.State) course {
	days := []civil.Date{civil.Earliest()}
	if q.list != nil {
		days = append(days, q.list.Changes(s, q.known)...)
	}
	var c course
	for _, day := range inOrder(days) {
		on := q.at(day)
		w := on.weighParty(s)
		c.add(day, w.outcome())
	}
	return c
}

// weighFact weighs the evidence of a fact on the day. A fact that asks of
// anyone or of any category holds if it holds of one; each is weighed by itself,
// with what speaks of all of them, so that neither takes anything from another.
func (q *inquiry) weighFact(l leaf, e evidence) weighing {
	if len(e.topics) == 0 {
		return weighing{gap: NoSource}
	}
	w := weighing{truth: No}
	for _, about := range e.topics {
		one := q.weighTopic(l, about)
		w.assumed = w.rests(one)
		w.gap = max(w.gap, one.gap)
		w.truth = w.truth.Or(one.truth)
		w.grounds = append(w.grounds, one.grounds...)
	}
	w.grounds = once(w.grounds)
	if w.truth != Unknown {
		w.gap = 0
	}
	for _, g := range e.shown {
		if g.speaks(civil.Day(q.on)) != 0 || q.carry && g.asAt && g.days.From.Before(q.on) {
			g.effect = ShownOnly
			w.grounds = append(w.grounds, g)
			if w.gap == NoSource {
				w.gap = NotOwnWord
			}
		}
	}
	return w
}

// rests returns what is assumed when a further topic is weighed: a Yes rests
// on the topic that assumes least, a No on every topic.
func (w *weighing) rests(further weighing) []ground {
	switch {
	case further.truth == Yes && (w.truth != Yes || len(further.assumed) == 0):
		return further.assumed
	case further.truth == No && w.truth == No:
		return append(w.assumed, further.assumed...)
	case w.truth == Yes:
		return w.assumed
	}
	return nil
}

// weighTopic weighs what speaks of one topic: of the day itself, and what is
// carried forward to it if the readings say so. Yes beside No, or a word that
// calls it disputed, is contested: of one day nothing takes precedence but what
// replaces.
func (q *inquiry) weighTopic(l leaf, about spoken) weighing {
	var w weighing
	var said present
	reach := q.reach(l)
	for _, g := range about.grounds {
		if g.effect = reach.effect(&g); g.effect != 0 {
			w.grounds = append(w.grounds, g)
			said.add(&g)
		}
	}
	if reach.carry {
		for _, g := range carried(about.grounds, q.on) {
			if !said.answers(&g) {
				w.grounds = append(w.grounds, g)
			}
		}
	}
	w.truth, w.gap = verdict(w.grounds)
	if w.truth == No {
		w.grounds = append(w.grounds, q.contradiction(about.givings, w.grounds)...)
		w.truth, w.gap = verdict(w.grounds)
	}
	if w.truth != Unknown && !counted(w.grounds) {
		if later := differing(about.grounds, q.on, w.truth); len(later) > 0 {
			w.grounds = append(w.grounds, later...)
			w.truth, w.gap = Unknown, Straddling
		}
	}
	w.assumed = assumed(w.grounds, w.truth)
	return w
}

// verdict is the truth that grounds of one day give together.
func verdict(grounds []ground) (Truth, Gap) {
	var yes, no, disputed, vague bool
	for _, g := range grounds {
		switch {
		case g.effect == Straddles:
			vague = true
		case g.holds == party.HoldsYes:
			yes = true
		case g.holds == party.HoldsNo:
			no = true
		default:
			disputed = true
		}
	}
	switch {
	case disputed || yes && no:
		return Unknown, Contested
	case yes:
		return Yes, 0
	case vague:
		return Unknown, Straddling
	case no:
		return No, 0
	}
	return Unknown, NoSource
}

// counted reports whether some ground speaks of the day itself.
func counted(grounds []ground) bool {
	for i := range grounds {
		if grounds[i].effect == Counts {
			return true
		}
	}
	return false
}

// assumed returns the grounds of a settled truth that are assumptions: none
// where some ground gives it that is neither carried forward nor hypothetical.
func assumed(grounds []ground, truth Truth) []ground {
	var assumed []ground
	for _, g := range grounds {
		switch {
		case truth == Unknown || g.effect == Straddles || (g.holds == party.HoldsYes) != (truth == Yes):
		case g.effect == Carried || g.isHypothetical():
			assumed = append(assumed, g)
		default:
			return nil
		}
	}
	return assumed
}
