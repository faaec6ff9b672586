package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// printedRecord is a record whose figures are asked what money passed.
type printedRecord struct {
	knowledge
	worked *workedOut
	record *assistance.Record
	again  *printedAgain // nil if the act is not printed again
}

// says returns what the figures of a step say of a passage: Yes if they say that some money
// passed, and zero if nothing proves it, or if they print 0. A 0 beside an amount for the same
// money is disputed.
//
// A step without any figure says that the act was done. Where some figure divides its
// money by categories, the others say of none of them that it has some. Copies of the step
// prove nothing here: but a print of it that they correct does not count, and a 0 of theirs
// disputes it, as other States that they name do.
func (r *printedRecord) says(s *doneStep, p *passage) party.Holds {
	divided := slices.ContainsFunc(s.figures, dividesCategories)
	some, none := !s.hasFigures && r.eachTookPart(p), r.denies(s.it(), p)
	for _, f := range s.figures {
		amount, zero := r.passed(f, p)
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

// denies reports whether another record of the same act says of a passage, at the stage and the
// time of a step, that nothing passed, or names other States.
func (r *printedRecord) denies(s *assistance.Step, p *passage) bool {
	return r.again.denies(s, p, func(f *assistance.Figure) bool {
		_, none := r.passed(f, p)
		return none
	})
}

// saysTogether returns what a step says of some passages together, for a category: what is
// proved of one of them is proved.
func (r *printedRecord) saysTogether(s *doneStep, passages []passage, category assistance.Category) (says party.Holds) {
	for _, p := range passages {
		p.category = category
		switch r.says(s, &p) {
		case party.HoldsYes:
			return party.HoldsYes
		case party.HoldsDisputed:
			says = party.HoldsDisputed
		}
	}
	return says
}

// passed reports whether a figure says of a passage that some money passed, and whether it says that
// none did. It may say both, in two currencies, or neither.
func (r *printedRecord) passed(f *assistance.Figure, p *passage) (some, none bool) {
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
		return some && r.eachTookPart(p), none
	}
	met, inRows := false, false
	for row := range r.rows(f.Split, p.fromTo) {
		if !p.isFor(row, r.covers) {
			continue
		}
		met = true
		inRows = inRows || !row.Amount.IsZero() && r.names(row, p)
		none = none || row.Amount.IsZero() && p.isWhole(row)
	}
	if !met { // it has no row: only the rest of the money may be its own
		return some && r.eachTookPart(p) && !dividesCategories(f), none || !r.leavesRest(f)
	}
	return some && inRows, none
}

// leavesRest reports whether the rows of a split may leave money of the figure to those of the
// treaty that have no row.
func (r *printedRecord) leavesRest(f *assistance.Figure) bool {
	return f.Split.Rest != assistance.RestOutside && f.Range().High.Compare(r.total(f.Split)) > 0
}

// rows yields the rows of a split of which some money may be from one actor to another.
func (r *printedRecord) rows(split *assistance.Split, actors fromTo) iter.Seq[*assistance.SplitRow] {
	return func(yield func(*assistance.SplitRow) bool) {
		if len(split.Rows) > fewRows {
			rows := r.worked.splits.of(split, func() *splitRows { return newSplitRows(split) })
			for _, i := range rows.between(actors) {
				if !yield(&split.Rows[i]) {
					return
				}
			}
			return
		}
		for i := range split.Rows {
			if row := &split.Rows[i]; meets(row.From, actors.from) && meets(row.To, actors.to) && !yield(row) {
				return
			}
		}
	}
}

// total returns what the rows of a split come to.
func (r *printedRecord) total(split *assistance.Split) assistance.Sum {
	if len(split.Rows) > fewRows {
		return r.worked.splits.of(split, func() *splitRows { return newSplitRows(split) }).total
	}
	return totalOf(split)
}

// meets reports whether two actors may be the same; a zero one is whoever it is.
func meets(a, b party.Actor) bool {
	return a == party.Actor{} || b == party.Actor{} || a == b
}

// names reports whether a row between the actors of a passage is proof of them: each is named
// there, or is nobody that must be.
func (r *printedRecord) names(row *assistance.SplitRow, p *passage) bool {
	return (row.From == p.from || tookPart(p.from, r.record.From)) && (row.To == p.to || tookPart(p.to, r.record.To))
}

// eachTookPart reports whether the actors of a passage took part by the record itself, whatever
// the rows of splits say.
func (r *printedRecord) eachTookPart(p *passage) bool {
	return tookPart(p.from, r.record.From) && tookPart(p.to, r.record.To)
}

// tookPart reports whether an actor on one side took part: it stands there alone, or the
// source says it of each of the group. Whoever it is, somebody did.
func tookPart(actor party.Actor, group *assistance.Group) bool {
	return group == nil || group.Each || actor == party.Actor{}
}
