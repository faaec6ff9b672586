package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/party"
)

// Group names who a provider or a recipient of kind group is made of. One amount for
// several is an upper bound for each of them, and exact for all together.
type Group struct {
	// Members are the named ones, no group among them.
	Members []party.Actor `json:"members"`
	// Others says that there are further ones that are not named. Nothing is said of
	// them, and no question asks for them.
	Others bool `json:"others,omitempty"`
	// Each says that, by the source, each of the members took part. Without it, and
	// without a [SplitRow] of its own, nothing is proved of any of them.
	Each bool `json:"each,omitempty"`
}

func (g *Group) write(w *jsonWriter) {
	w.open('{')
	w.name("members")
	w.open('[')
	for i := range g.Members {
		w.actor(&g.Members[i])
	}
	w.close(']')
	w.mark("others", g.Others)
	w.mark("each", g.Each)
	w.close('}')
}

// clone returns a group that shares nothing with g, which may be nil.
func (g *Group) clone() *Group {
	if g == nil {
		return nil
	}
	c := *g
	c.Members = slices.Clone(g.Members)
	return &c
}

// isNormal reports whether the names of the members are in the form in which they are
// kept. A nil group has none.
func (g *Group) isNormal() bool {
	return g == nil || !slices.ContainsFunc(g.Members, func(member party.Actor) bool { return !isNormal(&member) })
}

// has reports whether an actor is a member of the group. The zero Actor names none.
func (g *Group) has(actor party.Actor) bool {
	return actor == (party.Actor{}) || g != nil && slices.Contains(g.Members, actor)
}

// hasAny reports whether some member is one of those. A nil group has none.
func (g *Group) hasAny(is func(party.Actor) bool) bool {
	return g != nil && slices.ContainsFunc(g.Members, is)
}

// hasOthers reports whether some of a group have no name. A nil group has none.
func (g *Group) hasOthers() bool { return g != nil && g.Others }
