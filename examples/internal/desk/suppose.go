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
	From     civil.Date          `json:"from,omitzero"` // the day from which it is supposed; none: the legal date
}

// determination is the supposition as a word. A fact that lasts is supposed from the day on.
// One that cannot cease is supposed of every day, since it must lie before what turns on it:
// 4(4) of the CCM. An event is supposed on the day; that it did not happen, of all time up
// to the day.
func (s Supposition) determination(id string, in *obligation.Instrument, on civil.Date) (obligation.Determination, error) {
	definition, ok := in.Fact(s.Fact)
	if !ok {
		return obligation.Determination{}, fmt.Errorf("suppose: %s declares no fact %q", in.Name(), s.Fact)
	}
	from := cmp.Or(s.From, on)
	d := obligation.Determination{ID: id, Fact: s.Fact, Subject: s.Subject, Object: s.Object, Category: s.Category, Holds: s.Holds, Hypothetical: true}
	switch {
	case definition.Kind == obligation.Event && s.Holds == party.HoldsYes:
		d.Event = &obligation.EventSpan{Earliest: from, Latest: from}
	case definition.Kind == obligation.Event:
		d.Period = &civil.Period{From: civil.Earliest(), Until: from.AddDays(1)}
	case definition.Kind == obligation.Permanent:
		d.Period = &civil.Period{From: civil.Earliest()}
	default:
		d.Period = &civil.Period{From: from}
	}
	return d, nil
}

// isSupposable reports whether an answer to a fact can be supposed: one of two States needs
// both, and whether a State is bound is no fact.
func isSupposable(f obligation.Fact, in *obligation.Instrument) bool {
	definition, ok := in.Fact(f.Code)
	return ok && (!definition.Object || f.Object.IsValid())
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
