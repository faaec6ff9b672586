package assistance

import "github.com/treatyaid/treatyaid/party"

// stateSet is a set of States.
type stateSet [party.StateCount]bool

// add adds States. The zero State is none.
func (s *stateSet) add(states []party.State) {
	for _, state := range states {
		if state.IsValid() {
			s[state.Index()] = true
		}
	}
}

func (s *stateSet) has(state party.State) bool { return state.IsValid() && s[state.Index()] }

// list returns the States in code order.
func (s *stateSet) list() []party.State {
	var list []party.State
	for _, state := range party.States() {
		if s.has(state) {
			list = append(list, state)
		}
	}
	return list
}

// stateNumbers has a number for each State, or none.
type stateNumbers [party.StateCount]int

const noNumber = -1

// noNumbers has a number for no State.
func noNumbers() (numbers stateNumbers) {
	for i := range numbers {
		numbers[i] = noNumber
	}
	return numbers
}
