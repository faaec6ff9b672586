package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// gathering collects what the register holds on one leaf and two States, and knew
// by a day. It depends on no legal date. The pieces refer to the sources by their
// place.
type gathering struct {
	index           *index
	known           civil.Date // zero: everything
	leaf            leaf
	subject, object party.State
	sources         []source
	pieces          []evidence.Piece
}

// fact is the evidence on the leaf as one on a fact.
func (g *gathering) fact(carry bool) *evidence.Evidence {
	asks := g.leaf.asks(g.object, carry)
	var givings []evidence.Piece
	if asks.Contradicted && slices.ContainsFunc(g.pieces, func(p evidence.Piece) bool { return p.Says == party.HoldsNo }) {
		givings = g.givings()
	}
	return evidence.New(asks, g.pieces, givings)
}

// events is the evidence on the leaf as one on events.
func (g *gathering) events(carry bool) *evidence.Events {
	return evidence.NewEvents(g.leaf.asks(g.object, carry), g.pieces)
}

// refer returns the place of a further source.
func (g *gathering) refer(s source) int {
	g.sources = append(g.sources, s)
	return len(g.sources) - 1
}

// ground writes out what a piece did.
func (g *gathering) ground(u *evidence.Used) Ground { return g.sources[u.Ref].ground(u) }

// knows reports whether something that became known on a day counts.
func (g *gathering) knows(day civil.Date) bool { return g.known.IsZero() || !day.After(g.known) }

// words adds the determinations.
func (g *gathering) words() {
	for _, d := range g.index.determinations[about{g.leaf.predicate, g.subject}] {
		other := d.other(g.subject)
		if !g.stands(d) || g.object.IsValid() && other != g.object {
			continue
		}
		p := wordOf(d, other)
		p.Ref = g.refer(source{determination: d})
		g.pieces = append(g.pieces, p)
	}
}

// stands reports whether a determination is known and not replaced by one that
// is known too.
func (g *gathering) stands(d *Determination) bool {
	return g.knows(d.KnownOn()) &&
		!slices.ContainsFunc(g.index.replacements[d.ID], func(by *Determination) bool { return g.knows(by.KnownOn()) })
}

// acts adds the steps of records of divided scope that establish a predicate.
func (g *gathering) acts(p Predicate, stages stageSet) {
	if stages == 0 {
		stages = stagesOf(p.recordStages())
	}
	for _, r := range g.index.divided[about{p, g.subject}] {
		var other party.State
		if p.TakesObject() {
			other = r.Recipient.State
		}
		if g.object.IsValid() && other != g.object {
			continue
		}
		ends := g.deliveryEnds(r)
		for i := range r.Steps {
			if s := &r.Steps[i]; stages.has(s.Stage) && g.knows(s.KnownOn()) {
				g.act(p, r, i, other, ends)
			}
		}
	}
}

// act adds a step of a record: for each of its categories that is assistance a
// piece, if the predicate takes one.
func (g *gathering) act(p Predicate, r *assistance.Record, step int, other party.State, deliveryEnds civil.Date) {
	piece := actOf(&r.Steps[step], deliveryEnds)
	piece.Ref = g.refer(source{record: r, step: step})
	piece.Topic.Object = other
	if !p.TakesCategory() {
		g.pieces = append(g.pieces, piece)
		return
	}
	for _, part := range r.Parts {
		if part.Category.IsAssistance() {
			piece.Topic.Category = part.Category
			g.pieces = append(g.pieces, piece)
		}
	}
}

// deliveryEnds returns the last day of a record's delivery, or zero if it has
// none, or one that is not known to end.
func (g *gathering) deliveryEnds(r *assistance.Record) civil.Date {
	var ends civil.Date
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage != assistance.Delivered && s.Stage != assistance.Provided || !g.knows(s.KnownOn()) {
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

// programmes adds the agreed programmes to which both States are parties; a
// coalition alone is not one: 6(12).
func (g *gathering) programmes() {
	for _, p := range g.index.programmes[g.subject] {
		if p.Kind != assistance.Agreement || !g.knows(p.KnownOn()) {
			continue
		}
		piece, dated := programmeOf(p)
		if !dated {
			continue
		}
		piece.Ref = g.refer(source{programme: p})
		for _, actor := range p.Parties {
			if other := actor.State; other.IsValid() && other != g.subject && (!g.object.IsValid() || other == g.object) {
				piece.Topic.Object = other
				g.pieces = append(g.pieces, piece)
			}
		}
	}
}

// givings returns the steps by which the State's own records show that it
// committed or delivered assistance, of whatever category.
func (g *gathering) givings() []evidence.Piece {
	from := len(g.pieces)
	g.acts(Gives, stagesOf([]assistance.Stage{assistance.Committed, assistance.Delivered}))
	givings := g.pieces[from:]
	g.pieces = g.pieces[:from:from]
	return givings
}
