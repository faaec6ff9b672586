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

// givingsOf returns the acts of giving of a topic's category, or of any: each act
// once, in the order of topics.
func givingsOf(topic Topic, givings []Piece) []Piece {
	given := make(byTopic)
	for _, p := range givings {
		given[p.Topic] = append(given[p.Topic], p)
	}
	var found []Piece
	met := make(map[int]bool)
	for _, narrower := range given.asked(Topic{Category: topic.Category}) {
		for _, p := range given[narrower] {
			if !met[p.Ref] {
				met[p.Ref] = true
				found = append(found, p)
			}
		}
	}
	return found
}
