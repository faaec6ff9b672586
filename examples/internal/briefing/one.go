package briefing

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// One is the page on one State.
type One struct {
	Head
	State        party.State   `json:"state"`
	Name         string        `json:"name"`
	Brief        []string      `json:"brief"` // in a few sentences: the deadlines, and the money of the last year
	Standing     Standing      `json:"standing"`
	Facts        []Said        `json:"facts"`
	Events       []Occurrence  `json:"events"`
	Deadlines    []Deadline    `json:"deadlines"`
	Requests     []Request     `json:"requests"`
	Programmes   []Agreement   `json:"programmes"`
	Restrictions []Restriction `json:"restrictions"`
	OwnResources int           `json:"ownResources"`       // records of its own resources for its own obligations
	Position     *Position     `json:"position,omitempty"` // none: no duty is qualified
	Others       int           `json:"others"`             // parties beside the State
	Toward       []Toward      `json:"toward"`             // who is bound toward it
	Itself       []Itself      `json:"itself"`             // what it bears, that faces no State
	Got          []Gift        `json:"got"`                // for what the treaty covers alone, the latest first
	Wider        []WiderYear   `json:"wider"`              // of sources that count more together, the last years, the latest first
	Together     int           `json:"together,omitempty"` // records for several States together, which are not shown
	Ask          []Asked       `json:"ask"`
	Sources      []Source      `json:"sources"`

	subjects    []assistance.Subject // those that the treaty covers
	gotTogether bool                 // there are records of these alone for several States, this one among them
}

// NewOne works out the page on a State. The error is that of [obligation.Register.Assess],
// or of the ledger.
func NewOne(q Question, s party.State) (*One, error) {
	a, err := askOne(q, s)
	if err != nil {
		return nil, err
	}
	var cited sources
	p := &One{Head: newHead("state", a), State: s, Name: s.Name(), Standing: standingOf(a, s), Position: newPosition(a),
		subjects: a.law.Subjects, Facts: []Said{}, Events: []Occurrence{}}
	for _, t := range triggersOf(a) {
		var events []Occurrence
		if t.isEvent() {
			events = occurrences(a, &cited, &t, s)
		}
		p.Events = append(p.Events, events...)
		if t.isEvent() && len(events) == 0 && !isDenied(a, &t, s) {
			p.Facts = append(p.Facts, Said{Fact: t.code, Name: t.name}) // that nothing is left says nothing of what happened
		} else if len(events) == 0 {
			p.Facts = append(p.Facts, saidOf(a, &cited, &t, s))
		}
	}
	p.Deadlines = append([]Deadline{}, deadlinesOf(a, &cited, s)...)
	p.Requests = append([]Request{}, requestsOf(a, &cited, s)...)
	p.Programmes = agreementsOf(a, &cited, s)
	p.Restrictions = restrictionsOf(a, &cited, s)
	p.OwnResources = ownResourcesOf(a, s)
	for _, other := range a.parties {
		if other != s {
			p.Others++
		}
	}
	p.Toward = towardOf(a, s)
	p.Itself = itselfOf(a)
	gave := givenTo(a)[s]
	p.Got = giftsOf(a, &cited, gave)
	if p.Wider, err = widerOf(a, &cited, s, gave); err != nil {
		return nil, err
	}
	p.Together, p.gotTogether = togetherOf(a, s), gotTogether(a, s)
	p.Ask = asksOf(a, p, gave)
	p.Sources = append([]Source{}, cited...)
	p.Brief = briefSection(p, Options{}).before
	return p, nil
}
