package obligation

import (
	"cmp"

	"github.com/treatyaid/treatyaid/party"
)

// FindingKey says which finding is meant: a norm, a bearer and, if the norm faces a
// State, a counterparty. It is comparable, and a key of a map.
type FindingKey struct {
	Instrument   string      `json:"instrument"` // the id of the instrument
	Norm         string      `json:"norm"`       // the id of the norm
	Bearer       party.State `json:"bearer"`
	Counterparty party.State `json:"counterparty,omitzero"`
}

// Compare orders keys by instrument, norm, bearer and counterparty.
func (k FindingKey) Compare(other FindingKey) int {
	return cmp.Or(
		cmp.Compare(k.Instrument, other.Instrument),
		cmp.Compare(k.Norm, other.Norm),
		k.Bearer.Compare(other.Bearer),
		k.Counterparty.Compare(other.Counterparty),
	)
}
