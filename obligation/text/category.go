package text

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// categoryName is the English name of a category, or its code if the code list
// has none.
func categoryName(c assistance.Category) string {
	if name, ok := c.Label(label.English); ok {
		return name
	}
	return c.String()
}

// categoryAsked is what an instrument calls a category where it asks for it: what is
// provided is assistance for clearance, not clearance.
func categoryAsked(in *obligation.Instrument, c assistance.Category) string {
	if use, ok := in.Category(c); ok && use.Asked.English != "" {
		return use.Asked.English
	}
	return categoryName(c)
}
