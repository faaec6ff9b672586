package recordtable

import (
	"encoding"
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// without says what to do about what has no code in a list.
var without = map[string]string{
	"Category": "; what is of no category is left out, and the column rest says where its share is",
	"Currency": "; of a currency that is no more, leave currency, low and high blank, and keep the amount in the column printed",
}

// codeIn reads a cell that has a code of a list or its label.
func codeIn(e *entry, of Column, at schema.Pointer, list string, into encoding.TextUnmarshaler) {
	if text := e.text(of, at); text != "" {
		codedIn(e, of, list, text, into)
	}
}

func codedIn(e *entry, of Column, list, text string, into encoding.TextUnmarshaler) bool {
	code, ok := codeNamed(list, text)
	if ok && into.UnmarshalText([]byte(code)) == nil {
		return true
	}
	if e.report.faults.areMany() {
		e.refuse(of, "unknown-name", "", nil) // it is only counted
		return false
	}
	near := nearestTo(list, text)
	says := fmt.Sprintf("%s is no name or code for the column %s", schema.ExcerptOfCode(text), of)
	if len(near) == 0 {
		says += without[list]
	}
	e.refuse(of, "unknown-name", says, near)
	return false
}

// codes reads a cell that has several.
func codes[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](e *entry, of Column, at schema.Pointer, list string) (all []T) {
	for i, item := range items(e.text(of, at)) {
		var one T
		e.cells[at.Item(i)] = e.line.place(of)
		if codedIn(e, of, list, item, P(&one)) {
			all = append(all, one)
		}
	}
	return all
}
