package desk

import (
	"cmp"
	"errors"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Changes are what is otherwise than on another day, or than from what was known by it.
type Changes struct {
	Before    Moment                     `json:"before"`
	After     Moment                     `json:"after"`
	Findings  int                        `json:"findings"` // how many changed
	Standings []StandingChange           `json:"standings"`
	Kinds     []ChangeKind               `json:"kinds"`
	Facts     []FactsChanged             `json:"facts"`               // those first that bear on most findings
	MoreFacts int                        `json:"moreFacts,omitempty"` // that are not listed
	Notices   []string                   `json:"notices"`
	Registers []obligation.RegisterName  `json:"registers"`
	Readings  []obligation.ChosenReading `json:"readings"`
}

// Moment is a legal date, and what was known.
type Moment struct {
	On    civil.Date `json:"on"`
	Known civil.Date `json:"known,omitzero"`
}

// StandingChange is a State that stands otherwise to the treaty.
type StandingChange struct {
	State  party.State    `json:"state"`
	Before party.Standing `json:"before"`
	After  party.Standing `json:"after"`
	Day    civil.Date     `json:"day,omitzero"` // of the change, if it is one between the two legal dates
}

// ChangeKind are the findings of one norm that changed in the same way.
type ChangeKind struct {
	Norm     string                   `json:"norm"`
	Before   obligation.Applicability `json:"before,omitzero"` // none: it was not asked
	After    obligation.Applicability `json:"after,omitzero"`
	Supposed bool                     `json:"supposed,omitempty"` // some rest on what is supposed
	Findings int                      `json:"findings"`
	Keys     []obligation.FindingKey  `json:"keys"` // the first of them
}

// FactsChanged is a fact of one State that changed, with how many findings it bears on.
type FactsChanged struct {
	obligation.FactChange
	Asks     string `json:"asks,omitempty"`
	Findings int    `json:"findings"`
	Supposed bool   `json:"supposed,omitempty"` // some of these rest on what is supposed
	// SilenceBefore and SilenceAfter say of a no that nobody has said it: lists name others.
	SilenceBefore bool `json:"silenceBefore,omitempty"`
	SilenceAfter  bool `json:"silenceAfter,omitempty"`

	key obligation.FindingKey // one that it bears on
}

// mostKeys is how many findings of a kind are named, and mostFacts how many facts.
const (
	mostKeys  = 40
	mostFacts = 40
)

// newChanges compares the question with the same as of Since or KnownSince. With a State only
// what it bears or is owed counts.
func newChanges(a *asked) (*Changes, error) {
	if a.Since.IsZero() && a.KnownSince.IsZero() {
		return nil, errors.New("changes: neither since nor knownSince is given")
	}
	if !a.Since.IsZero() && !a.Since.Before(a.On) {
		return nil, errors.New("changes: since, " + a.Since.String() + ", is not before the day asked, " + a.On.String())
	}
	if !a.KnownSince.IsZero() && !a.Known.IsZero() && !a.KnownSince.Before(a.Known) {
		return nil, errors.New("changes: knownSince, " + a.KnownSince.String() + ", is not before the knowledge date, " + a.Known.String())
	}
	before := *a
	before.On, before.Known = cmp.Or(a.Since, a.On), cmp.Or(a.KnownSince, a.Known)
	c := &Changes{Before: Moment{before.On, before.Known}, After: Moment{a.On, a.Known}, Standings: standingsSince(a, &before),
		Kinds: []ChangeKind{}, Facts: []FactsChanged{}, Notices: obligation.Notices()}
	all, err := changesSince(a, &before)
	if err != nil {
		return nil, err
	}
	c.Registers, c.Readings = a.registers(), a.used()
	c.Findings = len(all)
	c.Kinds = append(c.Kinds, kindsOf(a, all)...)
	facts := factsOf(all, a.instrument)
	c.Facts = append(c.Facts, facts[:min(len(facts), mostFacts)]...)
	c.MoreFacts = len(facts) - len(c.Facts)
	for i := range c.Facts {
		f := &c.Facts[i]
		if f.SilenceBefore, err = isSilence(&before, f, f.Before); err != nil {
			return nil, err
		}
		if f.SilenceAfter, err = isSilence(a, f, f.After); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// changesSince asks on both days and compares.
func changesSince(a, before *asked) ([]obligation.Change, error) {
	var all []obligation.Change
	for _, part := range partsOf(a) {
		was, is := part, part
		was.On, was.Known = before.On, before.Known
		old, err := a.register.Assess(was)
		if err != nil {
			return nil, err
		}
		now, err := a.register.Assess(is)
		if err != nil {
			return nil, err
		}
		all = append(all, obligation.Changes(old, now)...)
	}
	return all, nil
}

// partsOf returns the questions about a State: what it bears, and what others bear toward it.
// Without a State it is one, about all.
func partsOf(a *asked) []obligation.Question {
	if !a.State.IsValid() {
		return []obligation.Question{a.question()}
	}
	bears := a.question()
	bears.Bearer = []party.State{a.State}
	return []obligation.Question{bears, a.toward()}
}

// standingsSince returns the States that stand otherwise, in the order of their codes.
func standingsSince(a, before *asked) []StandingChange {
	changes := []StandingChange{}
	for s := range a.list.States() {
		if a.State.IsValid() && s != a.State {
			continue
		}
		was, is := a.list.Standing(s, before.On, before.Known), a.list.Standing(s, a.On, a.Known)
		if was.Standing == is.Standing {
			continue
		}
		change := StandingChange{State: s, Before: was.Standing, After: is.Standing}
		for _, day := range a.list.Changes(s, a.Known) {
			if a.standingChanges(s, day) && day.After(before.On) && !day.After(a.On) { // from some days on it is carried forward alone
				change.Day = day
			}
		}
		changes = append(changes, change)
	}
	slices.SortFunc(changes, func(c, d StandingChange) int { return c.State.Compare(d.State) })
	return changes
}

// kindsOf gathers changes by what they were and are, under each norm in the order of the
// treaty.
func kindsOf(a *asked, changes []obligation.Change) []ChangeKind {
	type kind struct {
		norm          string
		before, after obligation.Applicability
	}
	var kinds []ChangeKind
	at := make(map[kind]int)
	for _, c := range changes {
		k := kind{c.Key.Norm, told(c.Before).Applicability, told(c.After).Applicability}
		i, ok := at[k]
		if !ok {
			i = len(kinds)
			at[k] = i
			kinds = append(kinds, ChangeKind{Norm: k.norm, Before: k.before, After: k.after})
		}
		kinds[i].Findings++
		kinds[i].Supposed = kinds[i].Supposed || isSupposed(c)
		if len(kinds[i].Keys) < mostKeys {
			kinds[i].Keys = append(kinds[i].Keys, c.Key)
		}
	}
	norms := a.norms()
	slices.SortStableFunc(kinds, func(k, l ChangeKind) int {
		return cmp.Compare(slices.Index(norms, k.Norm), slices.Index(norms, l.Norm))
	})
	return kinds
}

// isSupposed reports whether a finding rests on what is supposed, on either side.
func isSupposed(c obligation.Change) bool {
	return c.Before != nil && c.Before.Hypothetical || c.After != nil && c.After.Hypothetical
}

// factsOf gathers the facts that brought changes, those of most findings first.
func factsOf(changes []obligation.Change, in *obligation.Instrument) []FactsChanged {
	type fact struct {
		asks          string
		before, after obligation.FactSide
	}
	var facts []FactsChanged
	at := make(map[fact]int)
	for _, c := range changes {
		for _, f := range c.Facts {
			of := fact{f.Question(in), told(f.Before), told(f.After)}
			i, ok := at[of]
			if !ok {
				i = len(facts)
				at[of] = i
				facts = append(facts, FactsChanged{FactChange: f, Asks: of.asks, key: c.Key})
			}
			facts[i].Findings++
			facts[i].Supposed = facts[i].Supposed || isSupposed(c)
		}
	}
	slices.SortStableFunc(facts, func(f, g FactsChanged) int { return cmp.Compare(g.Findings, f.Findings) })
	return facts
}

// isSilence reports whether a no on a day is the silence of lists alone.
func isSilence(a *asked, f *FactsChanged, side *obligation.FactSide) (bool, error) {
	if side == nil || side.Truth != obligation.No {
		return false, nil
	}
	q := a.question()
	q.Bearer, q.Norms = []party.State{f.key.Bearer}, []string{f.key.Norm}
	if f.key.Counterparty.IsValid() {
		q.Counterparty = []party.State{f.key.Counterparty}
	}
	assessment, err := a.register.Assess(q)
	if err != nil {
		return false, err
	}
	for finding := range assessment.Findings() {
		proof := finding.Proof()
		for _, node := range proof.Condition.All() {
			if node.Fact != nil && *node.Fact == f.About() && isSilent(node) {
				return true, nil
			}
		}
	}
	return false, nil
}

// told is what is told on one side of a change; the zero value, which no side is, where it was
// not asked.
func told[T any](side *T) (what T) {
	if side != nil {
		what = *side
	}
	return what
}
