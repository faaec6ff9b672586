package assistance

import "slices"

// TracedTotal is a [Total] with the ids of the records that it rests on, sorted: every
// record that says something of the money, so that copies of one act and the parts of a
// whole stand there beside each other. They may be more than Total.Records counts.
type TracedTotal struct {
	Total
	IDs []string `json:"ids"`
}

// Traced is [Ledger.TotalsWhere] with the ids of the records behind each total.
func (l *Ledger) Traced(q Query, extent func(*Record, Step) Extent) []TracedTotal {
	ask := q.asks(l.names())
	ask.extent = extent
	return l.traced(q, ask)
}

// TracedAsPrinted is [Ledger.Printed] for what extent says of each step, as in
// [Ledger.TotalsWhere], with the ids of the records behind each total.
func (l *Ledger) TracedAsPrinted(q Query, extent func(*Record, Step) Extent) []TracedTotal {
	q.Subjects, q.Categories = nil, nil
	ask := q.asks(l.names())
	ask.extent, ask.printed = extent, true
	return l.traced(q, ask)
}

// traced finds the records behind totals by the headings under which each has money.
func (l *Ledger) traced(q Query, ask *asking) []TracedTotal {
	totals := l.totals(q, ask)
	traced := make([]TracedTotal, len(totals))
	for i, t := range totals {
		traced[i] = TracedTotal{Total: t, IDs: []string{}}
	}
	if len(totals) == 0 {
		return traced
	}
	var t tally
	enter := func(number uint32) {
		r := l.record(number)
		for _, one := range t.record(ask.seen(r), ask) {
			if i, found := slices.BinarySearchFunc(totals, one.total(), compareTotals); found {
				traced[i].IDs = append(traced[i].IDs, r.ID)
			}
		}
	}
	categories := categoriesWithin(q.Categories)
	for number := range l.between(q) {
		switch f := l.kin.family(number); {
		case f != nil:
			for _, member := range f.members {
				enter(member)
			}
		case ask.printed || l.bears(number, ask.subjects, categories):
			enter(number)
		}
	}
	for i := range traced {
		slices.Sort(traced[i].IDs)
	}
	return traced
}
