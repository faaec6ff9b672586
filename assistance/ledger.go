package assistance

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Ledger holds records so that those between two actors, or for one category,
// are found without looking at the rest. It is immutable and safe for
// concurrent use. The zero Ledger holds no record.
type Ledger struct {
	records []Record // in the order of their ids

	// Places in records, ascending.
	all         []int
	byProvider  map[party.Actor][]int
	byRecipient map[party.Actor][]int
	byPair      map[pair][]int
	byCategory  map[Category][]int // by category and all above it; at 0, any
}

type pair struct{ provider, recipient party.Actor }

// NewLedger returns a ledger of the records, which are as [ParseRecord] returns
// them and are not changed afterwards. The slice may be reused; its order does
// not matter. The error is a *[schema.Errors] that names each id used twice, by
// its place in the slice.
func NewLedger(records []Record) (*Ledger, error) {
	if err := checkIDs(records); err != nil {
		return nil, err
	}
	l := &Ledger{
		records:     slices.Clone(records),
		byProvider:  map[party.Actor][]int{},
		byRecipient: map[party.Actor][]int{},
		byPair:      map[pair][]int{},
		byCategory:  map[Category][]int{},
	}
	slices.SortFunc(l.records, func(a, b Record) int { return strings.Compare(a.ID, b.ID) })
	for i := range l.records {
		r := &l.records[i]
		l.all = append(l.all, i)
		l.byProvider[r.Provider] = append(l.byProvider[r.Provider], i)
		l.byRecipient[r.Recipient] = append(l.byRecipient[r.Recipient], i)
		between := pair{r.Provider, r.Recipient}
		l.byPair[between] = append(l.byPair[between], i)
		if !r.Bears(nil) {
			continue
		}
		l.enter(0, i)
		for _, part := range r.Parts {
			for c := part.Category; c != 0; c = parents[c] {
				l.enter(c, i)
			}
		}
	}
	return l, nil
}

// enter notes that record i lies in category c. A record may come to a category
// by more than one of its parts.
func (l *Ledger) enter(c Category, i int) {
	if places := l.byCategory[c]; len(places) == 0 || places[len(places)-1] != i {
		l.byCategory[c] = append(places, i)
	}
}

func checkIDs(records []Record) error {
	first := make(map[string]int, len(records))
	faults := schema.NewFaults(nil, schema.Limits{})
	for i, r := range records {
		if j, twice := first[r.ID]; twice {
			faults.Add(schema.Pointer("").Item(i).Member("id"), schema.CodeDuplicateID,
				fmt.Sprintf("%s is also the id of record %d", r.ID, j))
			continue
		}
		first[r.ID] = i
	}
	return faults.Err()
}

// Len returns the number of records.
func (l *Ledger) Len() int { return len(l.records) }

// Record returns the record with the id. It is the ledger's own and is not to be
// changed.
func (l *Ledger) Record(id string) (r *Record, ok bool) {
	i, ok := slices.BinarySearchFunc(l.records, id, func(r Record, id string) int { return strings.Compare(r.ID, id) })
	if !ok {
		return nil, false
	}
	return &l.records[i], true
}

// Records returns the records that q asks for, in the order of their ids: those
// that bear on the categories and have a step asked for. They are the ledger's
// own and are not to be changed.
func (l *Ledger) Records(q Query) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for r := range l.bearing(q) {
			if q.takes(r) && !yield(r) {
				return
			}
		}
	}
}

// Totals returns the sums of the [Record.Totals] of the records that q asks for,
// in the order of stage and currency.
//
// What the records do not show is not in a total: it is no measure of what was
// given, and never the figure of an Article.
func (l *Ledger) Totals(q Query) []Total {
	var totals []Total
	var t tally
	for r := range l.bearing(q) {
		totals = AddTotals(totals, t.record(r, r.Share(q.Categories), q.Known, q.lies))
	}
	return totals
}

// Printed returns the totals as the sources print them, whole, whatever the
// scope and the categories of the records: what a table must add up to. The
// categories of q are not looked at. It says nothing of the Convention.
func (l *Ledger) Printed(q Query) []Total {
	var totals []Total
	var t tally
	for _, i := range l.between(q) {
		totals = AddTotals(totals, t.record(&l.records[i], Share{1, 1, 1}, q.Known, q.lies))
	}
	return totals
}

// bearing yields the records between the actors of q that bear on its
// categories, from the shorter list.
func (l *Ledger) bearing(q Query) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		places := l.between(q)
		if l.categorySize(q) < len(places) {
			places = l.inCategories(q)
		}
		for _, i := range places {
			r := &l.records[i]
			if q.between(r) && r.Bears(q.Categories) && !yield(r) {
				return
			}
		}
	}
}

// between returns the places of the records between the actors of q.
func (l *Ledger) between(q Query) []int {
	none := party.Actor{}
	switch {
	case q.Provider == none && q.Recipient == none:
		return l.all
	case q.Recipient == none:
		return l.byProvider[q.Provider]
	case q.Provider == none:
		return l.byRecipient[q.Recipient]
	}
	return l.byPair[pair{q.Provider, q.Recipient}]
}

// categorySize returns at most how many records lie in the categories of q.
func (l *Ledger) categorySize(q Query) int {
	if len(q.Categories) == 0 {
		return len(l.byCategory[0])
	}
	size := 0
	for _, c := range q.Categories {
		size += len(l.byCategory[c])
	}
	return size
}

// inCategories returns the places of the records in the categories of q.
func (l *Ledger) inCategories(q Query) []int {
	switch len(q.Categories) {
	case 0:
		return l.byCategory[0]
	case 1:
		return l.byCategory[q.Categories[0]]
	}
	var places []int
	for _, c := range q.Categories {
		places = append(places, l.byCategory[c]...)
	}
	slices.Sort(places)
	return slices.Compact(places)
}
