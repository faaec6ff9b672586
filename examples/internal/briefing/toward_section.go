package briefing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// mostNamed is how many States are named, where there are more they are counted.
const mostNamed = 8

// towardSection says how many States each norm binds toward the State, and which of them
// are in a position to help under each answer to the open question.
func towardSection(p *One, o Options) section {
	s := section{title: "Who is bound toward it", beside: "for how many of " + typeset.Counted(p.Others, "other State Party", "other States Parties") + " every condition of a norm is met"}
	if !applies(p.Toward) {
		if len(p.Toward) > 0 {
			s.after = append(s.after, "Every condition of a norm is met for no State, under any answer to who is in a position to help.")
		}
		if !p.Standing.isBound() {
			s.after = append(s.after, "Help to a State that is not a party is real, and performs no norm that runs toward parties only.")
		}
		return withItself(s, p, o)
	}
	bound := make([]BoundNorm, len(p.Toward))
	for i, t := range p.Toward {
		bound[i] = BoundNorm{Norm: t.Norm, Cite: t.Cite, Title: t.Title, Modality: t.Modality, Qualified: t.Qualified, Pairs: true, Applies: t.Applies}
	}
	s = withNorms(s, bound, p.Position, o, "State", "States")
	if p.Position != nil {
		var said []string
		for i, choice := range p.Position.Choices {
			said = append(said, choice.Choice+": "+inPosition(p, i)+".")
		}
		s.after = append(s.after, "In a position to help: "+strings.Join(said, " "))
	}
	var supposed []party.State
	for _, t := range p.Toward {
		for _, by := range t.Supposed {
			if !slices.Contains(supposed, by) {
				supposed = append(supposed, by)
			}
		}
	}
	if len(supposed) > 0 {
		s.after = append(s.after, "Supposed, by facts that nobody has stated: "+namesOf(byName(supposed))+".")
	}
	return withItself(s, p, o)
}

// applies reports whether some norm applies, under some answer.
func applies(all []Toward) bool {
	return slices.ContainsFunc(all, func(t Toward) bool { return slices.Max(t.Applies) > 0 })
}

// inPosition names the States that norms bind which ask for a position to help, with the
// paragraphs, under an answer.
func inPosition(p *One, choice int) string {
	var bearers []party.State
	cites := make(map[party.State][]string)
	for _, t := range p.Toward {
		if !t.Qualified {
			continue
		}
		for _, by := range t.Bearers[choice] {
			if len(cites[by]) == 0 {
				bearers = append(bearers, by)
			}
			if !slices.Contains(cites[by], t.Cite) {
				cites[by] = append(cites[by], t.Cite)
			}
		}
	}
	switch {
	case len(bearers) == 0:
		return "no State"
	case len(bearers) == p.Others:
		return "all " + typeset.Count(p.Others)
	case len(bearers) > mostNamed:
		return typeset.Counted(len(bearers), "State", "States")
	}
	var said []string
	for _, by := range byName(bearers) {
		said = append(said, fmt.Sprintf("%s (%s)", by.Name(), strings.Join(cites[by], ", ")))
	}
	return typeset.List(said, ",")
}

// withItself adds what the State bears by itself.
func withItself(s section, p *One, o Options) section {
	var names []string
	for _, n := range p.Itself {
		if n.Applicability != obligation.Applies {
			continue
		}
		name := n.Modality.String() + " " + n.Cite
		if !o.Short {
			name += " " + n.Title
		}
		if n.Supposed {
			name += ", supposed"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		s.after = append(s.after, "By itself: "+typeset.List(names, ";")+".")
	}
	return s
}
