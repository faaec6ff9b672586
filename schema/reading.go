package schema

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Reading is what of a document could be read, with the faults of the rest.
//
// Parts that do not follow the schema are left out: an item of a list that is a
// member of the document, or a whole member. They are zero in Document. So the
// rules can be tried on all others, and every fault is told at once.
type Reading[T any] struct {
	Document T
	Faults   *Faults // to which the rules may add theirs
	// Scanned is false if the bytes are no strict JSON, or no object: then nothing
	// was read.
	Scanned bool

	leftOut map[Pointer][]byte // as it stands in the bytes
}

// Read reads the parts of data, a document of that kind, that follow its schema.
// An error is not about the document: there is no such kind.
func Read[T any](kind Kind, data []byte, l Limits) (Reading[T], error) {
	r := Reading[T]{Faults: NewFaults(data, l)}
	root, err := rootOf(kind)
	if err != nil {
		return r, err
	}
	v, ok := l.open(r.Faults)
	if !ok {
		return r, nil
	}
	r.Scanned = true
	if err := v.document(root); err != nil {
		return r, fmt.Errorf("the schema of kind %s: %w", kind, err)
	}
	r.leftOut = v.leftOut()
	if err := json.Unmarshal(v.withoutRefused(), &r.Document); err != nil {
		var none T
		r.Document, r.Scanned = none, false
		if v.wrong == 0 { // the schema lets pass what T cannot read
			r.Faults.Add("", CodeMalformed, prefix(err.Error(), longestMessage))
		}
	}
	return r, nil
}

// Holds reports whether the item or member at a pointer was read.
func (r *Reading[T]) Holds(at Pointer) bool {
	_, out := r.leftOut[at]
	return r.Scanned && !out
}

// NamesLeftOut returns the names of the items of a list that were left out, each from
// a member that names it, such as "id": they are known, so that what refers to them is
// no fault. all is false if there are others, whose names could not be read or are
// themselves at fault: then what nothing has as its name may be meant to be theirs.
func (r *Reading[T]) NamesLeftOut(list, member string) (names []string, all bool) {
	at := Pointer("").Member(list)
	if !r.Scanned || !r.Holds(at) {
		return nil, false
	}
	all = true
	faulty := make(map[Pointer]bool, len(r.Faults.found))
	for i := range r.Faults.found {
		faulty[r.Faults.found[i].Path] = true
	}
	for part, text := range r.leftOut {
		if around, _ := part.Parent(); around != at {
			continue
		}
		var item map[string]json.RawMessage
		var name string
		if json.Unmarshal(text, &item) != nil || json.Unmarshal(item[member], &name) != nil || faulty[r.Faults.at+part.Member(member)] {
			all = false
			continue
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return names, all
}

// refusedPart is a part of a document that does not follow the schema.
type refusedPart struct {
	at         Pointer
	start, end int // in the bytes
}
