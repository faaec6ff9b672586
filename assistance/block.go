package assistance

import (
	"cmp"
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// block is records of a ledger that were added together, and what finds them. It is never
// changed.
type block struct {
	listing
	pieces     [][]Record // as they lie in memory, those first that were added first
	numbers    *actorNumbers
	recipients postings // by recipient
	categories postings // by the very category of a part, and no wider one
	pairs      []pair   // in the order of provider and recipient
	providers  []uint32 // by provider: where its pairs begin; and the end
	fromAndTo  []uint32 // the numbers of the records of each pair
	// kin has the records of several actors and the families that came about with the block.
	// These are in none of the lists above.
	kin     kin
	inKin   []uint32 // the numbers of those records of the block
	claimed claims   // the records of earlier blocks that are in kin: they count here, and no longer there
}

// pair is a provider and a recipient between whom there are records.
type pair struct {
	recipient uint32
	start     uint32 // of its records in fromAndTo
}

// entry is what is read off a record.
type entry struct {
	record              *Record
	provider, recipient uint32 // the numbers of the actors
	about               SubjectSet
	in                  categorySet
}

// newBlock makes a block of pieces that come after earlier blocks. The error is a
// *[schema.Errors] that names each id that stands twice in the pieces, or each relation
// that cannot be, by the place in all records.
func newBlock(earlier []*block, pieces [][]Record, named *party.Actors) (*block, error) {
	size := 0
	for _, piece := range pieces {
		size += len(piece)
	}
	// Each record is looked at once, as they lie in memory.
	ids, entries := make([]string, 0, size), make([]entry, 0, size)
	actors := &actorNumbers{named: named, numbers: make(map[party.Actor]uint32)}
	for _, piece := range pieces {
		for i := range piece {
			r := &piece[i]
			divided := r.division()
			ids = append(ids, r.ID)
			entries = append(entries, entry{r, actors.enter(r.Provider), actors.enter(r.receiver()), divided.subjects, divided.categories()})
		}
	}
	byID, again := inOrderOfIDs(ids)
	if len(again) > 0 {
		return nil, sameIDs(ids, again)
	}
	b := &block{
		listing: listing{numbered{make([]*Record, size)}, make([]SubjectSet, size), make([]categorySet, size)},
		pieces:  pieces, numbers: actors,
	}
	providers, recipients := make([]uint32, size), make([]uint32, size)
	for number, place := range byID {
		e := &entries[place]
		b.inOrder[number], b.about[number], b.in[number] = e.record, e.about, e.in
		providers[number], recipients[number] = e.provider, e.recipient
	}
	if err := b.findKin(earlier, named); err != nil {
		return nil, err
	}
	b.listActors(providers, recipients)
	b.listCategories()
	return b, nil
}

// sameIDs tells of ids that stand twice.
func sameIDs(ids []string, again []sameID) error {
	slices.SortFunc(again, func(a, b sameID) int { return cmp.Compare(a.place, b.place) })
	faults := schema.NewFaults(nil, schema.Limits{})
	for _, r := range again {
		faults.AddAgain(schema.Pointer("").Item(int(r.place)).Member("id"), schema.CodeDuplicateID, usedAgain(ids[r.place]),
			faults, schema.Pointer("").Item(int(r.first)).Member("id"))
	}
	return faults.Err()
}

// findKin finds the records that have kin, and what they claim of earlier blocks.
func (b *block) findKin(earlier []*block, named *party.Actors) error {
	c := newClaimant(b, earlier)
	if c.own == nil {
		return nil
	}
	c.claimAll()
	b.inKin, b.claimed = c.own, c.claimed
	var err error
	b.kin, err = newKin(c.listing(), c.related, named, func(r *Record) int { return placeOf(r, append(slices.Clip(earlier), b)) })
	return err
}

// placeOf returns the place of a record among all of some blocks.
func placeOf(r *Record, blocks []*block) int {
	place := 0
	for _, b := range blocks {
		for _, piece := range b.pieces {
			for i := range piece {
				if &piece[i] == r {
					return place
				}
				place++
			}
		}
	}
	return place
}

// listActors lists the records by recipient, and from there by provider and
// recipient. The actors of each record stand at its number.
func (b *block) listActors(providers, recipients []uint32) {
	actors := len(b.numbers.numbers)
	b.recipients = postingsOf(actors, func(yield func(uint32, uint32)) {
		for number := range b.singles() {
			yield(recipients[number], number)
		}
	})
	both := postingsOf(actors, func(yield func(uint32, uint32)) {
		for _, number := range b.recipients.numbers {
			yield(providers[number], number)
		}
	})
	b.fromAndTo = both.numbers
	b.providers = make([]uint32, 0, actors+1)
	for provider := range actors {
		b.providers = append(b.providers, uint32(len(b.pairs)))
		for j := both.starts[provider]; j < both.starts[provider+1]; j++ {
			recipient := recipients[b.fromAndTo[j]]
			if j == both.starts[provider] || b.pairs[len(b.pairs)-1].recipient != recipient {
				b.pairs = append(b.pairs, pair{recipient, j})
			}
		}
	}
	b.providers = append(b.providers, uint32(len(b.pairs)))
	b.pairs = slices.Clone(b.pairs)
}

// listCategories lists the records by category.
func (b *block) listCategories() {
	b.categories = postingsOf(len(parents), func(yield func(uint32, uint32)) {
		for number := range b.singles() {
			for set := b.in[number]; set != 0; set &= set - 1 {
				yield(uint32(set.first()), number)
			}
		}
	})
}

// all yields the numbers of all records.
func (b *block) all() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for number := range uint32(len(b.inOrder)) {
			if !yield(number) {
				return
			}
		}
	}
}

// singles yields the numbers of the records that are not in kin, ascending.
func (b *block) singles() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		inKin := b.inKin
		for number := range uint32(len(b.inOrder)) {
			if len(inKin) > 0 && inKin[0] == number {
				inKin = inKin[1:]
			} else if !yield(number) {
				return
			}
		}
	}
}

// singlesBetween returns the numbers of the records between the actors of a question that
// are not in kin, ascending, and may leave out those of other categories than it asks for.
// They are not to be changed.
func (b *block) singlesBetween(ask *asking) []uint32 {
	const few = 32 // of which it takes no time to look at each
	numbers, all := b.ofActors(ask)
	if ask.in != kindsOf[0] && (all || len(numbers) > few) {
		var own []uint32
		for _, c := range ask.in.all() {
			own = append(own, uint32(c))
		}
		switch size := b.categories.size(own); {
		case all:
			return b.categories.union(own)
		case size < len(numbers): // few of the category, of many actors
			numbers = make([]uint32, 0, size)
			for _, number := range b.categories.union(own) {
				if r := b.record(number); ask.provider(r.Provider) == Itself && ask.recipient(r.receiver()) == Itself {
					numbers = append(numbers, number)
				}
			}
		}
	}
	if !all {
		return numbers
	}
	numbers = make([]uint32, 0, len(b.inOrder))
	for number := range b.singles() {
		numbers = append(numbers, number)
	}
	return numbers
}

// ofActors returns the numbers of the records between the actors of a question,
// ascending; all is true if it asks for none, and the numbers are left out.
func (b *block) ofActors(ask *asking) (numbers []uint32, all bool) {
	switch {
	case len(ask.providers) == 0 && len(ask.recipients) == 0:
		return nil, true
	case len(ask.providers) == 1 && len(ask.recipients) == 1:
		return b.ofTwo(ask.providers[0], ask.recipients[0]), false
	}
	providers, recipients := b.numbersOf(ask.providers), b.numbersOf(ask.recipients)
	switch {
	case len(ask.providers) == 0 && len(recipients) == 1:
		return b.recipients.of(recipients[0]), false
	case len(ask.providers) == 0:
		return b.recipients.union(recipients), false
	}
	for _, provider := range providers {
		if len(ask.recipients) == 0 {
			numbers = append(numbers, b.fromAndTo[b.start(b.providers[provider]):b.start(b.providers[provider+1])]...)
			continue
		}
		for _, recipient := range recipients {
			numbers = append(numbers, b.ofPair(provider, recipient)...)
		}
	}
	slices.Sort(numbers)
	return numbers, false
}

// numbersOf returns the numbers of actors, ascending. Those that no record names have none.
func (b *block) numbersOf(actors []party.Actor) (numbers []uint32) {
	for _, actor := range actors {
		if number, named := b.numbers.find(actor); named {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// ofTwo returns the numbers of the records from one actor to another, ascending.
func (b *block) ofTwo(provider, recipient party.Actor) []uint32 {
	from, named := b.numbers.find(provider)
	to, alsoNamed := b.numbers.find(recipient)
	if !named || !alsoNamed {
		return nil
	}
	return b.ofPair(from, to)
}

// ofPair returns the numbers of the records of a provider and a recipient, ascending.
func (b *block) ofPair(provider, recipient uint32) []uint32 {
	first, end := b.providers[provider], b.providers[provider+1]
	i, ok := slices.BinarySearchFunc(b.pairs[first:end], recipient, func(p pair, recipient uint32) int { return cmp.Compare(p.recipient, recipient) })
	if !ok {
		return nil
	}
	at := first + uint32(i)
	return b.fromAndTo[b.start(at):b.start(at+1)]
}

// start is where the records of a pair begin; past the last pair, where they end.
func (b *block) start(pair uint32) uint32 {
	if int(pair) == len(b.pairs) {
		return uint32(len(b.fromAndTo))
	}
	return b.pairs[pair].start
}

// claimedOf returns what later blocks claim of a block.
func claimedOf(blocks []*block, i int) (all manyClaims) {
	for _, later := range blocks[i+1:] {
		if later.claimed != nil {
			all = append(all, later.claimed)
		}
	}
	return all
}
