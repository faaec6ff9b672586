package schema

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// TestEveryMember checks that the fixture called so has every member of an assessment,
// at least once in each place where a definition is used.
func TestEveryMember(t *testing.T) {
	root, err := compiled[KindAssessment]()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("v1/testdata/valid/assessment-every-member.json")
	if err != nil {
		t.Fatal(err)
	}
	var document any
	if err := json.Unmarshal(data, &document); err != nil {
		t.Fatal(err)
	}
	met := map[*node][]string{}
	var meet func(n *node, value any)
	meet = func(n *node, value any) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				meet(n.items, item)
			}
		case map[string]any:
			for name, inner := range value {
				met[n] = append(met[n], name)
				meet(n.members[name].node, inner)
			}
		}
	}
	meet(root, document)
	for n, names := range met {
		for _, name := range n.names {
			if !slices.Contains(names, name) {
				t.Errorf("of the members %q none is %q", n.names, name)
			}
		}
	}
}
