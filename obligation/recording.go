package obligation

import (
	"cmp"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// recording finds what of the register bears on a finding in a period.
type recording struct {
	normAsked
	over civil.Period
}

// addActs adds what bears on a finding beside records of assistance.
func (r *recording) addActs(out *Recorded) {
	evidence := r.norm.Evidence
	if e := evidence.Reports; e != nil {
		for report := range r.reports(e, e.By.of(r.bearer, r.counterparty), r.over) {
			out.Reports = append(out.Reports, report.ID)
		}
	}
	if e := evidence.Programmes; e != nil {
		for _, p := range r.inquiry.index.programmes[r.bearer] {
			switch {
			case !r.bears(p, r.over) || e.Between == BetweenPair && !isParty(p, r.counterparty):
			case p.Kind == assistance.Agreement:
				out.Programmes = append(out.Programmes, p.ID)
			default:
				out.Coalitions = append(out.Coalitions, p.ID)
			}
		}
	}
	if e := evidence.Restrictions; e != nil {
		for restriction := range r.restrictions(e, e.By.of(r.bearer, r.counterparty), r.over) {
			out.Restrictions = append(out.Restrictions, restriction.ID)
		}
	}
}

// bearingRecord is a record with the selections of a norm's evidence that it
// meets.
type bearingRecord struct {
	record     *assistance.Record
	selections []*RecordEvidence
}

// selection is records that meet selections of a norm's evidence which look at the same
// sides of a record, and all selections that some of them meets. One that a record does not
// meet has none of its categories, or no stage of its steps: it selects nothing of it.
type selection struct {
	records    map[string]bool // by id
	selections []*RecordEvidence
}

// bearing finds the records with a step in the period that the norm's evidence
// selects, in id order.
func (r *recording) bearing() []bearingRecord {
	found := make(map[string]bearingRecord)
	for i := range r.norm.Evidence.Records {
		e := &r.norm.Evidence.Records[i]
		if !r.isSelecting(e) {
			continue
		}
		q := r.query(e, r.bearer, r.counterparty)
		q.Period = r.over
		for record := range r.inquiry.index.ledger.ViewOf(q) {
			if !r.inquiry.index.isAct(record) {
				continue
			}
			found[record.ID] = bearingRecord{record, append(found[record.ID].selections, e)}
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b bearingRecord) int { return cmp.Compare(a.record.ID, b.record.ID) })
}

// records counts the steps in a period of the records that bear on the norm on
// their days.
func (r *recording) records() Recorded {
	t, bearing := newTriggers(r.normAsked), r.bearing()
	out := r.listed(t, bearing)
	for _, alike := range selectedAlike(bearing) {
		out.Totals = assistance.AddTotals(out.Totals, r.totals(t, alike))
	}
	return out
}

// listed tells which of some records bear on the norm, without what they come to.
func (r *recording) listed(t *triggers, bearing []bearingRecord) (out Recorded) {
	for _, bears := range bearing {
		looked, counts, certain := false, false, false
		for _, step := range bears.record.Steps {
			if step.Foreseen || !r.inquiry.knows(step.KnownOn()) || len(bears.categories(r.inquiry.covers, step.Stage)) == 0 {
				continue
			}
			extent, lies := r.extent(t.of(bears.record), step)
			looked = looked || lies
			counts, certain = counts || extent != assistance.Outside, certain || extent == assistance.Wholly
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

// extent returns how far a step counts, on the days of a trigger, and whether it lies in
// the period at all.
func (r *recording) extent(on *trigger, step assistance.Step) (extent assistance.Extent, lies bool) {
	when, _ := step.When()
	within, lies := when.Intersect(r.over)
	if !lies {
		return assistance.Outside, false
	}
	extent = on.during(within)
	if !when.Within(r.over) {
		extent = min(extent, assistance.Partly)
	}
	return extent, true
}

// selectedAlike puts the records together for which evidence looks at the same sides: there
// are few of these, however many selections there are.
func selectedAlike(bearing []bearingRecord) []selection {
	var all []selection
	places := make(map[sidePairs]int)
	for _, b := range bearing {
		at := sidePairsOf(b.selections)
		i, met := places[at]
		if !met {
			i = len(all)
			places[at], all = i, append(all, selection{records: make(map[string]bool)})
		}
		all[i].records[b.record.ID] = true
		for _, e := range b.selections {
			if !slices.Contains(all[i].selections, e) {
				all[i].selections = append(all[i].selections, e)
			}
		}
	}
	return all
}

// totals returns what records come to that are selected alike. Own resources are no
// assistance, also where they are printed with it.
func (r *recording) totals(t *triggers, alike selection) []assistance.Total {
	var totals []assistance.Total
	for _, stage := range assistance.Stages() {
		q := assistance.Query{Subjects: r.inquiry.covers.subjects, Known: r.inquiry.known}
		bears := bearingRecord{selections: alike.selections}
		if q.Categories = bears.categories(r.inquiry.covers, stage); len(q.Categories) == 0 {
			continue
		}
		q.Providers, q.Recipients = alike.actors(r)
		totals = assistance.AddTotals(totals, r.inquiry.index.ledger.TotalsWhere(q, func(record *assistance.Record, step assistance.Step) assistance.Extent {
			if step.Foreseen || step.Stage != stage || !alike.records[record.ID] {
				return assistance.Outside
			}
			extent, _ := r.extent(t.of(record), step)
			return extent
		}))
	}
	return slices.DeleteFunc(totals, func(t assistance.Total) bool { return t.Giver == assistance.Own })
}

// actors returns the actors that the selections name; none on a side on which one of them
// takes anybody.
func (s *selection) actors(r *recording) (providers, recipients []party.Actor) {
	for i, e := range s.selections {
		from, to := e.Provider.actors(r.bearer, r.counterparty), e.Recipient.actors(r.bearer, r.counterparty)
		if i == 0 {
			providers, recipients = from, to
			continue
		}
		providers, recipients = together(providers, from), together(recipients, to)
	}
	return providers, recipients
}

// together returns the actors of both lists, of which an empty one is anybody.
func together(a, b []party.Actor) []party.Actor {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	return slices.Concat(a, b)
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
			if lies && !step.Foreseen && r.inquiry.knows(step.KnownOn()) && len(bears.categories(r.inquiry.covers, step.Stage)) > 0 {
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
