package obligation

import (
	"cmp"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recording finds what of the register bears on a finding in a period.
type recording struct {
	normAsked
	over civil.Period
}

// addActs adds what bears on a finding beside records of assistance.
func (r *recording) addActs(out *Recorded) {
	evidence, x, q := r.norm.Evidence, r.inquiry.index, &r.inquiry
	if e := evidence.Reports; e != nil {
		for _, report := range x.reports[e.By.of(r.bearer, r.counterparty)] {
			if report.Item == e.Item && (report.Instrument == "" || report.Instrument == r.law.ID) && q.knows(report.KnownOn()) && report.Covers.Overlaps(r.over) {
				out.Reports = append(out.Reports, report.ID)
			}
		}
	}
	if e := evidence.Programmes; e != nil {
		for _, p := range x.programmes[r.bearer] {
			switch {
			case !q.covers.touches(p.Subjects) || !q.knows(p.KnownOn()) || !p.Period.Overlaps(r.over) || e.Between == BetweenPair && !slices.Contains(statesOf(p), r.counterparty):
			case p.Kind == assistance.Agreement:
				out.Programmes = append(out.Programmes, p.ID)
			default:
				out.Coalitions = append(out.Coalitions, p.ID)
			}
		}
	}
	if e := evidence.Restrictions; e != nil {
		for _, restriction := range x.restrictions[e.By.of(r.bearer, r.counterparty)] {
			if q.knows(restriction.Source.Known()) && q.covers.touches(restriction.Subjects) && e.selects(restriction) && restriction.Period.Overlaps(r.over) {
				out.Restrictions = append(out.Restrictions, restriction.ID)
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

// bearing finds the records with a step in the period that the norm's evidence
// selects, in id order.
func (r *recording) bearing() []bearingRecord {
	found := make(map[string]bearingRecord)
	for i := range r.norm.Evidence.Records {
		e := &r.norm.Evidence.Records[i]
		if e.Under != nil && r.choices[e.Under.Reading].ID != e.Under.Choice {
			continue
		}
		selected := r.inquiry.covers.selects(e)
		if len(selected) == 0 {
			continue // none would ask for every category
		}
		q := assistance.Query{Provider: e.Provider.actor(r.bearer, r.counterparty), Recipient: e.Recipient.actor(r.bearer, r.counterparty),
			Subjects: r.inquiry.covers.subjects, Categories: selected, Period: r.over, Known: r.inquiry.known, Stages: e.Stages}
		for record := range r.inquiry.index.ledger.ViewOf(q) {
			found[record.ID] = bearingRecord{record, append(found[record.ID].selections, e)}
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b bearingRecord) int { return cmp.Compare(a.record.ID, b.record.ID) })
}

// records counts the steps in a period of the records that bear on the norm on
// their days.
func (r *recording) records() Recorded {
	var out Recorded
	t := newTriggers(r.normAsked)
	for _, bears := range r.bearing() {
		on := t.of(bears.record)
		looked, counts, certain := false, false, false
		for _, stage := range assistance.Stages() {
			categories := bears.categories(r.inquiry.covers, stage)
			if len(categories) == 0 {
				continue
			}
			q := assistance.Query{Subjects: r.inquiry.covers.subjects, Categories: categories, Known: r.inquiry.known}
			totals := bears.record.TotalsWhere(q, func(step assistance.Step) assistance.Extent {
				when, _ := step.When()
				within, lies := when.Intersect(r.over)
				if step.Stage != stage || !lies {
					return assistance.Outside
				}
				looked = true
				extent := on.during(within)
				if !when.Within(r.over) {
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

// suppositions returns the ids of the hypothetical determinations by which a leaf of
// the triggers is another on the days of the records that bear on the norm, sorted.
func (r *recording) suppositions() []string {
	var ids []string
	t := newTriggers(r.normAsked)
	for _, bears := range r.bearing() {
		on := t.of(bears.record)
		for _, step := range bears.record.Steps {
			when, _ := step.When()
			within, lies := when.Intersect(r.over)
			if lies && r.inquiry.knows(step.KnownOn()) && len(bears.categories(r.inquiry.covers, step.Stage)) > 0 {
				ids = append(ids, on.suppositions(within)...)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// categories returns those that the selections select at a stage.
func (r *bearingRecord) categories(covers *coverage, stage assistance.Stage) []assistance.Category {
	var categories []assistance.Category
	for _, e := range r.selections {
		if len(e.Stages) == 0 || slices.Contains(e.Stages, stage) {
			categories = append(categories, covers.selects(e)...)
		}
	}
	return categories
}
