package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Ground is one piece of evidence in a proof: a determination, a step of a
// record, or a programme.
type Ground struct {
	Of           GroundKind          `json:"of"`
	ID           string              `json:"id"`
	Step         int                 `json:"step,omitempty"`    // record: which step, from 1
	Stage        assistance.Stage    `json:"stage,omitzero"`    // record: the stage of the step
	Object       party.State         `json:"object,omitzero"`   // the other State of which it speaks
	Category     assistance.Category `json:"category,omitzero"` // of which it speaks; none: at large
	Holds        party.Holds         `json:"holds"`
	At           civil.Date          `json:"at,omitzero"`      // it speaks as at this day
	Period       *civil.Period       `json:"period,omitempty"` // it speaks of these days; a vague act or event lies on one of them
	Effect       Effect              `json:"effect"`
	Days         int                 `json:"days,omitempty"`    // carried: by how many days
	Elapsed      *Elapsed            `json:"elapsed,omitempty"` // event: the days from it to the day asked
	By           party.Actor         `json:"by,omitzero"`
	Source       party.Source        `json:"source,omitzero"`
	Known        civil.Date          `json:"known,omitzero"`
	Hypothetical bool                `json:"hypothetical,omitempty"`
	Note         string              `json:"note,omitempty"`
}

// Elapsed is how many days lie between an event and the day asked, by the
// earliest and the latest day that it may have had. No number of days is too
// many: "urgently" in 6(6) has no clock.
type Elapsed struct {
	AtLeast int `json:"atLeast"`
	AtMost  int `json:"atMost"`
}

// GroundKind says where a ground stands in the register. The zero value is
// nowhere.
type GroundKind uint8

// The kinds of ground.
const (
	FromDetermination GroundKind = iota + 1
	FromRecord
	FromProgramme
)

var groundKinds = codelist.New[GroundKind]("kind of ground", "determination", "record", "programme")

// String returns the code of k, or the empty string for the zero value.
func (k GroundKind) String() string { return groundKinds.String(k) }

// ParseGroundKind returns the kind of ground with the given code; the error is a
// *codelist.UnknownError.
func ParseGroundKind(code string) (GroundKind, error) { return groundKinds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (k GroundKind) MarshalText() ([]byte, error) { return groundKinds.Marshal(k) }

// UnmarshalText reads a code as ParseGroundKind does.
func (k *GroundKind) UnmarshalText(text []byte) error { return groundKinds.Unmarshal(text, k) }

// ground is one piece of evidence that is looked at for a fact: a word, which
// is a determination, or an act, which is a step of a record or a programme.
type ground struct {
	determination *Determination
	record        *assistance.Record
	step          int // index of the record's step
	programme     *assistance.Programme
	topic         topic
	holds         party.Holds
	days          civil.Period // the days of which it speaks
	// asAt says that it speaks of one day only: the one that days holds or, if
	// days is longer, one of them that is not known.
	asAt   bool
	lasts  bool       // as at a day, it may be carried forward
	limit  civil.Date // the last day to which it may be carried; zero: any
	effect Effect
	age    int // carried: by how many days
}

// isWord reports whether the ground is a determination.
func (g *ground) isWord() bool { return g.determination != nil }

// isVague reports whether the one day of the ground is not known.
func (g *ground) isVague() bool {
	return g.asAt && (g.days.From.IsZero() || g.days != civil.Day(g.days.From))
}

// lastDay is the last day of which the ground may speak.
func (g *ground) lastDay() civil.Date {
	if g.days.Until.IsZero() {
		return civil.Latest()
	}
	return g.days.Until.AddDays(-1)
}

// speaks returns Counts if the ground surely speaks of some day in a window,
// and Straddles if it may.
func (g *ground) speaks(window civil.Period) Effect {
	switch {
	case !g.days.Overlaps(window):
		return 0
	case !g.asAt || g.days.Within(window):
		return Counts
	}
	return Straddles
}

// wordOf is a determination as a ground.
func wordOf(d *Determination, object party.State) ground {
	g := ground{determination: d, topic: topic{object, d.Category}, holds: d.Holds}
	g.days, g.asAt = d.days()
	g.lasts = g.asAt
	return g
}

// actOf is a step of a record as a ground. Delivering goes on over its period.
// Every other step is an act of one day: where only a period is known in which
// it lies, its day is vague, and so is every step without a date.
//
// Asking, offering, pledging and committing are carried forward until the
// record's own delivery has ended; what is delivered or provided is done. A
// delivery that ended before an act, of which the earliest day is given, is not
// of what it opened.
func actOf(r *assistance.Record, step int, deliveryEnds civil.Date) ground {
	s := &r.Steps[step]
	g := ground{record: r, step: step, holds: party.HoldsYes}
	g.days, g.asAt = s.When()
	if s.Stage != assistance.Delivered || g.days.IsZero() {
		g.asAt = true
	}
	if s.Stage != assistance.Delivered && s.Stage != assistance.Provided {
		g.lasts = true
		if !deliveryEnds.Before(g.days.From) {
			g.limit = deliveryEnds
		}
	}
	return g
}

// deliveryEnds returns the last day of a record's delivery, or zero if it has
// none, or one that is not known to end.
func (q *inquiry) deliveryEnds(r *assistance.Record) civil.Date {
	var ends civil.Date
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage != assistance.Delivered && s.Stage != assistance.Provided || !q.knows(s.KnownOn()) {
			continue
		}
		when, _ := s.When()
		if when.Until.IsZero() {
			return civil.Date{}
		}
		if last := when.Until.AddDays(-1); last.After(ends) {
			ends = last
		}
	}
	return ends
}

// programmeOf is an agreed programme as a ground; it is not dated if it speaks
// of no day. It runs from the day on which it was agreed, at the earliest.
func programmeOf(p *assistance.Programme) (g ground, dated bool) {
	g = ground{programme: p, holds: party.HoldsYes, days: p.Period}
	if p.Period.IsZero() {
		g.days, g.asAt, g.lasts = civil.Day(p.Agreed), true, true
		return g, !p.Agreed.IsZero()
	}
	if p.Agreed.After(g.days.From) {
		g.days.From = p.Agreed
	}
	return g, g.days.Until.IsZero() || g.days.From.Before(g.days.Until)
}

// show writes out a ground with its source.
func (g *ground) show() Ground {
	out := Ground{Holds: g.holds, Effect: g.effect, Days: g.age, Object: g.topic.object, Category: g.topic.category}
	switch {
	case g.asAt && !g.isVague():
		out.At = g.days.From
	default:
		days := g.days
		out.Period = &days
	}
	switch {
	case g.determination != nil:
		d := g.determination
		out.Of, out.ID, out.By, out.Source, out.Known = FromDetermination, d.ID, d.By, d.Source, d.KnownOn()
		out.Hypothetical, out.Note = d.Hypothetical, d.Note
	case g.record != nil:
		step := &g.record.Steps[g.step]
		out.Of, out.ID, out.Step, out.Stage = FromRecord, g.record.ID, g.step+1, step.Stage
		out.By, out.Source, out.Known, out.Note = actorOf(g.record, step), step.Source, step.KnownOn(), g.record.Note
	default:
		p := g.programme
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
