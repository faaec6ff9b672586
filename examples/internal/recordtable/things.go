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

// writtenThings returns what [thingsIn] reads.
func writtenThings(things []assistance.Thing) string {
	var list []string
	for _, thing := range things {
		text := quoted(thing.What)
		if thing.Count > 0 {
			text = strconv.Itoa(thing.Count) + " " + text
		} else if text[0] >= '0' && text[0] <= '9' || text[0] == '+' {
			text = string(escape) + text // it is no count
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}
