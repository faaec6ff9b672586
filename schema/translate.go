package schema

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// misfit is one thing that is wrong with a value, in this package's terms.
type misfit struct {
	where   *spot // the value itself, or a member of it
	code    Code
	says    func() advice // made only if the fault is listed
	found   any           // the value or the name of the member that is wrong; nil if nothing stands there, null if that does
	allowed []string      // what may stand there, if that is a closed list
}

// translate returns what is wrong with value, which stands at here and is written in
// text, from the tree in which the JSON Schema validator says it of value and n.
func translate(n *node, tree *jsonschema.ValidationError, value any, here *spot, text []byte) []misfit {
	var all []misfit
	found := leaves(tree, nil)
	// The validator goes through members in the random order of a map.
	slices.SortStableFunc(found, func(a, b *jsonschema.ValidationError) int {
		return strings.Compare(a.InstanceLocation, b.InstanceLocation)
	})
	for i, leaf := range found {
		at := follow(n.own, leaf.KeywordLocation)
		if at.asDate() && slices.ContainsFunc(found[:i], func(other *jsonschema.ValidationError) bool {
			return other.InstanceLocation == leaf.InstanceLocation && follow(n.own, other.KeywordLocation).asDate()
		}) {
			continue // its format, pattern and length say one thing
		}
		if at.keyword == "pattern" && value == "" && at.schema.MinLength > 0 {
			continue // that it is too short says it
		}
		object, _ := value.(map[string]any)
		tokens := pointer(leaf.InstanceLocation).Tokens()
		switch {
		case len(tokens) > 0: // of a member, conditions say only that it may not be there
			name := tokens[0]
			all = append(all, misfit{where: &spot{here, n, name, -1}, code: at.code(), says: func() advice { return advice{text: at.unwelcome(name, object)} }, found: name})
		case at.keyword == "required":
			for _, name := range at.schema.Required {
				if _, ok := object[name]; !ok {
					all = append(all, misfit{where: &spot{here, n, name, -1}, code: CodeMissingMember,
						says: func() advice { return at.missing(n, name, object) }, allowed: n.codesOf(name)})
				}
			}
		default:
			all = append(all, misfit{where: here, code: at.code(),
				says: func() advice { return at.advice(n, value, here, text) }, found: at.found(value), allowed: at.allowed()})
		}
	}
	return all
}

// fault is the misfit as an error.
func (m *misfit) fault() Error {
	said := m.says()
	e := Error{Path: m.where.pointer(), Code: m.code, Message: said.text, Nearest: said.nearest}
	switch value := m.found.(type) {
	case string:
		e.show(value, m.allowed)
	case json.Number, bool, null:
		e.show(describe(value), m.allowed)
	default:
		e.show("", m.allowed)
	}
	return e
}

// leaves appends the leaves of tree to found. The branches above them only say
// that a condition or a reference failed.
func leaves(tree *jsonschema.ValidationError, found []*jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(tree.Causes) == 0 {
		return append(found, tree)
	}
	for _, cause := range tree.Causes {
		found = leaves(cause, found)
	}
	return found
}
