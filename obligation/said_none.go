package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// saidNone are the times for which records of an act say that nothing passed: worked out once
// for all that are asked about the same money, since each copy of a record is held against all
// the others.
type saidNone struct {
	act *printsOfAct
	by  map[passing]map[assistance.Stage]times // as far as asked
}

// passing is from whom to whom money is, and for what.
type passing struct {
	fromTo
	category assistance.Category
}

func newSaidNone(act *printsOfAct) *saidNone {
	return &saidNone{act, make(map[passing]map[assistance.Stage]times)}
}

// of returns the times by stage for the money of a passage. Which of the records a figure is of
// makes no difference to what it denies.
func (n *saidNone) of(p *passage) map[assistance.Stage]times {
	key := passing{fromTo{p.from, p.to}, p.category}
	none, met := n.by[key]
	if !met {
		none = n.act.timesByStage(func(s *stepAgain) bool {
			return slices.ContainsFunc(s.figures, func(f *assistance.Figure) bool {
				_, none := p.of(f)
				return none
			})
		})
		n.by[key] = none
	}
	return none
}
