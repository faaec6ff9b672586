package recordtable

import (
	"github.com/treatyaid/treatyaid/schema"
)

func yesIn(e *entry, of Column, at schema.Pointer) bool {
	text := e.text(of, at)
	if text == "" {
		return false
	}
	yes, ok := readYes(text)
	if !ok {
		e.refuse(of, "not-yes-or-no", schema.Excerpt(text)+" is neither yes nor no", nil)
	}
	return yes
}

func readYes(text string) (yes, ok bool) {
	switch folded(text) {
	case "no", "non", "false", "0":
		return false, true
	case "yes", "oui", "sí", "si", "true", "1", "x":
		return true, true
	}
	return false, false
}

func writtenYes(yes bool) string { return map[bool]string{true: "yes"}[yes] }
