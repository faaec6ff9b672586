package desk

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Flows are who gave what to whom in a time. States and funds are never added, nor are
// recipients that are parties and others; a total of several is asked for as a set, never
// summed from the rows.
type Flows struct {
	On        civil.Date                `json:"on"`
	Known     civil.Date                `json:"known,omitzero"`
	Period    civil.Period              `json:"period"`
	Sets      []FlowSet                 `json:"sets"`
	Rows      []Flow                    `json:"rows"`
	LookAt    []string                  `json:"lookAt"`   // what a reader should look at: records that may be the same money
	More      int                       `json:"more"`     // how many more such remarks there are
	Unsaid    int                       `json:"unsaid"`   // records that say no category, where one is asked for: they may be of it
	Excluded  int                       `json:"excluded"` // records of own resources and printed totals in that time, which are no gifts
	Registers []obligation.RegisterName `json:"registers"`
}

// mostRemarks is how many remarks are told.
const mostRemarks = 20

// Side is what an actor is: a party on the day, another State, or whoever else.
type Side string

const (
	Parties Side = "parties" // States Parties on the legal date
	States  Side = "states"  // States that are not
	Others  Side = "others"  // funds, organizations, groups, and who is not named
)

// sides are all of them, in their order.
var sides = []Side{Parties, States, Others}

// FlowSet is what all of one side together gave all of another.
type FlowSet struct {
	From Side `json:"from"`
	To   Side `json:"to"`
	Money
}

// Flow is what one actor gave another.
type Flow struct {
	By   party.Actor `json:"by"`
	From Side        `json:"from"`
	To   party.Actor `json:"to"`
	Side Side        `json:"side"` // of the recipient
	Money
	Categories []assistance.Category `json:"categories"`
	Records    []string              `json:"records"`
	Sources    []party.Source        `json:"sources"`
}

// Money is what is printed, by stage and currency.
type Money struct {
	Printed     []assistance.Total `json:"printed"`     // as printed: of all that the sources count together, so an upper bound
	Own         []assistance.Total `json:"own"`         // for the treaty's own subjects: from what is for them alone up to what is printed
	Equivalents []assistance.Total `json:"equivalents"` // that the sources print beside it
}

// newFlows returns who gave what to whom.
func newFlows(a *asked) (*Flows, error) {
	g := gifts{a}
	anyCategory := *a
	anyCategory.Category = 0
	all := &Flows{On: a.On, Known: a.Known, Period: a.Period, Sets: []FlowSet{}, Rows: []Flow{}, LookAt: []string{}, Registers: a.registers()}
	ledger := a.register.Ledger()
	type pair struct{ by, to party.Actor }
	rows := make(map[pair]*Flow)
	givers, takers := make(map[Side][]party.Actor), make(map[Side][]party.Actor)
	for r := range ledger.View() {
		switch {
		case a.Category != 0 && r.Kind == 0 && len(r.Parts) == 0 && gifts{&anyCategory}.counts(r):
			all.Unsaid++
			continue
		case !g.counts(r):
			continue
		case r.Kind != 0:
			all.Excluded++
			continue
		}
		by, to := a.register.Actors().Resolve(r.Provider), a.register.Actors().Resolve(r.Recipient)
		row, ok := rows[pair{by, to}]
		if !ok {
			row = &Flow{By: by, From: g.side(by), To: to, Side: g.side(to), Categories: []assistance.Category{}}
			rows[pair{by, to}] = row
			givers[row.From], takers[row.Side] = append(givers[row.From], by), append(takers[row.Side], to)
		}
		row.add(g, r)
	}
	some, err := g.some(ledger)
	if err != nil {
		return nil, err
	}
	lines, more := text.LookAt(some, mostRemarks)
	all.LookAt, all.More = append(all.LookAt, lines...), more
	equivalents := ledger
	if a.Category != 0 {
		equivalents = some // of all of a record's money the ledger would tell what other categories have
	}
	for key, row := range rows {
		row.Money = g.money(ledger, equivalents, []party.Actor{key.by}, []party.Actor{key.to})
		all.Rows = append(all.Rows, *row)
	}
	slices.SortFunc(all.Rows, func(f, g Flow) int { return cmp.Or(f.By.Compare(g.By), f.To.Compare(g.To)) })
	for _, from := range sides {
		for _, to := range sides {
			if !slices.ContainsFunc(all.Rows, func(f Flow) bool { return f.From == from && f.Side == to }) {
				continue
			}
			all.Sets = append(all.Sets, FlowSet{from, to, g.money(ledger, equivalents, distinct(givers[from]), distinct(takers[to]))})
		}
	}
	return all, nil
}

// distinct returns actors, each once and in order.
func distinct(actors []party.Actor) []party.Actor {
	actors = slices.Clone(actors)
	slices.SortFunc(actors, party.Actor.Compare)
	return slices.Compact(actors)
}

// add takes in a record of the row.
func (f *Flow) add(g gifts, r *assistance.Record) {
	f.Records = append(f.Records, r.ID)
	for _, part := range r.Parts {
		if !slices.Contains(f.Categories, part.Category) {
			f.Categories = append(f.Categories, part.Category)
		}
	}
	slices.Sort(f.Categories)
	for _, step := range r.Steps {
		if g.extent(r, step) != assistance.Outside && !slices.Contains(f.Sources, step.Source) {
			f.Sources = append(f.Sources, step.Source)
		}
	}
}
