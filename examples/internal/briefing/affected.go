package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Affected says which parties are to be helped, by the facts that norms between States ask
// of the other State: those first that most norms ask.
type Affected struct {
	Facts  []FactCount     `json:"facts"`
	States []AffectedState `json:"states"`         // the parties of which the first fact is said or contested
	Others []OtherFact     `json:"others"`         // the parties of which only another fact is said or contested
	Events []Occurrence    `json:"events"`         // what happened, of whichever State
	Cite   string          `json:"cite,omitempty"` // the paragraph of the deadlines that are shown
}

// FactCount counts the parties by what the register makes of a fact.
type FactCount struct {
	Fact      obligation.FactCode `json:"fact"`
	Name      string              `json:"name"`
	Yes       int                 `json:"yes"`
	No        int                 `json:"no"`
	Unnamed   int                 `json:"unnamed"` // of those with no: nobody has said it, a list names others
	Contested int                 `json:"contested"`
	Unknown   int                 `json:"unknown"` // and not contested
	Supposed  int                 `json:"supposed,omitempty"`
	Latest    *Listed             `json:"latest,omitempty"` // the latest list
}

// AffectedState is one of the parties that are to be helped.
type AffectedState struct {
	State     party.State `json:"state"`
	Name      string      `json:"name"`
	Facts     []Said      `json:"facts"` // in the order of Affected.Facts
	Deadlines []Deadline  `json:"deadlines,omitempty"`
	Asked     *Request    `json:"asked,omitempty"` // the latest request for help
	Last      *Year       `json:"last,omitempty"`  // the last year in which parties gave something
}

// OtherFact names the parties of which a fact is said or contested, and none before it.
type OtherFact struct {
	Fact   obligation.FactCode `json:"fact"`
	Name   string              `json:"name"`
	States []party.State       `json:"states"`
	// Supposed are those of whom that rests on facts that nobody has stated.
	Supposed []party.State `json:"supposed,omitempty"`
}

// Occurrence is something that happened in a State by the day, and that a norm asks for.
type Occurrence struct {
	Fact     obligation.FactCode `json:"fact"`
	Name     string              `json:"name"`
	State    party.State         `json:"state"`
	Earliest civil.Date          `json:"earliest"`
	Latest   civil.Date          `json:"latest"`
	Cites    []string            `json:"cites"` // the paragraphs of the norms that ask for it
	By       party.Actor         `json:"by,omitzero"`
	Source   int                 `json:"source,omitempty"`
	Supposed bool                `json:"supposed,omitempty"`
}

func affectedBy(a *answers, sources *sources, triggers []trigger) Affected {
	affected := Affected{Facts: []FactCount{}, States: []AffectedState{}, Others: []OtherFact{}, Events: []Occurrence{}}
	var lasting []trigger
	for _, t := range triggers {
		if t.isEvent() {
			affected.Events = append(affected.Events, occurrences(a, sources, &t, byName(a.states)...)...)
		} else {
			lasting = append(lasting, t)
		}
	}
	gave := givenTo(a)
	others := make([]OtherFact, len(lasting))
	for i, t := range lasting {
		affected.Facts = append(affected.Facts, FactCount{Fact: t.code, Name: t.name, Latest: latestList(a, sources, t.code)})
		others[i] = OtherFact{Fact: t.code, Name: t.name}
	}
	for _, s := range byName(a.parties) {
		said := make([]Said, len(lasting))
		shown := -1 // the first fact that is said or contested
		for i := range lasting {
			said[i] = saidOf(a, sources, &lasting[i], s)
			affected.Facts[i].add(&said[i])
			if shown < 0 && isShown(&said[i]) {
				shown = i
			}
		}
		switch {
		case shown == 0:
			affected.States = append(affected.States, affectedState(a, sources, s, said, gave[s]))
		case shown > 0:
			others[shown].States = append(others[shown].States, s)
			if slices.ContainsFunc(said[:shown+1], func(one Said) bool { return one.Supposed }) {
				others[shown].Supposed = append(others[shown].Supposed, s)
			}
		}
	}
	for _, other := range others {
		if len(other.States) > 0 {
			affected.Others = append(affected.Others, other)
		}
	}
	affected.Cite = commonCite(affected.States)
	return affected
}

// add counts what is made of the fact of one State.
func (c *FactCount) add(s *Said) {
	switch {
	case s.Truth == obligation.Yes:
		c.Yes++
	case s.Truth == obligation.No:
		c.No++
	case s.Gap == obligation.Contested:
		c.Contested++
	default:
		c.Unknown++
	}
	if s.Unnamed {
		c.Unnamed++
	}
	if s.Supposed {
		c.Supposed++
	}
}

// isShown reports whether a fact is said of a State, or contested.
func isShown(s *Said) bool {
	return s.Truth == obligation.Yes || s.Truth == obligation.Unknown && s.Gap == obligation.Contested
}

func affectedState(a *answers, sources *sources, s party.State, said []Said, gave []given) AffectedState {
	state := AffectedState{State: s, Name: s.Name(), Facts: said, Deadlines: deadlinesOf(a, sources, s), Last: lastYear(a, s, gave)}
	if requests := requestsOf(a, sources, s); len(requests) > 0 {
		state.Asked = &requests[0]
	}
	return state
}

// occurrences returns what happened of a kind in States, by the day.
func occurrences(a *answers, sources *sources, t *trigger, states ...party.State) []Occurrence {
	var all []Occurrence
	for _, s := range states {
		node := nodeOf(a, t, s)
		if node == nil {
			continue
		}
		for i := range node.Grounds {
			g := &node.Grounds[i]
			if g.Holds != party.HoldsYes || !weighs(g) || g.Period == nil {
				continue
			}
			all = append(all, Occurrence{Fact: t.code, Name: t.name, State: s, Earliest: g.Period.From, Latest: spokenOf(g), Cites: t.cites,
				By: g.By, Source: sources.number(g.Source), Supposed: g.Hypothetical})
		}
	}
	return all
}

// commonCite is the paragraph of which most of the States have a deadline.
func commonCite(states []AffectedState) string {
	count := make(map[string]int)
	for _, s := range states {
		for _, d := range s.Deadlines {
			count[d.Cite]++
		}
	}
	most := ""
	for cite, n := range count {
		if most == "" || n > count[most] || n == count[most] && obligation.CompareCites(cite, most) < 0 {
			most = cite
		}
	}
	return most
}
