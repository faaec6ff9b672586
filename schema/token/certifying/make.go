// Package certifying generates Go source that certifies documents, or parts of them: a
// reader for each definition of a schema that they lead to.
//
// Whatever a schema says is either in the source or an error here. A pattern, a
// keyword or a condition that the generator does not know stops it. So nothing
// that the schema refuses can be certified because a check is missing.
//
// The source calls package token for what is the same in every schema, such as a
// text or a date, and package draft for what is read and not yet certified. What only one
// package needs stands there: amounts in package assistance, the codes of facts in package
// obligation.
package certifying

import (
	"fmt"
	"go/format"
	"io/fs"
)

// Make returns the source for a package from the schema files, which lie in the folder v1
// of files. The same files give the same bytes.
func Make(files fs.FS, pkg string) ([]byte, error) {
	t, known := targets[pkg]
	if !known {
		return nil, fmt.Errorf("no source is known for a package %s", pkg)
	}
	all := &shapes{
		target: t,
		files:  set{files, map[string]*schema{}},
		known:  map[string]*shape{},
		making: map[string]bool{},
	}
	root, err := all.files.root(t.file)
	if err != nil {
		return nil, err
	}
	g := &generator{target: t}
	if t.items == nil {
		err = g.add(all, definition{root, root.Title, t.file}, 0)
	}
	for _, list := range t.items {
		if err == nil {
			err = g.addList(all, root, list)
		}
	}
	if err == nil && t.head != nil {
		err = g.addHead(all, root)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", t.file, err)
	}
	g.order = all.order
	if err := g.write(); err != nil {
		return nil, fmt.Errorf("%s: %w", t.file, err)
	}
	return format.Source(g.source.Bytes())
}
