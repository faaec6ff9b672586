package schema

import (
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// misfit is one thing that is wrong with a value, in this package's terms.
type misfit struct {
	where   *spot // the value itself, or a member of it
	code    Code
	message func() string // made only if the fault is listed
}

// translate returns what is wrong with value, which stands at here, from the tree
// in which the JSON Schema validator says it of value and n.
func translate(n *node, tree *jsonschema.ValidationError, value any, here *spot) []misfit {
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
		object, _ := value.(map[string]any)
		tokens := pointer(leaf.InstanceLocation).tokens()
		switch {
		case len(tokens) > 0: // of a member, conditions say only that it may not be there
			name := tokens[0]
			all = append(all, misfit{&spot{here, n, name, -1}, at.code(), func() string { return at.unwelcome(name, object) }})
		case at.keyword == "required":
			for _, name := range at.schema.Required {
				if _, ok := object[name]; !ok {
					all = append(all, misfit{&spot{here, n, name, -1}, CodeMissingMember, func() string { return at.missing(name, object) }})
				}
			}
		default:
			all = append(all, misfit{here, at.code(), func() string { return at.message(value) + hint(at.schema, here) }})
		}
	}
	return all
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
