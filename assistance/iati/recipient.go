package iati

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// recipient is who gets money, and how much of it; no percent where it is not said.
type recipient struct {
	actor   party.Actor
	percent string
}

// recipientOf is one recipient, or a group of several.
func recipientOf(to []recipient) (party.Actor, *assistance.Group) {
	if len(to) == 1 {
		return to[0].actor, nil
	}
	group := &assistance.Group{}
	var names []string
	for _, one := range to {
		if one.actor.Kind == party.ActorGroup {
			group.Others = true
			names = append(names, one.actor.Name)
			continue
		}
		if !slices.Contains(group.Members, one.actor) {
			group.Members = append(group.Members, one.actor)
			names = append(names, one.actor.String())
		}
	}
	return party.Actor{Kind: party.ActorGroup, Name: strings.Join(names, ", ")}.Normal(), group
}

// splitOf divides a figure by the percentages of its recipients, if all have one, they are
// exact, and come to all of it.
func splitOf(f assistance.Figure, to []recipient, group *assistance.Group) *assistance.Split {
	if group == nil || group.Others || f.Sense != 0 || len(group.Members) != len(to) || f.Amount.IsZero() {
		return nil
	}
	split := &assistance.Split{}
	var sum assistance.Sum
	for _, one := range to {
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
