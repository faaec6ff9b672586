package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

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
	r := &reading{ctx: ctx, file: file, begun: time.Now()}
	if terminal.Is(stderr) {
		r.told = stderr
	}
	ledger, err := assistance.ReadLedger(r, schema.Limits{Faults: mostFaults})
	r.clear()
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

// reading reads a file until it is interrupted, and tells a person at a terminal how far
// it has come.
type reading struct {
	ctx         context.Context
	file        io.Reader
	told        io.Writer // nil: tell nobody
	begun, last time.Time
	bytes       int64
	shown       bool
}

// Read implements [io.Reader]. Its error is the cause of an interrupt.
func (r *reading) Read(b []byte) (int, error) {
	if r.ctx.Err() != nil {
		return 0, context.Cause(r.ctx)
	}
	n, err := r.file.Read(b)
	r.bytes += int64(n)
	if now := time.Now(); r.told != nil && now.Sub(r.begun) > time.Second && now.Sub(r.last) > 200*time.Millisecond {
		r.last, r.shown = now, true
		fmt.Fprintf(r.told, "\r\x1b[K%d MB read", r.bytes>>20)
	}
	return n, err
}

// clear takes the line away.
func (r *reading) clear() {
	if r.shown {
		fmt.Fprint(r.told, "\r\x1b[K")
	}
}
