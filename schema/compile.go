package schema

import (
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// base is where the schema files say that they lie. Nothing is fetched from it.
const base = "https://github.com/treatyaid/treatyaid/schema/"

// compiled has for each kind its schema, which is compiled when it is first
// needed.
var compiled = func() []func() (*node, error) {
	all := make([]func() (*node, error), len(Kinds())+1)
	for _, kind := range Kinds() {
		all[kind] = sync.OnceValues(func() (*node, error) {
			root, err := compile(sources, kind.String())
			if err != nil {
				return nil, err
			}
			return takeApart(root, map[*jsonschema.Schema]*node{}), nil
		})
	}
	return all
}()

// rootOf returns the schema of a kind.
func rootOf(kind Kind) (*node, error) {
	if kind.String() == "" {
		return nil, fmt.Errorf("no document is of kind %d", kind)
	}
	root, err := compiled[kind]()
	if err != nil {
		return nil, fmt.Errorf("the schema of kind %s: %w", kind, err)
	}
	return root, nil
}

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
