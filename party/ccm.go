package party

import (
	_ "embed"
	"fmt"
	"sync"
)

//go:embed ccm-status.json
var ccmStatus []byte

var ccm = sync.OnceValue(func() *StatusList {
	l, err := ParseStatusList(ccmStatus)
	if err != nil {
		panic(fmt.Sprintf("party: ccm-status.json: %v", err)) // a test reads it
	}
	return l
})

// CCM returns the status list of the Convention on Cluster Munitions, instrument
// "ccm". Every call returns the same list, which is not to be changed.
func CCM() *StatusList { return ccm() }
