package assistance

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Ledger holds records so that those between two actors, or for one category,
// are found without looking at the rest. Beside the records themselves it keeps
// twenty-two bytes for each, four more for each category of one, and some seventy for
// each actor. It cannot be changed, and is safe for concurrent use: what its
// methods return are copies, but for [Ledger.View] and [Ledger.ViewOf]. The zero
// Ledger, and a nil one, holds no record.
type Ledger struct {
	records []Record
	byID    []uint32 // places in records, in the order of their ids

	// The number of a record is its place in byID, so that ascending numbers are
	// in the order of ids.
	about      []SubjectSet           // the subjects of each record, by number
	in         []categorySet          // the categories of each record, by number
	numbers    map[party.Actor]uint32 // of the actors
	recipients postings               // by recipient
	categories postings               // by the very category of a part, and no wider one
	pairs      []pair                 // in the order of provider and recipient
	providers  []uint32               // by provider: where its pairs begin; and the end
	fromAndTo  []uint32               // the numbers of the records of each pair
}

// pair is a provider and a recipient between whom there are records.
type pair struct {
	recipient uint32
	start     uint32 // of its records in fromAndTo
}

// NewLedger returns a ledger of copies of the records, each held to its schema and
// its rules as by [ParseRecord]; their order does not matter. The error is a
// *[schema.Errors] with the faults of all records, by their place in the slice:
// "/3/steps/0/stage". An id that stands twice is a fault of the later record.
func NewLedger(records []Record) (*Ledger, error) { return new(Ledger).With(records...) }

// ReadLedger reads records written one to a line, as [Records] does, and returns a
// ledger of them. It reads all or nothing: the error is that of the reader, or a
// *[schema.Errors] with the faults of all lines, up to the limit.
func ReadLedger(r io.Reader, limits schema.Limits) (*Ledger, error) {
	most := limits.Faults
	if most <= 0 {
		most = schema.DefaultFaults
	}
	var records []Record
	var all schema.Errors // in the order of the lines
	for record, err := range RecordsInParallel(context.Background(), r, limits, runtime.GOMAXPROCS(0)) {
		var found *schema.Errors
		switch {
		case err == nil:
			records = append(records, record)
		case errors.As(err, &found):
			listed := min(len(found.List), most-len(all.List))
			all.List = append(all.List, found.List[:listed]...)
			all.More += len(found.List) - listed + found.More
		default:
			return nil, err // of the reader, the last
		}
	}
	if len(all.List) > 0 {
		return nil, &all
	}
	return LedgerOver(records)
}

// With returns a ledger of all that l holds and of copies of further records, which
// alone are checked, as by [NewLedger]; an id that l holds already is a fault of the
// further record. l stays as it was. Nothing is read again, but the indexes are made
// anew: it takes time in proportion to the whole ledger.
func (l *Ledger) With(records ...Record) (*Ledger, error) {
	copies := make([]Record, 0, len(records))
	faults := schema.NewFaults(nil, schema.Limits{})
	l.findHeld(faults, records)
	places := make(map[string]int, len(records)) // of the first record of each id
	for i := range records {
		if first, again := places[records[i].ID]; again {
			faults.Add(schema.Pointer("").Item(i).Member("id"), schema.CodeDuplicateID, alsoRecord(records[i].ID, first))
		} else if records[i].ID != "" {
			places[records[i].ID] = i
		}
		r, err := checkedCopy(records[i])
		var found *schema.Errors
		if errors.As(err, &found) {
			for _, f := range found.List {
				f.Path = schema.Pointer("").Item(i) + f.Path
			}
			faults.Join(found)
			continue
		}
		copies = append(copies, r)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	if l.Len() == 0 {
		return LedgerOver(copies)
	}
	return LedgerOver(slices.Concat(l.records, copies))
}

// findHeld adds to faults each record whose id l holds already.
func (l *Ledger) findHeld(faults *schema.Faults, records []Record) {
	if l.Len() == 0 {
		return
	}
	for i := range records {
		if _, held := l.Record(records[i].ID); held {
			faults.Add(schema.Pointer("").Item(i).Member("id"), schema.CodeDuplicateID,
				records[i].ID+" is also the id of a record in the ledger")
		}
	}
}

// alsoRecord says that an id stands twice.
func alsoRecord(id string, first int) string {
	return fmt.Sprintf("%s is also the id of record %d", id, first)
}

// Join returns a ledger of the records of both, whose memory it shares. The error
// is a *[schema.Errors] that names each id that stands in both, by the place of its
// record in other.
func (l *Ledger) Join(other *Ledger) (*Ledger, error) {
	switch {
	case l.Len() == 0:
		return other.copied(), nil
	case other.Len() == 0:
		return l.copied(), nil
	}
	faults := schema.NewFaults(nil, schema.Limits{})
	l.findHeld(faults, other.records)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return LedgerOver(slices.Concat(l.records, other.records))
}

// copied returns a ledger of the same memory, which can be written over alone.
func (l *Ledger) copied() *Ledger {
	if l == nil {
		return nil
	}
	same := *l
	return &same
}

// LedgerOver returns a ledger of records that are as [ParseRecord] or [Records]
// returned them; their order does not matter. It checks nothing but their ids, and
// keeps the slice itself, as a million records are not to be held twice: neither
// the slice nor what it holds is to be changed afterwards. The error is a
// *[schema.Errors] that names each id used twice, by its place in the slice.
func LedgerOver(records []Record) (*Ledger, error) {
	// Each record is looked at once, as they lie in memory.
	ids, entries := make([]string, len(records)), make([]entry, len(records))
	actors := actorNumbers{numbers: make(map[party.Actor]uint32)}
	for place := range records {
		r := &records[place]
		ids[place] = r.ID
		divided := r.division()
		entries[place] = entry{actors.enter(r.Provider), actors.enter(r.Recipient), divided.subjects, divided.categories()}
	}
	byID, again := inOrderOfIDs(ids)
	if len(again) > 0 {
		return nil, sameIDs(records, again)
	}
	l := &Ledger{records: records, byID: byID, about: make([]SubjectSet, len(records)), in: make([]categorySet, len(records)), numbers: actors.numbers}
	providers, recipients := make([]uint32, len(records)), make([]uint32, len(records))
	for number, place := range byID {
		e := &entries[place]
		providers[number], recipients[number], l.about[number], l.in[number] = e.provider, e.recipient, e.about, e.in
	}
	l.listActors(providers, recipients)
	l.listCategories()
	return l, nil
}

// entry is what is read off a record.
type entry struct {
	provider, recipient uint32 // the numbers of the actors
	about               SubjectSet
	in                  categorySet
}

// sameIDs tells of ids that stand twice.
func sameIDs(records []Record, again []sameID) error {
	slices.SortFunc(again, func(a, b sameID) int { return cmp.Compare(a.place, b.place) })
	faults := schema.NewFaults(nil, schema.Limits{})
	for _, r := range again {
		faults.Add(schema.Pointer("").Item(int(r.place)).Member("id"), schema.CodeDuplicateID,
			alsoRecord(records[r.place].ID, int(r.first)))
	}
	return faults.Err()
}

// listActors lists the records by recipient, and from there by provider and
// recipient. The actors of each record stand at its number.
func (l *Ledger) listActors(providers, recipients []uint32) {
	l.recipients = postingsOf(len(l.numbers), func(yield func(uint32, uint32)) {
		for number, recipient := range recipients {
			yield(recipient, uint32(number))
		}
	})
	both := postingsOf(len(l.numbers), func(yield func(uint32, uint32)) {
		for _, number := range l.recipients.numbers {
			yield(providers[number], number)
		}
	})
	l.fromAndTo = both.numbers
	l.providers = make([]uint32, 0, len(l.numbers)+1)
	for provider := range len(l.numbers) {
		l.providers = append(l.providers, uint32(len(l.pairs)))
		for j := both.starts[provider]; j < both.starts[provider+1]; j++ {
			recipient := recipients[l.fromAndTo[j]]
			if j == both.starts[provider] || l.pairs[len(l.pairs)-1].recipient != recipient {
				l.pairs = append(l.pairs, pair{recipient, j})
			}
		}
	}
	l.providers = append(l.providers, uint32(len(l.pairs)))
	l.pairs = slices.Clone(l.pairs)
}

// listCategories lists the records by category.
func (l *Ledger) listCategories() {
	l.categories = postingsOf(len(parents), func(yield func(uint32, uint32)) {
		for number, set := range l.in {
			for ; set != 0; set &= set - 1 {
				yield(uint32(set.first()), uint32(number))
			}
		}
	})
}

// record returns the record of a number.
func (l *Ledger) record(number uint32) *Record { return &l.records[l.byID[number]] }

// Len returns the number of records.
func (l *Ledger) Len() int {
	if l == nil {
		return 0
	}
	return len(l.records)
}

// Record returns the record with the id. It is the caller's own.
func (l *Ledger) Record(id string) (r Record, ok bool) {
	if l == nil {
		return Record{}, false
	}
	i, ok := slices.BinarySearchFunc(l.byID, id, func(place uint32, id string) int { return strings.Compare(l.records[place].ID, id) })
	if !ok {
		return Record{}, false
	}
	return l.record(uint32(i)).clone(), true
}

// Records returns the records that q asks for, in the order of their ids: those
// that bear on the subjects and categories and have a step asked for. They are the
// caller's own.
func (l *Ledger) Records(q Query) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for r := range l.ViewOf(q) {
			if !yield(r.clone()) {
				return
			}
		}
	}
}

// View returns every record in the order of the ids. They are the ledger's own,
// and are not to be changed.
func (l *Ledger) View() iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		for number := range l.Len() {
			if !yield(l.record(uint32(number))) {
				return
			}
		}
	}
}

// ViewOf returns the records that [Ledger.Records] does. They are the ledger's own,
// and are not to be changed.
func (l *Ledger) ViewOf(q Query) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		if l == nil {
			return
		}
		subjects, categories := subjectsAsked(q.Subjects), categoriesWithin(q.Categories)
		for number := range l.between(q) {
			if l.in[number]&categories == 0 || subjects.Extent(l.about[number]) == Outside {
				continue
			}
			if r := l.record(number); q.takesAny(r.Steps) && !yield(r) {
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
	if l == nil {
		return nil
	}
	var totals []Total
	var t tally
	subjects, categories := subjectsAsked(q.Subjects), categoriesWithin(q.Categories)
	for number := range l.between(q) {
		if l.in[number]&categories != 0 && subjects.Extent(l.about[number]) != Outside {
			r := l.record(number)
			share := division{l.about[number], r.Parts}.share(subjects, categories)
			totals = AddTotals(totals, t.record(r.Steps, share, q.Known, q.lies))
		}
	}
	return totals
}

// Printed returns the totals as the sources print them, whole, whatever the
// subjects and the categories of the records: what a table must add up to. Those of q
// are not looked at. It says nothing of any treaty.
func (l *Ledger) Printed(q Query) []Total {
	if l == nil {
		return nil
	}
	var totals []Total
	var t tally
	q.Categories = nil
	for number := range l.between(q) {
		totals = AddTotals(totals, t.record(l.record(number).Steps, Share{1, 1, 1}, q.Known, q.lies))
	}
	return totals
}

// Yearly works the records out for questions about many States and years at once.
// Records toward the counterparties are told apart from others: none means that
// nobody is one, and a zero State is passed over. What was not known on the day known
// is left out; the zero Date leaves out nothing.
//
// It reads every record, and takes fifty to ninety bytes for each. One Yearly answers
// any number of questions.
func (l *Ledger) Yearly(known civil.Date, counterparties []party.State) *Yearly {
	if l == nil {
		l = new(Ledger)
	}
	return newYearly(l.records, known, counterparties)
}

// between yields the numbers of the records between the actors of q, ascending,
// and may leave out those of other categories than it asks for.
func (l *Ledger) between(q Query) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		numbers, all := l.ofActors(q)
		if len(q.Categories) > 0 {
			var own []uint32
			for _, c := range categoriesWithin(q.Categories).all() {
				own = append(own, uint32(c))
			}
			switch size := l.categories.size(own); {
			case all:
				numbers, all = l.categories.union(own), false
			case size < len(numbers): // few of the category, of many actors
				for _, number := range l.categories.union(own) {
					r := l.record(number)
					if q.isBetween(r.Provider, r.Recipient) && !yield(number) {
						return
					}
				}
				return
			}
		}
		if all {
			for number := range l.byID {
				if !yield(uint32(number)) {
					return
				}
			}
			return
		}
		for _, number := range numbers {
			if !yield(number) {
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
