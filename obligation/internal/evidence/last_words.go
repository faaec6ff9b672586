package evidence

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// lastWords are the words on one category of which the last day is the latest, of
// those before the day asked.
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

// areCarried reports whether they are carried forward, beside acts of the given
// last day that are; no date is none. Carried are words as at their day, not those
// of a period that ended, and nothing that came before an act.
func (w *lastWords) areCarried(act civil.Date) bool { return !w.ended && !w.day.Before(act) }
