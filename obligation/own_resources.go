package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// isAct reports whether a record is of an act of assistance, of which facts follow. A
// printed total is none; nor are a State's own resources, 7(1)(m) of the CCM: whether the
// record says so, or the money stays between the State and bodies wholly its own. What
// such a body gives to others is an act, but no State's: that the State gave it, nobody
// has said.
func (x *index) isAct(r *assistance.Record) bool {
	return r.Kind == 0 && !x.isOfOneState(r)
}

// isOfOneState reports whether all who provide and all who receive are one State or bodies
// of it. Of those of a group that have no name nobody knows.
func (x *index) isOfOneState(r *assistance.Record) bool {
	for _, from := range allOf(r.Provider, r.From) {
		for _, to := range allOf(r.Recipient, r.To) {
			if !x.actors.OneState(from, to) {
				return false
			}
		}
	}
	return true
}

// allOf returns the actors of one side of a record: the one, or the members of the group
// that it is. A group that has others too, or no members, stands for itself.
func allOf(actor party.Actor, group *assistance.Group) []party.Actor {
	if group == nil || group.Others || len(group.Members) == 0 {
		return []party.Actor{actor}
	}
	return group.Members
}
