package obligation

import (
	"cmp"
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
		for _, asked := range c.named(e, bearers, others) {
			c.count(e, asked)
		}
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

// named puts findings together by the States at which evidence looks.
func (c *bearingCount) named(e *RecordEvidence, bearers, others []party.State) []askedTogether {
	looks := func(at Side) bool { return e.Provider == at || e.Recipient == at }
	switch {
	case len(bearers) == 0 || len(others) == 0:
		return nil
	case looks(SideBearer) && looks(SideCounterparty):
		return c.pairsNamed(e, bearers, others)
	case looks(SideBearer):
		return oneByOne(bearers, func(b []party.State) askedTogether { return askedTogether{b, others} })
	case looks(SideCounterparty):
		return oneByOne(others, func(o []party.State) askedTogether { return askedTogether{bearers, o} })
	}
	return []askedTogether{{bearers, others}}
}

// oneByOne makes one of each State.
func oneByOne(states []party.State, of func([]party.State) askedTogether) []askedTogether {
	all := make([]askedTogether, len(states))
	for i := range states {
		all[i] = of(states[i : i+1])
	}
	return all
}

// pairsNamed are the pairs that some record names on the sides at which evidence looks.
func (c *bearingCount) pairsNamed(e *RecordEvidence, bearers, others []party.State) (all []askedTogether) {
	met := make(map[[2]party.State]bool)
	at := map[Side]RecordPlace{e.Provider: AsProvider, e.Recipient: AsRecipient}
	for r := range c.inquiry.index.ledger.ViewOf(assistance.Query{Subjects: c.inquiry.covers.subjects, Categories: c.inquiry.covers.selects(e), Known: c.inquiry.known}) {
		for b := range at[SideBearer].statesIn(r) {
			for o := range at[SideCounterparty].statesIn(r) {
				if pair := [2]party.State{b, o}; b != o && !met[pair] {
					met[pair] = true
					if slices.Contains(bearers, b) && slices.Contains(others, o) {
						all = append(all, askedTogether{[]party.State{b}, []party.State{o}})
					}
				}
			}
		}
	}
	return all
}

// count counts the records that evidence selects for some findings and that have a step in
// days on which the norm may apply, its bearer's position left aside.
func (c *bearingCount) count(e *RecordEvidence, asked askedTogether) {
	days := make(map[party.State][]civil.Period) // by the recipient of the record, where a limb is asked of it
	for r := range c.inquiry.index.ledger.ViewOf(c.query(e, asked.bearers[0], asked.others[0])) {
		if c.ids[r.ID] || !c.inquiry.index.isAct(r) {
			continue
		}
		of, to := c.normAnswer, party.State{}
		if c.limb != nil {
			if of, to = c.limb, r.Recipient.State; !to.IsValid() {
				continue
			}
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
		if slices.ContainsFunc(r.Steps, func(s assistance.Step) bool {
			when, _ := s.When()
			return !s.Foreseen && c.inquiry.knows(s.KnownOn()) && (len(e.Stages) == 0 || slices.Contains(e.Stages, s.Stage)) && meetsAny(when, may)
		}) {
			c.ids[r.ID] = true
		}
	}
}

// mayApply returns the days on which a norm may apply to some of the bearers toward some of
// the others, the position to do so left aside: in order and apart.
func (c *bearingCount) mayApply(n *normAnswer, bearers, others []party.State) []civil.Period {
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

// meetsAny reports whether a time meets some of the periods, which are in order and apart.
func meetsAny(when civil.Period, periods []civil.Period) bool {
	from := cmp.Or(when.From, civil.Earliest())
	i, _ := slices.BinarySearchFunc(periods, from, func(p civil.Period, day civil.Date) int {
		if p.Until.IsZero() || p.Until.After(day) {
			return 1
		}
		return -1
	})
	return i < len(periods) && periods[i].Overlaps(when)
}
