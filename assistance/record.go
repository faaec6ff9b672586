package assistance

import (
	"encoding/json"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Record is the history of one act of assistance as the sources print it.
//
// Five places are kept apart: who gives (Provider), to whom (Recipient), who
// asked (Requester), for whom in the end (Beneficiary) and who performs
// (Channels). A record shows what was done, not that it was owed, and no record
// shows nothing: neither that assistance was given nor that it was not.
type Record struct {
	ID          string      `json:"id"`
	Provider    party.Actor `json:"provider"`
	Recipient   party.Actor `json:"recipient"`
	Requester   party.Actor `json:"requester,omitzero"`    // zero if the source names none
	Beneficiary string      `json:"beneficiary,omitempty"` // as printed
	Scope       Scope       `json:"scope"`
	Forms       []Form      `json:"forms,omitempty"` // none if the source does not say
	// Parts are the categories over which the money is divided. None means that
	// the record is for no category that the Convention names.
	Parts    []Part    `json:"parts"`
	Sector   string    `json:"sector,omitempty"` // as printed
	Channels []Channel `json:"channels,omitempty"`
	// Steps are the stages of the act in their order, one or more.
	Steps []Step `json:"steps"`
	Note  string `json:"note,omitempty"`
}

// MarshalJSON implements [json.Marshaler]. A record without parts is written
// with an empty list, never null.
func (r Record) MarshalJSON() ([]byte, error) {
	type plain Record
	if r.Parts == nil {
		r.Parts = []Part{}
	}
	return json.Marshal(plain(r))
}

// Amounts returns the money of the step numbered step, from 0, that falls in the
// categories asked: [Step.Amounts] cut down to the [Record.Share]. It is empty
// if the record does not bear on the categories, or the step prints no amount.
func (r *Record) Amounts(step int, asked []Category, known civil.Date) []Range {
	share := r.Share(asked)
	if share.IsZero() {
		return nil
	}
	ranges := r.Steps[step].Amounts(known)
	for i, whole := range ranges {
		ranges[i] = share.Of(whole)
	}
	return ranges
}
