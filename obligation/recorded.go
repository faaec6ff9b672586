package obligation

import (
	"cmp"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Recorded is what the register holds that bears on a finding. It proves
// nothing: no record is "no record", never "not performed", and a record of
// mine-action scope is an upper bound at most.
//
// A record bears on a norm through the days of its steps: on those days the
// norm would have to apply, the bearer's position to do so left aside. Where
// that is open, or holds on some of the days only, the step counts from zero
// up to its figure; where it holds on no day, the step does not count.
type Recorded struct {
	// Records are the ids of the records that bear on the finding, sorted.
	Records []string `json:"records,omitempty"`
	// Open is how many of them bear on it only if open facts turn out so.
	Open int `json:"open,omitempty"`
	// Beside is how many records the norm's evidence selects that do not bear
	// on the finding, since the norm applies on none of their days: assistance
	// all the same, as to a State that is not a party.
	Beside int `json:"beside,omitempty"`
	// Totals are ranges by stage and currency; never added across either.
	Totals []assistance.Total `json:"totals,omitempty"`
	// Reports, Programmes and Restrictions are the ids of what else bears on
	// the finding, sorted.
	Reports      []string `json:"reports,omitempty"`
	Programmes   []string `json:"programmes,omitempty"`
	Restrictions []string `json:"restrictions,omitempty"`
}

// IsZero reports that nothing is recorded.
func (r Recorded) IsZero() bool {
	return len(r.Records) == 0 && r.Beside == 0 && len(r.Reports) == 0 && len(r.Programmes) == 0 && len(r.Restrictions) == 0
}

// Recorded collects what of the register bears on the finding, known by the
// knowledge date. Records are taken whatever their date: the legal date of the
// finding does not limit them.
func (f Finding) Recorded() Recorded {
	n := f.answer
	evidence := n.norm.Evidence
	if evidence == nil {
		return Recorded{}
	}
	t := newTrigger(n, f.bearer, f.counterparty)
	out := t.records(n.bearing(f.bearer, f.counterparty))
	x, q := n.inquiry.index, &n.inquiry
	if e := evidence.Reports; e != nil {
		by := e.By.of(f.bearer, f.counterparty)
		for _, r := range x.reports[by] {
			if r.Item == e.Item && q.knows(r.KnownOn()) {
				out.Reports = append(out.Reports, r.ID)
			}
		}
	}
	if e := evidence.Programmes; e != nil {
		for _, p := range x.programmes[f.bearer] {
			if q.knows(p.KnownOn()) && (e.Between == BetweenBearer || slices.Contains(statesOf(p), f.counterparty)) {
				out.Programmes = append(out.Programmes, p.ID)
			}
		}
	}
	if e := evidence.Restrictions; e != nil {
		by := e.By.of(f.bearer, f.counterparty)
		for _, r := range x.restrictions[by] {
			if q.knows(r.Source.Known()) {
				out.Restrictions = append(out.Restrictions, r.ID)
			}
		}
	}
	return out
}

// bearingRecord is a record with the categories and stages through which it
// can bear on a norm.
type bearingRecord struct {
	record     *assistance.Record
	categories []assistance.Category // none: any category of the Convention
	stages     stageSet              // none: every stage
}

// bearing finds the records that a norm's evidence selects for a bearer and a
// counterparty, in id order.
func (n *normAnswer) bearing(b, c party.State) []bearingRecord {
	found := make(map[string]bearingRecord)
	for i := range n.norm.Evidence.Records {
		e := &n.norm.Evidence.Records[i]
		if e.Under != nil && n.choices[e.Under.Reading].ID != e.Under.Choice {
			continue
		}
		q := assistance.Query{Provider: e.Provider.actor(b, c), Recipient: e.Recipient.actor(b, c),
			Categories: e.Categories, Known: n.inquiry.known, Stages: e.Stages}
		for r := range n.inquiry.index.ledger.Records(q) {
			hit, again := found[r.ID]
			if !again {
				hit = bearingRecord{record: r, categories: e.Categories, stages: stagesOf(e.Stages)}
			} else {
				hit.categories = eitherOf(hit.categories, e.Categories)
				if hit.stages == 0 || len(e.Stages) == 0 {
					hit.stages = 0
				} else {
					hit.stages |= stagesOf(e.Stages)
				}
			}
			found[r.ID] = hit
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b bearingRecord) int { return cmp.Compare(a.record.ID, b.record.ID) })
}

// eitherOf joins two selections of categories; none selects any.
func eitherOf(a, b []assistance.Category) []assistance.Category {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	return append(slices.Clone(a), b...)
}

// actor is whom a side stands for; the zero Actor is anyone.
func (s Side) actor(b, c party.State) party.Actor {
	switch s {
	case SideBearer:
		return party.Actor{Kind: party.ActorState, State: b}
	case SideCounterparty:
		return party.Actor{Kind: party.ActorState, State: c}
	}
	return party.Actor{}
}

// trigger is the condition of a norm with the position to do so left aside,
// asked of one bearer or pair on the days of a record.
type trigger struct {
	answer  *normAnswer
	b, c    party.State
	changes []civil.Date // sorted
	seen    map[civil.Period]triggered
}

// triggered says on how many days of a period the condition holds.
type triggered struct {
	extent assistance.Extent
	open   bool // it is open whether it holds on any day
}

func newTrigger(n *normAnswer, b, c party.State) *trigger {
	return &trigger{answer: n, b: b, c: c, seen: make(map[civil.Period]triggered)}
}

// records counts the steps of the records that bear on the norm on their days.
func (t *trigger) records(bearing []bearingRecord) Recorded {
	var out Recorded
	for _, b := range bearing {
		looked, counts, certain := false, false, false
		totals := b.record.TotalsWhere(b.categories, t.answer.inquiry.known, func(step assistance.Step) assistance.Extent {
			if b.stages != 0 && !b.stages.has(step.Stage) || !t.answer.inquiry.knows(step.KnownOn()) {
				return assistance.Outside
			}
			looked = true
			when, _ := step.When()
			on := t.during(when)
			if on.extent != assistance.Outside {
				counts, certain = true, certain || !on.open
			}
			return on.extent
		})
		out.Totals = assistance.AddTotals(out.Totals, totals)
		if counts {
			out.Records = append(out.Records, b.record.ID)
		}
		if counts && !certain {
			out.Open++
		}
		if looked && !counts {
			out.Beside++
		}
	}
	return out
}

// during asks the trigger on every day of a period.
func (t *trigger) during(when civil.Period) triggered {
	if known, ok := t.seen[when]; ok {
		return known
	}
	if t.changes == nil {
		t.changes = append(t.answer.changes(t.b, t.c), civil.Earliest())
		slices.SortFunc(t.changes, civil.Date.Compare)
		t.changes = slices.Compact(t.changes)
	}
	var yes, no, open bool
	ask := func(day civil.Date) {
		switch t.on(day) {
		case Yes:
			yes = true
		case No:
			no = true
		default:
			open = true
		}
	}
	first := when.From
	if first.IsZero() {
		first = civil.Earliest()
	}
	ask(first)
	for _, day := range t.changes {
		if day.After(first) && when.Contains(day) {
			ask(day)
		}
	}
	result := triggered{extent: assistance.Partly, open: open && !yes}
	switch {
	case !no && !open:
		result.extent = assistance.Wholly
	case !yes && !open:
		result.extent = assistance.Outside
	}
	t.seen[when] = result
	return result
}

// on is the truth of the trigger on one day.
func (t *trigger) on(day civil.Date) Truth {
	n := t.answer
	q := n.inquiry.at(day)
	at := uint32(0)
	for i, l := range n.formula.leaves {
		truth := Yes
		if n.formula.position&(1<<i) == 0 {
			truth = q.weigh(l, t.b, t.c).truth
		}
		at += uint32(truth) * powers[i]
	}
	return n.table[at].truth
}

// Appraisals returns what named bodies have said of the bearer and the norm,
// known by the knowledge date, in id order. It changes no finding.
func (f Finding) Appraisals() []Appraisal {
	var said []Appraisal
	for _, a := range f.answer.inquiry.index.appraisals[f.bearer] {
		if a.Instrument == f.answer.instrument.ID && a.Norm == f.answer.norm.ID &&
			(!a.Counterparty.IsValid() || a.Counterparty == f.counterparty) && f.answer.inquiry.knows(a.KnownOn()) {
			said = append(said, *a)
		}
	}
	return said
}
