package text

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// LookAt says of the records of a ledger what a reader should look at, of
// [assistance.Ledger.Remarks] the first most in their order, and how many more there are.
func LookAt(ledger *assistance.Ledger, most int) (lines []string, more int) {
	about := newLooks(ledger)
	shown := about.remarks[:min(len(about.remarks), most)]
	for _, remark := range shown {
		lines = append(lines, about.say(remark))
	}
	return lines, len(about.remarks) - len(shown)
}

// looks is what a reader of records should look at.
type looks struct {
	remarks []assistance.Remark
	checks  []assistance.TotalCheck // of printed totals
}

func newLooks(ledger *assistance.Ledger) looks {
	return looks{ledger.Remarks(), ledger.TotalChecks()}
}

// of returns the remarks on records, given by their ids.
func (l looks) of(records []string) []assistance.Remark {
	if len(l.remarks) == 0 {
		return nil
	}
	among := make(map[string]bool, len(records))
	for _, id := range records {
		among[id] = true
	}
	var found []assistance.Remark
	for _, remark := range l.remarks {
		if !slices.ContainsFunc(remark.Records, func(id string) bool { return among[id] }) {
			continue
		}
		if remark.Kind == assistance.BodiesUnknown { // it speaks of each of them by itself
			remark.Records = slices.DeleteFunc(slices.Clone(remark.Records), func(id string) bool { return !among[id] })
		}
		found = append(found, remark)
	}
	return found
}

// mostIDs is how many records of a remark are named.
const mostIDs = 5

// named names records, and says how many more there are.
func named(ids []string) string {
	text := strings.Join(ids[:min(len(ids), mostIDs)], ", ")
	if more := len(ids) - mostIDs; more > 0 {
		text += " and " + typeset.Count(more) + " more"
	}
	return text
}

// say says a remark: "a, b (delivered NOK) look the same; …".
func (l looks) say(remark assistance.Remark) string {
	text := named(remark.Records)
	if remark.Stage != 0 {
		text += " (" + strings.TrimSpace(remark.Stage.String()+" "+remark.Currency.String()) + ")"
	}
	return text + " " + l.says(remark)
}

// says has the words for each kind of remark.
func (l looks) says(remark assistance.Remark) string {
	switch remark.Kind {
	case assistance.BodiesUnknown:
		return "went between a State and an organization or a fund, and no actors are listed: if that is the State's own body, it is the State's own resources; counted as given"
	case assistance.PerhapsSame:
		return "may be the same money: each is counted"
	case assistance.StepsOverlap:
		return "has steps of one time that may be the same money: counted from the greater to the sum"
	case assistance.CopiesDiffer:
		return "are said to be the same act and do not agree: counted from the least to the most"
	case assistance.PartsExceed:
		return "is less than its parts come to"
	case assistance.RelatedMissing:
		return "has to do with a record that is not here: counted from 0: " + remark.Missing
	case assistance.PartOfSeveral:
		return "is part of several: what is sure of these together is less by it"
	case assistance.TotalDiffers:
		return "is a printed total that is not what its records come to" + l.apart(remark)
	}
	return ""
}

// apart says how far a printed total is from what its records come to.
func (l looks) apart(remark assistance.Remark) string {
	for _, c := range l.checks {
		if c.Verdict == assistance.Differs && c.Record == remark.Records[0] && c.Stage == remark.Stage && c.Printed.Currency == remark.Currency {
			what := "printed is"
			if c.Equivalent {
				what = "printed beside the figures is"
			}
			return fmt.Sprintf(": %s %s, and %s to %s; they differ by %s", what, Range(c.Printed),
				typeset.Counted(c.Rows, "record comes", "records come"), Range(c.Found), typeset.Grouped(c.By.String()))
		}
	}
	return ""
}
