package text

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// assumed says what is taken to be so although no source says it of the day.
func assumed(q *inquiry, x obligation.Assumption) string {
	age := fmt.Sprintf("since %s, %s", x.Since, typeset.Counted(x.Days, "day", "days"))
	switch x.Kind {
	case obligation.Projection:
		return "nothing changes between what is known and the legal date, " + age
	case obligation.StandingCarried:
		return "the standing of " + x.State.Name() + " is as on the day to which the status list is complete, " + age
	case obligation.EvidenceCarried:
		return "what was said as at an earlier day still holds, " + age + ": " + x.Fact.Question(q.declares(x.Fact.Code))
	case obligation.ListSilence:
		return "inferred from silence: a list of " + x.Since.String() + " does not name it, " + age + " (" + x.ID + "): " + x.Fact.Question(q.declares(x.Fact.Code))
	}
	return "hypothetical, stated by nobody: " + x.Fact.Question(q.declares(x.Fact.Code)) + " (" + x.ID + ")"
}

// assumptions says in few words which facts are taken to be so; what is taken
// of standing and of the dates stands at the head of the page.
func assumptions(all []obligation.Assumption) string {
	var parts []string
	for _, x := range all {
		switch x.Kind {
		case obligation.EvidenceCarried:
			parts = append(parts, fmt.Sprintf("%s, by evidence %s old", factOf(x), typeset.Counted(x.Days, "day", "days")))
		case obligation.ListSilence:
			parts = append(parts, fmt.Sprintf("no %s, as a list of %s does not name it, %s old", factOf(x), x.Since, typeset.Counted(x.Days, "day", "days")))
		case obligation.Hypothetical:
			parts = append(parts, fmt.Sprintf("%s, hypothetical: stated by nobody", factOf(x)))
		}
	}
	return typeset.List(parts, ";")
}

// carriedForward says from which evidence facts are carried forward; nothing where
// none is.
func carriedForward(all []obligation.Assumption) string {
	var parts []string
	for _, x := range all {
		if x.Kind != obligation.EvidenceCarried && x.Kind != obligation.ListSilence {
			continue
		}
		if part := fmt.Sprintf("%s carried from %s, the last evidence", factOf(x), x.Since); !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return typeset.List(parts, ";")
}

// factOf names the fact that is assumed, and its State.
func factOf(x obligation.Assumption) string {
	return fmt.Sprintf("%q of %s", spaced(x.Fact.Code.Name()), x.Fact.Subject.Name())
}
