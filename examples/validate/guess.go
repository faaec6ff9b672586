package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// guesser tells the kind of a document by the members that it has at the top. It
// knows them from the schema files.
type guesser struct {
	kinds    map[string][]schema.Kind // those that have a member of that name
	required map[schema.Kind][]string // the members that a kind cannot do without
}

func newGuesser() (guesser, error) {
	g := guesser{make(map[string][]schema.Kind), make(map[schema.Kind][]string)}
	for _, kind := range schema.Kinds() {
		data, err := fs.ReadFile(schema.Files(), "v1/"+kind.String()+".schema.json")
		if err != nil {
			return guesser{}, err
		}
		var root struct {
			Properties map[string]json.RawMessage `json:"properties"`
			Required   []string                   `json:"required"`
		}
		if err := json.Unmarshal(data, &root); err != nil {
			return guesser{}, fmt.Errorf("the schema of kind %s: %w", kind, err)
		}
		for name := range root.Properties {
			g.kinds[name] = append(g.kinds[name], kind)
		}
		g.required[kind] = root.Required
	}
	return g, nil
}

// leastMembers is how many members must speak for a kind. One, as "name", may
// stand in anything.
const leastMembers = 2

// kind returns the kind of the document that data begins with. The error is an
// *unguessedError.
func (g guesser) kind(data []byte) (schema.Kind, error) {
	value, members := topLevel(bytes.TrimPrefix(data, byteOrderMark))
	if kind, ok := g.most(members); ok {
		return kind, nil
	}
	return 0, &unguessedError{value, members}
}

// most returns the kind for which most members speak: first those that no other
// kind has, then all; of two alike for the one that has all the members that it needs,
// as a question of instruments and a day, which are no whole assessment. It must have
// at least half of them. It is not ok if none has, or if two have equal claims.
func (g guesser) most(members []string) (kind schema.Kind, ok bool) {
	type claim struct{ own, all, whole int }
	claims := make(map[schema.Kind]claim)
	for _, name := range members {
		for _, kind := range g.kinds[name] {
			c := claims[kind]
			c.all++
			if len(g.kinds[name]) == 1 {
				c.own++
			}
			claims[kind] = c
		}
	}
	for k, c := range claims {
		if !slices.ContainsFunc(g.required[k], func(name string) bool { return !slices.Contains(members, name) }) {
			c.whole = 1
			claims[k] = c
		}
	}
	var best claim
	for _, k := range schema.Kinds() {
		c := claims[k]
		switch order := cmp.Or(c.own-best.own, c.all-best.all, c.whole-best.whole); {
		case order > 0:
			kind, best, ok = k, c, true
		case order == 0:
			ok = false
		}
	}
	if !ok || best.all < leastMembers || 2*best.all < len(members) {
		return 0, false
	}
	return kind, true
}

// topLevel says what JSON value data begins with, "object", "array" or "value",
// and the names of an object's members, each once, as far as they can be read. It
// is for a guess: what is wrong with the value is for the scan to say.
func topLevel(data []byte) (value string, members []string) {
	in := json.NewDecoder(bytes.NewReader(data))
	in.UseNumber()
	switch t, _ := in.Token(); t {
	case json.Delim('['):
		return "array", nil
	case json.Delim('{'):
	default:
		return "value", nil
	}
	seen := make(map[string]bool)
	for {
		t, err := in.Token()
		name, isName := t.(string)
		if err != nil || !isName {
			return "object", members
		}
		if !seen[name] {
			seen[name] = true
			members = append(members, name)
		}
		for depth := 0; ; {
			switch t, err = in.Token(); t {
			case json.Delim('{'), json.Delim('['):
				depth++
			case json.Delim('}'), json.Delim(']'):
				depth--
			}
			if err != nil {
				return "object", members
			}
			if depth == 0 {
				break
			}
		}
	}
}

// unguessedError is why the kind of a document cannot be guessed.
type unguessedError struct {
	value   string // as of topLevel
	members []string
}

// mostNamed is how many members an error names.
const mostNamed = 6

// Error says what was found, and how to go on.
func (e *unguessedError) Error() string {
	say := "say it with -kind: " + strings.Join(kindWords(), ", ")
	switch {
	case e.value == "array":
		return "it is an array, and no kind of document is: write records of assistance one to a line, or in a register"
	case e.value != "object":
		return "it is no JSON object, and every document is one"
	case len(e.members) == 0:
		return "it has no member that would tell its kind; " + say
	}
	var names []string
	for _, name := range e.members[:min(mostNamed, len(e.members))] {
		names = append(names, schema.Excerpt(name))
	}
	if len(e.members) > mostNamed {
		names = append(names, "...")
	}
	return "its members do not tell its kind (" + strings.Join(names, ", ") + "); " + say
}
