package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// checkFacts holds the determinations and the lists of each document, as far as they are
// of facts of a catalogue, to what it declares.
func checkFacts(law *InstrumentDocument, x *index) error {
	errs := make([]error, 0, len(x.origins))
	check := declaredCheck{law: law, facts: namesOf(law.Facts, func(d *FactDefinition) string { return string(d.Fact) }), index: x}
	determination, list := 0, 0
	for _, from := range x.origins {
		check.faults = schema.NewFaults(nil, schema.Limits{}.WithoutPlaces()).Of(from.name)
		for i := range from.determinations {
			check.determination(&x.document.Determinations[determination+i], schema.Pointer("").Member("determinations").Item(i))
		}
		for i := range from.lists {
			check.list(&x.document.Lists[list+i], schema.Pointer("").Member("lists").Item(i))
		}
		determination, list = determination+from.determinations, list+from.lists
		errs = append(errs, check.faults.Err())
	}
	return schema.JoinErrors(errs...)
}

// declaredCheck holds what one document says of facts to a catalogue.
type declaredCheck struct {
	law    *InstrumentDocument
	facts  declared
	index  *index
	faults *schema.Faults
}

func (k *declaredCheck) determination(d *Determination, at schema.Pointer) {
	declared, ok := k.declared(d.Fact, at.Member("fact"))
	if !ok {
		return
	}
	d.checkFact(declared, k.faults, at)
	if replaced := k.index.byID[d.Replaces]; replaced != nil && replaced.About() != d.About() && !declared.Mutual {
		k.faults.Add(at.Member("replaces"), schema.CodeReplacesMismatch, fmt.Sprintf("%s is not about %s", d.Replaces, d.About()))
	}
}

func (k *declaredCheck) list(l *ListStatement, at schema.Pointer) {
	if declared, ok := k.declared(l.Fact, at.Member("fact")); ok {
		l.checkFact(declared, k.faults, at.Member("fact"))
	}
	for i, fact := range l.Covers {
		place := at.Member("covers").Item(i)
		if declared, ok := k.declared(fact, place); ok {
			l.checkFact(declared, k.faults, place)
		}
	}
}

// declared returns the definition of a fact of the catalogue. There is none for a fact of
// another, which is not looked at; one that the catalogue should have is told.
func (k *declaredCheck) declared(fact FactCode, at schema.Pointer) (*FactDefinition, bool) {
	if fact.Instrument() != k.law.ID {
		return nil, false
	}
	declared, ok := k.law.fact(fact)
	if !ok {
		k.faults.AddUnknown(at, schema.CodeUnknownReference, fmt.Sprintf("%s declares no fact %s", k.law.Short, schema.Excerpt(string(fact))), string(fact), k.facts.names)
	}
	return declared, ok
}
