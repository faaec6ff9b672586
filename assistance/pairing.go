package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// pairing has the pairs of provider and recipient of a record: one, or each member of
// the one group with each of the other.
type pairing struct {
	record                *Record
	ask                   *asking
	providers, recipients []party.Actor
	from, to              []Who // who each of them is to the question
	one                   [2]party.Actor
	who                   [2]Who
}

// of makes the pairs of a record as a question has them.
func (p *pairing) of(r *Record, ask *asking) {
	p.record, p.ask = r, ask
	p.one = [2]party.Actor{r.Provider, r.receiver()}
	p.providers, p.from = p.side(0, r.From, ask.providers)
	p.recipients, p.to = p.side(1, r.To, ask.recipients)
	if r.passesOn() {
		for i, actor := range p.providers {
			if actor.Kind == party.ActorState {
				p.from[i] = ask.passer
			}
		}
	}
}

// side returns who stands on a side of the record, and who each of them is to the question:
// the actor or, for a group, its members. Those that have no name stand there as the group
// itself. Who asks for the group by its name asks for all of it.
func (p *pairing) side(at int, g *Group, asked []party.Actor) ([]party.Actor, []Who) {
	of := p.ask.whoIs(p.one[at], asked)
	if g == nil {
		p.who[at] = of
		return p.one[at : at+1], p.who[at : at+1]
	}
	actors := g.Members
	if g.Others {
		actors = append(slices.Clip(actors), p.one[at])
	}
	are := make([]Who, len(actors))
	for i, actor := range actors {
		if are[i] = p.ask.whoIs(actor, asked); of == Itself {
			are[i] = Itself
		}
	}
	return actors, are
}

// givers returns the lines on which money of the record is totalled, as a set.
func (p *pairing) givers() (set giverSet) {
	for i := range p.providers {
		for j := range p.recipients {
			set |= 1 << p.giver(i, j)
		}
	}
	return set
}

// giver returns the line of a pair.
func (p *pairing) giver(provider, recipient int) Giver {
	return giverOf(p.record.Kind, p.providers[provider], p.recipients[recipient], p.ask.actors)
}

// giverSet is a set of givers, a bit for each.
type giverSet uint8

func (s giverSet) has(g Giver) bool { return s&(1<<g) != 0 }

// box is some pairs of a record, as a question asks for them.
type box struct {
	surely  categorySet // asked for of every pair
	perhaps categorySet // asked for of some pair
}

// all returns the pairs that are on the line of a giver.
func (p *pairing) all(giver Giver, stage Stage) box {
	in := box{surely: ^categorySet(0)}
	for i := range p.providers {
		for j := range p.recipients {
			in.add(p.asked(i, j, giver, stage))
		}
	}
	if in.perhaps == 0 {
		in.surely = 0
	}
	return in
}

// pairsOf returns the pairs of a row of a split that are on the line of a giver. A row
// that names no provider is of all of them.
func (p *pairing) pairsOf(row *SplitRow, giver Giver, stage Stage) box {
	in := box{surely: ^categorySet(0)}
	for i, from := range p.providers {
		if row.From != (party.Actor{}) && row.From != from {
			continue
		}
		for j, to := range p.recipients {
			if row.To == (party.Actor{}) || row.To == to {
				in.add(p.asked(i, j, giver, stage))
			}
		}
	}
	if in.perhaps == 0 {
		in.surely = 0
	}
	return in
}

// pairsWithout returns the pairs for which a split has no row.
func (p *pairing) pairsWithout(s *Split, giver Giver, stage Stage) box {
	type pair struct{ from, to party.Actor }
	rows := make(map[pair]bool, len(s.Rows))
	for _, row := range s.Rows {
		rows[pair{row.From, row.To}] = true
	}
	places := s.Rows[0].places()
	in := box{surely: ^categorySet(0)}
	for i, from := range p.providers {
		for j, to := range p.recipients {
			var of pair
			if places&splitFrom != 0 {
				of.from = from
			}
			if places&splitTo != 0 {
				of.to = to
			}
			if !rows[of] {
				in.add(p.asked(i, j, giver, stage))
			}
		}
	}
	if in.perhaps == 0 {
		in.surely = 0
	}
	return in
}

func (b *box) add(asked categorySet) {
	b.surely &= asked
	b.perhaps |= asked
}

// asked returns the categories that are asked for of a pair, if it is on the line of a
// giver.
func (p *pairing) asked(provider, recipient int, giver Giver, stage Stage) categorySet {
	if p.giver(provider, recipient) != giver {
		return 0
	}
	return p.ask.takes(p.from[provider], p.to[recipient], stage)
}

// isEntire reports whether every pair of the record is asked for at a stage, as it is
// throughout.
func (p *pairing) isEntire(stage Stage, throughout *asking) bool {
	all := throughout.takes(Itself, Itself, stage)
	for _, from := range distinct(p.from) {
		for _, to := range distinct(p.to) {
			if p.ask.takes(from, to, stage) != all {
				return false
			}
		}
	}
	return true
}

// distinct returns each of whom actors are to a question once, in order.
func distinct(all []Who) []Who {
	if len(all) < 2 {
		return all
	}
	var met [whos]bool
	for _, who := range all {
		met[who] = true
	}
	each := make([]Who, 0, whos)
	for who := range Who(whos) {
		if met[who] {
			each = append(each, who)
		}
	}
	return each
}
