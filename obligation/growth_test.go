package obligation_test

import (
	"flag"
	"fmt"
	"runtime"
	"sync"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// growing is a way in which a register may grow, within the limits of its schema.
type growing struct {
	name  string
	add   func(r *obligation.RegisterDocument, i int)
	under func() *obligation.Instrument // which is asked; nil: the CCM
}

var oneDay = civil.MustParse("2014-01-01")

// numberedID is the id of an item.
func numberedID(kind string, i int) string { return fmt.Sprintf("%s%06d", kind, i) }

// wordOn is one of Norway on a fact.
func wordOn(i int, fact obligation.FactCode, holds party.Holds, at civil.Date) obligation.Determination {
	d := obligation.Determination{ID: numberedID("d", i), Fact: fact, Subject: norway, Holds: holds, By: stateActor(norway), Source: annualReport}
	switch kind := declaredFact(fact).Kind; {
	case kind == obligation.Event && holds != party.HoldsNo:
		d.Event = &obligation.EventSpan{Earliest: at, Latest: at}
	case kind == obligation.Event:
		days := civil.Day(at)
		d.Period = &days
	default:
		d.At = at
	}
	if declaredFact(fact).Object {
		d.Object = montenegro
	}
	return d
}

// alternately is yes and no in turn.
func alternately(i int) party.Holds { return []party.Holds{party.HoldsYes, party.HoldsNo}[i%2] }

// say adds determinations to a register.
func say(r *obligation.RegisterDocument, d ...obligation.Determination) {
	r.Determinations = append(r.Determinations, d...)
}

// everyState is each State as an actor.
func everyState() []party.Actor {
	var all []party.Actor
	for _, s := range party.States() {
		all = append(all, stateActor(s))
	}
	return all
}

// fullRecord is a record from one State to another with so many steps and parts.
func fullRecord(i int, steps, parts int) assistance.Record {
	r := given(numberedID("r", i), assistance.Committed, civil.Day(oneDay))
	r.Parts = nil
	for _, c := range leafCategories()[:parts] {
		r.Parts = append(r.Parts, assistance.Part{Category: c})
	}
	for len(r.Steps) < steps {
		r.Steps = append(r.Steps, r.Steps[0])
	}
	return r
}

// betweenGroups is a record from so many States to as many others, with steps and parts.
func betweenGroups(i int, members, steps, parts int) assistance.Record {
	one, all := fullRecord(i, steps, parts), everyState()
	one.Provider, one.From = party.Actor{Kind: party.ActorGroup, Name: "Some"}, &assistance.Group{Members: all[:members:members], Each: true}
	one.Recipient, one.To = party.Actor{Kind: party.ActorGroup, Name: "Others"}, &assistance.Group{Members: all[98 : 98+members : 98+members]}
	return one
}

// relatedTo is a record of one amount that has the same to do with some others, by their numbers.
func relatedTo(i int, kind assistance.RelationKind, others []int) assistance.Record {
	one := fullRecord(i, 1, 1)
	one.Steps[0].Figures = []assistance.Figure{figure("500")}
	for _, j := range others {
		one.Relations = append(one.Relations, assistance.Relation{Kind: kind, Record: numberedID("r", j)})
	}
	return one
}

// before are up to so many numbers before one.
func before(i, many int) (numbers []int) {
	for j := max(0, i-many); j < i; j++ {
		numbers = append(numbers, j)
	}
	return numbers
}

// theFirst is 0, before any other number.
func theFirst(i int) []int { return before(min(i, 1), 1) }

// withStepOfRows returns records between groups of which one has a further step, with a row for
// each recipient: the first or, as number is 0 or 1, the second, which prints the same act again.
func withStepOfRows(records []assistance.Record, number, i int) []assistance.Record {
	if len(records) == number {
		one := betweenGroups(number, 24, 1, 2)
		one.From.Members[0] = stateActor(norway)
		if number > 0 {
			one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: records[0].ID}}
		}
		records = append(records, one)
	}
	one := &records[number]
	of := figure("1000")
	of.Split = &assistance.Split{Rest: assistance.RestUnsaid}
	for j, member := range one.To.Members { // the first has nothing
		of.Split.Rows = append(of.Split.Rows, assistance.SplitRow{To: member, Amount: codelist.MustParse[assistance.Amount](fmt.Sprint(j))})
	}
	step := one.Steps[0]
	step.Figures = []assistance.Figure{of}
	one.Steps = append(one.Steps, step)
	return records
}

// inManyCurrencies returns so many steps, each with 16 figures: from the one of a number on no
// two are in the same currency, until all currencies are used.
func inManyCurrencies(like assistance.Step, number, steps int) (all []assistance.Step) {
	for range steps {
		like.Figures = nil
		for j := range 16 {
			like.Figures = append(like.Figures, assistance.Figure{Amount: codelist.MustParse[assistance.Amount]("5"), Currency: assistance.Currency(1 + (16*number+j)%180)})
		}
		all = append(all, like)
		number++
	}
	return all
}

// leafCategories are those that have no narrower ones.
func leafCategories() []assistance.Category {
	var found []assistance.Category
	for _, c := range assistance.Categories() {
		leaf := true
		for _, other := range assistance.Categories() {
			leaf = leaf && (other == c || !c.Contains(other))
		}
		if leaf {
			found = append(found, c)
		}
	}
	return found
}

// figure is an amount of dollars.
func figure(amount string) assistance.Figure {
	return assistance.Figure{Currency: codelist.MustParse[assistance.Currency]("USD"), Amount: codelist.MustParse[assistance.Amount](amount)}
}

// inOtherCategories is a record in other categories for each number up to 2 to the 16th.
func inOtherCategories(i int) assistance.Record {
	one := fullRecord(i, 1, 1)
	one.Parts = nil
	for j := range 16 {
		if (i+1)>>j&1 == 1 {
			one.Parts = append(one.Parts, assistance.Part{Category: leafCategories()[j]})
		}
	}
	return one
}

// growings are the ways in which the lists of a register may grow, and what they hold of one
// another.
var growings = []growing{
	{name: "denials and long deliveries", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			say(r, wordOn(i, inPosition, party.HoldsNo, oneDay.AddDays(-i%3000)))
			return
		}
		r.Records = append(r.Records, given(numberedID("r", i), assistance.Delivered, civil.Period{From: oneDay.AddDays(-3000 + i%100), Until: oneDay.AddDays(3000)}))
	}},
	{name: "long denials and long deliveries", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			d := wordOn(i, inPosition, party.HoldsNo, oneDay)
			d.At, d.Period = civil.Date{}, &civil.Period{From: oneDay.AddDays(-4000 - i), Until: oneDay.AddDays(3000 - i)}
			d.Source.Read = annualReport.Read
			say(r, d)
			return
		}
		r.Records = append(r.Records, given(numberedID("r", i), assistance.Delivered, civil.Period{From: oneDay.AddDays(-3000 - i), Until: oneDay.AddDays(3000 - i)}))
	}},
	{name: "long words and offers", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			d := wordOn(i, inPosition, alternately(i/2), oneDay)
			d.At, d.Period = civil.Date{}, &civil.Period{From: oneDay.AddDays(-4000 - i), Until: oneDay.AddDays(3000 - i)}
			say(r, d)
			return
		}
		say(r, wordOn(i, offers, party.HoldsYes, oneDay.AddDays(-i)))
	}},
	{name: "long words and long offers", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			d := wordOn(i, inPosition, party.HoldsNo, oneDay)
			d.At, d.Period = civil.Date{}, &civil.Period{From: oneDay.AddDays(-4000 - i), Until: oneDay.AddDays(3000 - i)}
			say(r, d)
			return
		}
		d := wordOn(i, offers, party.HoldsYes, oneDay)
		d.Event = &obligation.EventSpan{Earliest: oneDay.AddDays(-4000 - i), Latest: oneDay.AddDays(-i)}
		say(r, d)
	}},
	{name: "requests of groups", add: func(r *obligation.RegisterDocument, i int) {
		one := betweenGroups(i, 64, 64, 2)
		for j := range one.Steps {
			one.Steps[j].Stage = assistance.Requested
		}
		r.Records = append(r.Records, one)
	}},
	{name: "groups, steps, parts and figures", add: func(r *obligation.RegisterDocument, i int) {
		one := betweenGroups(i, 64, 64, 20)
		for j := range one.Steps {
			one.Steps[j].Figures = []assistance.Figure{figure("5"), figure("6"), figure("7")}
			one.Steps[j].At, one.Steps[j].Period = civil.Date{}, civil.Year(1990+j/3)
		}
		r.Records = append(r.Records, one)
	}},
	{name: "splits that name each recipient", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = withStepOfRows(r.Records, 0, i)
	}},
	{name: "splits that name each recipient, printed twice", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = withStepOfRows(r.Records, i%2, i/2)
	}},
	{name: "copies of one act, split by recipient and category", add: func(r *obligation.RegisterDocument, i int) {
		one := betweenGroups(i, 6, 2, 4)
		one.From.Members[0] = stateActor(norway)
		for j := range one.Steps {
			of := figure("1000")
			of.Split = &assistance.Split{Rest: assistance.RestUnsaid}
			for _, member := range one.To.Members {
				for k, part := range one.Parts { // nothing for the first
					of.Split.Rows = append(of.Split.Rows, assistance.SplitRow{To: member, Category: part.Category, Amount: codelist.MustParse[assistance.Amount](fmt.Sprint(k))})
				}
			}
			one.Steps[j].Figures = []assistance.Figure{of}
		}
		if i > 0 {
			one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: r.Records[0].ID}}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "steps printed twice, taken back and corrected", add: func(r *obligation.RegisterDocument, i int) {
		number, step := i%2, i/2
		if len(r.Records) == number {
			one := fullRecord(number, 1, 2)
			one.Steps = nil
			if number > 0 {
				one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: r.Records[0].ID}}
			}
			r.Records = append(r.Records, one)
		}
		one := fullRecord(0, 1, 2).Steps[0]
		one.Figures = []assistance.Figure{figure(fmt.Sprint(1000 + step)), figure(fmt.Sprint(500 + step))}
		one.Figures[1].Replaces = assistance.Money{Amount: one.Figures[0].Amount, Currency: one.Figures[0].Currency}
		one.Period = civil.Period{From: oneDay.AddDays(step), Until: oneDay.AddDays(3000)}
		if step%3 == 2 {
			one.Stage, one.Of = assistance.TakenBack, assistance.Committed
		}
		r.Records[number].Steps = append(r.Records[number].Steps, one)
	}},
	{name: "passed on in turn", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, relatedTo(i, assistance.PassedOnFrom, before(i, 1)))
	}},
	{name: "passed on from one", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, relatedTo(i, assistance.PassedOnFrom, theFirst(i)))
	}},
	{name: "passed on from all to one", add: func(r *obligation.RegisterDocument, i int) {
		one := relatedTo(i, 0, nil)
		if i > 0 {
			r.Records[0].Relations = append(r.Records[0].Relations, assistance.Relation{Kind: assistance.PassedOnFrom, Record: one.ID})
		}
		r.Records = append(r.Records, one)
	}},
	{name: "passed on from all before", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, relatedTo(i, assistance.PassedOnFrom, before(i, 20)))
	}},
	{name: "totals of totals", add: func(r *obligation.RegisterDocument, i int) {
		one := relatedTo(i, assistance.TotalOf, before(i, 20))
		one.Kind = assistance.PrintedTotal
		r.Records = append(r.Records, one)
	}},
	{name: "passed on from all before, in many currencies", add: func(r *obligation.RegisterDocument, i int) {
		one := relatedTo(i, assistance.PassedOnFrom, before(i, 20))
		one.Steps = inManyCurrencies(one.Steps[0], 0, 4)
		r.Records = append(r.Records, one)
	}},
	{name: "totals of totals, in many currencies", add: func(r *obligation.RegisterDocument, i int) {
		one := relatedTo(i, assistance.TotalOf, before(i, 20))
		one.Kind, one.Steps = assistance.PrintedTotal, inManyCurrencies(one.Steps[0], 0, 4)
		r.Records = append(r.Records, one)
	}},
	{name: "copies that differ in many currencies", add: func(r *obligation.RegisterDocument, i int) {
		number, step := i%2, i/2
		if len(r.Records) == number {
			r.Records = append(r.Records, relatedTo(number, assistance.SameAs, theFirst(number)))
			r.Records[number].Steps = nil
		}
		one := inManyCurrencies(fullRecord(0, 1, 1).Steps[0], step, 1)[0]
		one.Figures, one.Foreseen = one.Figures[:2], step >= 90
		for j := range one.Figures {
			one.Figures[j].Currency = assistance.Currency(1 + (2*step+j)%180)
			one.Figures[j].Amount = codelist.MustParse[assistance.Amount](fmt.Sprint(5 + number))
		}
		r.Records[number].Steps = append(r.Records[number].Steps, one)
	}},
	{name: "deadlines", add: func(r *obligation.RegisterDocument, i int) {
		r.Deadlines = append(r.Deadlines, obligation.Deadline{ID: numberedID("q", i), State: montenegro, Instrument: "ccm", Cite: "4(1)", Words: []obligation.DeadlineWord{
			{Kind: obligation.DeadlineSet, Until: &obligation.EventSpan{Earliest: oneDay.AddDays(i % 3000), Latest: oneDay.AddDays(i % 3000)}, At: oneDay, By: stateActor(montenegro), Source: annualReport}}})
	}},
	{name: "words on deadlines", add: func(r *obligation.RegisterDocument, i int) {
		if i%100 == 0 {
			r.Deadlines = append(r.Deadlines, obligation.Deadline{ID: numberedID("q", i), State: montenegro, Instrument: "ccm", Cite: "4(1)"})
		}
		of := &r.Deadlines[len(r.Deadlines)-1]
		of.Words = append(of.Words, obligation.DeadlineWord{Kind: obligation.DeadlineRequested, At: oneDay.AddDays(i % 100), By: stateActor(montenegro), Source: annualReport})
	}},
	{name: "reports that name records", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, fullRecord(i, 1, 1))
		one := assistance.Report{ID: numberedID("p", i), State: norway, Item: "7(1)(n)", Kind: assistance.Annual, Source: annualReport}
		for j := max(0, i-20); j <= i; j++ {
			one.Records = append(one.Records, numberedID("r", j))
		}
		r.Reports = append(r.Reports, one)
	}},
	{name: "many selections", under: manySelections, add: func(r *obligation.RegisterDocument, i int) {
		one := inOtherCategories(i)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		r.Records = append(r.Records, one)
	}},
	{name: "many selections of anyone", under: manySelectionsOfAnyone, add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, inOtherCategories(i))
	}},
	{name: "narrower facts", under: narrowerFacts, add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, remnants, alternately(i/17), oneDay.AddDays(-i%3000))
		d.Fact = obligation.FactCode(fmt.Sprintf("x:own-%d", i%17))
		say(r, d)
	}},
	{name: "narrower facts that last", under: narrowerFacts, add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, remnants, alternately(i/17), oneDay)
		d.Fact = obligation.FactCode(fmt.Sprintf("x:own-%d", i%17))
		d.At, d.Period = civil.Date{}, &civil.Period{From: oneDay.AddDays(-4000 - i), Until: oneDay.AddDays(3000 - i)}
		say(r, d)
	}},
	{name: "acts through a limb", under: limbOfPairs, add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			d := wordOn(i, remnants, alternately(i/2), oneDay.AddDays(-i%3000))
			d.Fact = "x:remnants"
			d.Subject = everyState()[i/2%190].State
			d.By = stateActor(d.Subject)
			say(r, d)
			return
		}
		one := fullRecord(i, 1, 1)
		if one.Recipient = everyState()[i/2%190]; one.Recipient == one.Provider {
			one.Recipient = stateActor(montenegro)
		}
		r.Records = append(r.Records, one)
	}},
	{name: "contested", add: func(r *obligation.RegisterDocument, i int) { say(r, wordOn(i, inPosition, alternately(i), oneDay)) }},
	{name: "contested for good", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, usedOrAbandoned, alternately(i), oneDay))
	}},
	{name: "contested for good of later days", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, usedOrAbandoned, alternately(i), oneDay.AddDays(-i*(1-2*(i%2)))))
	}},
	{name: "contested events", add: func(r *obligation.RegisterDocument, i int) { say(r, wordOn(i, becameRemnants, alternately(i), oneDay)) }},
	{name: "events", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, becameRemnants, party.HoldsYes, oneDay.AddDays(-i)))
	}},
	{name: "events that end", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			say(r, wordOn(i, becameRemnants, party.HoldsYes, oneDay.AddDays(-i)))
		} else {
			say(r, wordOn(i, contaminated, party.HoldsNo, oneDay.AddDays(-i)))
		}
	}},
	{name: "events that end on one day", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			say(r, wordOn(i, becameRemnants, party.HoldsYes, oneDay.AddDays(-i-2)))
		} else {
			say(r, wordOn(i, remnants, party.HoldsNo, oneDay))
		}
	}},
	{name: "offers and denials of one day", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			say(r, wordOn(i, offers, party.HoldsYes, oneDay))
		} else {
			say(r, wordOn(i, inPosition, party.HoldsNo, oneDay))
		}
	}},
	{name: "offers denied", add: func(r *obligation.RegisterDocument, i int) { say(r, wordOn(i, offers, alternately(i), oneDay)) }},
	{name: "other days", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, remnants, alternately(i), oneDay.AddDays(1+i)))
	}},
	{name: "other days, one day", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, remnants, party.HoldsYes, oneDay.AddDays(1)))
	}},
	{name: "half of other days", add: func(r *obligation.RegisterDocument, i int) {
		say(r, wordOn(i, remnants, party.HoldsYes, oneDay.AddDays(i%2)))
	}},
	{name: "other categories", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, inPosition, alternately(i), oneDay.AddDays(-i/100))
		d.Category = assistance.Categories()[i%len(assistance.Categories())]
		say(r, d)
	}},
	{name: "toward all", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, gives, alternately(i), oneDay)
		d.Object = party.States()[i%party.StateCount]
		if d.Object == norway {
			d.Object = montenegro
		}
		say(r, d)
	}},
	{name: "toward all, each category", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, gives, alternately(i), oneDay)
		d.Object = party.States()[i%party.StateCount]
		if d.Object == norway {
			d.Object = montenegro
		}
		d.Category = assistance.Categories()[i/party.StateCount%len(assistance.Categories())]
		say(r, d)
	}},
	{name: "replaced in turn", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, remnants, party.HoldsYes, oneDay)
		if i > 0 {
			d.Replaces = numberedID("d", i-1)
		}
		say(r, d)
	}},
	{name: "replaced by all", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, remnants, party.HoldsYes, oneDay)
		if i > 0 {
			d.Replaces = numberedID("d", 0)
		}
		say(r, d)
	}},
	{name: "all replaced by all", add: func(r *obligation.RegisterDocument, i int) {
		d := wordOn(i, remnants, party.HoldsYes, oneDay)
		if i%2 == 1 {
			d.Replaces = numberedID("d", 0)
		}
		say(r, d)
	}},
	{name: "suppositions", add: func(r *obligation.RegisterDocument, i int) {
		say(r, obligation.Determination{ID: numberedID("d", i), Fact: inPosition, Subject: norway, Holds: alternately(i), At: oneDay.AddDays(-i % 3000), Hypothetical: true})
	}},
	{name: "suppositions and records", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			say(r, obligation.Determination{ID: numberedID("d", i), Fact: remnants, Subject: montenegro, Holds: party.HoldsYes, At: oneDay.AddDays(-i % 3000), Hypothetical: true})
			return
		}
		r.Records = append(r.Records, given(numberedID("r", i), assistance.Committed, civil.Period{From: civil.MustParse("2010-01-01"), Until: oneDay}))
	}},
	{name: "lists that close", add: func(r *obligation.RegisterDocument, i int) {
		r.Lists = append(r.Lists, listOf(i, oneDay.AddDays(-i%3000)))
	}},
	{name: "lists and events", add: func(r *obligation.RegisterDocument, i int) {
		if i%2 == 0 {
			r.Lists = append(r.Lists, listOf(i, oneDay.AddDays(-i%3000)))
		} else {
			say(r, wordOn(i, becameRemnants, party.HoldsYes, oneDay.AddDays(-i%3000)))
		}
	}},
	{name: "lists of all States", add: func(r *obligation.RegisterDocument, i int) {
		l := listOf(i, oneDay.AddDays(-i%3000))
		l.Named, l.Group, l.Of = party.States(), obligation.TheseStates, party.States()
		r.Lists = append(r.Lists, l)
	}},
	{name: "agreements", add: func(r *obligation.RegisterDocument, i int) {
		r.Programmes = append(r.Programmes, assistance.Programme{ID: numberedID("p", i), Kind: assistance.Agreement, Title: "A programme", Parties: everyState(),
			Period: civil.Period{From: oneDay.AddDays(-i % 3000), Until: oneDay.AddDays(i%3000 + 1)}, Source: annualReport})
	}},
	{name: "steps and parts", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, fullRecord(i, 256, 28))
	}},
	{name: "steps and figures", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 256, 28)
		for j := range one.Steps {
			one.Steps[j].Figures = []assistance.Figure{figure("5"), figure("6"), figure("7")}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "figures and rows", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 28)
		for range 8 {
			f := figure("28")
			f.Split = &assistance.Split{}
			for _, p := range one.Parts {
				f.Split.Rows = append(f.Split.Rows, assistance.SplitRow{Category: p.Category, Amount: codelist.MustParse[assistance.Amount]("1")})
			}
			one.Steps[0].Figures = append(one.Steps[0].Figures, f)
		}
		r.Records = append(r.Records, one)
	}},
	{name: "taken back", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 256, 28)
		for j := range one.Steps {
			s := &one.Steps[j]
			s.Figures = []assistance.Figure{figure("500")}
			if j >= 128 {
				s.Stage, s.Of, s.Figures = assistance.TakenBack, assistance.Committed, []assistance.Figure{figure("1")}
				s.Period = civil.Day(oneDay.AddDays(j))
			}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "copies", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		if i%16 > 0 {
			one.Steps[0].Figures = []assistance.Figure{figure("0")}
			one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: numberedID("r", i-i%16)}}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "copies in turn", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		if i%16 > 0 {
			one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: numberedID("r", i-1)}}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "copies, taken back", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 2, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		one.Steps[1] = assistance.Step{Stage: assistance.TakenBack, Of: assistance.Committed, At: oneDay.AddDays(i % 3000), Figures: []assistance.Figure{figure("1")}, Source: annualReport}
		if i%16 > 0 {
			one.Relations = []assistance.Relation{{Kind: assistance.SameAs, Record: numberedID("r", i-i%16)}}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "parts in turn, taken back", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 2, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		one.Steps[1] = assistance.Step{Stage: assistance.TakenBack, Of: assistance.Committed, At: oneDay.AddDays(i % 3000), Figures: []assistance.Figure{figure("1")}, Source: annualReport}
		if i%16 > 0 {
			one.Relations = []assistance.Relation{{Kind: assistance.PartOf, Record: numberedID("r", i-1)}}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "parts of one", add: func(r *obligation.RegisterDocument, i int) {
		r.Records = append(r.Records, relatedTo(i, assistance.PartOf, theFirst(i)))
	}},
	{name: "parts of one, toward many", add: func(r *obligation.RegisterDocument, i int) {
		one := relatedTo(i, assistance.PartOf, theFirst(i))
		if one.Recipient = everyState()[i%20]; one.Recipient == one.Provider {
			one.Recipient = stateActor(montenegro)
		}
		r.Records = append(r.Records, one)
	}},
	{name: "totals", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		r.Records = append(r.Records, one)
		if i%10 == 9 {
			total := fullRecord(i, 1, 1)
			total.ID, total.Kind = numberedID("t", i), assistance.PrintedTotal
			total.Steps[0].Figures = []assistance.Figure{figure("5000")}
			for j := range 10 {
				total.Relations = append(total.Relations, assistance.Relation{Kind: assistance.TotalOf, Record: numberedID("r", i-j)})
			}
			r.Records = append(r.Records, total)
		}
	}},
	{name: "one total", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		if i == 0 {
			one.Kind = assistance.PrintedTotal
		} else {
			r.Records[0].Relations = append(r.Records[0].Relations, assistance.Relation{Kind: assistance.TotalOf, Record: one.ID})
		}
		r.Records = append(r.Records, one)
	}},
	{name: "groups", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 2, 2)
		all := everyState()
		one.Provider, one.From = party.Actor{Kind: party.ActorGroup, Name: "Some"}, &assistance.Group{Members: all[:98]}
		one.Recipient, one.To = party.Actor{Kind: party.ActorGroup, Name: "Others"}, &assistance.Group{Members: all[98:]}
		r.Records = append(r.Records, one)
	}},
	{name: "one group to one", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 2, 2)
		one.Provider, one.From = party.Actor{Kind: party.ActorGroup, Name: "Some"}, &assistance.Group{Members: everyState()[:98], Each: true}
		one.Recipient = everyState()[150]
		r.Records = append(r.Records, one)
	}},
	{name: "subjects", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Subjects = nil
		some := someSubjectsApart()
		for j := range some {
			if (i%((1<<len(some))-1)+1)>>j&1 == 1 {
				one.Subjects = append(one.Subjects, some[j])
			}
		}
		r.Records = append(r.Records, one)
	}},
	{name: "given in turn", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		all := everyState()
		one.Provider, one.Recipient = all[i%197], all[(i+1+i/197)%197]
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		r.Records = append(r.Records, one)
	}},
	{name: "one pair", add: func(r *obligation.RegisterDocument, i int) {
		one := fullRecord(i, 1, 1)
		one.Steps[0].Figures = []assistance.Figure{figure("500")}
		one.Steps[0].Period = civil.Day(oneDay.AddDays(-i % 3000))
		r.Records = append(r.Records, one)
	}},
	{name: "reports and so on", add: func(r *obligation.RegisterDocument, i int) {
		r.Reports = append(r.Reports, assistance.Report{ID: numberedID("p", i), State: norway, Item: "7(1)(n)", Kind: assistance.Annual, Source: annualReport})
		r.Restrictions = append(r.Restrictions, assistance.Restriction{ID: numberedID("x", i), By: norway, Direction: assistance.DirectionBoth, What: "A licence", Source: annualReport})
		r.Appraisals = append(r.Appraisals, obligation.Appraisal{ID: numberedID("a", i), Instrument: "ccm", Norm: "ccm-6-3-restrictions", Bearer: norway, By: stateActor(montenegro), Words: "It was said", Source: annualReport})
	}},
	{name: "actors", add: func(r *obligation.RegisterDocument, i int) {
		r.Actors = append(r.Actors, party.ActorEntry{ID: numberedID("n", i), Kind: party.ActorOrganization, Names: []string{fmt.Sprint("Office ", i), fmt.Sprint("Bureau ", i)}, Source: annualReport})
		one := fullRecord(i, 1, 1)
		one.Provider = party.Actor{Kind: party.ActorOrganization, Name: fmt.Sprint("Office ", i)}
		r.Records = append(r.Records, one)
	}},
}

// someSubjectsApart are subjects none of which lies in another.
func someSubjectsApart() []assistance.Subject {
	return []assistance.Subject{assistance.ClusterMunitionRemnants, assistance.AntiPersonnelMines, assistance.OtherMines, assistance.ExplosiveRemnants,
		assistance.NuclearWeapons, assistance.ChemicalWeapons, assistance.ConventionalArms, assistance.Disability}
}

// listOf is a list that closes, and names one State.
func listOf(i int, at civil.Date) obligation.ListStatement {
	return obligation.ListStatement{ID: numberedID("l", i), Fact: remnants, Holds: party.HoldsYes, Group: obligation.StatesParties, Named: []party.State{montenegro},
		Completeness: obligation.TotalList, Words: "these are the States", At: at, By: stateActor(montenegro), Source: annualReport}
}

// grown is a register of n items.
func grown(t testing.TB, of growing, n int) []byte {
	t.Helper()
	r := obligation.RegisterDocument{ID: "grown", Title: "Grown", Compiled: annualReport.Read}
	for i := range n {
		of.add(&r, i)
	}
	return written(t, r)
}

// parsedGrown reads a register that may be large.
func parsedGrown(t testing.TB, data []byte) *obligation.Register {
	t.Helper()
	r, err := obligation.ParseRegisterWithin(schema.Limits{Bytes: 1 << 30}, data)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var names = flag.Bool("names", false, "print the ways in which a register may grow")

var grow = flag.Int("grow", 0, "ask once about registers of so many KiB, so that what runs can be counted")

// instrumentOf reads a catalogue when it is first asked for.
func instrumentOf(catalogue func() []byte) func() *obligation.Instrument {
	return sync.OnceValue(func() *obligation.Instrument { return must(obligation.ParseInstrument(catalogue())) })
}

// question asks everything of a register that grows so.
func (of growing) question(t testing.TB) obligation.Question {
	q := sampleQuestion(t)
	if of.under != nil {
		q.Instruments = []*obligation.Instrument{of.under()}
	}
	q.On = oneDay
	return q
}

// askAll asks all that can be asked of a register: of all States together, and for two of
// them one finding after the other.
func askAll(t testing.TB, of growing, r *obligation.Register) {
	t.Helper()
	q := of.question(t)
	all := assess(t, r, q)
	all.Summary()
	all.OpenQuestions()
	all.QuestionsByFact()
	for range must(all.Yearly(2000, 2020)) {
	}
	for _, s := range []party.State{norway, montenegro} {
		must(r.Account(obligation.AccountQuestion{Instrument: q.Instruments[0], State: s, Period: civil.Year(oneDay.Year())}))
	}
	ledger := r.Ledger()
	ledger.TotalChecks()
	ledger.Remarks()
	for _, q := range []assistance.Query{{}, {Providers: []party.Actor{stateActor(norway)}, Recipients: []party.Actor{stateActor(montenegro)}}} {
		ledger.Totals(q)
		ledger.Printed(q)
		ledger.Equivalents(q)
		ledger.Traced(q, nil)
		ledger.TracedAsPrinted(q, nil)
	}
	r.Deadlines(montenegro)
	q.Bearer, q.Counterparty = []party.State{norway}, []party.State{montenegro}
	two := assess(t, r, q)
	for f := range two.Findings() {
		f.Document()
		f.ByReading()
		f.Timeline(civil.Period{})
		f.Recorded(civil.Period{})
		f.Assumptions()
		f.Open()
		f.Clocks()
		f.Appraisals()
		proof := f.Proof()
		eachNode(&proof.Condition, func(n *obligation.ProofNode) { f.OnOtherDays(n) })
	}
	q.On = oneDay.AddDays(100)
	obligation.Changes(two, assess(t, r, q))
	r.Document()
}

// eachNode does something with a node of a proof and all below it.
func eachNode(n *obligation.ProofNode, do func(*obligation.ProofNode)) {
	do(n)
	for i := range n.Parts {
		eachNode(&n.Parts[i], do)
	}
}

// allocatedBy returns how many bytes are allocated while something is done.
func allocatedBy(do func()) int64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return int64(after.TotalAlloc - before.TotalAlloc)
}

// What is asked of a register takes memory in proportion to it, whatever grows in it: from
// 32 to 64 KiB no more than some twice of what it takes from 16 to 32. So much is allocated
// for what is looked at; the statements that run are counted by .ci/growth.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, of := range growings {
		if *names {
			fmt.Println("growing: " + of.name)
		}
		t.Run(of.name, func(t *testing.T) {
			const few = 11
			one := (len(grown(t, of, 2*few)) - len(grown(t, of, few))) / few
			of.question(t) // so that its catalogue is read before anything is counted
			// Twice as much is twice as many, also of what is large.
			sized := func(kib int) *obligation.Register { return parsedGrown(t, grown(t, of, max(1, 16<<10/one)*kib/16)) }
			if *grow > 0 {
				askAll(t, of, sized(*grow))
				return
			}
			allocated := func(kib int) int64 {
				r := sized(kib)
				return allocatedBy(func() { askAll(t, of, r) })
			}
			const size = 16 // of the smallest register, in KiB
			least, middle, most := allocated(size), allocated(2*size), allocated(4*size)
			if more, limit := most-middle, 2*(middle-least)*14/10+4<<20; more > limit {
				t.Errorf("from %d to %d KiB it takes %d bytes more, and from there to %d %d", size, 2*size, middle-least, 4*size, more)
			}
		})
	}
}

var manySelections = instrumentOf(func() []byte {
	return catalogueOf(nil, nil, nil, nil, []string{pairNorm(0, isParty("bearer"), selecting(each(16, func(j int) string {
		return fmt.Sprintf(`{"provider": "bearer", "recipient": "counterparty", "categories": [%q]}`, leafCategories()[j])
	})...))})
})

var manySelectionsOfAnyone = instrumentOf(func() []byte {
	return catalogueOf(nil, nil, nil, nil, []string{pairNorm(0, isParty("bearer"), selecting(each(16, func(j int) string {
		return fmt.Sprintf(`{"provider": %q, "recipient": %q, "categories": [%q]}`, []string{"any", "bearer"}[j%2], []string{"counterparty", "any"}[j%2], leafCategories()[j])
	})...))})
})

var narrowerFacts = instrumentOf(func() []byte {
	return catalogueOf(wideFacts(1), nil, nil, nil, each(17, func(i int) string { return normOf(i, factOn("bearer", fmt.Sprint("own-", 16-i))) }))
})

var limbOfPairs = instrumentOf(func() []byte {
	return catalogueOf(nil, nil, nil, nil, []string{pairNorm(0, all(isParty("counterparty"), factOn("counterparty", "remnants"))),
		pairNorm(1, isParty("bearer"), selecting(`{"provider": "bearer", "recipient": "any", "bearsOn": "norm-0"}`)),
		normOf(2, isParty("bearer"), selecting(`{"provider": "bearer", "recipient": "any", "bearsOn": "norm-0"}`))})
})
