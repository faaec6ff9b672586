package main

import (
	"fmt"
	"io"
	"os"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// readActors returns the actors that a register lists: which names are of one actor, and
// whose body it is.
func readActors(name string) (*party.Actors, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("-actors: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, schema.DefaultBytes+1)) // one byte more is refused
	if err != nil {
		return nil, fmt.Errorf("-actors: %w", err)
	}
	register, err := obligation.ParseRegisters(obligation.File{Name: name, Data: data})
	if err != nil {
		return nil, err
	}
	actors := register.Actors()
	if actors == nil {
		return nil, fmt.Errorf("-actors: %s: found no actors, expected a register that lists some in \"actors\"", name)
	}
	return actors, nil
}
