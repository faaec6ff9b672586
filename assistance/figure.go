package assistance

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Figure is one print of the money of a [Step]. Several figures of one step are
// the same money printed more than once, never to be added.
type Figure struct {
	Amount   Amount   `json:"amount"`
	Currency Currency `json:"currency"`
	// Printed is the figure as it stands in the source, "25,168,363" or
	// "€1.50 million".
	Printed string `json:"printed,omitempty"`
	// Equivalent is what the source prints for it in another currency. It stands
	// beside the figure and is in no total.
	Equivalent Money `json:"equivalent,omitzero"`
	// Source is where the figure stands; the zero Source means that of the step.
	Source party.Source `json:"source,omitzero"`
}

// Money returns the amount in its currency.
func (f Figure) Money() Money { return Money{Amount: f.Amount, Currency: f.Currency} }

// knownBy reports whether the figure was known on the day by which its step
// was; the zero Date asks for no such day.
func (f Figure) knownBy(day civil.Date) bool {
	return day.IsZero() || f.Source == (party.Source{}) || !f.Source.Known().After(day)
}
