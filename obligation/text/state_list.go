package text

import (
	"fmt"
	"strconv"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// stateLists writes lists of States: one that is needed again has a letter, by
// which it is named from then on.
type stateLists struct {
	every    int // how many States the findings are about
	uses     map[stateSet]int
	lettered []stateSet // those with a letter, A first
}

// shortList is how many States are always named again.
const shortList = 3

// name names the States of a set; not at all if the question asks of one alone.
func (l *stateLists) name(set *stateSet, asked []party.State) string {
	states := set.states()
	switch {
	case len(asked) == 1:
		return ""
	case len(asked) == 0 && len(states) == l.every:
		return "every State"
	case len(states) <= shortList:
		return typeset.List(names(states), ",")
	}
	for i := range l.lettered {
		if missing, ok := l.lettered[i].without(set); ok && len(missing) <= shortList {
			text := fmt.Sprintf("the %s States of list %s", typeset.Count(len(states)), listLetter(i))
			if len(missing) > 0 {
				text += " without " + typeset.List(names(missing), ",")
			}
			return text
		}
	}
	text := typeset.List(names(states), ",")
	if l.uses[*set] > 1 {
		text = typeset.Whole("(list "+listLetter(len(l.lettered))+")") + " " + text
		l.lettered = append(l.lettered, *set)
	}
	return text
}

// listLetter returns A to Z, and then A1, B1 and so on.
func listLetter(n int) string {
	letter := string(rune('A' + n%26))
	if n >= 26 {
		letter += strconv.Itoa(n / 26)
	}
	return letter
}
