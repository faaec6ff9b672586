package assistance

// stageSet is a set of stages, a bit for each.
type stageSet uint8

// stagesWithin returns the stages asked; none asked means every stage.
func stagesWithin(asked []Stage) stageSet {
	if len(asked) == 0 {
		return 1<<(lastStage+1) - 1
	}
	var set stageSet
	for _, s := range asked {
		set |= 1 << s
	}
	return set
}

func (s stageSet) has(stage Stage) bool { return s&(1<<stage) != 0 }
