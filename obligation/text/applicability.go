package text

import (
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// outcome says an applicability, in its colour.
func outcome(page *typeset.Page, is obligation.Applicability) string {
	switch is {
	case obligation.Applies:
		return page.Paint(typeset.Green, "applies")
	case obligation.DoesNotApply:
		return page.Paint(typeset.Bold, "does not apply")
	}
	return page.Paint(typeset.Yellow, "undetermined")
}

// then says what a finding is after an answer.
func then(f obligation.Finding, is obligation.Applicability) string {
	if is == obligation.Undetermined {
		return "still undetermined"
	}
	norm := f.Norm()
	return spaced(is.String()) + unaffected(&norm, is)
}

// unaffected keeps a right, permission or encouragement that does not apply
// from being read as its opposite.
func unaffected(n *obligation.Norm, is obligation.Applicability) string {
	if is != obligation.DoesNotApply {
		return ""
	}
	switch n.Modality {
	case obligation.Right, obligation.Permission, obligation.Encouragement, obligation.Saving:
		return "; that forbids nothing"
	}
	return ""
}

// underEvery says what a finding is, where no choice of a reading makes it
// another.
func underEvery(is obligation.Applicability) string {
	if is == obligation.DoesNotApply {
		return "does not apply under any reading"
	}
	return spaced(is.String()) + " under every reading"
}
