package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recordsBearingOn counts the records that bear on some finding of a norm. Each is looked
// at once for a bearer or a counterparty that it names, and not for every pair of which the
// norm is asked.
func recordsBearingOn(n *normAnswer) int {
	c := bearingCount{normAnswer: n, lines: make(lines), ids: make(map[string]bool)}
	bearers, others := n.columns.states.found(n.norm.Pairs())
	if !n.norm.Pairs() {
		others = []party.State{{}}
	}
	for i := range n.norm.Evidence.Records {
		e := &n.norm.Evidence.Records[i]
		if !n.isSelecting(e) {
			continue
		}
		c.countAll(e, bearers, others)
	}
	return len(c.ids)
}

// bearingCount has the records that bear on some finding of a norm.
type bearingCount struct {
	*normAnswer
	lines lines
	ids   map[string]bool
}

// askedTogether are findings for which evidence selects the same records: those of each of
// the bearers toward each of the counterparties.
type askedTogether struct{ bearers, others []party.State }

// countAll counts the records that evidence selects for some of the bearers toward some of the
// others, of whom those are put together between whom it makes no difference.
func (c *bearingCount) countAll(e *RecordEvidence, bearers, others []party.State) {
	looks := func(at Side) bool { return e.Provider == at || e.Recipient == at }
	switch {
	case len(bearers) == 0 || len(others) == 0:
	case looks(SideBearer) && looks(SideCounterparty):
		c.countPairs(e, bearers, others)
	case looks(SideBearer):
		for i := range bearers {
			c.count(e, askedTogether{bearers[i : i+1], others})
		}
	case looks(SideCounterparty):
		for i := range others {
			c.count(e, askedTogether{bearers, others[i : i+1]})
		}
	default:
		c.count(e, askedTogether{bearers, others})
	}
}

// countPairs counts the records that name some of the bearers and of the others, at the sides at
// which evidence looks. Each is looked at once, and the days of each pair are worked out once.
func (c *bearingCount) countPairs(e *RecordEvidence, bearers, others []party.State) {
	var isBearer, isOther [party.StateCount]bool
	for _, s := range bearers {
		isBearer[s.Index()] = true
	}
	for _, s := range others {
		isOther[s.Index()] = true
	}
	days := make(map[[2]party.State]timesApart)
	at := map[Side]RecordPlace{e.Provider: AsProvider, e.Recipient: AsRecipient}
	bears := func(r *assistance.Record) bool {
		for b := range at[SideBearer].statesIn(r) {
			for o := range at[SideCounterparty].statesIn(r) {
				if b == o || !isBearer[b.Index()] || !isOther[o.Index()] {
					continue
				}
				of, to := c.faces(r, o)
				if of == nil {
					return false
				}
				may, known := days[[2]party.State{b, to}]
				if !known {
					may = c.mayApply(of, []party.State{b}, []party.State{to})
					days[[2]party.State{b, to}] = may
				}
				if c.hasStepIn(r, e, may) {
					return true
				}
			}
		}
		return false
	}
	for r := range c.inquiry.index.ledger.ViewOf(assistance.Query{Subjects: c.inquiry.covers.subjects, Categories: c.inquiry.covers.selects(e), Known: c.inquiry.known}) {
		// A State that passes money on gives nothing of its own.
		if !c.ids[r.ID] && c.inquiry.index.isAct(r) && !passesOn(r) && bears(r) {
			c.ids[r.ID] = true
		}
	}
}

// faces returns the norm on whose days a record bears, and toward whom it is asked: the norm
// itself toward another, or its limb toward the recipient of the record; nil if that is no State.
func (c *bearingCount) faces(r *assistance.Record, other party.State) (of *normAnswer, toward party.State) {
	switch to := r.Recipient.State; {
	case c.limb == nil:
		return c.normAnswer, other
	case to.IsValid():
		return c.limb, to
	}
	return nil, party.State{}
}

// hasStepIn reports whether a record has a step that evidence selects in some of the days.
func (c *bearingCount) hasStepIn(r *assistance.Record, e *RecordEvidence, days timesApart) bool {
	return len(days) > 0 && slices.ContainsFunc(r.Steps, func(s assistance.Step) bool {
		when, _ := s.When()
		return c.inquiry.happened(&s) && (len(e.Stages) == 0 || slices.Contains(e.Stages, s.Stage)) && days.meets(when)
	})
}

// count counts the records that evidence selects for some findings and that have a step in
// days on which the norm may apply, its bearer's position left aside.
func (c *bearingCount) count(e *RecordEvidence, asked askedTogether) {
	days := make(map[party.State]timesApart) // by the recipient of the record, where a limb is asked of it
	for r := range c.inquiry.index.ledger.ViewOf(c.query(e, asked.bearers[0], asked.others[0])) {
		if c.ids[r.ID] || !c.inquiry.index.isAct(r) {
			continue
		}
		of, to := c.faces(r, party.State{})
		if of == nil {
			continue
		}
		may, known := days[to]
		if !known {
			others := asked.others
			if c.limb != nil {
				others = []party.State{to}
			}
			may = c.mayApply(of, asked.bearers, others)
			days[to] = may
		}
		if c.limb == nil && len(may) == 0 {
			return
		}
		if c.hasStepIn(r, e, may) {
			c.ids[r.ID] = true
		}
	}
}

// mayApply returns the days on which a norm may apply to some of the bearers toward some of
// the others, the position to do so left aside.
func (c *bearingCount) mayApply(n *normAnswer, bearers, others []party.State) timesApart {
	var days []civil.Period
	for _, b := range bearers {
		for _, o := range others {
			if b == o {
				continue
			}
			t := trigger{normAsked: normAsked{n, b, o}, lines: c.lines}
			days = append(days, t.mayHold()...)
		}
	}
	return evidence.Joined(days)
}
