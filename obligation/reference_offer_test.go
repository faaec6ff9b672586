package obligation_test

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// offer is what is said of an offer of a State: that it made one on one of some days, or
// that it made none on any of them.
type offer struct {
	category    assistance.Category
	says        party.Holds
	first, last civil.Date // of a denial, zero is without end
	own         bool       // the State's own word, or supposed
	supposed    bool
	foreseen    bool
}

func (o *offer) mayLieOn(day civil.Date) bool { return within(o.first, o.last, day) }

// offers are those of the subject of a point, if the point asks for any.
func (r *reference) offers(p point) []offer {
	if p.offers == "" {
		return nil
	}
	var all []offer
	for _, d := range r.determinations(p.offers, p.subject) {
		o := offer{category: d.Category, says: d.Holds, own: d.Hypothetical || d.By == stateActor(p.subject), supposed: d.Hypothetical, foreseen: d.Foreseen}
		if d.Event != nil {
			o.first, o.last = d.Event.Earliest, d.Event.Latest
		} else if o.first, o.last = d.Period.From, lastOf(*d.Period); o.last.IsZero() && !d.Hypothetical && !d.Foreseen {
			o.last = d.Source.Known()
		}
		all = append(all, o)
	}
	return all
}

// shownOffer reports whether an offer that settles nothing is of a category that a point
// asks for, and of a day on which it would count.
func (r *reference) shownOffer(p point, o *offer) bool {
	w := word{about: about{category: o.category}, wide: true}
	if !slices.ContainsFunc(categoriesOf(p), w.covers) {
		return false
	}
	since, _ := r.on.AddMonths(-12 * p.withinYears)
	for day := since; !day.After(r.on); day = day.AddDays(1) {
		if bound, _ := r.party(p.subject, day); bound != no && o.mayLieOn(day) {
			return true
		}
	}
	return false
}

// offersOn are the offers of one category that are admitted, and what denies that any of
// that category were made.
func offersOn(all []offer, c assistance.Category) (offers, denials []offer) {
	for _, o := range all {
		w := word{about: about{category: o.category}, wide: o.says == party.HoldsNo}
		switch {
		case !o.own || o.foreseen || !w.covers(c):
		case o.says == party.HoldsNo:
			denials = append(denials, o)
		default:
			offers = append(offers, o)
		}
	}
	return offers, denials
}

// offerIs is what an offer is on the day.
type offerIs int

const (
	nothing    offerIs = iota
	counting           // it counts
	besideWord         // it counts, and a word stands against it
	mayBeIn            // it may count
	unsettled          // it counts if the State was bound
	made               // it was made, and counts no longer
	perhapsMade
)

// isOn goes through the days that an offer may have had.
func (t *topic) isOn(p point, o *offer, denials []offer) offerIs {
	r := t.ref
	since, _ := r.on.AddMonths(-12 * p.withinYears)
	var days, bound, inTime, sure, may, open, before, denied int
	for day := o.first; !day.After(o.last); day = day.AddDays(1) {
		days++
		standing, _ := r.party(p.subject, day)
		if standing == yes {
			bound++
		}
		if standing == 0 {
			open++
		}
		if standing != no && !day.After(r.on) {
			before++
		}
		if !day.Before(since) && !day.After(r.on) {
			inTime++
			if standing == yes {
				sure++
			}
			if standing != no {
				may++
			}
		}
		if slices.ContainsFunc(denials, func(d offer) bool { return d.mayLieOn(day) }) {
			denied++
		}
	}
	overtaken, beside := false, false
	for _, w := range t.words {
		if w.says == party.HoldsYes {
			continue
		}
		overtaken = overtaken || w.from.After(o.last) && !w.from.After(r.on)
		beside = beside || !w.from.After(o.last) && (w.last.IsZero() || !w.last.Before(o.first))
	}
	contested := o.says == party.HoldsDisputed || denied == days
	switch {
	case o.first.After(r.on):
		return nothing
	case overtaken || may == 0:
		switch {
		case before == 0:
			if bound == 0 {
				r.met.note("an offer of a State that was no party")
			}
			return nothing
		case bound == days && !o.last.After(r.on) && !contested:
			if overtaken {
				r.met.note("an offer, and later a denial")
			} else {
				r.met.note("an offer that is too old")
			}
			return made
		}
		return perhapsMade
	case sure == days && (beside || contested):
		return besideWord
	case sure == days:
		return counting
	case inTime == days && open > 0:
		r.met.note("an offer while the standing is open")
		return unsettled
	}
	r.met.note("an offer of a vague day")
	return mayBeIn
}

// hearOffers weighs the offers of a category beside what is said of the position: of an offer
// and a denial the later prevails. It also says whether some offer that somebody made counts.
func (t *topic) hearOffers(p point, c assistance.Category, all []offer, truth verdict, gap obligation.Gap) (is verdict, why obligation.Gap, counts, sourced bool) {
	met := t.ref.met
	offers, denials := offersOn(all, c)
	on := make(map[offerIs][]offer)
	for _, o := range offers {
		is := t.isOn(p, &o, denials)
		on[is] = append(on[is], o)
	}
	counts = len(on[counting]) > 0
	sourced = slices.ContainsFunc(on[counting], func(o offer) bool { return !o.supposed })
	switch {
	case truth == yes:
		return truth, gap, counts, sourced
	case counts:
		met.note("an offer that counts")
		if len(t.denials()) > 0 {
			met.note("a denial, and later an offer")
		}
		if !sourced {
			met.note("an offer that is only supposed")
		}
		return yes, 0, true, sourced
	case len(on[besideWord]) > 0:
		if len(denials) > 0 {
			met.note("an offer of which is said that there was none")
		} else {
			met.note("an offer and a denial of which neither is known to be later")
		}
		return open, obligation.Contested, false, false
	case len(on[unsettled]) > 0:
		return open, graver(gap, obligation.OpenStanding), false, false
	case len(on[mayBeIn]) > 0:
		return open, graver(gap, obligation.Straddling), false, false
	case truth != no || len(t.counting) > 0 || len(on[made])+len(on[perhapsMade]) == 0:
		return truth, gap, false, false
	}
	// What is left is a denial that is carried to the day, and offers that no longer count.
	some := func(from []offer, holds func(o *offer) bool) bool {
		return slices.ContainsFunc(from, func(o offer) bool { return holds(&o) })
	}
	stands, gone, unlessLater := false, false, true
	for _, w := range t.denials() {
		notBefore := func(o *offer) bool { return !o.last.Before(w.from) }
		stands = stands || !some(on[made], notBefore) && !some(on[perhapsMade], notBefore)
		unlessLater = unlessLater && some(on[made], notBefore)
	}
	gone = some(on[made], func(o *offer) bool {
		return !slices.ContainsFunc(t.denials(), func(w heard) bool { return !w.last.Before(o.first) })
	})
	switch {
	case stands:
		return no, 0, false, false
	case gone:
		met.note("a denial, later an offer, which is too old")
		return open, obligation.NoSource, false, false
	case unlessLater:
		met.note("a denial and an offer of which neither is known to be later, too old")
		return open, obligation.Contested, false, false
	}
	met.note("a denial, and perhaps an offer that was later")
	return open, obligation.Straddling, false, false
}
