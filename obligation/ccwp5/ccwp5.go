package ccwp5

import (
	_ "embed"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/internal/embedded"
	"github.com/treatyaid/treatyaid/party"
)

var (
	//go:embed instrument.json
	instrumentJSON []byte
	//go:embed status-list.json
	statusListJSON []byte

	statusList = embedded.StatusList(statusListJSON)
	instrument = embedded.WithStatusList(instrumentJSON, statusList)
)

// Instrument returns the catalogue of the Protocol, which carries its status
// list. It is read once; every call returns a small copy, which is the caller's own.
// An error would mean that the embedded file is faulty.
func Instrument() (*obligation.Instrument, error) { return instrument() }

// StatusList returns the status list of the Protocol. It is read once; every call
// returns a small copy, which is the caller's own. An error would mean that the
// embedded file is faulty.
func StatusList() (*party.StatusList, error) { return statusList() }
