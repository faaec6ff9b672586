package main

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// The functions are registered by type, not by the generic calls of package
// register: those save a microsecond a call and take half a minute to compile.
func init() {
	beam.RegisterDoFn(&spreadFn{})
	register.Emitter2[Key, Sums]()
	beam.RegisterType(reflect.TypeFor[addFn]())
}

// build puts the pipeline together: files in, totals and faults out.
func build(s beam.Scope, o *options, files []string) {
	entries, refused := read(s, o, files)
	kept, repeated := unique(s, entries)
	totals := beam.CombinePerKey(s, &addFn{}, beam.ParDo(s, &spreadFn{}, kept))
	faults := beam.Flatten(s, refused, repeated)
	write(s.Scope("Totals"), o.totals, o.shards, beam.ParDo(s, &totalRowsFn{}, totals))
	write(s.Scope("Faults"), o.faults, o.shards, beam.ParDo(s, &faultRowFn{}, faults))
}

// spreadFn deals out what an entry adds to the keys that it adds to.
type spreadFn struct{}

// ProcessElement takes one entry.
func (*spreadFn) ProcessElement(entry Entry, emit func(Key, Sums)) {
	for _, pair := range entry.Pairs {
		for _, share := range pair.Shares {
			emit(Key{pair.Provider, pair.Recipient, share.Category}, Sums{share.Spans})
		}
	}
}
