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
	by  map[passage]map[assistance.Stage]times // as far as asked
}

func newSaidNone(act *printsOfAct) *saidNone {
	return &saidNone{act, make(map[passage]map[assistance.Stage]times)}
}

// of returns the times by stage for a passage, where none says which figures say so. Which
// record of the act is asked makes no difference to that.
func (n *saidNone) of(p *passage, none func(*assistance.Figure) bool) map[assistance.Stage]times {
	times, met := n.by[*p]
	if !met {
		times = n.act.timesByStage(func(s *stepAgain) bool { return slices.ContainsFunc(s.figures, none) })
		n.by[*p] = times
	}
	return times
}
