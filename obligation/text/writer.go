package text

import (
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// writer is what every part of a page is written with.
type writer struct {
	page    *typeset.Page
	asked   *inquiry
	written *written
	options Options
}

// The columns of the labels.
const (
	besideHead    = 10 // at the head of a page
	besideFinding = 13 // beside a finding
)

// underNorm is the margin of what stands under the heading of a norm.
const underNorm = "        "

// cited is the number of a source, after what it says. Only a proof has it.
func cited(w *writer, source party.Source) string {
	if !w.options.Proof {
		return ""
	}
	return " " + w.written.sources.mark(source)
}

// noted is the note on something, after what is said of it, where it is first
// written. Only a proof has it.
func noted(w *writer, on, note string) string {
	if !w.options.Proof {
		return ""
	}
	if note = w.written.note(on, note); note == "" {
		return ""
	}
	return " " + note
}
