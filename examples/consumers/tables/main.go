// Tables prints what package party computes of every State under every treaty that has a
// status list, a line of JSON each, for those who check tables of it.
//
//	go run ./examples/consumers/tables
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func main() {
	if err := write(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tables:", err)
		os.Exit(1)
	}
}

// line is what is computed of a State.
type line struct {
	Treaty       string         `json:"treaty"`
	State        party.State    `json:"state"`
	On           civil.Date     `json:"on"` // the day as of which the list is complete
	Standing     party.Standing `json:"standing"`
	InForce      civil.Date     `json:"inForce,omitzero"`
	Derived      bool           `json:"derived"` // the day on which the standing rests
	Ends         civil.Date     `json:"ends,omitzero"`
	Party        []civil.Period `json:"party"`        // surely a party
	Undetermined []civil.Period `json:"undetermined"` // perhaps
}

// write writes a line for every State there is, also for those that a list does not name.
func write(w io.Writer) error {
	instruments, err := treaties.Instruments(treaties.IDs()...)
	if err != nil {
		return err
	}
	out := json.NewEncoder(w)
	for _, in := range instruments {
		list := in.StatusList()
		if list == nil {
			continue
		}
		for _, s := range party.States() {
			on := list.CompleteAsOf()
			status := list.Standing(s, on, civil.Date{})
			certain, undetermined := list.PartyPeriods(s, civil.Date{})
			if err := out.Encode(line{in.ID(), s, on, status.Standing, status.InForce, status.Derived, status.Ends, certain, undetermined}); err != nil {
				return err
			}
		}
	}
	return nil
}
