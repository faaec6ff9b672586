package apmbc

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

//go:embed instrument.json
var instrumentJSON []byte

//go:embed status-list.json
var statusListJSON []byte

// Instrument returns the catalogue of the Convention, which carries its status
// list. It is read once; every call returns a small copy, which is the caller's own.
// An error would mean that the embedded file is faulty.
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
	list, err := StatusList()
	if err != nil {
		return nil, err
	}
	return in.WithStatusList(list), nil
})

// StatusList returns the status list of the Convention. It is read once; every call
// returns a small copy, which is the caller's own. An error would mean that the
// embedded file is faulty.
func StatusList() (*party.StatusList, error) {
	read, err := statusList()
	if err != nil {
		return nil, err
	}
	list := *read
	return &list, nil
}

var statusList = sync.OnceValues(func() (*party.StatusList, error) {
	list, err := party.ParseStatusList(statusListJSON)
	if err != nil {
		return nil, fmt.Errorf("status-list.json: %w", err)
	}
	return list, nil
})
