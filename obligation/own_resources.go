package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// allOf returns the actors of one side of a record: the one, or the members of the group
// that it is. A group that has others too, or no members, stands for itself.
func allOf(actor party.Actor, group *assistance.Group) []party.Actor {
	if group == nil || group.Others || len(group.Members) == 0 {
		return []party.Actor{actor}
	}
	return group.Members
}
