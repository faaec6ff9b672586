package obligation

import "github.com/treatyaid/treatyaid/assistance"

// stageSet is a set of stages.
type stageSet uint16

const _ = stageSet(1) << assistance.TakenBack // the last; compiles only if it has a bit for each

func stagesOf(stages []assistance.Stage) stageSet {
	var set stageSet
	for _, s := range stages {
		set |= 1 << s
	}
	return set
}

func (s stageSet) has(stage assistance.Stage) bool { return s&(1<<stage) != 0 }

// list returns the stages of the set in their order.
func (s stageSet) list() []assistance.Stage {
	var stages []assistance.Stage
	for _, stage := range assistance.Stages() {
		if s.has(stage) {
			stages = append(stages, stage)
		}
	}
	return stages
}
