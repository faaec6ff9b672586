package obligation_test

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// branch is what an open point comes to if the State itself says yes, or no, as at the
// day, beside all that the register holds.
func (r *reference) branch(p point, says party.Holds) verdict {
	anyone := declaredFact(p.predicate).Object && !p.object.IsValid()
	switch {
	case p.kind == obligation.IsParty:
		return map[party.Holds]verdict{party.HoldsYes: yes, party.HoldsNo: no}[says]
	case p.kind == obligation.HadEvent:
		return r.eventBranch(p, says)
	case p.evidence == obligation.RecordsOnly || anyone:
		// No record shows that nothing was done, and no word on one State is of every one.
		return map[party.Holds]verdict{party.HoldsYes: yes, party.HoldsNo: open}[says]
	}
	return r.with(r.answer(p, says)).weigh(p).truth
}

// answer is the State's own word on a point, as at the day.
func (r *reference) answer(p point, says party.Holds) obligation.Determination {
	return obligation.Determination{ID: "answer", Fact: p.predicate, Subject: p.subject, Object: p.object, Category: p.category,
		Holds: says, At: r.on, By: stateActor(p.subject), Source: answering, Known: longAgo}
}

// eventBranch tries an event on every day on which something about it may change.
func (r *reference) eventBranch(p point, says party.Holds) verdict {
	d := r.answer(p, says)
	d.At = civil.Date{}
	if says == party.HoldsNo {
		d.Period = &civil.Period{}
		return r.with(d).weigh(p).truth
	}
	days := []civil.Date{r.on}
	if r.list != nil {
		days = append(days, r.list.EntryRule().InForce)
		days = append(days, r.list.Changes(p.subject, r.known)...)
		if inForce, ok := r.list.EntryIntoForce(p.subject, r.on, r.known); ok {
			days = append(days, inForce)
		}
	}
	for _, denial := range r.with(d).determinations(p.predicate, p.subject) {
		if denial.Period != nil {
			days = append(days, denial.Period.From, denial.Period.Until)
		}
		if !denial.At.IsZero() {
			days = append(days, denial.At)
		}
	}
	for _, day := range days {
		for _, on := range []civil.Date{day.AddDays(-1), day, day.AddDays(1)} {
			if on.IsZero() || on.After(r.on) {
				continue
			}
			d.Event = &obligation.EventSpan{Earliest: on, Latest: on}
			if r.with(d).weigh(p).truth == yes {
				return yes
			}
		}
	}
	return open
}

// with is the reference with one more determination, and without suppositions, which are
// not on record.
func (r *reference) with(d obligation.Determination) *reference {
	then := *r
	then.met, then.weighed, then.triggers = make(situations), make(map[point]leaf), make(map[triggered]verdict)
	then.days = map[civil.Date]*reference{r.on: &then}
	then.held.Determinations = append(withoutSuppositions(r.held).Determinations, d)
	return &then
}
