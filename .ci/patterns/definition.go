package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/schema"
)

// definition is a string of the schemas that has a pattern.
type definition struct {
	name      string
	pattern   string
	refused   string // the pattern under not; "" if there is none
	minLength int
	maxLength int
	texts     []string // that it is tried on
}

// node is what is read of a schema.
type node struct {
	Defs       map[string]*node `json:"$defs"`
	Properties map[string]*node
	Items      *node
	Not        *node
	Pattern    string
	MinLength  int
	MaxLength  int
}

// UnmarshalJSON reads an object; true and false have no patterns.
func (n *node) UnmarshalJSON(data []byte) error {
	if data[0] != '{' {
		return nil
	}
	type plain node
	return json.Unmarshal(data, (*plain)(n))
}

// definitions returns the strings of the bundles, each once, in the order of their names.
func definitions() ([]definition, error) {
	found := map[string]definition{}
	for _, kind := range schema.Kinds() {
		data, err := fs.ReadFile(schema.Files(), "v1/bundle/"+kind.String()+".schema.json")
		if err != nil {
			return nil, err
		}
		root := &node{}
		if err := json.Unmarshal(data, root); err != nil {
			return nil, err
		}
		root.collect(kind.String(), found)
	}
	all := make([]definition, 0, len(found))
	for i, name := range slices.Sorted(maps.Keys(found)) {
		d := found[name]
		var err error
		if d.texts, err = textsOf(d, uint64(i)); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, d)
	}
	return all, nil
}

// collect adds the strings of a schema to found, under the name of their definition or
// the path to them.
func (n *node) collect(at string, found map[string]definition) {
	if n == nil {
		return
	}
	if n.Pattern != "" {
		d := definition{name: at, pattern: n.Pattern, minLength: n.MinLength, maxLength: n.MaxLength}
		if n.Not != nil {
			d.refused = n.Not.Pattern
		}
		found[at] = d
	}
	for name, one := range n.Defs {
		one.collect(name, found)
	}
	for name, one := range n.Properties {
		one.collect(at+"."+name, found)
	}
	n.Items.collect(at, found)
}

// questions returns what to ask of its two patterns.
func (d definition) questions() []question {
	return []question{{d.name, "pattern", d.pattern, d.texts}, {d.name, "not", d.refused, d.texts}}
}

// takes reports whether it takes a text, of which a language has said whether its
// pattern matches and whether that under not does.
func (d definition) takes(text string, matches, refused bool) bool {
	length := utf8.RuneCountInString(text)
	return matches && (!refused || d.refused == "") && length >= d.minLength && length <= d.maxLength
}

// differences returns the texts that a language takes and Go does not, or the other way
// round, by what they say of pattern and not.
func (d definition) differences(want, got []verdicts) []string {
	var all []string
	for i, text := range d.texts {
		in := d.takes(text, want[0][i], want[1][i])
		if there := d.takes(text, got[0][i], got[1][i]); there != in {
			all = append(all, fmt.Sprintf("%s takes %q: %v, in Go %v", d.name, text, there, in))
		}
	}
	return all
}

// endsInBreak reports whether a text ends in what some language takes for a line break.
func endsInBreak(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("\n\r\u0085\u2028\u2029", r)
}
