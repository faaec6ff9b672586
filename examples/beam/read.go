package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

func init() {
	beam.RegisterDoFn(&readFn{})
	register.Emitter2[string, Entry]()
	register.Emitter1[Fault]()
}

// read reads the files. It returns the entries by the id of their record, and
// the faults.
func read(s beam.Scope, o *options, files []string) (entries, faults beam.PCollection) {
	s = s.Scope("Read")
	// Without the reshuffle one worker would be given all the names, and so all
	// the files.
	names := beam.Reshuffle(s, beam.CreateList(s, files))
	return beam.ParDo2(s, &readFn{Years: o.years, Subjects: o.subjects, Actors: o.actors}, names)
}

// readFn reads a file. One worker reads it from beginning to end: only so has a
// line a number.
type readFn struct {
	Years    Years
	Subjects []assistance.Subject
	Actors   []party.ActorEntry

	asked asked // made of them by each worker
}

// Setup makes what is asked of each record.
func (fn *readFn) Setup() error {
	actors, err := knownActors(fn.Actors)
	fn.asked = asked{fn.Years, fn.Subjects, actors}
	return err
}

// ProcessElement reads one file. An error is one of reading: there are no totals
// of half a file.
func (fn *readFn) ProcessElement(ctx context.Context, name string, entry func(string, Entry), fault func(Fault)) error {
	file, err := open(ctx, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	defer file.Close()
	filesRead.Inc(ctx, 1)
	lines := newLineReader(file)
	for record, err := range assistance.Records(lines, schema.Limits{}) {
		place := Place{File: name, Line: lines.number}
		var found *schema.Errors
		switch {
		case errors.As(err, &found):
			linesRefused.Inc(ctx, 1)
			for _, one := range faultsAt(place, found) {
				countFault(ctx, one)
				fault(one)
			}
		case err != nil:
			return fmt.Errorf("%s: %w", name, err)
		default:
			entry(record.ID, fn.asked.entryOf(place, &record))
		}
	}
	return nil
}
