package att

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/treatyaid/treatyaid/party"
)

//go:embed status-list.json
var statusListJSON []byte

// StatusList returns the status list of the Treaty. Every call returns the
// same one; it cannot be changed. An error would mean that the embedded file is
// faulty.
func StatusList() (*party.StatusList, error) { return statusList() }

var statusList = sync.OnceValues(func() (*party.StatusList, error) {
	list, err := party.ParseStatusList(statusListJSON)
	if err != nil {
		return nil, fmt.Errorf("status-list.json: %w", err)
	}
	return list, nil
})
