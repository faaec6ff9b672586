package iati

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// recipient is who gets money, and how much of it; no percent where it is not said.
type recipient struct {
	actor   party.Actor
	percent string
}

// recipients are all who get some money.
type recipients struct {
	each   []recipient
	actor  party.Actor // the one, or the group
	group  *assistance.Group
	number int // the same for the same, see said
}

// recipientOf is one recipient, or a group of several.
func recipientOf(to []recipient) (party.Actor, *assistance.Group) {
	if len(to) == 1 {
		return to[0].actor, nil
	}
	group, met := &assistance.Group{}, make(map[party.Actor]bool)
	var names []string
	for _, one := range to {
		if one.actor.Kind == party.ActorGroup {
			group.Others = true
			names = append(names, one.actor.Name)
			continue
		}
		if !met[one.actor] {
			met[one.actor] = true
			group.Members = append(group.Members, one.actor)
			names = append(names, one.actor.String())
		}
	}
	return party.Actor{Kind: party.ActorGroup, Name: cutName(strings.Join(names, ", "))}.Normal(), group
}

// splitOf divides a figure by the percentages of its recipients, if all have one, they are
// exact, and come to all of it.
func splitOf(f assistance.Figure, to recipients) *assistance.Split {
	if to.group == nil || to.group.Others || f.Sense != 0 || len(to.group.Members) != len(to.each) || f.Amount.IsZero() {
		return nil
	}
	split := &assistance.Split{}
	var sum assistance.Sum
	for _, one := range to.each {
		low, high, ok := part(f.Amount.String(), strings.TrimSpace(one.percent))
		if !ok || low != high {
			return nil
		}
		sum, _ = sum.Plus(low.Sum())
		split.Rows = append(split.Rows, assistance.SplitRow{To: one.actor, Amount: low})
	}
	if sum != f.Amount.Sum() {
		return nil
	}
	return split
}
