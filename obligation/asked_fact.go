package obligation

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// AskedFact is a fact as the condition of a norm asks it: of which States, and on
// which evidence.
type AskedFact struct {
	Kind     ConditionKind       `json:"kind"`           // IsParty, HoldsFact or HadEvent
	Fact     FactCode            `json:"fact,omitempty"` // none under party: whether Subject is bound
	Subject  party.State         `json:"subject"`
	Object   party.State         `json:"object,omitzero"`
	Category assistance.Category `json:"category,omitzero"`
	// Evidence, Stages and WithinYears say which evidence would settle it, as
	// the norm's condition does; of two facts that read alike, one may ask for
	// records of the last years and the other for anything that speaks of the day.
	Evidence    Admitted           `json:"evidence,omitzero"`
	Stages      []assistance.Stage `json:"stages,omitempty"`
	WithinYears int                `json:"withinYears,omitempty"`
	// Offers is the event that answers it too, by the State's own word: an offer of what is
	// asked for, in those years.
	Offers FactCode `json:"offers,omitempty"`
}

// askedFact is what a leaf asks of two States.
func askedFact(l leaf, bearer, counterparty party.State) AskedFact {
	return AskedFact{
		Kind:        l.kind,
		Fact:        l.code(),
		Subject:     l.subject.of(bearer, counterparty),
		Object:      l.object.of(bearer, counterparty),
		Category:    l.category,
		Evidence:    l.admitted,
		Stages:      l.stages.list(),
		WithinYears: l.withinYears,
		Offers:      l.offers.code(),
	}
}

// About returns the fact; it has no code where the question is whether the
// subject is bound.
func (a AskedFact) About() Fact {
	return Fact{Code: a.Fact, Subject: a.Subject, Object: a.Object, Category: a.Category}
}

// Question asks for the fact in words, as [Fact.Question], on the evidence that
// would settle it: "Is Norway, by its own word, in a position to provide ...?"
func (a AskedFact) Question(in *Instrument) string {
	text := a.onEvidence(in)
	offer := a.About()
	if offer.Code = a.Offers; offer.Code == "" {
		return text
	}
	own := AskedFact{Fact: offer.Code, Subject: a.Subject, Category: a.Category, Evidence: OwnWord}
	return text + " Or" + yearsAsked(a.WithinYears) + ": " + offer.lowered(own.onEvidence(in))
}

// onEvidence asks for the fact itself.
func (a AskedFact) onEvidence(in *Instrument) string {
	f := a.About()
	text := f.Question(in)
	d, ok := in.law().fact(f.Code)
	switch {
	case !ok:
		return text
	case a.Evidence == OwnWord && d.AsksOwnWord.English != "":
		return f.asked(d.AsksOwnWord.English, in.law(), d)
	case a.Evidence == OwnWord:
		return "By the State's own word: " + f.lowered(text)
	case a.Evidence == RecordsOnly && d.Records != nil:
		stages := a.Stages
		if len(stages) == 0 {
			stages = d.Records.Stages
		}
		return "By a record " + actsAsked(stages) + yearsAsked(a.WithinYears) + ": " + f.lowered(text)
	}
	return text
}

// actsAsked names the stages at which a record counts.
func actsAsked(stages []assistance.Stage) string {
	words := make([]string, len(stages))
	for i, s := range stages {
		words[i] = s.String()
	}
	return strings.Join(words, " or ")
}

func yearsAsked(within int) string {
	switch within {
	case 0:
		return ""
	case 1:
		return " in the year to the day"
	}
	return fmt.Sprintf(" in the %d years to the day", within)
}
