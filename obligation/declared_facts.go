package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// checkDeterminations holds the determinations of each document, as far as they are of
// facts of a catalogue, to what it declares.
func checkDeterminations(law *InstrumentDocument, x *index) error {
	errs := make([]error, 0, len(x.origins))
	facts := namesOf(law.Facts, func(d *FactDefinition) string { return string(d.Fact) })
	first := 0
	for _, from := range x.origins {
		faults := schema.NewFaults(nil, schema.Limits{}.WithoutPlaces()).Of(from.name)
		for i := range from.determinations {
			d := &x.document.Determinations[first+i]
			if d.Fact.Instrument() != law.ID {
				continue
			}
			at := schema.Pointer("").Member("determinations").Item(i)
			if declared, ok := law.fact(d.Fact); ok {
				d.checkFact(declared, faults, at)
				if replaced := x.byID[d.Replaces]; replaced != nil && replaced.About() != d.About() && !declared.Mutual {
					faults.Add(at.Member("replaces"), schema.CodeReplacesMismatch, fmt.Sprintf("%s is not about %s", d.Replaces, d.About()))
				}
			} else {
				faults.AddUnknown(at.Member("fact"), schema.CodeUnknownReference, fmt.Sprintf("%s declares no fact %s", law.Short, schema.Excerpt(string(d.Fact))), string(d.Fact), facts.names)
			}
		}
		first += from.determinations
		errs = append(errs, faults.Err())
	}
	return schema.JoinErrors(errs...)
}
