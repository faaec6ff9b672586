package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	beam.RegisterDoFn(&firstFn{})
	register.Iter1[Entry]()
	register.Emitter1[Entry]()
}

// unique returns one entry for each id, and a fault for each other that has it.
func unique(s beam.Scope, entries beam.PCollection) (kept, faults beam.PCollection) {
	s = s.Scope("Unique")
	return beam.ParDo2(s, &firstFn{}, beam.GroupByKey(s, entries))
}

// firstFn keeps the first entry of an id, by file and line: the same one counts
// whichever was read first.
type firstFn struct{}

// ProcessElement takes the entries of one id.
func (*firstFn) ProcessElement(ctx context.Context, _ string, next func(*Entry) bool, keep func(Entry), fault func(Fault)) {
	var first, entry Entry
	var others []Place
	next(&first) // there is one, or the id would not be here
	for next(&entry) {
		if entry.compare(first.Place) < 0 {
			first, entry = entry, first
		}
		others = append(others, entry.Place)
	}
	recordsKept.Inc(ctx, 1)
	keep(first)
	for _, place := range others {
		one := duplicate(place, first.Place)
		linesRefused.Inc(ctx, 1)
		countFault(ctx, one)
		fault(one)
	}
}
