package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// passage is money of a record from an actor to another, for a category. A zero actor is
// whoever it is; the zero category is any that is assistance.
type passage struct {
	record   *assistance.Record
	covers   *coverage
	worked   *workedOut
	from, to party.Actor
	category assistance.Category
	again    *printedAgain // nil if the act is not printed again
}

// printed returns what the figures of a step say of the passage: Yes if they say that some
// money passed, and zero if nothing proves it, or if they print 0. A 0 beside an amount for the
// same money is disputed.
//
// A step without any figure says that the act was done. Where some figure divides its
// money by categories, the others say of none of them that it has some. Copies of the step
// prove nothing here: but a print of it that they correct does not count, and a 0 of theirs
// disputes it, as other States that they name do.
func (p *passage) printed(s *doneStep) party.Holds {
	divided := slices.ContainsFunc(s.figures, dividesCategories)
	some, none := !s.hasFigures && p.eachTookPart(), p.again.denies(p, s.it())
	for _, f := range s.figures {
		amount, zero := p.of(f)
		some = some || amount && (!divided || dividesCategories(f))
		none = none || zero
	}
	switch {
	case some && none:
		return party.HoldsDisputed
	case some:
		return party.HoldsYes
	}
	return 0
}

// printed returns what a step says of the money of some passages together, for a category:
// what is proved of one of them is proved.
func printed(passages []passage, category assistance.Category, s *doneStep) (says party.Holds) {
	for _, p := range passages {
		p.category = category
		switch p.printed(s) {
		case party.HoldsYes:
			return party.HoldsYes
		case party.HoldsDisputed:
			says = party.HoldsDisputed
		}
	}
	return says
}

// of reports whether a figure says that some money passed, and whether it says that none
// did. It may say both, in two currencies, or neither.
func (p *passage) of(f *assistance.Figure) (some, none bool) {
	number, equivalent := f.Amount, f.Equivalent.Amount
	if f.Sense == assistance.Between {
		number = f.UpTo
	}
	some, none = !number.IsZero(), number.IsZero()
	if f.Sense == assistance.OpenAmount {
		some, none = f.Equivalent.Currency == 0, false // no number is told, or the equivalent alone
	}
	if f.Equivalent.Currency != 0 {
		some, none = some || !equivalent.IsZero(), none || equivalent.IsZero()
	}
	if f.Split == nil {
		return some && p.eachTookPart(), none
	}
	met, inRows := false, false
	for row := range p.rows(f.Split) {
		if !p.isFor(row) {
			continue
		}
		met = true
		inRows = inRows || !row.Amount.IsZero() && p.names(row)
		none = none || row.Amount.IsZero() && p.isWhole(row)
	}
	if !met { // it has no row: only the rest of the money may be its own
		return some && p.eachTookPart() && !dividesCategories(f), none || !p.leavesRest(f)
	}
	return some && inRows, none
}

// leavesRest reports whether the rows of a split may leave money of the figure to those of the
// treaty that have no row.
func (p *passage) leavesRest(f *assistance.Figure) bool {
	return f.Split.Rest != assistance.RestOutside && f.Range().High.Compare(p.total(f.Split)) > 0
}

// rows yields the rows of a split of which some money may be from one actor of the passage to the
// other.
func (p *passage) rows(split *assistance.Split) iter.Seq[*assistance.SplitRow] {
	return func(yield func(*assistance.SplitRow) bool) {
		if len(split.Rows) > fewRows {
			rows := p.worked.splits.of(split, func() *splitRows { return newSplitRows(split) })
			for _, i := range rows.between(fromTo{p.from, p.to}) {
				if !yield(&split.Rows[i]) {
					return
				}
			}
			return
		}
		for i := range split.Rows {
			if row := &split.Rows[i]; meets(row.From, p.from) && meets(row.To, p.to) && !yield(row) {
				return
			}
		}
	}
}

// total returns what the rows of a split come to.
func (p *passage) total(split *assistance.Split) assistance.Sum {
	if len(split.Rows) > fewRows {
		return p.worked.splits.of(split, func() *splitRows { return newSplitRows(split) }).total
	}
	return totalOf(split)
}

// isFor reports whether some money of a row between the actors of the passage may be for its
// category.
func (p *passage) isFor(row *assistance.SplitRow) bool {
	return row.Category == 0 || row.Category == p.category || p.category == 0 && p.covers.assists(row.Category)
}

// meets reports whether two actors may be the same; a zero one is whoever it is.
func meets(a, b party.Actor) bool {
	return a == party.Actor{} || b == party.Actor{} || a == b
}

// isWhole reports whether a row has all the money of the passage.
func (p *passage) isWhole(row *assistance.SplitRow) bool {
	return (row.From == party.Actor{} || row.From == p.from) && (row.To == party.Actor{} || row.To == p.to) && (row.Category == 0 || row.Category == p.category)
}

// names reports whether a row between the actors of the passage is proof of its actors: each is
// named there, or is nobody that must be.
func (p *passage) names(row *assistance.SplitRow) bool {
	return (row.From == p.from || tookPart(p.from, p.record.From)) && (row.To == p.to || tookPart(p.to, p.record.To))
}

// eachTookPart reports whether the actors took part by the record itself, whatever the
// rows of splits say.
func (p *passage) eachTookPart() bool {
	return tookPart(p.from, p.record.From) && tookPart(p.to, p.record.To)
}

// tookPart reports whether an actor on one side took part: it stands there alone, or the
// source says it of each of the group. Whoever it is, somebody did.
func tookPart(actor party.Actor, group *assistance.Group) bool {
	return group == nil || group.Each || actor == party.Actor{}
}

// dividesCategories reports whether a figure divides its money by categories.
func dividesCategories(f *assistance.Figure) bool {
	return f.Split != nil && f.Split.Rows[0].Category != 0 // all rows name the same places
}

// dividesActors reports whether a figure divides its money among actors.
func dividesActors(f *assistance.Figure) bool {
	return f.Split != nil && (f.Split.Rows[0].From != party.Actor{} || f.Split.Rows[0].To != party.Actor{}) // all rows name the same places
}

// dividesAny reports whether some figure of a step divides its money in a way.
func dividesAny(s *assistance.Step, in func(*assistance.Figure) bool) bool {
	for i := range s.Figures {
		if in(&s.Figures[i]) {
			return true
		}
	}
	return false
}

// areSides reports whether two places are the two sides of the record.
func (p *passage) areSides(a, b RecordPlace) bool {
	sides, one := *p, party.Actor{Kind: party.ActorUnstated}
	sides.stand(a, one)
	sides.stand(b, one)
	return sides.from == one && sides.to == one
}

// stand puts an actor on the side of the record that a place is.
func (p *passage) stand(place RecordPlace, actor party.Actor) {
	switch {
	case place == AsProvider:
		p.from = actor
	case place == AsRecipient, place == AsRequester && p.record.Requester == party.Actor{}:
		p.to = actor
	}
}
