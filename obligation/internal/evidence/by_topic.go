package evidence

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// byTopic is pieces by what they speak of.
type byTopic map[Topic][]Piece

// asked returns what is to be weighed for a topic that is asked: itself; every
// narrower one that some piece names; and the category that is asked, with every
// other State that some piece names. The order is the same whatever that of the
// pieces.
func (b byTopic) asked(asked Topic) []Topic {
	var narrower []Topic
	for topic := range b {
		if asked.Object.IsValid() && topic.Object != asked.Object {
			continue
		}
		narrower = append(narrower, Topic{topic.Object, asked.Category})
		if asked.covers(topic) {
			narrower = append(narrower, topic)
		}
	}
	slices.SortFunc(narrower, Topic.compare)
	narrower = slices.DeleteFunc(slices.Compact(narrower), func(t Topic) bool { return t == asked })
	return append([]Topic{asked}, narrower...)
}

// on returns the pieces that speak of a topic: those on it, then those on a wider
// category or on none. A No of a wide category speaks of each narrower one; a Yes
// does only if it is inherited, and so does an act; an offer of a wide category is none of
// a narrower one.
func (b byTopic) on(topic Topic, inherits bool) []Piece {
	pieces := slices.Clone(b[topic])
	for wider := topic; wider.Category.IsValid(); {
		wider.Category, _ = wider.Category.Parent()
		for _, p := range b[wider] {
			if p.Offers && p.denies() || !p.Offers && (inherits || p.isWord() && p.Says != party.HoldsYes) {
				pieces = append(pieces, p)
			}
		}
	}
	return pieces
}

// addKinds adds an act to the first category of each kind that it is for.
func (b byTopic) addKinds(p *Piece, kinds []Categories) {
	for _, kind := range kinds {
		if p.Categories&kind != 0 {
			of := *p
			of.Topic.Category, of.Categories = kind.first(), 0
			b[of.Topic] = append(b[of.Topic], of)
		}
	}
}

// givingsOf returns the acts of giving of a topic's category, or of any: each act
// once, by the first of its topics, in the order of topics.
func givingsOf(topic Topic, givings []Piece) []Piece {
	asked := Topic{Category: topic.Category}
	in := ^Categories(0)
	if asked.Category.IsValid() {
		in = within(asked.Category)
	}
	var found []Piece
	for _, p := range givings {
		if p.Categories != 0 {
			if p.Categories &= in; p.Categories == 0 {
				continue
			}
			p.Topic.Category, p.Categories = p.Categories.first(), 0
		} else if !asked.covers(p.Topic) {
			continue
		}
		found = append(found, p)
	}
	slices.SortStableFunc(found, func(a, b Piece) int {
		switch {
		case a.Topic == b.Topic:
			return 0
		case a.Topic == asked:
			return -1
		case b.Topic == asked:
			return 1
		}
		return a.Topic.compare(b.Topic)
	})
	return onceEach(found)
}

// onceEach leaves in each act once.
func onceEach(acts []Piece) []Piece {
	met := make(map[int]bool)
	return slices.DeleteFunc(acts, func(p Piece) bool {
		again := met[p.Ref]
		met[p.Ref] = true
		return again
	})
}
