package schema

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// base is where the schema files say that they lie. Nothing is fetched from it.
const base = "https://github.com/treatyaid/treatyaid/schema/"

// node is the schema of one value, with what it says of the values within it
// taken apart. The JSON Schema validator so sees one value at a time: it does
// not descend, which costs it the cube of the depth, and its list of faults is
// not as long as the document.
type node struct {
	own     *jsonschema.Schema // of the value alone; its conditions look further
	members map[string]member
	names   []string // of members, sorted
	closed  bool     // it has no other members
	items   *node
	most    int // items, or -1
}

type member struct {
	name string
	node *node
}

// member returns the member that has the name of that token of v.
func (n *node) member(v *validator, name token) (m member, ok bool) {
	if name.escaped {
		m, ok = n.members[v.text(name)]
	} else {
		m, ok = n.members[string(v.data[name.start+1:name.end-1])]
	}
	return m, ok
}

// compiled has for each kind its schema, compiled when it is first needed.
var compiled = func() []func() (*node, error) {
	all := make([]func() (*node, error), len(Kinds())+1)
	for _, kind := range Kinds() {
		all[kind] = sync.OnceValues(func() (*node, error) {
			root, err := compile(Files(), kind.String())
			if err != nil {
				return nil, err
			}
			return takeApart(root, map[*jsonschema.Schema]*node{}), nil
		})
	}
	return all
}()

// compile reads the schema of that name among files.
func compile(files fs.FS, name string) (*jsonschema.Schema, error) {
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.AssertFormat = true
	compiler.LoadURL = func(url string) (io.ReadCloser, error) { // the default opens files
		return nil, fmt.Errorf("%s is not among the schema files", url)
	}
	paths, err := fs.Glob(files, "v1/*.schema.json")
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		file, err := files.Open(path)
		if err != nil {
			return nil, err
		}
		err = compiler.AddResource(base+path, file)
		file.Close()
		if err != nil {
			return nil, err
		}
	}
	return compiler.Compile(base + "v1/" + name + ".schema.json")
}

// takeApart makes the nodes of s and of all that it leads to.
func takeApart(s *jsonschema.Schema, done map[*jsonschema.Schema]*node) *node {
	for s.Ref != nil { // a $ref stands alone
		s = s.Ref
	}
	if n := done[s]; n != nil {
		return n
	}
	own := *s
	own.Properties, own.AdditionalProperties, own.Items2020, own.MaxItems = nil, nil, nil, -1
	n := &node{own: &own, closed: s.AdditionalProperties == false, most: s.MaxItems}
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
