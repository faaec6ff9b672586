package obligation

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// newAccount answers a question that was checked.
func newAccount(q *AccountQuestion, r *Register) (*Account, error) {
	a := accounting{q: q, ledger: r.Ledger(), own: q.Instrument.covers.own, types: make(map[*assistance.Record]string)}
	var listed bool
	if a.list, listed = r.StatusList(q.Instrument.ID()); !listed {
		a.list = q.Instrument.StatusList()
	}
	state := []party.Actor{{Kind: party.ActorState, State: q.State}}
	from := assistance.Query{Providers: state, Known: q.Known}
	to := assistance.Query{Recipients: state, Known: q.Known}
	within := from
	within.Categories = q.Instrument.Selects(RecordEvidence{})
	duty, _ := q.Instrument.Norm(q.Norm)
	account := &Account{
		Notices:    Notices()[:2],
		Instrument: InstrumentName{ID: q.Instrument.ID(), Name: q.Instrument.Name(), Short: q.Instrument.Short()},
		Registers:  slices.Clone(r.held().names),
		Cite:       duty.Cite,
		State:      q.State, Period: q.Period, Known: q.Known,
		Party:    membershipOf(a.list, state[0], q.Period, q.Known),
		Subjects: q.Instrument.Subjects(),
		Requests: a.requests(), Said: a.said(r), Reports: a.reports(r),
		Rates: slices.Clone(q.Rates),
	}
	for _, part := range []struct {
		into *AccountPart
		asked
	}{
		{&account.Provided, asked{query: within, stages: doneStages(), takes: a.isOwn}},
		{&account.Wider, asked{query: from, stages: doneStages(), takes: a.isWider, printed: true}},
		{&account.Promised, asked{query: from, stages: []assistance.Stage{assistance.Offered, assistance.Pledged}, takes: a.isOwnOrWider, printed: true}},
		{&account.OwnResources, asked{query: from, stages: assistance.Stages(), takes: a.isOwnOrWider, printed: true, ownResources: true}},
		{&account.Received, asked{query: to, stages: doneStages(), takes: a.isOwnOrWider, printed: true, received: true}},
	} {
		var err error
		if *part.into, err = a.part(part.asked); err != nil {
			return nil, err
		}
	}
	done := asked{query: from, stages: doneStages(), takes: a.isOwn, printed: true}
	counted := idsBehind(account.Provided.Totals)
	for _, id := range slices.Sorted(maps.Keys(idsBehind(a.totals(&done, from, a.isOwn)))) {
		if !counted[id] {
			account.NoAssistance = append(account.NoAssistance, id)
		}
	}
	account.ByBodies = a.byBodies(r.held().actors)
	return account, nil
}

// idsBehind are the ids of the records behind totals.
func idsBehind(totals []AccountTotal) map[string]bool {
	ids := make(map[string]bool)
	for _, t := range totals {
		for _, id := range t.IDs {
			ids[id] = true
		}
	}
	return ids
}

// byBodies returns the ids of records of what bodies of the State gave to others.
func (a *accounting) byBodies(actors *party.Actors) []string {
	var bodies []party.Actor
	met := make(map[party.Actor]bool)
	for r := range a.ledger.View() {
		for _, by := range allOf(r.Provider, r.From) {
			if state, is := actors.BodyOf(by); is && state == a.q.State && !met[by] {
				met[by] = true
				bodies = append(bodies, by)
			}
		}
	}
	if len(bodies) == 0 {
		return nil
	}
	q := assistance.Query{Providers: bodies, Known: a.q.Known}
	given := asked{query: q, stages: doneStages(), takes: a.isOwnOrWider, printed: true}
	return slices.Sorted(maps.Keys(idsBehind(a.totals(&given, q, a.isOwnOrWider))))
}

// doneStages are those at which money is bound or given, and what was taken back of it.
func doneStages() []assistance.Stage {
	return []assistance.Stage{assistance.Committed, assistance.Delivered, assistance.Provided, assistance.TakenBack}
}

// accounting makes an [Account].
type accounting struct {
	q      *AccountQuestion
	ledger *assistance.Ledger
	list   *party.StatusList // nil: none
	own    assistance.SubjectSet
	types  map[*assistance.Record]string // of the records that were looked at, see typeOf
}

// asked is what one part of an account asks of the ledger.
type asked struct {
	query        assistance.Query
	stages       []assistance.Stage
	takes        func(*assistance.Record) bool
	printed      bool // whatever the categories
	ownResources bool // that line alone; else every other
	received     bool // the rows are who gave
}

func (a *accounting) extent(r *assistance.Record) assistance.Extent {
	return a.own.Extent(assistance.SubjectSetOf(r.Subjects))
}

func (a *accounting) isOwn(r *assistance.Record) bool   { return a.extent(r) == assistance.Wholly }
func (a *accounting) isWider(r *assistance.Record) bool { return a.extent(r) == assistance.Partly }
func (a *accounting) isOwnOrWider(r *assistance.Record) bool {
	return a.extent(r) != assistance.Outside
}

// totals asks for the money of records that are taken, between the actors of a query.
func (a *accounting) totals(part *asked, q assistance.Query, takes func(*assistance.Record) bool) []AccountTotal {
	extent := func(r *assistance.Record, s assistance.Step) assistance.Extent {
		if !slices.Contains(part.stages, s.Stage) || !takes(r) {
			return assistance.Outside
		}
		return s.Lies(a.q.Period)
	}
	trace := a.ledger.Traced
	if part.printed {
		trace = a.ledger.TracedAsPrinted
	}
	return slices.DeleteFunc(trace(q, extent), func(t AccountTotal) bool {
		return (t.Giver == assistance.Own) != part.ownResources
	})
}

// part answers one part of the account.
func (a *accounting) part(part asked) (AccountPart, error) {
	p := AccountPart{Totals: a.totals(&part, part.query, part.takes)}
	var err error
	if p.Converted, err = a.converted(p.Totals); err != nil {
		return AccountPart{}, err
	}
	rows, err := a.rows(&part, idsBehind(p.Totals))
	if err != nil {
		return AccountPart{}, err
	}
	members := make(map[Membership][]party.Actor)
	for _, one := range rows {
		row := one.AccountRow
		row.Totals = a.totals(&part, part.toward(row.Actor), func(r *assistance.Record) bool { return a.typeOf(r) == one.of && part.takes(r) })
		if len(row.Totals) == 0 {
			continue
		}
		p.Rows = append(p.Rows, row)
		if !slices.Contains(members[row.Membership], row.Actor) {
			members[row.Membership] = append(members[row.Membership], row.Actor)
		}
	}
	slices.SortStableFunc(p.Rows, func(x, y AccountRow) int {
		return cmp.Or(largest(y.Totals).Compare(largest(x.Totals)), x.Actor.Compare(y.Actor))
	})
	for m := PartyThroughout; m <= NoState; m++ {
		if len(members[m]) > 0 {
			p.Groups = append(p.Groups, AccountGroup{m, a.totals(&part, part.toward(members[m]...), part.takes)})
		}
	}
	return p, nil
}

// toward narrows the query to some actors on the side of which the part has its rows.
func (p *asked) toward(actors ...party.Actor) assistance.Query {
	q := p.query
	if p.received {
		q.Providers = actors
	} else {
		q.Recipients = actors
	}
	return q
}

// mostRows is how many types and actors the rows of one part can tell apart: for each the
// ledger is asked anew.
const mostRows = 2000

// typedRow is a row without its totals, and the type of its records.
type typedRow struct {
	AccountRow
	of string
}

// typeOf returns what money of a record is about, for and in which form: records of one type
// stand in one row. It is found once for each.
func (a *accounting) typeOf(r *assistance.Record) string {
	is, met := a.types[r]
	if !met {
		is = fmt.Sprint(r.Subjects, categoriesOf(r), r.Forms)
		a.types[r] = is
	}
	return is
}

// rows returns the rows of some records, without their totals.
func (a *accounting) rows(part *asked, ids map[string]bool) ([]typedRow, error) {
	type place struct {
		actor party.Actor
		of    string
	}
	var rows []typedRow
	met := make(map[place]bool)
	for r := range a.ledger.View() {
		if !ids[r.ID] {
			continue
		}
		is := a.typeOf(r)
		for _, actor := range part.facing(r) {
			if at := (place{actor, is}); !met[at] {
				met[at] = true
				rows = append(rows, typedRow{AccountRow{
					Actor: actor, Membership: membershipOf(a.list, actor, a.q.Period, a.q.Known), Subjects: slices.Clone(r.Subjects),
					Categories: categoriesOf(r), Forms: slices.Clone(r.Forms),
				}, is})
			}
		}
		if len(rows) > mostRows {
			return nil, &QuestionError{Field: "Register", Found: fmt.Sprintf("more than %d destinations and types", mostRows),
				Expected: fmt.Sprintf("at most %d in one account", mostRows)}
		}
	}
	return rows, nil
}

// facing returns the actors of a record in whose rows it stands.
func (p *asked) facing(r *assistance.Record) []party.Actor {
	switch {
	case p.received:
		return allOf(r.Provider, r.From)
	case r.Recipient == (party.Actor{}): // own resources that no other body spends
		return []party.Actor{r.Provider}
	}
	return allOf(r.Recipient, r.To)
}

// categoriesOf returns the categories of a record's parts.
func categoriesOf(r *assistance.Record) (categories []assistance.Category) {
	for _, p := range r.Parts {
		categories = append(categories, p.Category)
	}
	slices.Sort(categories)
	return categories
}

// largest returns the largest upper end of totals.
func largest(totals []AccountTotal) (most assistance.Sum) {
	for _, t := range totals {
		if t.High.Compare(most) > 0 {
			most = t.High
		}
	}
	return most
}

// converted adds up the totals of each line and stage by the rates of the question.
func (a *accounting) converted(totals []AccountTotal) (sums []AccountSum, err error) {
	if len(a.q.Rates) == 0 {
		return nil, nil
	}
	into := a.q.Rates[0].Is.Currency
	for _, t := range totals {
		if n := len(sums); n == 0 || sums[n-1].Line != t.Line || sums[n-1].Stage != t.Stage {
			sums = append(sums, AccountSum{Line: t.Line, Stage: t.Stage, Range: assistance.Range{Currency: into}})
		}
		sum, money := &sums[len(sums)-1], t.Range
		i := slices.IndexFunc(a.q.Rates, func(r assistance.Rate) bool { return r.Of.Currency == t.Currency })
		switch {
		case t.Currency == 0:
			sum.Unprinted = true
			money = assistance.Range{Currency: into, High: assistance.OpenEnd()}
		case i >= 0:
			if money, err = a.q.Rates[i].Convert(t.Range); err != nil {
				return nil, err
			}
		case t.Currency != into:
			sum.Without = append(sum.Without, t.Currency)
			continue
		}
		if sum.Range, err = sum.Range.Plus(money); err != nil {
			return nil, err
		}
	}
	return sums, nil
}

// requests returns the ids of the records of the time in which the State, or somebody in
// it, asked for help.
func (a *accounting) requests() (ids []string) {
	for r := range a.ledger.View() {
		asker := cmp.Or(r.Requester.State, r.Recipient.State)
		if r.Kind == 0 && asker == a.q.State && a.isOwnOrWider(r) && slices.ContainsFunc(r.Steps, a.asks) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// asks reports whether a step is a request that may lie in the time.
func (a *accounting) asks(s assistance.Step) bool {
	return s.Stage == assistance.Requested && !s.Foreseen && a.isKnown(s.KnownOn()) && s.Lies(a.q.Period) != assistance.Outside
}

func (a *accounting) isKnown(on civil.Date) bool { return a.q.Known.IsZero() || !on.After(a.q.Known) }

// said returns the ids of what the State said itself, in the time, of requests and
// receipts.
func (a *accounting) said(r *Register) (ids []string) {
	for code, fact := range a.q.Instrument.covers.facts {
		if fact.Records == nil || fact.Records.Subject == AsProvider {
			continue
		}
		number, stated := r.held().facts[code]
		if !stated {
			continue
		}
		for _, d := range r.held().determinations[about{number, a.q.State}] {
			when, _ := d.days()
			if d.By.State == a.q.State && !d.Hypothetical && a.isKnown(d.KnownOn()) && when.Overlaps(a.q.Period) {
				ids = append(ids, d.ID)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

// reports returns the ids of the reports of the State that cover some of the time.
func (a *accounting) reports(r *Register) (ids []string) {
	for _, report := range r.held().reports[a.q.State] {
		of := cmp.Or(report.Instrument, a.q.Instrument.ID())
		if of == a.q.Instrument.ID() && !report.Covers.IsZero() && report.Covers.Overlaps(a.q.Period) && a.isKnown(report.KnownOn()) {
			ids = append(ids, report.ID)
		}
	}
	return ids
}
