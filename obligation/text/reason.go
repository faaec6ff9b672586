package text

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// reasonWords says a reason in a few words.
func reasonWords(r obligation.Reason) string {
	words, _ := r.Label(label.English)
	return words
}
