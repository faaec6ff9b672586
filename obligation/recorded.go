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
	// Open are those of them, sorted, that have no step that surely lies in days
	// on which the norm applies: they bear on it only if open facts turn out so,
	// or if a vague day lies in time.
	Open []string `json:"open,omitempty"`
	// Beside is how many records the norm's evidence selects that do not bear
	// on the finding, since the norm applies on none of their days, or since it
	// is asked toward a State and their recipient is none: assistance all the
	// same, as to a State that is not a party, or to a fund.
	Beside int `json:"beside,omitempty"`
	// Totals are ranges by stage and currency; never added across either.
	Totals []assistance.Total `json:"totals,omitempty"`
	// Reports, Programmes, Coalitions and Restrictions are the ids of what else
	// bears on the finding, sorted. A coalition is no agreed programme: 6(12).
	Reports      []string `json:"reports,omitempty"`
	Programmes   []string `json:"programmes,omitempty"`
	Coalitions   []string `json:"coalitions,omitempty"`
	Restrictions []string `json:"restrictions,omitempty"`
}

// IsZero reports that nothing is recorded.
func (r Recorded) IsZero() bool { return r.Beside == 0 && r.bearing() == 0 }

// bearing is how many items bear on the finding.
func (r *Recorded) bearing() int {
	return len(r.Records) + len(r.Reports) + len(r.Programmes) + len(r.Coalitions) + len(r.Restrictions)
}

// Recorded collects what of the register bears on the finding, known by the
// knowledge date, and lies wholly or partly in a period; the zero Period is all
// time. The legal date of the finding does not limit it.
//
// Of a record the steps must lie in the period, of a report the time that it
// covers, of a programme that for which it runs, of a restriction that in which
// it is in force; where no source says when, it may be any time. A step that lies
// in the period only in part, or perhaps, counts from zero up to its figure.
func (f Finding) Recorded(over civil.Period) Recorded {
	n := f.answer
	if n.norm.Evidence == nil {
		return Recorded{}
	}
	out := n.records(f.bearer, f.counterparty, over)
	n.addActs(&out, f.bearer, f.counterparty, over)
	return out
}

// addActs adds what bears on a finding beside records of assistance.
func (n *normAnswer) addActs(out *Recorded, bearer, counterparty party.State, over civil.Period) {
	evidence, x, q := n.norm.Evidence, n.inquiry.index, &n.inquiry
	if e := evidence.Reports; e != nil {
		for _, r := range x.reports[e.By.of(bearer, counterparty)] {
			if r.Item == e.Item && q.knows(r.KnownOn()) && r.Covers.Overlaps(over) {
				out.Reports = append(out.Reports, r.ID)
			}
		}
	}
	if e := evidence.Programmes; e != nil {
		for _, p := range x.programmes[bearer] {
			switch {
			case !q.knows(p.KnownOn()) || !p.Period.Overlaps(over) || e.Between == BetweenPair && !slices.Contains(statesOf(p), counterparty):
			case p.Kind == assistance.Agreement:
				out.Programmes = append(out.Programmes, p.ID)
			default:
				out.Coalitions = append(out.Coalitions, p.ID)
			}
		}
	}
	if e := evidence.Restrictions; e != nil {
		for _, r := range x.restrictions[e.By.of(bearer, counterparty)] {
			if q.knows(r.Source.Known()) && r.Period.Overlaps(over) {
				out.Restrictions = append(out.Restrictions, r.ID)
			}
		}
	}
}

// bearingRecord is a record with the selections of a norm's evidence that it
// meets.
type bearingRecord struct {
	record     *assistance.Record
	selections []*RecordEvidence
}

// assistanceAtLarge is every category that is assistance: what evidence that
// names none selects.
func assistanceAtLarge() []assistance.Category {
	return slices.DeleteFunc(assistance.Categories(), func(c assistance.Category) bool { return !c.IsAssistance() || c != c.Root() })
}

// bearing finds the records with a step in a period that a norm's evidence
// selects for a bearer and a counterparty, in id order.
func (n *normAnswer) bearing(b, c party.State, over civil.Period) []bearingRecord {
	found := make(map[string]bearingRecord)
	for i := range n.norm.Evidence.Records {
		e := &n.norm.Evidence.Records[i]
		if e.Under != nil && n.choices[e.Under.Reading].ID != e.Under.Choice {
			continue
		}
		q := assistance.Query{Provider: e.Provider.actor(b, c), Recipient: e.Recipient.actor(b, c),
			Categories: e.Selects(), Period: over, Known: n.inquiry.known, Stages: e.Stages}
		for r := range n.inquiry.index.ledger.Records(q) {
			found[r.ID] = bearingRecord{r, append(found[r.ID].selections, e)}
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b bearingRecord) int { return cmp.Compare(a.record.ID, b.record.ID) })
}

// Selects returns the categories of records that the evidence selects: those that
// it names or, if it names none, every category that is assistance.
func (e *RecordEvidence) Selects() []assistance.Category {
	if len(e.Categories) == 0 {
		return assistanceAtLarge()
	}
	return e.Categories
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

// records counts the steps in a period of the records that bear on the norm on
// their days.
func (n *normAnswer) records(b, c party.State, over civil.Period) Recorded {
	var out Recorded
	t := n.newTriggers(b, c)
	for _, bears := range n.bearing(b, c, over) {
		on := t.of(bears.record)
		looked, counts, certain := false, false, false
		for _, stage := range assistance.Stages() {
			categories := bears.categories(stage)
			if len(categories) == 0 {
				continue
			}
			totals := bears.record.TotalsWhere(categories, n.inquiry.known, func(step assistance.Step) assistance.Extent {
				when, _ := step.When()
				within, lies := when.Intersect(over)
				if step.Stage != stage || !lies {
					return assistance.Outside
				}
				looked = true
				extent := on.during(within)
				if !when.Within(over) {
					extent = min(extent, assistance.Partly)
				}
				counts, certain = counts || extent != assistance.Outside, certain || extent == assistance.Wholly
				return extent
			})
			out.Totals = assistance.AddTotals(out.Totals, totals)
		}
		switch {
		case counts:
			out.Records = append(out.Records, bears.record.ID)
			if !certain {
				out.Open = append(out.Open, bears.record.ID)
			}
		case looked:
			out.Beside++
		}
	}
	return out
}

// categories returns those that the selections select at a stage.
func (r *bearingRecord) categories(stage assistance.Stage) []assistance.Category {
	var categories []assistance.Category
	for _, e := range r.selections {
		if len(e.Stages) == 0 || slices.Contains(e.Stages, stage) {
			categories = append(categories, e.Selects()...)
		}
	}
	return categories
}
