package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// namesOf names States.
func namesOf(states []party.State) string {
	var names []string
	for _, s := range states {
		names = append(names, s.Name())
	}
	return typeset.List(names, ",")
}

// byName returns States in the order of their names.
func byName(states []party.State) []party.State {
	states = slices.Clone(states)
	slices.SortFunc(states, func(s, t party.State) int { return cmp.Compare(s.Name(), t.Name()) })
	return states
}
