package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// source is the item of the register from which a piece of evidence was made: a
// determination, a list, a step of a record, or a programme.
type source struct {
	determination *Determination
	list          *ListStatement
	fact          FactCode // on which it is a word; none: on that of the leaf
	record        *assistance.Record
	step          int // index of the record's step
	programme     *assistance.Programme
}

// wordOf is a determination as a piece of evidence, on the other State that it
// names. A period without an end is stated up to the day of its source, and goes on from
// there by assumption. A span in which what cannot cease began counts from its last day,
// by which it had happened.
func wordOf(d *Determination, object party.State, kind FactKind) evidence.Piece {
	p := evidence.Piece{Author: authorOf(d), Topic: evidence.Topic{Object: object, Category: d.Category}, Says: d.Holds, Foreseen: d.Foreseen}
	p.Days, p.OneDay = d.days()
	if last := d.Source.Known(); p.Days.Until.IsZero() && !d.Foreseen && !last.IsZero() {
		p.Days.Until, p.Continues = last.AddDays(1), true
	}
	if kind == Permanent && d.Event != nil && d.Holds == party.HoldsYes {
		p.Days.From = d.Event.Latest
	}
	return p
}

// listed is what a list says of a State as a piece of evidence.
func listed(l *ListStatement, s party.State) evidence.Piece {
	p := evidence.Piece{Author: evidence.Other, Says: l.Holds, Days: civil.Day(l.At), OneDay: true}
	if l.By.State == s {
		p.Author = evidence.Own
	}
	return p
}

// authorOf is whose word a determination is to the rules of evidence.
func authorOf(d *Determination) evidence.Author {
	switch {
	case d.Hypothetical:
		return evidence.Supposition
	case d.OwnWord():
		return evidence.Own
	}
	return evidence.Other
}

// actOf is a step of a record as a piece of evidence. Delivering goes on over its
// period. Every other step is an act of one day: where only a period is known in
// which it lies, its day is vague, and so is that of every step without a date.
//
// Asking, offering, pledging and committing hold on until the record's own
// delivery has ended; what is delivered or provided is done. A delivery that ended
// before an act began is ignored: it cannot have fulfilled it. Of a delivery without an
// end the days up to that of its source are stated; it goes on from there by assumption.
func actOf(s *assistance.Step, deliveryEnds civil.Date) evidence.Piece {
	p := evidence.Piece{Author: evidence.Act, Says: party.HoldsYes}
	p.Days, p.OneDay = s.When()
	if s.Stage != assistance.Delivered || p.Days.IsZero() {
		p.OneDay = true
	} else if p.Days.Until.IsZero() {
		p.Days.Until, p.Continues = s.Source.Known().AddDays(1), true
	}
	if s.Stage != assistance.Delivered && s.Stage != assistance.Provided {
		p.Lasts = true
		if !deliveryEnds.Before(p.Days.From) {
			p.Limit = deliveryEnds
		}
	}
	return p
}

// programmeOf is an agreed programme as a piece of evidence. It is not dated if it
// speaks of no day. It runs from the day on which it was agreed, at the earliest.
func programmeOf(p *assistance.Programme) (piece evidence.Piece, dated bool) {
	piece = evidence.Piece{Author: evidence.Act, Says: party.HoldsYes, Days: p.Period}
	if p.Period.IsZero() {
		piece.Days, piece.OneDay, piece.Lasts = civil.Day(p.Agreed), true, true
		return piece, !p.Agreed.IsZero()
	}
	if p.Agreed.After(piece.Days.From) {
		piece.Days.From = p.Agreed
	}
	if piece.Days.Until.IsZero() {
		piece.Days.Until, piece.Continues = p.Source.Known().AddDays(1), true
	}
	return piece, piece.Days.Until.IsZero() || piece.Days.From.Before(piece.Days.Until)
}

// ground writes out what a piece that was made from the source did.
func (s *source) ground(u *evidence.Used) Ground {
	out := Ground{Holds: u.Says, Effect: effectOf(u.Effect), Days: u.Age, Object: u.Topic.Object, Category: u.Topic.Category}
	if u.OneDay && u.Days == civil.Day(u.Days.From) {
		out.At = u.Days.From
	} else {
		days := u.Days
		out.Period = &days
	}
	out.Fact = s.fact
	switch {
	case s.list != nil:
		l := s.list
		out.Of, out.ID, out.By, out.Source, out.Known, out.Words, out.Note = FromList, l.ID, l.By, l.Source, l.KnownOn(), l.Words, l.Note
	case s.determination != nil:
		d := s.determination
		out.Of, out.ID, out.By, out.Source, out.Known = FromDetermination, d.ID, d.By, d.Source, d.KnownOn()
		out.Hypothetical, out.Note = d.Hypothetical, d.Note
	case s.record != nil:
		step := &s.record.Steps[s.step]
		out.Of, out.ID, out.Step, out.Stage = FromRecord, s.record.ID, s.step+1, step.Stage
		out.By, out.Source, out.Known, out.Note = actorOf(s.record, step), step.Source, step.KnownOn(), s.record.Note
	default:
		p := s.programme
		out.Of, out.ID, out.Source, out.Known, out.Note = FromProgramme, p.ID, p.Source, p.KnownOn(), p.Note
	}
	return out
}

// actorOf is whose act a step is: a request is the requester's, or else the
// recipient's; what gives is the provider's.
func actorOf(r *assistance.Record, step *assistance.Step) party.Actor {
	switch {
	case step.Stage != assistance.Requested:
		return r.Provider
	case r.Requester != (party.Actor{}):
		return r.Requester
	}
	return r.Recipient
}
