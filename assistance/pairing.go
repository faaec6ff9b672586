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

	kinds   pairKinds              // of the pairs
	crowds  *[2]crowd              // of the providers and of the recipients
	crowded [2]bool                // whether they were counted
	places  [2]map[party.Actor]int // of each provider and recipient, once they were asked for
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
	p.findKinds()
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

// giver returns the line of a pair.
func (p *pairing) giver(provider, recipient int) Giver {
	return giverOf(p.record.Kind, p.providers[provider], p.recipients[recipient], p.ask.actors)
}

// giverSet is a set of givers, a bit for each.
type giverSet uint8

const _ = giverSet(1) << len(giverCodes) // compiles only if it has a bit for each

func (s giverSet) has(g Giver) bool { return s&(1<<g) != 0 }

// findKinds finds of which kinds the pairs are. Of groups it looks at each member, and not
// at each pair.
func (p *pairing) findKinds() {
	p.kinds, p.crowded, p.places = 0, [2]bool{}, [2]map[party.Actor]int{}
	if len(p.providers) == 1 && len(p.recipients) == 1 {
		p.kinds.add(pairKind{p.giver(0, 0), p.from[0], p.to[0]})
		return
	}
	for i := range p.providers {
		p.kinds |= p.kindsFrom(i)
	}
}

// crowd returns those on a side, 0 of the providers and 1 of the recipients, counted once.
func (p *pairing) crowd(side int) *crowd {
	if p.crowds == nil {
		p.crowds = new([2]crowd)
	}
	c := &p.crowds[side]
	if !p.crowded[side] {
		if p.crowded[side] = true; side == 0 {
			c.count(p.providers, p.from, p.ask.actors)
		} else {
			c.count(p.recipients, p.to, p.ask.actors)
		}
	}
	return c
}

// place returns the place of an actor on a side, 0 of the providers and 1 of the recipients.
func (p *pairing) place(side int, actor party.Actor) (place int, is bool) {
	if p.places[side] == nil {
		those := p.providers
		if side == 1 {
			those = p.recipients
		}
		p.places[side] = make(map[party.Actor]int, len(those))
		for i, one := range those {
			p.places[side][one] = i
		}
	}
	place, is = p.places[side][actor]
	return place, is
}

// pairCount is how many pairs there are of each kind.
type pairCount [kindsOfPairs]int

func (c *pairCount) kinds() (kinds pairKinds) {
	for bit, count := range c {
		if count > 0 {
			kinds |= 1 << bit
		}
	}
	return kinds
}

// apart counts those on a side, 0 of the providers and 1 of the recipients, whose pairs with
// an actor are its State's own resources, and the others.
func (p *pairing) apart(side int, actor party.Actor) (own, others headcount) {
	c := p.crowd(side)
	if p.record.Kind == OwnResources {
		return c.all, headcount{}
	}
	own, others = c.oneState(actor, p.ask.actors), c.all
	for kind := range own {
		for who := range own[kind] {
			others[kind][who] -= own[kind][who]
		}
	}
	return own, others
}

// countFrom counts the pairs of a provider.
func (p *pairing) countFrom(provider int) (count pairCount) {
	actor := p.providers[provider]
	own, others := p.apart(1, actor)
	for kind := range own {
		for to := range Who(whos) {
			count[pairKind{Own, p.from[provider], to}.bit()] += int(own[kind][to])
			count[pairKind{giverToOthers(actor), p.from[provider], to}.bit()] += int(others[kind][to])
		}
	}
	return count
}

// kindsFrom returns of which kinds the pairs of a provider are.
func (p *pairing) kindsFrom(provider int) pairKinds {
	count := p.countFrom(provider)
	return count.kinds()
}

// kindsTo returns of which kinds the pairs of a recipient are.
func (p *pairing) kindsTo(recipient int) pairKinds {
	var count pairCount
	own, others := p.apart(0, p.recipients[recipient])
	for kind, line := range []Giver{Others, States} {
		for from := range Who(whos) {
			count[pairKind{Own, from, p.to[recipient]}.bit()] += int(own[kind][from])
			count[pairKind{line, from, p.to[recipient]}.bit()] += int(others[kind][from])
		}
	}
	return count.kinds()
}

// box is some pairs of a record, as a question asks for them.
type box struct {
	surely  categorySet // asked for of every pair
	perhaps categorySet // asked for of some pair
}

// all returns the pairs that are on the line of a giver.
func (p *pairing) all(giver Giver, stage Stage) box { return p.box(p.kinds, giver, stage) }

// box returns pairs of some kinds: those on the line of a giver are asked for as the
// question says, and the others are not.
func (p *pairing) box(kinds pairKinds, giver Giver, stage Stage) box {
	in := box{surely: ^categorySet(0)}
	for k := range kinds.all() {
		if k.giver == giver {
			in.add(p.ask.takes(k.from, k.to, stage))
		} else {
			in.add(0)
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

// pairsOf returns the pairs of a row of a split that are on the line of a giver. A row
// that names no provider is of all of them.
func (p *pairing) pairsOf(row *SplitRow, giver Giver, stage Stage) box {
	return p.box(p.kindsOf(row), giver, stage)
}

// kindsOf returns of which kinds the pairs of a row of a split are.
func (p *pairing) kindsOf(row *SplitRow) (kinds pairKinds) {
	switch row.places() &^ splitCategory {
	case 0:
		kinds = p.kinds
	case splitFrom:
		if from, is := p.place(0, row.From); is {
			kinds = p.kindsFrom(from)
		}
	case splitTo:
		if to, is := p.place(1, row.To); is {
			kinds = p.kindsTo(to)
		}
	default:
		from, isFrom := p.place(0, row.From)
		to, isTo := p.place(1, row.To)
		if isFrom && isTo {
			kinds.add(pairKind{p.giver(from, to), p.from[from], p.to[to]})
		}
	}
	return kinds
}

// pairsWithout returns the pairs for which a split has no row. All its rows name the same
// places.
func (p *pairing) pairsWithout(s *Split, giver Giver, stage Stage) box {
	rows := make(map[party.Actor]map[party.Actor]bool, len(s.Rows)) // the recipients of each provider; the zero actor where none is named
	for _, row := range s.Rows {
		if rows[row.From] == nil {
			rows[row.From] = make(map[party.Actor]bool)
		}
		rows[row.From][row.To] = true
	}
	var kinds pairKinds
	if s.Rows[0].places()&splitFrom == 0 {
		for i, to := range p.recipients {
			if !rows[party.Actor{}][to] {
				kinds |= p.kindsTo(i)
			}
		}
		return p.box(kinds, giver, stage)
	}
	for i, from := range p.providers {
		if s.Rows[0].places()&splitTo == 0 {
			if rows[from] == nil {
				kinds |= p.kindsFrom(i)
			}
			continue
		}
		without := p.countFrom(i)
		for to := range rows[from] {
			if j, is := p.place(1, to); is {
				without[pairKind{p.giver(i, j), p.from[i], p.to[j]}.bit()]--
			}
		}
		kinds |= without.kinds()
	}
	return p.box(kinds, giver, stage)
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
