package text

import "github.com/treatyaid/treatyaid/party"

// stateSet is States by index. It is comparable.
type stateSet [party.StateCount]bool

// add puts a State into the set; the zero State is none.
func (s *stateSet) add(state party.State) {
	if state.IsValid() {
		s[state.Index()] = true
	}
}

// states returns the States of the set, in code order.
func (s *stateSet) states() []party.State {
	var states []party.State
	for _, state := range party.States() {
		if s[state.Index()] {
			states = append(states, state)
		}
	}
	return states
}

// without returns the States of s that are not in part, if all of part is in s.
func (s *stateSet) without(part *stateSet) (missing []party.State, ok bool) {
	for _, state := range party.States() {
		i := state.Index()
		if part[i] && !s[i] {
			return nil, false
		}
		if s[i] && !part[i] {
			missing = append(missing, state)
		}
	}
	return missing, true
}
