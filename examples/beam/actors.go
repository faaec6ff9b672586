package main

import (
	"context"
	"fmt"
	"io"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// readActors returns the actors that a register lists, in the form in which they are sent
// to the workers.
func readActors(ctx context.Context, name string) ([]party.ActorEntry, error) {
	file, err := open(ctx, name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, schema.DefaultBytes+1)) // one byte more is refused
	if err != nil {
		return nil, err
	}
	register, err := obligation.ParseRegisters(obligation.File{Name: name, Data: data})
	if err != nil {
		return nil, err
	}
	entries := register.Document().Actors
	if len(entries) == 0 {
		return nil, fmt.Errorf("found no actors, expected a register that lists some in \"actors\"")
	}
	return entries, nil
}

// knownActors returns the actors of entries; nil for none, as nobody said who is whose body.
func knownActors(entries []party.ActorEntry) (*party.Actors, error) {
	if len(entries) == 0 {
		return nil, nil
	}
	return party.NewActors(entries...)
}
