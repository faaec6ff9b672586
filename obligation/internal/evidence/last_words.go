package evidence

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// lastWords are, of the words on one category before the day asked, those with the
// latest last day.
type lastWords struct {
	category assistance.Category
	day      civil.Date // their last day
	ended    bool       // a period ended on it
	says     spoken
}

// add adds a word on the category. Only the latest stay.
func (w *lastWords) add(p *Piece) {
	last := p.LastDay()
	if last.Before(w.day) {
		return
	}
	if last.After(w.day) {
		*w = lastWords{category: w.category, day: last}
	}
	w.ended = w.ended || !p.OneDay
	w.says.add(p)
}

// areCarried reports whether they are carried forward. Not carried are words of a
// period that ended, and words older than the act that is carried, whose last day
// is given; no date is none.
func (w *lastWords) areCarried(act civil.Date) bool { return !w.ended && !w.day.Before(act) }
