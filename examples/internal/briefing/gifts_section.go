package briefing

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema/label"
)

// shortGifts is how many acts are listed on a page that fits a screen.
const shortGifts = 6

// giftsSection lists what the State got for what the treaty covers alone.
func giftsSection(p *One, o Options) section {
	var after []string
	s := section{title: "What it got for " + subjectsNamed(p.subjects) + " alone"}
	s.table = table{quiet: o.Short, columns: []column{{"by", 27, false}, {"when", 24, false}, {"stage", 9, false}, {"as printed", 0, false}}}
	for i := range p.Got {
		if o.Short && i == cmp.Or(o.Rows, shortGifts) {
			after = append(after, "And "+typeset.Counted(len(p.Got)-i, "earlier act", "earlier acts")+".")
			break
		}
		g := &p.Got[i]
		by := g.By.String()
		if g.By.State.IsValid() && !g.Party {
			by += ", not a party"
		}
		s.table.rows = append(s.table.rows, []string{by, periodSaid(g.When), g.Stage.String(), printedSaid(g)})
	}
	if p.Together > 0 {
		after = append(after, typeset.Counted(p.Together, "record", "records")+" for several States together, this one among them: not shown.")
	}
	if len(after) > 0 {
		s.after = []string{strings.Join(after, " ")}
	}
	return s
}

// printedSaid says how much, for what, and where it is printed.
func printedSaid(g *Gift) string {
	text := rangesSaid(g.Printed)
	if text == "" {
		text = "no amount"
	}
	if g.Loan {
		text += " as a loan"
	}
	if names := categoriesNamed(g.Categories); names != "" {
		text += ", " + names
	}
	return text + citedAs(g.Source)
}

// categoriesNamed names categories of assistance.
func categoriesNamed(categories []assistance.Category) string {
	var names []string
	for _, c := range categories {
		name, ok := c.Label(label.English)
		if !ok {
			name = c.String()
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// checkSaid says how a printed total stands to what it adds up.
func checkSaid(c *Check) string {
	of := "printed total"
	if c.Equivalent {
		of = "printed total of equivalents"
	}
	said := fmt.Sprintf("%s %s: %s with its %s", capital(of), text.Range(c.Printed), c.Verdict, typeset.Counted(c.Rows, "row", "rows"))
	switch c.Verdict {
	case assistance.Differs:
		said = fmt.Sprintf("%s %s differs from its %s by %s", capital(of), text.Range(c.Printed), typeset.Counted(c.Rows, "row", "rows"), typeset.Grouped(c.By.String()))
	case assistance.CannotTell:
		said = fmt.Sprintf("%s %s: whether its rows come to it cannot be told", capital(of), text.Range(c.Printed))
	}
	return said + citedAs(c.Source) + "."
}
