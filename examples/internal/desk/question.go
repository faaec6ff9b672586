package desk

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Question is what the page asks: the days, the readings and what is supposed, for every
// view; and what one view needs.
type Question struct {
	Treaty   string                     `json:"treaty"`
	On       civil.Date                 `json:"on,omitzero"`    // the legal date; none: the day to which the status list is complete
	Known    civil.Date                 `json:"known,omitzero"` // the knowledge date; none: all that the register holds
	Readings []obligation.ChosenReading `json:"readings,omitempty"`
	Suppose  []Supposition              `json:"suppose,omitempty"`

	State  party.State `json:"state,omitzero"`  // of one State, and of changes: of it alone
	Bearer party.State `json:"bearer,omitzero"` // of a pair
	Toward party.State `json:"toward,omitzero"`

	Since      civil.Date `json:"since,omitzero"`      // of changes: the legal date before
	KnownSince civil.Date `json:"knownSince,omitzero"` // of changes: the knowledge date before

	Reading string `json:"reading,omitempty"` // of readings: which

	By party.State `json:"by,omitzero"` // of flows: the giver; none: whoever
	To party.State `json:"to,omitzero"` // of flows: the recipient; none: whoever

	Period   civil.Period        `json:"period,omitzero"`   // of flows: the time in which an act lies
	Category assistance.Category `json:"category,omitzero"` // of flows; none: any
	Stage    assistance.Stage    `json:"stage,omitzero"`    // of flows; none: any
}

// parseQuestion reads a question strictly.
func parseQuestion(data []byte) (Question, error) {
	var q Question
	in := json.NewDecoder(bytes.NewReader(data))
	in.DisallowUnknownFields()
	if err := in.Decode(&q); err != nil {
		return Question{}, fmt.Errorf("the question cannot be read: %w", err)
	}
	if _, err := in.Token(); err != io.EOF {
		return Question{}, fmt.Errorf("the question cannot be read: something stands after it")
	}
	return q, nil
}
