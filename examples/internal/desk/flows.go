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
// recipients that were parties and others; a total of several is asked for as a set, never
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
	Notices   []string                  `json:"notices"`
}

// mostRemarks is how many remarks are told.
const mostRemarks = 20

// Side is what an actor was when it gave or got: a party on all the days on which the act
// may lie, on none, or on some of them; or no State.
type Side string

const (
	Parties Side = "parties" // States Parties at the time
	States  Side = "states"  // States that were not
	Partly  Side = "partly"  // States that joined or left in the time in which the act may lie
	Others  Side = "others"  // funds, organizations, groups, and who is not named
)

// sides are all of them, in their order.
var sides = []Side{Parties, States, Partly, Others}

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
	Subjects   []assistance.Subject  `json:"subjects"` // what the money is about, as the sources count it
	Records    []string              `json:"records"`
	Sources    []party.Source        `json:"sources"`

	cited map[party.Source]bool // those of Sources
}

// Money is what is printed, by stage and currency.
type Money struct {
	Printed     []assistance.Total `json:"printed"`     // as printed: of all that the sources count together, so an upper bound
	Own         []assistance.Total `json:"own"`         // for the treaty's own subjects: from what is for them alone up to what is printed
	Equivalents []assistance.Total `json:"equivalents"` // that the sources print beside it
}

// newFlows returns who gave what to whom.
func newFlows(a *asked) (*Flows, error) {
	g := newGifts(a)
	all := &Flows{On: a.On, Known: a.Known, Period: a.Period, Sets: []FlowSet{}, Rows: []Flow{}, LookAt: []string{}, Registers: a.registers(),
		Notices: obligation.Notices()}
	groups := make(map[[2]Side][]*assistance.Record)
	var counted []*assistance.Record
	for r := range a.register.Ledger().View() {
		switch {
		case g.saysNoCategory(r):
			all.Unsaid++
		case !g.counts(r):
		case r.Kind != 0:
			all.Excluded++
		default:
			sides := g.sides(r)
			groups[sides] = append(groups[sides], r)
			counted = append(counted, r)
		}
	}
	ledger, err := g.ledger(counted)
	if err != nil {
		return nil, err
	}
	lines, more := text.LookAt(ledger, mostRemarks)
	all.LookAt, all.More = append(all.LookAt, lines...), more
	for _, from := range sides {
		for _, to := range sides {
			if err := all.add(g, from, to, groups[[2]Side{from, to}]); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// add takes in what one side gave another.
func (all *Flows) add(g *gifts, from, to Side, records []*assistance.Record) error {
	if len(records) == 0 {
		return nil
	}
	ledger, err := g.ledger(records)
	if err != nil {
		return err
	}
	type pair struct{ by, to party.Actor }
	rows := make(map[pair]*Flow)
	var givers, takers []party.Actor
	for _, r := range records {
		one := pair{g.register.Actors().Resolve(r.Provider), g.register.Actors().Resolve(r.Recipient)}
		if rows[one] == nil {
			rows[one] = &Flow{By: one.by, From: from, To: one.to, Side: to, Categories: []assistance.Category{}, Subjects: []assistance.Subject{},
				cited: make(map[party.Source]bool)}
			givers, takers = append(givers, one.by), append(takers, one.to)
		}
		rows[one].add(g, r)
	}
	start := len(all.Rows)
	for one, row := range rows {
		row.Money = g.money(ledger, []party.Actor{one.by}, []party.Actor{one.to})
		all.Rows = append(all.Rows, *row)
	}
	slices.SortFunc(all.Rows[start:], func(f, g Flow) int { return cmp.Or(f.By.Compare(g.By), f.To.Compare(g.To)) })
	all.Sets = append(all.Sets, FlowSet{from, to, g.money(ledger, distinct(givers), distinct(takers))})
	return nil
}

// distinct returns actors, each once and in order.
func distinct(actors []party.Actor) []party.Actor {
	slices.SortFunc(actors, party.Actor.Compare)
	return slices.Compact(actors)
}

// add takes in a record of the row.
func (f *Flow) add(g *gifts, r *assistance.Record) {
	f.Records = append(f.Records, r.ID)
	for _, part := range r.Parts {
		if !slices.Contains(f.Categories, part.Category) {
			f.Categories = append(f.Categories, part.Category)
		}
	}
	for _, subject := range r.Subjects {
		if !slices.Contains(f.Subjects, subject) {
			f.Subjects = append(f.Subjects, subject)
		}
	}
	slices.Sort(f.Categories)
	slices.Sort(f.Subjects)
	for _, step := range r.Steps {
		if g.extent(r, step) != assistance.Outside && !f.cited[step.Source] {
			f.cited[step.Source] = true
			f.Sources = append(f.Sources, step.Source)
		}
	}
}
