package text

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema/label"
)

// sameNorm reports whether two findings are of one norm.
func sameNorm(f, g obligation.Finding) bool {
	a, b := f.Key(), g.Key()
	return a.Norm == b.Norm && a.Instrument == b.Instrument
}

// heading names a norm, with its modality and the operative words.
func heading(w *writer, instrument string, n *obligation.Norm) {
	page := w.page
	page.Line(page.Paint(typeset.Bold, typeset.Pad(w.asked.cite(instrument, n.Cite), 7)+" "+n.Title.English) + "  " + page.Paint(typeset.Faint, n.ID))
	modality := n.Modality.String()
	if n.Qualified {
		modality += ", qualified"
	}
	if n.Elects {
		modality += ", of one or more means"
	}
	page.Wrap(underNorm, underNorm, modality+`: "`+strings.Join(n.Words, `", "`)+`"`)
	for _, m := range n.Means {
		page.Wrap(underNorm, underNorm+"  ", "by "+spaced(m.Means)+": "+m.Act)
	}
	for _, s := range n.Survives {
		outlasted, _ := s.Label(label.English)
		page.Wrap(underNorm, underNorm, "outlasts: "+outlasted)
	}
}

// caveat writes the catalogue's note on a norm: what it turns on, and what it
// does not say.
func caveat(page *typeset.Page, n *obligation.Norm) {
	if n.Note != "" {
		page.Wrap(underNorm, underNorm+"  ", "Note: "+n.Note)
	}
}

// wording writes the paragraph that a norm is taken from: its text where the
// catalogue has it, and otherwise its operative words, with what the catalogue
// says of the rest. A paragraph stands once on a page.
func wording(w *writer, in *obligation.Instrument, n *obligation.Norm) {
	paragraph, ok := in.Paragraph(n.Cite)
	if !ok {
		return
	}
	say := func(text string) { w.page.Wrap(underNorm, underNorm+"  ", text) }
	switch {
	case !w.written.first("text " + in.ID() + " " + n.Cite):
		say("Text: as above, under " + n.Cite)
	case paragraph.Text != "":
		say(fmt.Sprintf("Text: \"%s\"", paragraph.Text))
	default:
		say("Words of the text: \"" + strings.Join(paragraph.Operative, "\" … \"") + "\"")
		say("Summary, not the text: " + paragraph.Summary)
	}
}
