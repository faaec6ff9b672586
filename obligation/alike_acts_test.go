package obligation_test

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// group is some of the States or, now and then, others, such as a body of one of them.
func (d *dice) group(body party.Actor) *assistance.Group {
	g := &assistance.Group{Each: d.one(2), Others: d.one(3)}
	for _, s := range d.states {
		if !d.one(3) {
			g.Members = append(g.Members, stateActor(s))
		}
	}
	if len(g.Members) == 0 || d.one(4) {
		g.Members = append(g.Members, body)
	}
	return g
}

// betweenSome is a record between groups, or a group and a State, of which some figures are
// divided among them, print 0 or are of one category. It may be of the same act as one before.
func (d *dice) betweenSome(i int, body party.Actor, before []assistance.Record) assistance.Record {
	r := fullRecord(i, 1+d.IntN(3), 1+d.IntN(3))
	r.Provider, r.Recipient = stateActor(d.state()), stateActor(d.state())
	if !d.one(4) {
		r.Provider, r.From = party.Actor{Kind: party.ActorGroup, Name: "Some"}, d.group(body)
	}
	if !d.one(4) {
		r.Recipient, r.To = party.Actor{Kind: party.ActorGroup, Name: "Others"}, d.group(body)
	}
	if d.one(4) {
		r.Requester = stateActor(d.state())
	}
	stage := pick(d, []assistance.Stage{assistance.Requested, assistance.Committed, assistance.Delivered})
	if len(before) > 0 && d.one(2) {
		of := pick(d, before)
		r.Provider, r.From, r.Recipient, r.To, r.Requester, stage = of.Provider, of.From, of.Recipient, of.To, of.Requester, of.Steps[0].Stage
		r.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: of.ID}}
	}
	for j := range r.Steps {
		s := &r.Steps[j]
		s.Stage, s.At, s.Period = stage, oneDay.AddDays(10*j-10*d.IntN(2)), civil.Period{}
		if d.one(3) {
			s.At, s.Period = civil.Date{}, civil.Period{From: s.At, Until: s.At.AddDays(1 + d.IntN(30))}
		}
		for k := range d.IntN(4) {
			f := figure(fmt.Sprint(900 + 10*d.IntN(2)))
			switch rows := d.rows(&r); {
			case len(rows) > 0 && d.one(2):
				f.Split = &assistance.Split{Rows: rows, Rest: assistance.RestUnsaid}
			case d.one(3):
				f.Amount = assistance.Amount{}
			}
			if k > 0 && d.one(4) {
				f.Replaces = s.Figures[k-1].Money()
			} else if d.one(4) {
				f.Replaces = figure("900").Money()
			}
			s.Figures = append(s.Figures, f)
		}
	}
	return r
}

// rows divide the money of a record by givers, by recipients, by both or by categories, up to
// twenty of them.
func (d *dice) rows(r *assistance.Record) (rows []assistance.SplitRow) {
	by := pick(d, []string{"from", "to", "both", "category"})
	most := pick(d, []int{1, 2, 3, 20})
	add := func(row assistance.SplitRow) {
		if len(rows) < most && !d.one(5) {
			row.Amount = figure(pick(d, []string{"0", "20"})).Amount
			rows = append(rows, row)
		}
	}
	switch {
	case by == "from" && r.From != nil:
		for _, from := range r.From.Members {
			add(assistance.SplitRow{From: from})
		}
	case by == "to" && r.To != nil:
		for _, to := range r.To.Members {
			add(assistance.SplitRow{To: to})
		}
	case by == "both" && r.From != nil && r.To != nil:
		for _, to := range r.To.Members {
			for _, from := range r.From.Members {
				add(assistance.SplitRow{From: from, To: to})
			}
		}
	case by == "category":
		for _, part := range r.Parts {
			add(assistance.SplitRow{Category: part.Category})
		}
	}
	return rows
}

// What is gathered and weighed once of acts toward many States is what comes of it toward each
// of them by itself.
func TestAlikeActs(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	in := ccmInstrument(t)
	body := party.Actor{Kind: party.ActorOrganization, Name: "A body"}
	read, together, seeds := 0, 0, chance.Some(500)
	for seed := range uint64(seeds) {
		d := newDice(seed)
		d.states = nil
		for _, one := range everyState()[seed%100 : seed%100+7] {
			d.states = append(d.states, one.State)
		}
		d.states = append(d.states, norway, montenegro)
		r := obligation.RegisterDocument{ID: "x", Title: "x", Compiled: civil.Latest(), Actors: []party.ActorEntry{
			{ID: "body", Kind: party.ActorOrganization, Names: []string{body.Name}, BodyOf: d.state(), Source: annualReport}}}
		for i := range 1 + d.IntN(5) {
			with := r
			with.Records = append(with.Records, d.betweenSome(i, body, r.Records))
			if _, err := obligation.NewRegister(with); err == nil {
				r = with
			}
		}
		for i := range d.IntN(6) {
			word := wordOn(i, pick(d, facts), pick(d, []party.Holds{party.HoldsYes, party.HoldsNo, party.HoldsDisputed}), oneDay.AddDays(-d.IntN(400)))
			with := r
			if say(&with, word); word.Object.IsValid() {
				with.Determinations[len(with.Determinations)-1].Object = pick(d, d.states[:len(d.states)-2])
			}
			if _, err := obligation.NewRegister(with); err == nil {
				r = with
			}
		}
		read += len(r.Records)
		differ, alike := obligation.GatheredOneByOne(parsedGrown(t, written(t, r)), in, oneDay.AddDays(pick(d, []int{0, 5, 400})), civil.Date{}, d.states)
		together += alike
		for _, one := range differ {
			t.Errorf("seed %d: %s", seed, one)
		}
	}
	if read < seeds || together < seeds {
		t.Errorf("only %d records are read, and acts are gathered once %d times", read, together)
	}
}

// What a record of groups says in its many steps is gathered for each member and not for each
// pair of them: of twice as many members it takes some twice as much.
func TestGroupsWithSteps(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: oneDay}
	stepsOf := func(members int) int64 {
		asked := func(steps int) int64 {
			one := betweenGroups(0, members, steps, 20)
			one.To.Each = true
			for i := range one.Steps {
				one.Steps[i].Stage = assistance.Delivered
			}
			r := parsedGrown(t, written(t, obligation.RegisterDocument{ID: "x", Title: "x", Compiled: civil.Latest(), Records: []assistance.Record{one}}))
			assess(t, r, q) // so that what is made once is
			return allocatedBy(func() { assess(t, r, q) })
		}
		return asked(64) - asked(1)
	}
	if few, many := stepsOf(24), stepsOf(48); many > 2*few*14/10 {
		t.Errorf("the steps take %d bytes for 24 members, and %d for 48", few, many)
	}
}
