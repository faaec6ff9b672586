package text

import (
	"github.com/treatyaid/treatyaid/assistance"
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
