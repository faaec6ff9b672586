package schema

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// eachNode calls f for a value, which is as encoding/json decodes it, and for all that lie
// within, with the node of each.
func eachNode(n *node, value any, f func(n *node, value any)) {
	f(n, value)
	switch value := value.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			if m, ok := n.members[name]; ok {
				eachNode(m.node, value[name], f)
			}
		}
	case []any:
		if n.items != nil {
			for _, item := range value {
				eachNode(n.items, item, f)
			}
		}
	}
}

// TestQuickFindsAsTheValidator holds what is found quickly to the JSON Schema validator:
// for every value of every fixture as each kind, and for every object also without each of
// its members, and with each other member that it might have, as another value of the
// fixtures or as one of another type. A plain run takes each fifth of the members.
func TestQuickFindsAsTheValidator(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	every := 5
	if chance.Thorough() {
		every = 1
	}
	sound, objects, tried := 0, 0, 0
	same := func(n *node, value any) {
		t.Helper()
		want := n.own.Validate(value) == nil
		got := n.quick.finds(value)
		_, exact := value.(map[string]any)
		if got && !want || exact && got != want {
			data, _ := json.Marshal(value)
			t.Errorf("%s of %s: found %v; the validator finds %v", data, n.own.Location, got, want)
		}
		if want && !got {
			switch value.(type) {
			case string, []any: // one with joiners, or of many items
			default:
				t.Errorf("%v of %s goes to the validator", value, n.own.Location)
			}
		}
		if got {
			sound++
		}
	}
	seen := map[string]bool{}
	values := map[*node][]any{} // met before, at most a few of each node
	for _, kind := range Kinds() {
		root, err := rootOf(kind)
		if err != nil {
			t.Fatal(err)
		}
		files := fixtureFiles(t)
		for _, path := range slices.Sorted(maps.Keys(files)) {
			decoder := json.NewDecoder(bytes.NewReader(files[path]))
			decoder.UseNumber()
			var document any
			if Scan(files[path]) != nil || decoder.Decode(&document) != nil {
				continue
			}
			eachNode(root, document, func(n *node, value any) {
				data, err := json.Marshal(value)
				if key := n.own.Location + string(data); err != nil || seen[key] {
					return
				} else {
					seen[key] = true
				}
				same(n, value)
				if len(values[n]) < 5 {
					values[n] = append(values[n], value)
				}
				object, isObject := value.(map[string]any)
				if !isObject || len(object) == 0 {
					return
				}
				for _, name := range slices.Sorted(maps.Keys(n.members)) {
					if tried++; tried%every > 0 {
						continue
					}
					other := maps.Clone(object)
					delete(other, name)
					same(n, other)
					for _, one := range append(values[n.members[name].node], nil, true, "own", json.Number("7"), []any{}, map[string]any{}) {
						other[name] = one
						same(n, other)
						objects++
					}
				}
			})
		}
	}
	if sound < chance.Some(10_000) || objects < chance.Some(100_000) {
		t.Errorf("only %d values are sound, and %d objects were made", sound, objects)
	}
}

// TestQuickMostly counts how many of the values of sound documents go to the validator.
func TestQuickMostly(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	all, slow := 0, 0
	for _, kind := range Kinds() {
		root, err := rootOf(kind)
		if err != nil {
			t.Fatal(err)
		}
		for path, data := range fixtureFiles(t) {
			if Validate(kind, data) != nil {
				continue
			}
			decoder := json.NewDecoder(bytes.NewReader(data))
			decoder.UseNumber()
			var document any
			if err := decoder.Decode(&document); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			eachNode(root, document, func(n *node, value any) {
				if all++; !n.quick.finds(value) {
					slow++
				}
			})
		}
	}
	if all == 0 || slow*100 > all {
		t.Errorf("of %d values %d go to the validator", all, slow)
	}
}
