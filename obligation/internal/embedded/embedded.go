// Package embedded reads the files that the package of a treaty embeds: its catalogue and
// its status list, which its tests validate. Each is read once, when it is first asked for;
// every caller gets a small copy, which is his own.
package embedded

import (
	"fmt"
	"sync"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// StatusList returns a function that reads a status list.
func StatusList(data []byte) func() (*party.StatusList, error) {
	return copied(func() (*party.StatusList, error) {
		list, err := party.EmbeddedStatusList(data)
		if err != nil {
			return nil, fmt.Errorf("status-list.json: %w", err)
		}
		return list, nil
	})
}

// Instrument returns a function that reads a catalogue without a status list.
func Instrument(data []byte) func() (*obligation.Instrument, error) {
	return copied(func() (*obligation.Instrument, error) {
		in, err := obligation.EmbeddedInstrument(data)
		if err != nil {
			return nil, fmt.Errorf("instrument.json: %w", err)
		}
		return in, nil
	})
}

// WithStatusList returns a function that reads a catalogue, which carries a list.
func WithStatusList(data []byte, statusList func() (*party.StatusList, error)) func() (*obligation.Instrument, error) {
	alone := Instrument(data)
	return copied(func() (*obligation.Instrument, error) {
		in, err := alone()
		if err != nil {
			return nil, err
		}
		list, err := statusList()
		if err != nil {
			return nil, err
		}
		return in.WithStatusList(list), nil
	})
}

// copied reads once, and gives each caller a copy.
func copied[T any](read func() (*T, error)) func() (*T, error) {
	once := sync.OnceValues(read)
	return func() (*T, error) {
		held, err := once()
		if err != nil {
			return nil, err
		}
		own := *held
		return &own, nil
	}
}
