package briefing

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// briefSection says in a few sentences what an officer asks first: the deadlines, and the
// money of the last year.
func briefSection(p *One, o Options) section {
	s := section{title: "In brief"}
	for i := range p.Deadlines {
		if o.Few && i < len(p.Deadlines)-1 {
			continue
		}
		s.before = append(s.before, deadlineSaid(&p.Deadlines[i]))
	}
	s.before = append(s.before, moneySaid(p.Wider))
	switch own := subjectsNamed(p.subjects); {
	case len(p.Got) > 0:
	case p.gotTogether:
		s.before = append(s.before, "For "+own+" alone there are only records for several States together.")
	default:
		s.before = append(s.before, "For "+own+" alone nothing is on record.")
	}
	return s
}

// moneySaid says what parties gave in the last year in which they did.
func moneySaid(years []WiderYear) string {
	for i := range years {
		y := &years[i]
		if len(y.Parties) == 0 {
			continue
		}
		text := fmt.Sprintf("%s in %d: %s", capital(subjectsNamed(y.Subjects)), y.Year, typeset.Counted(len(y.Parties), "State Party", "States Parties"))
		if money := totalsSaid(y.Equivalents); money != "" {
			text += " gave " + money + ", equivalents as printed"
			if n := withoutEquivalent(y.Parties); n > 0 {
				text += " (for " + typeset.Count(n) + " of them none is printed)"
			}
		}
		return text + "; an upper bound."
	}
	if len(years) > 0 {
		return fmt.Sprintf("Since %d no State Party is on record as a giver of %s.", years[len(years)-1].Year, subjectsNamed(years[0].Subjects))
	}
	return "Of money that sources count together with other help nothing is on record."
}

// deadlineSaid says how a deadline stands.
func deadlineSaid(d *Deadline) string {
	text := "Its deadline under " + d.Cite
	switch {
	case d.Until == nil:
		text += " has no day on record"
	case d.Passed:
		text += ", " + untilSaid(d.Until) + ", has passed, which says nothing of what was done"
	case d.Soon:
		text += " is near: " + untilSaid(d.Until)
	default:
		text += " is " + untilSaid(d.Until)
	}
	if d.Unsure {
		text += " (the day is vague, or only printed)"
	}
	if asked := lastOf(d, obligation.DeadlineRequested); d.Asked && asked != nil {
		text += "; more time was asked for"
		if !asked.At.IsZero() {
			text += " on " + asked.At.String()
		}
		text += ", and no decision is on record" + citedAs(asked.Source)
	} else if len(d.Words) > 0 {
		text += citedAs(d.Words[len(d.Words)-1].Source)
	}
	return text + "."
}

// wordsSaid says the words on a deadline, one after the other.
func wordsSaid(d *Deadline) []string {
	var said []string
	for i := range d.Words {
		w := &d.Words[i]
		text := map[obligation.DeadlineWordKind]string{
			obligation.DeadlineSet: "set", obligation.DeadlinePrinted: "printed", obligation.DeadlineRequested: "more time asked for",
			obligation.DeadlineGranted: "granted", obligation.DeadlineRefused: "refused",
		}[w.Kind]
		if w.Until != nil {
			text += ", to " + untilSaid(w.Until)
		}
		if !w.At.IsZero() {
			text += ", on " + w.At.String()
		}
		said = append(said, text+citedAs(w.Source))
	}
	return said
}

// withoutEquivalent counts the givers for whom no equivalent is printed.
func withoutEquivalent(givers []Giver) int {
	n := 0
	for _, g := range givers {
		if len(g.Equivalents) == 0 {
			n++
		}
	}
	return n
}

// lastOf returns the last word of a kind on a deadline; nil of none.
func lastOf(d *Deadline, kind obligation.DeadlineWordKind) *DeadlineWord {
	for i := len(d.Words) - 1; i >= 0; i-- {
		if d.Words[i].Kind == kind {
			return &d.Words[i]
		}
	}
	return nil
}
