package att

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/treatyaid/treatyaid/party"
)

//go:embed status-list.json
var statusListJSON []byte

// StatusList returns the status list of the Treaty. It is read once; every call
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
