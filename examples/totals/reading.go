package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/tables"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/schema"
)

// mostFaults is how many faults of a file are written.
const mostFaults = 20

// readLedger returns the records that are asked about with their actors: those of a file,
// or of the sample register.
func readLedger(ctx context.Context, q request, stderr io.Writer) (*assistance.Ledger, error) {
	if q.file == "" {
		sample, err := examples.Register()
		if err != nil {
			return nil, err
		}
		return sample.Ledger(), nil
	}
	if q.actors == "" {
		return readRecords(ctx, q.file, stderr)
	}
	actors, err := readActors(q.actors)
	if err != nil {
		return nil, err
	}
	ledger, err := readRecords(ctx, q.file, stderr)
	if err != nil {
		return nil, err
	}
	return ledger.WithActors(actors), nil
}

// readRecords returns the records of a file.
func readRecords(ctx context.Context, name string, stderr io.Writer) (*assistance.Ledger, error) {
	if err := tables.Check(name); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	defer context.AfterFunc(ctx, func() { file.Close() })() // which ends a Read that waits for a pipe
	r := terminal.NewReading(ctx, file, stderr)
	ledger, err := assistance.ReadLedger(r, schema.Limits{Faults: mostFaults})
	r.Clear()
	var faults *schema.Errors
	switch {
	case errors.As(err, &faults):
		for _, fault := range faults.List {
			fault.File = name
			if fault.First != nil {
				fault.First.File = name
				fault.Message += " of " + name
			}
		}
		return nil, fmt.Errorf("%w\ntotals: nothing was added up", faults)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	case ledger.Len() == 0:
		return nil, fmt.Errorf("%s: no records", name)
	}
	return ledger, nil
}
