package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Asked is something to ask next: of whom, and what it may settle.
type Asked struct {
	Way   Way                 `json:"way"`
	Fact  obligation.FactCode `json:"fact,omitempty"` // none of a party, of deadlines and of money
	About string              `json:"about"`          // in words
	// Question is the whole question, of the page on one State about its own facts.
	Question string `json:"question,omitempty"`
	// Kinds is of how many kinds of assistance it is asked; 0 of a fact that has none.
	Kinds   int           `json:"kinds,omitempty"`
	OwnWord bool          `json:"ownWord,omitempty"` // only the own word of each State answers it
	Whom    []party.Actor `json:"whom,omitempty"`    // who has spoken of it, of other States or days; none: the States themselves
	States  []party.State `json:"states,omitempty"`
	Settles int           `json:"settles"` // findings; of deadlines these, of money records
	Of      int           `json:"of,omitempty"`
}

// byList is 1 if one list answers it.
func (q *Asked) byList() int {
	if q.Way == ByList {
		return 1
	}
	return 0
}

// Way is how something is best asked.
type Way string

// The ways.
const (
	ByList     Way = "list"     // one list of States answers it for all of them
	ByState    Way = "state"    // each State is asked by itself
	ByPair     Way = "pair"     // each pair of States
	ByDecision Way = "decision" // on more time that was asked for
	ByDivision Way = "division" // of money that a source counts together with more
)

// factsToAsk returns the open facts, those first that one list answers, and of these and
// of the others those that would settle most.
func factsToAsk(a *answers, questions []obligation.FactQuestion) []Asked {
	all := []Asked{}
	for _, q := range questions {
		one := Asked{Way: ByState, Fact: q.Fact, About: "is it bound on the day", Kinds: len(q.Categories), OwnWord: q.OwnWord, States: q.Subjects, Settles: q.Settles}
		if declared, ok := a.Instrument.Fact(q.Fact); ok {
			one.About, _ = declared.Name.In(label.English)
			if declared.Object {
				one.Way = ByPair
			}
		}
		if q.OneList {
			one.Way = ByList
		}
		if !q.OwnWord && one.Way != ByPair {
			one.Whom = authorsOf(a, q.Fact)
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(b, c Asked) int { return c.byList() - b.byList() })
	return all
}

// authorsOf returns who has spoken of a fact, States left out: those first who have spoken
// of most States.
func authorsOf(a *answers, fact obligation.FactCode) []party.Actor {
	words := make(map[party.Actor]int)
	add := func(by party.Actor, of obligation.FactCode, states int) {
		if of == fact && by.Kind == party.ActorOrganization {
			words[by] += states
		}
	}
	for i := range a.held.Determinations {
		d := &a.held.Determinations[i]
		add(d.By, d.Fact, 1)
	}
	for i := range a.held.Lists {
		l := &a.held.Lists[i]
		add(l.By, l.Fact, len(l.Named))
	}
	return mostFirst(words)
}

// mostFirst returns actors by how often they are counted.
func mostFirst(words map[party.Actor]int) []party.Actor {
	var actors []party.Actor
	for by := range words {
		actors = append(actors, by)
	}
	slices.SortFunc(actors, func(b, c party.Actor) int { return cmp.Or(cmp.Compare(words[c], words[b]), b.Compare(c)) })
	return actors
}

// decisionsToAsk asks for the decisions on more time that was asked for; nil if there is
// none to ask for.
func decisionsToAsk(deadlines map[party.State][]Deadline) *Asked {
	one := &Asked{Way: ByDecision}
	words := make(map[party.Actor]int)
	for s, of := range deadlines {
		for _, d := range of {
			if !d.Asked {
				continue
			}
			one.About = "more time under " + d.Cite + ": was it granted, until when?"
			one.Settles++
			if !slices.Contains(one.States, s) {
				one.States = append(one.States, s)
			}
			for _, w := range d.Words {
				if w.By.Kind == party.ActorOrganization {
					words[w.By]++
				}
			}
		}
	}
	if one.Settles == 0 {
		return nil
	}
	one.States, one.Whom = byName(one.States), mostFirst(words)
	return one
}

// divisionToAsk asks what part of the money is for what the treaty covers alone; nil if
// every record says so.
func divisionToAsk(a *answers, records []*assistance.Record) *Asked {
	one := &Asked{Way: ByDivision, About: "what part is for " + subjectsNamed(a.law.Subjects) + " alone?"}
	for _, r := range records {
		one.Of++
		if extentOf(a, r) == assistance.Wholly {
			continue
		}
		one.Settles++
		if from := r.Provider.State; from.IsValid() && !slices.Contains(one.States, from) {
			one.States = append(one.States, from)
		}
	}
	if one.Settles == 0 {
		return nil
	}
	one.States = byName(one.States)
	return one
}
