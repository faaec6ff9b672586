package recordtable

import (
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// thingsIn reads "5 detectors; trainers".
func thingsIn(e *entry) (things []assistance.Thing) {
	for _, item := range items(e.text(colThings, "/things")) {
		thing := assistance.Thing{What: unquoted(item)}
		if number, what, ok := strings.Cut(item, " "); ok {
			if count, err := strconv.Atoi(number); err == nil && count > 0 {
				thing.Count, thing.What = count, unquoted(what)
			}
		}
		things = append(things, thing)
	}
	return things
}

// writtenThing returns an item that [thingsIn] reads.
func writtenThing(thing assistance.Thing) string {
	text := quoted(thing.What)
	switch {
	case thing.Count > 0:
		return strconv.Itoa(thing.Count) + " " + text
	case text[0] >= '0' && text[0] <= '9' || text[0] == '+':
		return string(escape) + text // it is no count
	}
	return text
}
