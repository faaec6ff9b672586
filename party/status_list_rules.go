package party

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// checker checks the parts of a status list by the rules that stand at
// [StatusListDocument.Check]. Where a rule asks for a date, everything counts as known.
type checker struct {
	faults *schema.Faults
	rules  rules
}

func (c checker) add(at schema.Pointer, code schema.Code, format string, args ...any) {
	c.faults.Add(at, code, fmt.Sprintf(format, args...))
}

func (c checker) sources(at schema.Pointer, sources []Source) {
	for i, s := range sources {
		s.Check(c.faults, at.Item(i))
	}
}

// latestOf returns the source of the latest day; the zero Source if there is none.
func latestOf(sources []Source) Source {
	var latest Source
	for _, s := range sources {
		if s.Known().After(latest.Known()) {
			latest = s
		}
	}
	return latest
}

// treaty checks the treaty's own entry into force.
func (c checker) treaty(at schema.Pointer) {
	if !c.rules.hasEntry() {
		return
	}
	rule := c.rules.entry
	if !rule.InForce.After(rule.Deposited) {
		c.add(at.Member("inForce"), schema.CodeDatesOutOfOrder,
			"in force on %s, and not after the deposit of %s that brought it in", rule.InForce, rule.Deposited)
	}
	practice := rule.Practice
	if practice == nil {
		return
	}
	at = at.Member("practice")
	practice.Source.Check(c.faults, at.Member("source"))
	if !practice.Until.After(rule.Deposited) || !practice.Until.Before(rule.InForce) {
		c.add(at.Member("until"), schema.CodeDatesOutOfOrder,
			"on deposits until %s; the text can be silent only between %s and %s", practice.Until, rule.Deposited, rule.InForce)
	}
}

func (c checker) participation(at schema.Pointer, p *Participation) {
	c.sources(at.Member("sources"), p.Sources)
	source := latestOf(p.Sources)
	source.CheckDay(c.faults, at.Member("signature"), p.Signature)
	source.CheckDay(c.faults, at.Member("provisional"), p.Provisional)
	c.provisional(at.Member("provisional"), p)
	for i := range p.Terms {
		t := &p.Terms[i]
		place := at.Member("terms").Item(i)
		source.CheckDay(c.faults, place.Member("deposit"), t.Deposit)
		if t.Deposit.Before(p.Signature) {
			c.add(place.Member("deposit"), schema.CodeDatesOutOfOrder,
				"deposited on %s, before the signature on %s", t.Deposit, p.Signature)
		}
		if i > 0 {
			c.sequence(place.Member("deposit"), &p.Terms[i-1], t)
		}
		c.term(place, t)
	}
}

// provisional checks the declaration of provisional application.
func (c checker) provisional(at schema.Pointer, p *Participation) {
	if p.Provisional.IsZero() {
		return
	}
	if p.Provisional.Before(p.Signature) {
		c.add(at, schema.CodeDatesOutOfOrder, "declared on %s, before the signature on %s", p.Provisional, p.Signature)
		return
	}
	if len(p.Terms) == 0 || !c.rules.hasEntry() {
		return
	}
	last := &p.Terms[len(p.Terms)-1]
	if e := last.entry(c.rules, civil.Date{}); !e.on.IsZero() && !p.Provisional.Before(e.on) {
		c.add(at, schema.CodeDatesOutOfOrder,
			"declared on %s, when the treaty had been in force for the State since %s", p.Provisional, e.on)
	}
}

// sequence checks that the term before t had ended when t began.
func (c checker) sequence(at schema.Pointer, before, t *Term) {
	if before.Withdrawal != nil && !c.rules.hasWithdrawal() {
		return
	}
	end := before.Withdrawal.ending(c.rules, civil.Date{})
	// Where the end is not settled, the new consent settles it: the State had left
	// when it consented anew.
	free := end.settled
	if free.IsZero() {
		free = end.open
	}
	switch {
	case free.IsZero():
		c.add(at, schema.CodeOverlappingTerms, "the term before it has not ended")
	case t.Deposit.Before(free):
		c.add(at, schema.CodeOverlappingTerms, "deposited on %s, before the term before it ended on %s", t.Deposit, free)
	}
}

func (c checker) term(at schema.Pointer, t *Term) {
	if stated := t.EntryIntoForce; stated != nil {
		place := at.Member("entryIntoForce")
		stated.Source.Check(c.faults, place.Member("source"))
		stated.Source.CheckDay(c.faults, place.Member("source"), t.Deposit)
		rule := c.rules.entry
		derived, _ := rule.DateFor(t.Deposit)
		switch {
		case !c.rules.hasEntry():
		case t.Consent == Succession && stated.On.Before(rule.InForce):
			c.add(place.Member("on"), schema.CodeEntryIntoForceMismatch,
				"stated %s, before the treaty itself was in force on %s", stated.On, rule.InForce)
		case t.Consent != Succession && stated.On != derived:
			c.add(place.Member("on"), schema.CodeEntryIntoForceMismatch,
				"stated %s; by %s a deposit on %s gives %s", stated.On, rule.Cite, t.Deposit, derived)
		}
	}
	if t.Withdrawal != nil {
		c.withdrawal(at.Member("withdrawal"), t)
	}
}

func (c checker) withdrawal(at schema.Pointer, t *Term) {
	w := t.Withdrawal
	w.Source.Check(c.faults, at.Member("source"))
	w.Source.CheckDay(c.faults, at.Member("received"), w.Received)
	var inForce civil.Date
	if c.rules.hasEntry() {
		inForce = t.entry(c.rules, civil.Date{}).on
	}
	switch {
	case !w.Received.After(t.Deposit):
		c.add(at.Member("received"), schema.CodeDatesOutOfOrder,
			"received on %s, not after the deposit on %s", w.Received, t.Deposit)
	case w.Received.Before(inForce):
		c.add(at.Member("received"), schema.CodeDatesOutOfOrder,
			"received on %s, from a State that was a party only from %s", w.Received, inForce)
	}
	rule := c.rules.withdrawal
	if c.rules.hasWithdrawal() && !rule.counts(w.From) {
		c.add(at.Member("from"), schema.CodeUnknownReference, "withdrawn from %s, which by the rule takes this treaty not along", w.From)
	}
	due, _ := rule.due(w)
	for i := range w.Conflict {
		c.conflict(at.Member("conflict").Item(i), &w.Conflict[i], due)
	}
	earliest := due
	if rule.ProlongedBy != 0 {
		if words := conflictOn(w.Conflict, due, civil.Date{}); words.holds == HoldsYes {
			earliest = later(due, words.firstEnd)
		}
	}
	if stated := w.Effective; stated != nil {
		place := at.Member("effective")
		stated.Source.Check(c.faults, place.Member("source"))
		stated.Source.CheckDay(c.faults, place.Member("source"), w.Received)
		if c.rules.hasWithdrawal() && stated.On.Before(earliest) {
			c.add(place.Member("on"), schema.CodeWithdrawalTooEarly,
				"stated %s; by %s it takes effect no earlier than %s", stated.On, rule.Cite, earliest)
		}
	}
}

// conflict checks what a source says of a conflict on the day on which a withdrawal is
// due.
func (c checker) conflict(at schema.Pointer, said *Conflict, due civil.Date) {
	said.Source.Check(c.faults, at.Member("source"))
	said.Source.CheckDay(c.faults, at.Member("at"), said.At)
	said.Source.CheckDay(c.faults, at.Member("ended"), said.Ended)
	if !c.rules.hasWithdrawal() {
		return
	}
	if said.Holds == HoldsNo {
		said.Source.CheckDay(c.faults, at.Member("source"), due)
	}
	if !said.Ended.IsZero() && said.Ended.Before(due) {
		c.add(at.Member("ended"), schema.CodeDatesOutOfOrder,
			"ended on %s, before the expiry on %s at which it is said to last", said.Ended, due)
	}
}
