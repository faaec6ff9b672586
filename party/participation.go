package party

import "github.com/treatyaid/treatyaid/schema/civil"

// Participation is the acts of one State under a treaty.
type Participation struct {
	State       State      `json:"state"`
	Name        string     `json:"name"`                 // as the depositary prints it
	Signature   civil.Date `json:"signature,omitzero"`   // zero if it has not signed
	Provisional civil.Date `json:"provisional,omitzero"` // when it declared provisional application; zero if it did not
	Terms       []Term     `json:"terms,omitempty"`      // in order of time; none if it has not consented to be bound
	Sources     []Source   `json:"sources"`
	Note        string     `json:"note,omitempty"`
}
