package desk

import (
	"cmp"
	"fmt"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Supposition is an answer to an open fact that nobody has given.
type Supposition struct {
	Fact     obligation.FactCode `json:"fact"`
	Subject  party.State         `json:"subject"`
	Object   party.State         `json:"object,omitzero"`
	Category assistance.Category `json:"category,omitzero"`
	Holds    party.Holds         `json:"holds"`
}

// determination is the supposition as of a day: of an event, that it happened on the day; of
// whatever else, that it holds on the day and from then on.
func (s Supposition) determination(id string, in *obligation.Instrument, on civil.Date) (obligation.Determination, error) {
	definition, ok := in.Fact(s.Fact)
	if !ok {
		return obligation.Determination{}, fmt.Errorf("suppose: %s declares no fact %q", in.Name(), s.Fact)
	}
	d := obligation.Determination{ID: id, Fact: s.Fact, Subject: s.Subject, Object: s.Object, Category: s.Category, Holds: s.Holds, Hypothetical: true}
	if definition.Kind == obligation.Event {
		d.Event = &obligation.EventSpan{Earliest: on, Latest: on}
	} else {
		d.Period = &civil.Period{From: on}
	}
	return d, nil
}

// supposed returns what is supposed as a register beside the one that is asked.
func supposed(a *asked) (obligation.RegisterDocument, error) {
	document := obligation.RegisterDocument{ID: "what-if", Title: "What if", Compiled: cmp.Or(a.register.Document().Compiled, a.On)}
	for i, s := range a.Suppose {
		determination, err := s.determination(fmt.Sprintf("what-if/%d", i+1), a.instrument, a.On)
		if err != nil {
			return obligation.RegisterDocument{}, err
		}
		document.Determinations = append(document.Determinations, determination)
	}
	return document, nil
}

// newSupposed returns what a question supposes as a register of its own, to be kept.
func newSupposed(a *asked) (*obligation.RegisterDocument, error) {
	document, err := supposed(a)
	return &document, err
}
