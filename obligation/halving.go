package obligation

import "github.com/treatyaid/treatyaid/schema/civil"

// halving works out the course of a topic. It halves the days on which
// something may change until each stands by itself, and takes into each half
// only the grounds that tell there, so that none of the many days is weighed
// with all of the many grounds.
type halving struct {
	inquiry *inquiry
	leaf    leaf
	topic   topic
	course  course
}

// topicCourse is how a topic stands from day to day.
func (q *inquiry) topicCourse(l leaf, about spoken) course {
	grounds, givings := turnings(about.grounds, l.withinYears), turnings(about.givings, 0)
	days := []civil.Date{civil.Earliest()}
	for _, list := range [][]*turning{grounds, givings} {
		for _, g := range list {
			days = append(days, g.turns...)
		}
	}
	h := halving{inquiry: q, leaf: l, topic: about.topic}
	h.weigh(inOrder(days), grounds, givings)
	return h.course
}

func (h *halving) weigh(days []civil.Date, grounds, givings []*turning) {
	if len(days) == 1 {
		q := h.inquiry.at(days[0])
		w := q.weighTopic(h.leaf, spoken{topic: h.topic, grounds: weighable(grounds), givings: weighable(givings)})
		h.course.add(days[0], w.outcome())
		return
	}
	middle := len(days) / 2
	for _, half := range [][]civil.Date{days[:middle], days[middle:]} {
		first, last := half[0], half[len(half)-1]
		q := h.inquiry.at(first)
		reach := q.reach(h.leaf)
		h.weigh(half, reach.telling(grounds, last), tellingGivings(givings, first, last))
	}
}

// weighable returns the grounds themselves.
func weighable(list []*turning) []ground {
	grounds := make([]ground, len(list))
	for i, g := range list {
		grounds[i] = g.ground
	}
	return grounds
}
