package obligation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// placed is what records are looked up by: a State, where they name it, and the
// subjects of their money.
type placed struct {
	place    RecordPlace
	state    party.State
	subjects assistance.SubjectSet
}

// recordBlock is records that were added together. It is never changed.
type recordBlock struct {
	inOrder  []*assistance.Record            // of the ids
	records  map[placed][]*assistance.Record // in id order
	subjects []assistance.SubjectSet         // of the records, each once
	ofOneAct []*assistance.Record            // those that are said to be one act with others, or part of one
}

// newRecordBlock takes records in id order.
func newRecordBlock(inOrder []*assistance.Record) *recordBlock {
	b := &recordBlock{inOrder: inOrder, records: make(map[placed][]*assistance.Record)}
	for _, r := range inOrder {
		subjects := assistance.SubjectSetOf(r.Subjects)
		if !slices.Contains(b.subjects, subjects) {
			b.subjects = append(b.subjects, subjects)
		}
		if saysSameAct(r) {
			b.ofOneAct = append(b.ofOneAct, r)
		}
		for _, place := range [...]RecordPlace{AsProvider, AsRecipient, AsRequester} {
			for s := range place.statesIn(r) {
				key := placed{place, s, subjects}
				b.records[key] = append(b.records[key], r)
			}
		}
	}
	return b
}

// recordBlocks are all records, those first that were added first. Each block is twice as
// large as the next, or larger, so that there are never many.
type recordBlocks []*recordBlock

// with returns all of the blocks and further records, which are in id order.
func (all recordBlocks) with(further []*assistance.Record) recordBlocks {
	if len(further) == 0 {
		return all
	}
	for len(all) > 0 && len(all[len(all)-1].inOrder) < 2*len(further) {
		last := all[len(all)-1].inOrder
		all, further = all[:len(all)-1], inOneOrder(last, further)
	}
	return append(slices.Clip(all), newRecordBlock(further))
}

// find returns the record with an id, or nil.
func (all recordBlocks) find(id string) *assistance.Record {
	for _, b := range all {
		if i, held := slices.BinarySearchFunc(b.inOrder, id, func(r *assistance.Record, id string) int { return strings.Compare(r.ID, id) }); held {
			return b.inOrder[i]
		}
	}
	return nil
}

// inOneOrder returns two lists that are in id order as one.
func inOneOrder(a, b []*assistance.Record) []*assistance.Record {
	both := make([]*assistance.Record, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].ID < b[0].ID {
			both, a = append(both, a[0]), a[1:]
		} else {
			both, b = append(both, b[0]), b[1:]
		}
	}
	return append(append(both, a...), b...)
}

// byRecordID orders records by id.
func byRecordID(a, b *assistance.Record) int { return cmp.Compare(a.ID, b.ID) }
