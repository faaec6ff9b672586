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
// twenty-six bytes for each, four more for each category of one, and some seventy for
// each actor. It cannot be changed, and is safe for concurrent use: what its
// methods return are copies, but for [Ledger.View] and [Ledger.ViewOf]. The zero
// Ledger, and a nil one, holds no record.
//
// What is added makes a block of its own beside what was there, so that to add little takes
// little time. Blocks of like size are joined: there are never many.
type Ledger struct {
	blocks []*block      // those first that were added first
	actors *party.Actors // whose names resolve those of the records
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
// further record. Relations that cannot be are told by the places that [Ledger.Over] says.
// l stays as it was, and its memory is shared: it takes time in proportion to what is added
// and what that has to do with.
func (l *Ledger) With(records ...Record) (*Ledger, error) {
	copies := make([]Record, 0, len(records))
	faults := schema.NewFaults(nil, schema.Limits{})
	l.findHeld(faults, records, 0)
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
	return l.joined(copies)
}

// names returns the names of actors that the ledger knows.
func (l *Ledger) names() *party.Actors {
	if l == nil {
		return nil
	}
	return l.actors
}

// findHeld adds to faults each record whose id l holds already. The first is at a place.
func (l *Ledger) findHeld(faults *schema.Faults, records []Record, first int) {
	if l.Len() == 0 {
		return
	}
	for i := range records {
		if l.find(records[i].ID) != nil {
			faults.Add(schema.Pointer("").Item(first+i).Member("id"), schema.CodeDuplicateID,
				records[i].ID+" is also the id of a record in the ledger")
		}
	}
}

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
	first := 0
	for _, piece := range other.pieces() {
		l.findHeld(faults, piece, first)
		first += len(piece)
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	joined := *l
	if !knows(l.actors, actors) {
		joined = *l.WithActors(actors)
	}
	return joined.joined(other.pieces()...)
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
func LedgerOver(records []Record) (*Ledger, error) { return new(Ledger).Over(records) }

// Over returns a ledger of all that l holds, whose memory it shares, and of further records,
// as [LedgerOver] takes them. The error is that of LedgerOver; a relation of a record that l
// holds is told by its place in l, and one of a further record by the next places after it.
func (l *Ledger) Over(records []Record) (*Ledger, error) {
	faults := schema.NewFaults(nil, schema.Limits{})
	l.findHeld(faults, records, 0)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return l.joined(records)
}

// joined returns a ledger of all that l holds and of further pieces, none of whose ids
// l holds. Together with them, blocks are made anew that are not twice as large.
func (l *Ledger) joined(pieces ...[]Record) (*Ledger, error) {
	pieces = slices.DeleteFunc(slices.Clone(pieces), func(piece []Record) bool { return len(piece) == 0 })
	if len(pieces) == 0 {
		return cmp.Or(l, new(Ledger)).copied(), nil
	}
	size := 0
	for _, piece := range pieces {
		size += len(piece)
	}
	earlier := l.held()
	for len(earlier) > 0 {
		last := earlier[len(earlier)-1]
		if len(last.inOrder) >= 2*size {
			break
		}
		size += len(last.inOrder)
		pieces, earlier = slices.Concat(last.pieces, pieces), earlier[:len(earlier)-1]
	}
	b, err := newBlock(earlier, pieces, l.names())
	if err != nil {
		return nil, err
	}
	return &Ledger{append(slices.Clip(earlier), b), l.names()}, nil
}

// held returns the blocks of a ledger, which may be nil.
func (l *Ledger) held() []*block {
	if l == nil {
		return nil
	}
	return l.blocks
}

// pieces returns the records as they lie in memory, in the order in which they were added.
func (l *Ledger) pieces() (pieces [][]Record) {
	for _, b := range l.held() {
		pieces = append(pieces, b.pieces...)
	}
	return pieces
}

// whole returns a ledger of one block.
func (l *Ledger) whole() *block {
	if len(l.blocks) == 1 {
		return l.blocks[0]
	}
	b, _ := newBlock(nil, l.pieces(), l.actors) // the records were found right before
	return b
}

// Remarks returns what a reader should look at, in the order of kinds and ids.
func (l *Ledger) Remarks() []Remark {
	if l.Len() == 0 {
		return nil
	}
	b := l.whole()
	return remarker{&b.numbered, &b.kin, l.actors}.all()
}

// TotalChecks holds every printed total to the records that it adds up by its relations
// of kind [TotalOf], in the order of ids, then amounts before equivalents, stages and
// currencies. A printed total that names no records is not checked.
func (l *Ledger) TotalChecks() []TotalCheck {
	if l.Len() == 0 {
		return nil
	}
	return checkTotals(&l.whole().numbered)
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
	b, _ := newBlock(nil, l.pieces(), actors) // the records were found right before
	return &Ledger{[]*block{b}, actors}
}

// Len returns the number of records.
func (l *Ledger) Len() int {
	size := 0
	for _, b := range l.held() {
		size += len(b.inOrder)
	}
	return size
}

// Record returns the record with the id. It is the caller's own.
func (l *Ledger) Record(id string) (r Record, ok bool) {
	if held := l.find(id); held != nil {
		return held.clone(), true
	}
	return Record{}, false
}

// find returns the record with an id, or nil.
func (l *Ledger) find(id string) *Record {
	for _, b := range l.held() {
		if number, ok := b.number(id); ok {
			return b.record(number)
		}
	}
	return nil
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
		var runs []run
		for _, b := range l.held() {
			runs = append(runs, run{&b.listing, b.all()})
		}
		merged(runs, func(of *listing, number uint32) bool { return yield(of.record(number)) })
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
		if len(l.blocks) == 1 && l.blocks[0].kin.isEmpty() {
			b := l.blocks[0]
			for _, number := range b.singlesBetween(ask) {
				if !b.bears(number, ask.subjects, ask.in) {
					continue
				}
				if r := b.record(number); ask.takesAny(r) && !yield(r) {
					return
				}
			}
			return
		}
		merged(l.direct(ask), func(of *listing, number uint32) bool {
			if !of.bears(number, ask.subjects, ask.in) {
				return true
			}
			r := of.record(number)
			return !ask.takesAny(r) || !ask.isOf(r) || yield(r)
		})
	}
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
func (l *Ledger) Totals(q Query) []Total { return l.totals(q.asks(l.names())) }

// TotalsWhere is [Ledger.Totals] for a time that is no single period: in place of the
// stages, the period and the term of q, extent says of each step of each record how far it
// counts. It is asked only of steps known on the day of q.Known, and of records that are as
// the ledger has them, or as a correction by another leaves them. A nil extent leaves q as
// it is: as in Totals.
func (l *Ledger) TotalsWhere(q Query, extent func(*Record, Step) Extent) []Total {
	return l.totals(q.asksWhere(extent, l.names()))
}

// Printed returns the totals as the sources print them, whole, whatever the
// subjects and the categories of the records: what a table must add up to. Those of q
// are not looked at. It says nothing of any treaty.
func (l *Ledger) Printed(q Query) []Total {
	q.Subjects, q.Categories = nil, nil
	ask := q.asks(l.names())
	ask.printed = true
	return l.totals(ask)
}

// Equivalents returns the totals of the equivalents that the sources print beside their
// figures, as [Ledger.Printed] does those of the figures. A record without any counts as
// one without an amount.
func (l *Ledger) Equivalents(q Query) []Total {
	q.Subjects, q.Categories = nil, nil
	ask := q.asks(l.names())
	ask.printed, ask.equivalents = true, true
	return l.totals(ask)
}

func (l *Ledger) totals(ask *asking) []Total {
	if l == nil {
		return nil
	}
	var totals []Total
	var v relatives
	for i, b := range l.blocks {
		later := claimedOf(l.blocks, i)
		for _, number := range b.singlesBetween(ask) {
			if r := b.record(number); (ask.printed || b.bears(number, ask.subjects, ask.in)) && !later.has(r) {
				for _, one := range v.tally.record(ask.seen(r), ask) {
					totals = plus(totals, one.total())
				}
			}
		}
		if b.kin.isEmpty() {
			continue
		}
		for _, number := range b.kin.between(ask) {
			r := b.kin.record(number)
			if later.has(r) {
				continue
			}
			var counted []talliedTotal
			if f := b.kin.family(number); f != nil {
				counted = v.counts(&b.kin.numbered, f, ask)
			} else if ask.printed || b.kin.bears(number, ask.subjects, ask.in) {
				counted = v.tally.record(ask.seen(r), ask)
			}
			for _, one := range counted {
				totals = plus(totals, one.total())
			}
		}
	}
	return totals
}

// direct returns the records between the actors of a question, and may return others.
func (l *Ledger) direct(ask *asking) []run {
	return l.runs(ask, func(k *kin, unclaimed func(uint32) bool) []uint32 {
		return slices.DeleteFunc(slices.Clone(k.direct(ask)), func(number uint32) bool { return !unclaimed(k.head(number)) })
	})
}

// between returns the records between the actors of a question, all members of a family
// among them, and may return others.
func (l *Ledger) between(ask *asking) []run {
	return l.runs(ask, func(k *kin, unclaimed func(uint32) bool) (members []uint32) {
		for _, number := range k.between(ask) {
			if !unclaimed(number) {
				continue
			}
			if f := k.family(number); f != nil {
				members = append(members, f.members...)
			} else {
				members = append(members, number)
			}
		}
		slices.Sort(members)
		return members
	})
}

// runs returns the records between the actors of a question, and may return others: of kin
// those that of returns, whose heads no later block has claimed.
func (l *Ledger) runs(ask *asking, of func(k *kin, unclaimed func(head uint32) bool) []uint32) (runs []run) {
	for i, b := range l.blocks {
		later := claimedOf(l.blocks, i)
		runs = append(runs, run{&b.listing, func(yield func(uint32) bool) {
			for _, number := range b.singlesBetween(ask) {
				if !later.has(b.record(number)) && !yield(number) {
					return
				}
			}
		}})
		if !b.kin.isEmpty() {
			numbers := of(&b.kin, func(head uint32) bool { return !later.has(b.kin.record(head)) })
			runs = append(runs, run{&b.kin.listing, slices.Values(numbers)})
		}
	}
	return runs
}

// Traced is [Ledger.TotalsWhere] with the ids of the records behind each total.
func (l *Ledger) Traced(q Query, extent func(*Record, Step) Extent) []TracedTotal {
	return l.traced(q.asksWhere(extent, l.names()))
}

// TracedAsPrinted is [Ledger.Printed] for what extent says of each step, as in
// [Ledger.TotalsWhere], with the ids of the records behind each total.
func (l *Ledger) TracedAsPrinted(q Query, extent func(*Record, Step) Extent) []TracedTotal {
	q.Subjects, q.Categories = nil, nil
	ask := q.asksWhere(extent, l.names())
	ask.printed = true
	return l.traced(ask)
}

// traced finds the records behind totals by the headings under which each has money.
func (l *Ledger) traced(ask *asking) []TracedTotal {
	totals := l.totals(ask)
	traced := make([]TracedTotal, len(totals))
	for i, t := range totals {
		traced[i] = TracedTotal{Total: t}
	}
	if len(totals) == 0 {
		return nil
	}
	var t tally
	for _, run := range l.between(ask) {
		for number := range run.numbers {
			r := run.of.record(number)
			for _, one := range t.record(ask.seen(r), ask) {
				if i, found := slices.BinarySearchFunc(totals, one.total(), compareTotals); found {
					traced[i].IDs = append(traced[i].IDs, r.ID)
				}
			}
		}
	}
	for i := range traced {
		slices.Sort(traced[i].IDs)
	}
	return traced
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
	return newYearly(l.blocks, l.actors, known, counterparties, calendar{})
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
	return newYearly(l.blocks, l.actors, known, counterparties, years), nil
}
