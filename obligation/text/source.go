package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// sources are the sources that a page cites, numbered from 1.
type sources []party.Source

// mark returns the numbers of sources in brackets, and numbers those that are
// new.
func (s *sources) mark(cited ...party.Source) string {
	var marks []string
	for _, source := range cited {
		if source == (party.Source{}) {
			continue
		}
		at := slices.Index(*s, source)
		if at < 0 {
			at = len(*s)
			*s = append(*s, source)
		}
		marks = append(marks, fmt.Sprintf("[%d]", at+1))
	}
	return strings.Join(marks, " ")
}

// write lists the sources: title and place, when published and read, address.
func (s sources) write(page *typeset.Page) {
	page.Line(page.Paint(typeset.Bold, "Sources"))
	for i, source := range s {
		text := source.Title
		if source.Place != "" {
			text += "; " + source.Place
		}
		if !source.Published.IsZero() {
			text += "; published " + source.Published.String()
		}
		page.Item(fmt.Sprintf("%4s", fmt.Sprintf("[%d]", i+1)), 5, text+"; read "+source.Read.String())
		if source.Address != "" {
			page.Item("", 5, source.Address)
		}
	}
}
