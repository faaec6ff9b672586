package obligation

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// addition is what documents that were read together add to an index.
type addition struct {
	docs    []RegisterDocument
	records []assistance.Record // of all documents, in their order
	actors  *party.Actors       // those of the index and of the documents
	ledger  *assistance.Ledger  // of the records of the index and of the documents; it knows the actors
}

// added puts the records of documents together with what an index holds. The error is that
// of [assistance.Ledger.Over].
func added(held *index, parts []registerPart) (*addition, error) {
	a := &addition{docs: make([]RegisterDocument, len(parts)), actors: held.actors}
	actors := slices.Clip(held.document.Actors)
	for i := range parts {
		a.docs[i] = parts[i].document
		a.records = joined(a.records, a.docs[i].Records)
		actors = append(actors, a.docs[i].Actors...)
	}
	if len(actors) > len(held.document.Actors) {
		a.actors = party.ActorsOver(actors)
	}
	var err error
	a.ledger, err = held.ledger.WithActors(a.actors).Over(a.records)
	return a, err
}

// tellRelations reports the relations of records that cannot be, in documents that are read
// together and beside what a register holds. err is that of [added].
func tellRelations(err error, held *index, parts []registerPart) {
	var faults *schema.Errors
	if !errors.As(err, &faults) {
		return
	}
	first := make([]int, len(parts)) // of each part: the place of its first record
	place := held.ledger.Len()
	for i := range parts {
		first[i] = place
		place += len(parts[i].document.Records)
	}
	for _, fault := range faults.List {
		if fault.Code == schema.CodeDuplicateID { // which is told already
			continue
		}
		place, within, _ := strings.Cut(strings.TrimPrefix(string(fault.Path), "/"), "/")
		number, _ := strconv.Atoi(place)
		for i := len(parts) - 1; i >= 0; i-- {
			if number < first[i] {
				continue
			}
			if at, ok := parts[i].item("records", number-first[i]); ok {
				parts[i].reading.Faults.Add(at+schema.Pointer("/"+within), fault.Code, fault.Message)
			}
			break
		}
	}
}
