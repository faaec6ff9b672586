package assistance

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Ledger holds records so that those between two actors, or for one category,
// are found without looking at the rest. It keeps some twenty bytes for each
// record beside the record itself, whatever the record's length. It is immutable
// and safe for concurrent use. The zero Ledger holds no record.
type Ledger struct {
	records []Record // the caller's
	byID    []uint32 // places in records, in the order of their ids

	// The number of a record is its place in byID, so that ascending numbers are
	// in the order of ids.
	numbers    map[party.Actor]uint32 // of the actors
	actors     []party.Actor          // by number
	recipients postings               // by recipient
	categories postings               // by the very category of a part, and no wider one
	pairs      []pair                 // in the order of provider and recipient
	providers  []uint32               // by provider: where its pairs begin; and the end
	fromAndTo  []uint32               // the numbers of the records of each pair
}

// pair is a provider and a recipient between whom there are records.
type pair struct {
	provider, recipient uint32
	start               uint32 // of its records in fromAndTo
}

// NewLedger returns a ledger of the records, which are as [ParseRecord] returns
// them; their order does not matter. The ledger keeps the slice itself, as a
// million records are not to be held twice: neither it nor what it holds is
// changed afterwards. The error is a *[schema.Errors] that names each id used
// twice, by its place in the slice.
func NewLedger(records []Record) (*Ledger, error) {
	l := &Ledger{records: records, byID: inOrderOfIDs(records), numbers: make(map[party.Actor]uint32)}
	if err := l.checkIDs(); err != nil {
		return nil, err
	}
	// What is listed is read off in one pass through the records as they lie in
	// memory.
	providers, recipients := make([]uint32, len(records)), make([]uint32, len(records))
	in := make([]categorySet, len(records))
	for place := range records {
		r := &records[place]
		providers[place], recipients[place] = l.enter(r.Provider), l.enter(r.Recipient)
		in[place] = categorySetOf(r)
	}
	l.listActors(providers, recipients)
	l.categories = postingsOf(len(parents), func(yield func(uint32, uint32)) {
		for number, place := range l.byID {
			for c := range in[place].all() {
				yield(uint32(c), uint32(number))
			}
		}
	})
	return l, nil
}

// checkIDs finds the ids that stand twice, which are neighbours.
func (l *Ledger) checkIDs() error {
	type again struct{ place, first uint32 }
	var twice []again
	first := 0
	for i := range l.byID {
		if i > 0 && l.record(uint32(i)).ID == l.record(uint32(first)).ID {
			twice = append(twice, again{l.byID[i], l.byID[first]})
		} else {
			first = i
		}
	}
	slices.SortFunc(twice, func(a, b again) int { return cmp.Compare(a.place, b.place) })
	faults := schema.NewFaults(nil, schema.Limits{})
	for _, t := range twice {
		faults.Add(schema.Pointer("").Item(int(t.place)).Member("id"), schema.CodeDuplicateID,
			fmt.Sprintf("%s is also the id of record %d", l.records[t.place].ID, t.first))
	}
	return faults.Err()
}

// enter returns the number of an actor.
func (l *Ledger) enter(a party.Actor) uint32 {
	number, met := l.numbers[a]
	if !met {
		number = uint32(len(l.actors))
		l.numbers[a] = number
		l.actors = append(l.actors, a)
	}
	return number
}

// listActors lists the records by recipient, and from there by provider and
// recipient. The actors of each record stand at its place.
func (l *Ledger) listActors(providers, recipients []uint32) {
	l.recipients = postingsOf(len(l.actors), func(yield func(uint32, uint32)) {
		for number, place := range l.byID {
			yield(recipients[place], uint32(number))
		}
	})
	both := postingsOf(len(l.actors), func(yield func(uint32, uint32)) {
		for _, number := range l.recipients.numbers {
			yield(providers[l.byID[number]], number)
		}
	})
	l.fromAndTo = both.numbers
	l.providers = make([]uint32, 0, len(l.actors)+1)
	for provider := range l.actors {
		l.providers = append(l.providers, uint32(len(l.pairs)))
		for j := both.starts[provider]; j < both.starts[provider+1]; j++ {
			recipient := recipients[l.byID[l.fromAndTo[j]]]
			if j == both.starts[provider] || l.pairs[len(l.pairs)-1].recipient != recipient {
				l.pairs = append(l.pairs, pair{uint32(provider), recipient, j})
			}
		}
	}
	l.providers = append(l.providers, uint32(len(l.pairs)))
	l.pairs = slices.Clip(slices.Clone(l.pairs))
}

// record returns the record of a number.
func (l *Ledger) record(number uint32) *Record { return &l.records[l.byID[number]] }

// Len returns the number of records.
func (l *Ledger) Len() int { return len(l.records) }

// Record returns the record with the id. It is the ledger's own and is not to be
// changed.
func (l *Ledger) Record(id string) (r *Record, ok bool) {
	i, ok := slices.BinarySearchFunc(l.byID, id, func(place uint32, id string) int { return strings.Compare(l.records[place].ID, id) })
	if !ok {
		return nil, false
	}
	return l.record(uint32(i)), true
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
	q.Categories = nil
	for r := range l.between(q) {
		totals = AddTotals(totals, t.record(r, Share{1, 1, 1}, q.Known, q.lies))
	}
	return totals
}

// bearing yields the records between the actors of q that bear on its
// categories, in the order of their ids.
func (l *Ledger) bearing(q Query) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for r := range l.between(q) {
			if r.Bears(q.Categories) && !yield(r) {
				return
			}
		}
	}
}

// between yields the records between the actors of q, in the order of their ids,
// and may leave out those of other categories than it asks for.
func (l *Ledger) between(q Query) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		numbers, all := l.ofActors(q)
		if len(q.Categories) > 0 {
			if own := ownLists(q.Categories); all || l.categories.size(own) < len(numbers) {
				numbers, all = l.categories.union(own), false
			}
		}
		if all {
			for i := range l.byID {
				if !yield(l.record(uint32(i))) {
					return
				}
			}
			return
		}
		for _, i := range numbers {
			if r := l.record(i); q.between(r) && !yield(r) {
				return
			}
		}
	}
}

// ofActors returns the numbers of the records between the actors of q,
// ascending; all is true if it asks for none, and the numbers are left out.
func (l *Ledger) ofActors(q Query) (numbers []uint32, all bool) {
	none := party.Actor{}
	if q.Provider == none && q.Recipient == none {
		return nil, true
	}
	provider, gives := l.numbers[q.Provider]
	recipient, takes := l.numbers[q.Recipient]
	switch {
	case q.Provider != none && !gives, q.Recipient != none && !takes:
		return nil, false
	case q.Provider == none:
		return l.recipients.of(recipient), false
	case q.Recipient == none:
		numbers = slices.Clone(l.fromAndTo[l.start(l.providers[provider]):l.start(l.providers[provider+1])])
		slices.Sort(numbers)
		return numbers, false
	}
	first, end := l.providers[provider], l.providers[provider+1]
	i, ok := slices.BinarySearchFunc(l.pairs[first:end], recipient, func(p pair, recipient uint32) int { return cmp.Compare(p.recipient, recipient) })
	if !ok {
		return nil, false
	}
	return l.ofPair(first + uint32(i)), false
}

// ofPair returns the numbers of the records of a pair, ascending.
func (l *Ledger) ofPair(i uint32) []uint32 { return l.fromAndTo[l.start(i):l.start(i+1)] }

// start is where the records of a pair begin; past the last pair, where they end.
func (l *Ledger) start(pair uint32) uint32 {
	if int(pair) == len(l.pairs) {
		return uint32(len(l.fromAndTo))
	}
	return l.pairs[pair].start
}

// ownLists returns the lists of the categories asked and of their kinds, each
// once.
func ownLists(asked []Category) []uint32 {
	var own []uint32
	for i := range nodes {
		if c := Category(i + 1); inAny(asked, c) {
			own = append(own, uint32(c))
		}
	}
	return own
}
