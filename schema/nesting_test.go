package schema

import "testing"

// What stands one level too deep is told where it would fit, and nothing else is.
func TestNesting(t *testing.T) {
	root, err := rootOf(KindAssistance)
	if err != nil {
		t.Fatal(err)
	}
	member := func(n *node, name string) (*node, *spot) { return n.members[name].node, &spot{nil, n, name, -1} }
	actor, ofActor := member(root, "provider")
	state, ofState := member(actor, "state")
	parts, ofParts := member(root, "parts")
	for _, test := range []struct {
		name string
		n    *node
		here *spot
		text string
		told bool
	}{
		{"a list around an object", actor, ofActor, `[{"kind": "state", "state": "NOR"}]`, true},
		{"a list of objects", actor, ofActor, `[{"kind": "state"}, {"kind": "state"}]`, true},
		{"a list of other objects", actor, ofActor, `[{"amount": "1"}]`, false},
		{"a list of texts", actor, ofActor, `["NOR"]`, false},
		{"an empty list", actor, ofActor, `[]`, false},
		{"a list around the document", root, nil, `[{"id": "a", "provider": {}}]`, true},
		{"a list around a list", parts.items, &spot{ofParts, parts, "", 0}, `[{"category": "clearance"}]`, true},
		{"an object for its member", state, ofState, `{"state": "NOR"}`, true},
		{"an object with something else", state, ofState, `{"code": "NOR"}`, false},
		{"an object for its member of another type", state, ofState, `{"state": 1}`, false},
		{"an item without its list", parts, ofParts, `{"category": "clearance"}`, true},
		{"something else without a list", parts, ofParts, `{"kind": "state"}`, false},
		{"true", actor, ofActor, `true`, false},
	} {
		if told := tooDeep(test.n, test.here, []byte(test.text)) != ""; told != test.told {
			t.Errorf("%s: told is %v", test.name, told)
		}
	}
	for _, test := range []struct {
		name string
		n    *node
		text string
		told bool
	}{
		{"a record in a member", root, `{"id": "a", "provider": {"kind": "state"}, "steps": []}`, true},
		{"records in a member", root, `[{"id": "a", "steps": []}]`, true},
		{"an actor in an actor", actor, `{"kind": "state", "state": "NOR"}`, true},
		{"an actor in a record", root, `{"kind": "state", "state": "NOR"}`, false},
		{"an empty object", root, `{}`, false},
		{"a text", actor, `"NOR"`, false},
	} {
		if told := wraps(test.n, "record", []byte(test.text)) != ""; told != test.told {
			t.Errorf("%s: told is %v", test.name, told)
		}
	}
}
