package evidence

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// ongoing are the pieces that gave their period no end, and state only days before the
// day asked: the period goes on by assumption. Beside other words each stands as it did on
// the last day that it states: what was contested then stays so, and what is said of a
// later day takes its place. The zero ongoing is none.
type ongoing struct {
	last   [party.HoldsDisputed + 1]peak // the last days that they state, by what is said
	begun  peak                          // their first days
	denied []denial                      // those that say No, which nothing takes out again
	latest []denial                      // of these, those that began last
}

// denial is a piece that says No, by the numbers of its days.
type denial struct{ last, first int }

// add adds a piece. Those that deny are added in the order of their last days, or put in
// order when all are added.
func (o *ongoing) add(p *Piece) {
	o.last[p.Says].add(number(p.LastDay()))
	o.begun.add(p.firstNumber())
	if p.denies() {
		d := denial{number(p.LastDay()), p.firstNumber()}
		o.deny(d)
		o.denyLatest(d)
	}
}

// remove removes a piece that does not deny.
func (o *ongoing) remove(p *Piece) {
	o.last[p.Says].remove(number(p.LastDay()))
	o.begun.remove(p.firstNumber())
}

// deny adds a denial that states later days than those before it. What began later and
// states fewer days adds nothing to it.
func (o *ongoing) deny(d denial) {
	for len(o.denied) > 0 && o.denied[len(o.denied)-1].first >= d.first && o.denied[len(o.denied)-1].last <= d.last {
		o.denied = o.denied[:len(o.denied)-1]
	}
	o.denied = append(o.denied, d)
}

// denyLatest adds the denial to those that began last: what began earlier and states fewer
// days adds nothing to it.
func (o *ongoing) denyLatest(d denial) {
	for len(o.latest) > 0 && o.latest[len(o.latest)-1].first <= d.first && o.latest[len(o.latest)-1].last <= d.last {
		o.latest = o.latest[:len(o.latest)-1]
	}
	o.latest = append(o.latest, d)
}

// inOrder puts the denials in order.
func (o *ongoing) inOrder() {
	all := slices.SortedFunc(slices.Values(o.denied), func(a, b denial) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(b.first, a.first)) })
	o.denied = o.denied[:0]
	for _, d := range all {
		o.deny(d)
	}
	all = slices.SortedFunc(slices.Values(o.latest), func(a, b denial) int { return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.first, b.first)) })
	o.latest = o.latest[:0]
	for _, d := range all {
		o.denyLatest(d)
	}
}

// since returns the first day that a piece must still state to stand, if what takes its
// place has come by a day: what began later takes its place too.
func (o *ongoing) since(later int) int {
	begun, _ := o.begun.greatest()
	return max(begun, later)
}

// says reports whether a piece stands that says it.
func (o *ongoing) says(what party.Holds, later int) bool {
	last, ok := o.last[what].greatest()
	return ok && last >= o.since(later)
}

// lastDenial returns the greatest first and last day of the denials that stand; ok is false
// if there are none.
func (o *ongoing) lastDenial(later int) (first, last int, ok bool) {
	at, _ := slices.BinarySearchFunc(o.latest, o.since(later), func(d denial, day int) int { return cmp.Compare(d.last, day) })
	if at == len(o.latest) {
		return 0, 0, false
	}
	return o.latest[at].first, o.latest[len(o.latest)-1].last, true
}

// deniedSince is the first day of the denials that stand; ok is false if there are none.
func (o *ongoing) deniedSince(later int) (first int, ok bool) {
	at, _ := slices.BinarySearchFunc(o.denied, o.since(later), func(d denial, day int) int { return cmp.Compare(d.last, day) })
	if at == len(o.denied) {
		return 0, false
	}
	return o.denied[at].first, true
}
