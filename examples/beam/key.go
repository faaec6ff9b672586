package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Key is what sums are of: what a total is of, but for the year, the stage and
// the currency, which stand in the sums.
type Key struct {
	Provider  party.Actor         `json:"provider"`
	Recipient party.Actor         `json:"recipient"`
	Category  assistance.Category `json:"category"`
}

// order returns a text by which keys sort.
func (k Key) order() string {
	return strings.Join([]string{
		k.Provider.Kind.String(), k.Provider.State.String(), k.Provider.Name,
		k.Recipient.Kind.String(), k.Recipient.State.String(), k.Recipient.Name,
		k.Category.String(),
	}, "\x00")
}
