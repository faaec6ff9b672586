package schema

import (
	"maps"
	"path"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// node is the schema of one value. What the schema says of the values within it
// is taken out of own and stands in nodes of their own. So the JSON Schema
// validator sees one value at a time. If it descended by itself, that would take
// time that grows with the cube of the depth, and it would return a list of faults
// as long as the document.
type node struct {
	own     *jsonschema.Schema // of the value; only its conditions still look at members
	lengths *jsonschema.Schema // own without its patterns
	quick   *quick             // of own
	members map[string]member
	names   []string // of members, sorted
	closed  bool     // it has no other members
	items   *node    // nil if items are not described
	most    int      // items, or -1
}

type member struct {
	name string
	node *node
}

// takeApart makes the nodes of s and of all that it leads to. done has those that
// are made or being made, since schemas lead back to themselves.
func takeApart(s *jsonschema.Schema, done map[*jsonschema.Schema]*node) *node {
	for s.Ref != nil { // a $ref stands alone
		s = s.Ref
	}
	if n := done[s]; n != nil {
		return n
	}
	own := *s
	own.Properties, own.AdditionalProperties, own.Items2020, own.MaxItems = nil, nil, nil, -1
	lengths := own
	lengths.Pattern, lengths.Not = nil, nil
	n := &node{own: &own, lengths: &lengths, quick: quickly(&own), closed: s.AdditionalProperties == false, most: s.MaxItems}
	done[s] = n
	if s.Properties != nil {
		n.names = slices.Sorted(maps.Keys(s.Properties))
		n.members = make(map[string]member, len(n.names))
		for _, name := range n.names {
			n.members[name] = member{name, takeApart(s.Properties[name], done)}
		}
	}
	if s.Items2020 != nil {
		n.items = takeApart(s.Items2020, done)
	}
	return n
}

// codesOf returns the codes that the member called name may have, if it has any.
func (n *node) codesOf(name string) []string {
	m, ok := n.members[name]
	if !ok {
		return nil
	}
	return words(m.node.own.Enum)
}

// isActor reports whether the value is an actor.
func (n *node) isActor() bool { return path.Base(n.own.Location) == "Actor" }

// isFigure reports whether the value is a print of money.
func (n *node) isFigure() bool { return path.Base(n.own.Location) == "Figure" }

// takes reports whether a value that begins with a token of that kind has the JSON type
// of n.
func (n *node) takes(kind tokenKind) bool {
	if len(n.own.Types) == 0 {
		return false
	}
	switch n.own.Types[0] {
	case "string":
		return kind == kindString
	case "integer":
		return kind == kindNumber
	case "boolean":
		return kind == kindLiteral
	case "array":
		return kind == kindArray
	case "object":
		return kind == kindObject
	}
	return false
}

// fits reports whether a value that is written in text may be meant as one of n: it is
// of its type and, as an object, has members of n, and more of them than others.
func (n *node) fits(text []byte) bool {
	look := lexer{data: text}
	first := look.next()
	if !n.takes(first.kind) {
		return false
	}
	if first.kind != kindObject {
		return true
	}
	known, others := 0, 0
	for _, name := range look.memberNames() {
		if _, ok := n.members[name]; ok {
			known++
		} else {
			others++
		}
	}
	return known > others
}
