package assistance

import (
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"runtime"
	"slices"

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
	numbered // ascending numbers are in the order of ids

	about      []SubjectSet           // the subjects of each record, by number
	in         []categorySet          // the categories of each record, by number
	actors     *party.Actors          // whose names resolve those of the records
	numbers    map[party.Actor]uint32 // of the actors
	recipients postings               // by recipient
	categories postings               // by the very category of a part, and no wider one
	pairs      []pair                 // in the order of provider and recipient
	providers  []uint32               // by provider: where its pairs begin; and the end
	fromAndTo  []uint32               // the numbers of the records of each pair
	kin        kin                    // records of several actors, and those that have to do with others
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
// *[schema.Errors] with the faults of all lines, up to the limit. An id that stands
// twice is a fault of the later line, with the earlier one as its First.
func ReadLedger(r io.Reader, limits schema.Limits) (*Ledger, error) {
	most := limits.Faults
	if most <= 0 {
		most = schema.DefaultFaults
	}
	var records []Record
	var lines []int       // of the records
	var all schema.Errors // in the order of the lines
	for one, err := range recordsOnLines(context.Background(), r, limits, runtime.GOMAXPROCS(0)) {
		var found *schema.Errors
		switch {
		case err == nil:
			records, lines = append(records, *one.record), append(lines, one.line)
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
	// A slice that has grown has room for up to a quarter more, which the ledger would keep.
	records = slices.Clone(records)
	ledger, err := LedgerOver(records)
	return ledger, onLines(err, records, lines, most)
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
			faults.AddAgain(schema.Pointer("").Item(i).Member("id"), schema.CodeDuplicateID, usedAgain(records[i].ID),
				faults, schema.Pointer("").Item(first).Member("id"))
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
		return ledgerOver(copies, l.names())
	}
	return ledgerOver(slices.Concat(l.records, copies), l.actors)
}

// names returns the names of actors that the ledger knows.
func (l *Ledger) names() *party.Actors {
	if l == nil {
		return nil
	}
	return l.actors
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

// usedAgain says that an id stands twice.
func usedAgain(id string) string { return id + " is the id of an earlier record" }

// Join returns a ledger of the records of both, whose memory it shares. It knows the
// names of actors that l knows or, if l knows none, those that other does. The error
// is a *[schema.Errors] that names each id that stands in both, by the place of its
// record in other.
func (l *Ledger) Join(other *Ledger) (*Ledger, error) {
	actors := l.names()
	if knows(actors, nil) {
		actors = other.names()
	}
	switch {
	case l.Len() == 0:
		return other.WithActors(actors), nil
	case other.Len() == 0:
		return l.WithActors(actors), nil
	}
	faults := schema.NewFaults(nil, schema.Limits{})
	l.findHeld(faults, other.records)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return ledgerOver(slices.Concat(l.records, other.records), actors)
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
// returned them, with the names of actors in their normal form ([party.Actor.Normal]);
// their order does not matter. It checks nothing but their ids and what their relations
// have to do with one another, and keeps the slice itself, as a million records are not to
// be held twice: neither the slice nor what it holds is to be changed afterwards. The error
// is a *[schema.Errors] that names each id used twice, by its place in the slice, or each
// relation that cannot be.
func LedgerOver(records []Record) (*Ledger, error) { return ledgerOver(records, nil) }

func ledgerOver(records []Record, named *party.Actors) (*Ledger, error) {
	// Each record is looked at once, as they lie in memory.
	ids, entries := make([]string, len(records)), make([]entry, len(records))
	actors := actorNumbers{named: named, numbers: make(map[party.Actor]uint32)}
	for place := range records {
		r := &records[place]
		ids[place] = r.ID
		divided := r.division()
		entries[place] = entry{actors.enter(r.Provider), actors.enter(r.receiver()), divided.subjects, r.hasKin(), divided.categories()}
	}
	byID, again := inOrderOfIDs(ids)
	if len(again) > 0 {
		return nil, sameIDs(records, again)
	}
	l := &Ledger{actors: named, numbered: numbered{records, byID}, about: make([]SubjectSet, len(records)), in: make([]categorySet, len(records)), numbers: actors.numbers}
	providers, recipients := make([]uint32, len(records)), make([]uint32, len(records))
	var own []uint32 // the records that have kin
	for number, place := range byID {
		e := &entries[place]
		providers[number], recipients[number], l.about[number], l.in[number] = e.provider, e.recipient, e.about, e.in
		if e.hasKin {
			own = append(own, uint32(number))
		}
	}
	var err error
	if l.kin, err = newKin(&l.numbered, own, named); err != nil {
		return nil, err
	}
	l.listActors(providers, recipients)
	l.listCategories()
	return l, nil
}

// Remarks returns what a reader should look at, in the order of kinds and ids.
func (l *Ledger) Remarks() []Remark {
	if l.Len() == 0 {
		return nil
	}
	return remarker{&l.numbered, &l.kin, l.actors}.all()
}

// TotalChecks holds every printed total to the records that it adds up by its relations
// of kind [TotalOf], in the order of ids, then amounts before equivalents, stages and
// currencies. A printed total that names no records is not checked.
func (l *Ledger) TotalChecks() []TotalCheck {
	if l.Len() == 0 {
		return nil
	}
	return checkTotals(&l.numbered)
}

// WithActors returns a ledger of the same records that knows the names of actors: money
// printed to any of them is of the one actor, and what goes between a State and its own body
// is its own resources; who is not listed is no State's body. l stays as it was. nil: nobody
// is known by several names, and whose body an organization is cannot be told
// ([BodiesUnknown]). The indexes are made anew, unless the ledger knows these very actors:
// it takes time in proportion to the whole ledger.
func (l *Ledger) WithActors(actors *party.Actors) *Ledger {
	if knows(l.names(), actors) {
		return l.copied()
	}
	if actors != nil {
		own := *actors
		actors = &own
	}
	if l.Len() == 0 {
		return &Ledger{actors: actors}
	}
	other, _ := ledgerOver(l.records, actors) // the records were found right before
	return other
}

// knows reports whether those who know the names a know those of b; nil is none.
func knows(a, b *party.Actors) bool {
	var none party.Actors
	if a == nil {
		a = &none
	}
	if b == nil {
		b = &none
	}
	return *a == *b
}

// entry is what is read off a record.
type entry struct {
	provider, recipient uint32 // the numbers of the actors
	about               SubjectSet
	hasKin              bool
	in                  categorySet
}

// sameIDs tells of ids that stand twice.
func sameIDs(records []Record, again []sameID) error {
	slices.SortFunc(again, func(a, b sameID) int { return cmp.Compare(a.place, b.place) })
	faults := schema.NewFaults(nil, schema.Limits{})
	for _, r := range again {
		faults.AddAgain(schema.Pointer("").Item(int(r.place)).Member("id"), schema.CodeDuplicateID, usedAgain(records[r.place].ID),
			faults, schema.Pointer("").Item(int(r.first)).Member("id"))
	}
	return faults.Err()
}

// listActors lists the records by recipient, and from there by provider and
// recipient. The actors of each record stand at its number.
func (l *Ledger) listActors(providers, recipients []uint32) {
	l.recipients = postingsOf(len(l.numbers), func(yield func(uint32, uint32)) {
		for number, recipient := range recipients {
			if !l.kin.has(uint32(number)) {
				yield(recipient, uint32(number))
			}
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
			if l.kin.has(uint32(number)) {
				continue
			}
			for ; set != 0; set &= set - 1 {
				yield(uint32(set.first()), uint32(number))
			}
		}
	})
}

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
	number, ok := l.number(id)
	if !ok {
		return Record{}, false
	}
	return l.record(number).clone(), true
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
		ask := q.asks(l.actors)
		var p pairing
		for number := range l.each(q) {
			if l.bears(number, ask.subjects, categoriesWithin(q.Categories)) {
				r := l.record(number)
				if p.of(r, ask); p.isAsked() && ask.takesAny(r) && !yield(r) {
					return
				}
			}
		}
	}
}

// bears reports whether a record may have money for some subjects and categories.
func (l *Ledger) bears(number uint32, subjects SubjectSet, categories categorySet) bool {
	return l.in[number]&categories != 0 && subjects.Extent(l.about[number]) != Outside
}

// Totals returns the sums of what the records say that q asks for, in the order of line,
// stage and currency: the [TotalsOf] of each, but what several of them say of the
// same money counts once.
//
//   - Records that are the same act: what all of them allow or, where they do not agree,
//     all that they say. If some of them count the money over another time, which lies
//     only partly in the one that is asked for, the lower end is 0.
//   - A record and its parts: no less than the parts, no more than the whole, and both less
//     what was taken back of the whole. A part of several wholes counts with the first that
//     is asked for, and lessens what is sure of the others.
//   - Money passed on: the first act that is asked for.
//   - A printed total is never added. Records that it adds up and that have no upper end
//     are no more than it, together, at the stages and in the time that it covers.
//   - Money that has to do with a record that the ledger does not hold: from nothing up to
//     what it prints. Copies of that are one act.
//
// What the records do not show is not in a total: it is no measure of what was
// given, and never the figure of an Article.
func (l *Ledger) Totals(q Query) []Total { return l.totals(q, q.asks(l.names())) }

// TotalsWhere is [Ledger.Totals] for a time that is no single period: in place of the
// stages, the period and the term of q, extent says of each step of each record how far it
// counts. It is asked only of steps known on the day of q.Known, and of records that are as
// the ledger has them, or as a correction by another leaves them.
func (l *Ledger) TotalsWhere(q Query, extent func(*Record, Step) Extent) []Total {
	ask := q.asks(l.names())
	ask.extent = extent
	return l.totals(q, ask)
}

// Printed returns the totals as the sources print them, whole, whatever the
// subjects and the categories of the records: what a table must add up to. Those of q
// are not looked at. It says nothing of any treaty.
func (l *Ledger) Printed(q Query) []Total {
	q.Subjects, q.Categories = nil, nil
	ask := q.asks(l.names())
	ask.printed = true
	return l.totals(q, ask)
}

// Equivalents returns the totals of the equivalents that the sources print beside their
// figures, as [Ledger.Printed] does those of the figures. A record without any counts as
// one without an amount.
func (l *Ledger) Equivalents(q Query) []Total {
	q.Subjects, q.Categories = nil, nil
	ask := q.asks(l.names())
	ask.printed, ask.equivalents = true, true
	return l.totals(q, ask)
}

func (l *Ledger) totals(q Query, ask *asking) []Total {
	if l == nil {
		return nil
	}
	var totals []Total
	var v relatives
	categories := categoriesWithin(q.Categories)
	for number := range l.between(q) {
		switch f := l.kin.family(number); {
		case f != nil:
			for _, one := range v.counts(&l.numbered, f, ask) {
				totals = plus(totals, one.total())
			}
		case ask.printed || l.bears(number, ask.subjects, categories):
			for _, one := range v.tally.record(ask.seen(l.record(number)), ask) {
				totals = plus(totals, one.total())
			}
		}
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
	return newYearly(&l.numbered, &l.kin, l.actors, known, counterparties, calendar{})
}

// YearlyFrom is [Ledger.Yearly] with other periods in place of calendar years: each
// lasts from one of the days to the next. So a fiscal year can be asked about, or one
// period of any length, from a day and until another. The first period has the number of
// the year in which it begins, and each after it the next number: by these they are
// asked for and told. The error is a *[QueryError] that names a day which does not come
// after the one before, or more periods than there are numbers up to 2198, from 1901.
func (l *Ledger) YearlyFrom(known civil.Date, counterparties []party.State, days ...civil.Date) (*Yearly, error) {
	years, err := calendarOf(days)
	if err != nil {
		return nil, err
	}
	if l == nil {
		l = new(Ledger)
	}
	return newYearly(&l.numbered, &l.kin, l.actors, known, counterparties, years), nil
}

// each yields the numbers of the records between the actors of q, ascending, and may
// yield others.
func (l *Ledger) each(q Query) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		if l.kin.isEmpty() {
			l.singlesBetween(q, yield)
			return
		}
		for _, number := range l.kin.spread(l.between(q)) {
			if !yield(number) {
				return
			}
		}
	}
}

// between yields the numbers of the records between the actors of q, ascending,
// and may leave out those of other categories than it asks for. For a family it yields the
// first number alone.
func (l *Ledger) between(q Query) iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		if l.kin.isEmpty() {
			l.singlesBetween(q, yield)
			return
		}
		numbers := l.kin.between(q.Providers, q.Recipients)
		l.singlesBetween(q, func(number uint32) bool {
			numbers = append(numbers, number)
			return true
		})
		slices.Sort(numbers)
		for _, number := range numbers {
			if !yield(number) {
				return
			}
		}
	}
}

// singlesBetween yields as [Ledger.between] the records of two actors that have nothing to
// do with others.
func (l *Ledger) singlesBetween(q Query, yield func(uint32) bool) {
	const few = 32 // of which it takes no time to look at each
	numbers, all := l.ofActors(q)
	if len(q.Categories) > 0 && (all || len(numbers) > few) {
		var own []uint32
		for _, c := range categoriesWithin(q.Categories).all() {
			own = append(own, uint32(c))
		}
		switch size := l.categories.size(own); {
		case all:
			numbers, all = l.categories.union(own), false
		case size < len(numbers): // few of the category, of many actors
			provider, recipient := oneOf(q.Providers, l.actors), oneOf(q.Recipients, l.actors)
			for _, number := range l.categories.union(own) {
				r := l.record(number)
				if provider(r.Provider) == Itself && recipient(r.receiver()) == Itself && !yield(number) {
					return
				}
			}
			return
		}
	}
	if all {
		for number := range l.byID {
			if !l.kin.has(uint32(number)) && !yield(uint32(number)) {
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

// ofActors returns the numbers of the records between the actors of q,
// ascending; all is true if it asks for none, and the numbers are left out.
func (l *Ledger) ofActors(q Query) (numbers []uint32, all bool) {
	switch {
	case len(q.Providers) == 0 && len(q.Recipients) == 0:
		return nil, true
	case len(q.Providers) == 1 && len(q.Recipients) == 1:
		return l.ofTwo(q.Providers[0], q.Recipients[0]), false
	}
	providers, recipients := l.numbersOf(q.Providers), l.numbersOf(q.Recipients)
	switch {
	case len(q.Providers) == 0 && len(recipients) == 1:
		return l.recipients.of(recipients[0]), false
	case len(q.Providers) == 0:
		return l.recipients.union(recipients), false
	}
	for _, provider := range providers {
		if len(q.Recipients) == 0 {
			numbers = append(numbers, l.fromAndTo[l.start(l.providers[provider]):l.start(l.providers[provider+1])]...)
			continue
		}
		for _, recipient := range recipients {
			numbers = append(numbers, l.ofPair(provider, recipient)...)
		}
	}
	slices.Sort(numbers)
	return numbers, false
}

// numbersOf returns the numbers of actors, ascending. Those that no record names have none.
func (l *Ledger) numbersOf(actors []party.Actor) (numbers []uint32) {
	for _, actor := range actors {
		if number, named := l.numberOf(actor); named {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// numberOf returns the number of an actor. named is false if no record names it.
func (l *Ledger) numberOf(actor party.Actor) (number uint32, named bool) {
	number, named = l.numbers[l.actors.Resolve(actor.Normal())]
	return number, named
}

// ofTwo returns the numbers of the records from one actor to another, ascending.
func (l *Ledger) ofTwo(provider, recipient party.Actor) []uint32 {
	from, named := l.numberOf(provider)
	to, alsoNamed := l.numberOf(recipient)
	if !named || !alsoNamed {
		return nil
	}
	return l.ofPair(from, to)
}

// ofPair returns the numbers of the records of a provider and a recipient, ascending.
func (l *Ledger) ofPair(provider, recipient uint32) []uint32 {
	first, end := l.providers[provider], l.providers[provider+1]
	i, ok := slices.BinarySearchFunc(l.pairs[first:end], recipient, func(p pair, recipient uint32) int { return cmp.Compare(p.recipient, recipient) })
	if !ok {
		return nil
	}
	at := first + uint32(i)
	return l.fromAndTo[l.start(at):l.start(at+1)]
}

// start is where the records of a pair begin; past the last pair, where they end.
func (l *Ledger) start(pair uint32) uint32 {
	if int(pair) == len(l.pairs) {
		return uint32(len(l.fromAndTo))
	}
	return l.pairs[pair].start
}
