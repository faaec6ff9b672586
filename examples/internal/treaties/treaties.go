// Package treaties lists the treaties of which the example programs can be asked.
package treaties

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/apmbc"
	"github.com/treatyaid/treatyaid/obligation/att"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/ccwp5"
	"github.com/treatyaid/treatyaid/obligation/crpd"
	"github.com/treatyaid/treatyaid/obligation/cwc"
	"github.com/treatyaid/treatyaid/obligation/tpnw"
)

var all = []struct {
	id         string
	instrument func() (*obligation.Instrument, error)
}{
	{"ccm", ccm.Instrument},
	{"apmbc", apmbc.Instrument},
	{"ccwp5", ccwp5.Instrument},
	{"tpnw", tpnw.Instrument},
	{"att", att.Instrument},
	{"cwc", cwc.Instrument},
	{"crpd", crpd.Instrument},
}

// IDs returns the ids of the treaties, in the order in which they are shown.
func IDs() []string {
	var ids []string
	for _, t := range all {
		ids = append(ids, t.id)
	}
	return ids
}

// Instruments returns the treaties with the given ids, in the order of [IDs]. An id
// of no treaty is an error.
func Instruments(ids ...string) ([]*obligation.Instrument, error) {
	for _, id := range ids {
		if !slices.Contains(IDs(), id) {
			return nil, fmt.Errorf("no treaty is called %q", id)
		}
	}
	var instruments []*obligation.Instrument
	for _, t := range all {
		if !slices.Contains(ids, t.id) {
			continue
		}
		in, err := t.instrument()
		if err != nil {
			return nil, err
		}
		instruments = append(instruments, in)
	}
	return instruments, nil
}
