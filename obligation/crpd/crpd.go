package crpd

import (
	_ "embed"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/internal/embedded"
)

var (
	//go:embed instrument.json
	instrumentJSON []byte

	instrument = embedded.Instrument(instrumentJSON)
)

// Instrument returns the catalogue of the Convention. It carries no status list: one that
// a register brings says who is bound, or [obligation.Instrument.WithStatusList]. It is
// read once; every call returns a small copy, which is the caller's own. An error would
// mean that the embedded file is faulty.
func Instrument() (*obligation.Instrument, error) { return instrument() }
