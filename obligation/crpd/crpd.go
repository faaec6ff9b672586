package crpd

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/treatyaid/treatyaid/obligation"
)

//go:embed instrument.json
var instrumentJSON []byte

// Instrument returns the catalogue of the Convention. It carries no status list: one that
// a register brings says who is bound, or [obligation.Instrument.WithStatusList]. It is
// read once; every call returns a small copy, which is the caller's own. An error would
// mean that the embedded file is faulty.
func Instrument() (*obligation.Instrument, error) {
	read, err := instrument()
	if err != nil {
		return nil, err
	}
	in := *read
	return &in, nil
}

var instrument = sync.OnceValues(func() (*obligation.Instrument, error) {
	in, err := obligation.ParseInstrument(instrumentJSON)
	if err != nil {
		return nil, fmt.Errorf("instrument.json: %w", err)
	}
	return in, nil
})
