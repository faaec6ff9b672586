package assistance

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ShareOf returns how much of a record's money falls in the subjects and categories
// that q asks for; nothing else of q is looked at. Of the categories it is:
//
//   - Every part inside: all of it.
//   - Parts with percents: exactly the percents inside. If their Rest is not said, any
//     category may have up to the rest more; if they are rounded, they are wider by one
//     unit of the last decimal each.
//   - Several parts without percents, some inside and some not, or with a Rest: between
//     nothing and all of it.
//   - No part inside, or no parts: none, but for a Rest that is not said. A part that is
//     wider than what is asked, victim assistance where medical care is asked, is not
//     inside.
//
// If the record lies only partly in the subjects, the lower bound is 0; if it lies
// outside them, there is none ([SubjectSet.Extent]).
func ShareOf(r *Record, q Query) Share {
	asked := categoriesWithin(q.Categories)
	return r.division().share(subjectsAsked(q.Subjects), asked, asked)
}

// AmountsOf returns the money of the step of a record numbered step, from 0, that falls in the
// subjects and categories that q asks for, between the actors that it asks for: as
// [Step.Amounts] on the day of its Known, cut down to the [ShareOf] and by the splits
// of the figures. It is empty if the record does not bear on them, or the step prints no
// amount, or there is no such step. Nothing else of q is looked at.
func AmountsOf(r *Record, step int, q Query) []Range {
	if step < 0 || step >= len(r.Steps) {
		return nil
	}
	q.Period, q.Term, q.Stages = civil.Period{}, civil.Period{}, nil
	ask := q.asks(nil)
	var t tally
	t.pairing.of(r, ask)
	var ranges []Range
	for giver := States; giver <= Own; giver++ {
		part := newFigurePart(&t.pairing, r.division(), giver, r.Steps[step].Stage)
		if part.share.IsZero() {
			continue
		}
		t.said = t.said[:0]
		s := &r.Steps[step]
		for j := range s.Figures {
			if f := &s.Figures[j]; f.Currency != 0 && s.counts(j, q.Known) {
				whole := f.Range()
				t.said = addSaid(t.said, whole, part.of(whole, f.Split))
			}
		}
		for i := range t.said {
			ranges = append(ranges, t.said[i].asked())
		}
	}
	return ranges
}

// TotalsOf returns the money of the steps of a record that q asks for, in the
// order of line, stage and currency. actors says which names are of one actor, and whose
// body it is, as in [Ledger.WithActors]; nil: nobody is known by several names, and no
// body is. Each Total counts one record. There are none if the record does not bear on the
// subjects and the categories, if it is not between the actors of q, or if it is a
// printed total.
//
// A step counts with the part of its money that falls in these. One
// that lies in the period only in part, or perhaps, has no lower bound. What is
// delivered, provided or taken back in several steps came in instalments, and adds up; but
// steps of times that overlap may be the same money, and then the lower bound is the most
// that some of them come to of which no two overlap. A
// request, an offer, a pledge or a commitment made again may be the same one
// renewed or changed, or a further one: the lower bound is that of the last, the
// upper bound that of all together. What is printed as provided is not counted where it
// may be what is committed or delivered by another step; each of these is one such print,
// and of several more it is taken off.
//
// What is taken back is of a step that prints the same currency, or no amount that can be
// read. What is taken back of a commitment and of a delivery may be the same money.
//
// What is foreseen stands on a line of its own.
//
// The money of a record that has to do with another, but for the total that adds it up,
// counts from nothing: a [Ledger] that holds both knows more.
func TotalsOf(r *Record, q Query, actors *party.Actors) []Total { return totals(r, q.asks(actors)) }

func totals(r *Record, ask *asking) []Total {
	var totals []Total
	var t tally
	for _, one := range t.record(r, ask) {
		if r.isRelated() {
			one.money = one.money.atMost()
		}
		totals = append(totals, one.total())
	}
	return totals
}
