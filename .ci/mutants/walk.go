package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// rule is what a schema says of a value, as far as it tells where the edges are.
// What if, then and else say shows by trying.
type rule struct {
	at         schema.Pointer             // its place in the bundle: "/$defs/Date"
	Ref        string                     `json:"$ref"`
	Defs       map[string]json.RawMessage `json:"$defs"`
	Type       string                     `json:"type"`
	Enum       []string                   `json:"enum"`
	Format     string                     `json:"format"`
	MinLength  int                        `json:"minLength"`
	MaxLength  int                        `json:"maxLength"`
	Minimum    int64                      `json:"minimum"`
	Maximum    int64                      `json:"maximum"`
	MinItems   int                        `json:"minItems"`
	MaxItems   int                        `json:"maxItems"`
	Items      json.RawMessage            `json:"items"`
	Properties map[string]json.RawMessage `json:"properties"`
}

// bundle is the bundled schema of one kind.
type bundle struct {
	kind  schema.Kind
	root  *rule
	rules map[schema.Pointer]*rule // those come across so far
}

func readBundle(kind schema.Kind) (*bundle, error) {
	data, err := fs.ReadFile(schema.Files(), "v1/bundle/"+kind.String()+".schema.json")
	if err != nil {
		return nil, err
	}
	b := &bundle{kind: kind, rules: map[schema.Pointer]*rule{}}
	b.root = b.rule("", data)
	return b, nil
}

// rule returns what data says, which stands there in the bundle.
func (b *bundle) rule(at schema.Pointer, data []byte) *rule {
	if r := b.rules[at]; r != nil {
		return r
	}
	r := &rule{at: at}
	if err := json.Unmarshal(data, r); err != nil {
		panic(fmt.Sprintf("%v%s: %v", b.kind, at, err)) // of an embedded bundle: never
	}
	if name, ok := strings.CutPrefix(r.Ref, "#/$defs/"); ok {
		r = b.rule(definition(name), b.root.Defs[name])
	}
	b.rules[at] = r
	return r
}

func definition(name string) schema.Pointer {
	return schema.Pointer("").Member("$defs").Member(name)
}

// member returns what r says of the member of that name, or nil.
func (b *bundle) member(r *rule, name string) *rule {
	data, ok := r.Properties[name]
	if !ok {
		return nil
	}
	return b.rule(r.at.Member("properties").Member(name), data)
}

// items returns what r says of the items of an array, or nil.
func (b *bundle) items(r *rule) *rule {
	if r.Items == nil {
		return nil
	}
	return b.rule(r.at.Member("items"), r.Items)
}

// untouched returns the places in the bundle that none of the documents so far
// has a value of.
func (b *bundle) untouched() []schema.Pointer {
	var all []schema.Pointer
	for _, name := range slices.Sorted(maps.Keys(b.root.Defs)) {
		if b.rules[definition(name)] == nil {
			all = append(all, definition(name))
		}
	}
	for _, r := range b.rules {
		for name := range r.Properties {
			at := r.at.Member("properties").Member(name)
			if b.rules[at] == nil {
				all = append(all, at)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// place is a value within a document, of which the schema says something.
type place struct {
	path  schema.Pointer
	way   []int // as [value.with] takes it
	value *value
	rule  *rule
}

// places returns the places of a document, from the outer to the inner.
func (b *bundle) places(document *value) []place {
	return b.within(place{value: document, rule: b.root})
}

func (b *bundle) within(p place) []place {
	all := []place{p}
	for i, m := range p.value.members {
		name := unquote(m.name)
		if r := b.member(p.rule, name); r != nil {
			all = append(all, b.within(place{p.path.Member(name), step(p.way, i), m.value, r})...)
		}
	}
	r := b.items(p.rule)
	if r == nil {
		return all
	}
	for i, item := range p.value.items {
		all = append(all, b.within(place{p.path.Item(i), step(p.way, i), item, r})...)
	}
	return all
}

func step(way []int, i int) []int { return append(slices.Clip(way), i) }
