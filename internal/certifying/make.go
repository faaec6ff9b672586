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
	"errors"
	"fmt"
	"go/format"
	"io/fs"

	schemas "github.com/treatyaid/treatyaid/schema"
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
	if err != nil {
		return nil, fmt.Errorf("%s: %w", t.file, err)
	}
	g.order = all.order
	if err := g.write(); err != nil {
		return nil, fmt.Errorf("%s: %w", t.file, err)
	}
	return format.Source(g.source.Bytes())
}

// addList adds the items of a list of a document to what the source certifies.
func (g *generator) addList(all *shapes, root *schema, list string) error {
	i := root.Properties.place(list)
	if i < 0 {
		return fmt.Errorf("no list %s", list)
	}
	s := root.Properties[i].schema
	if err := (definition{schema: s}).only("Type", "Items", "MinItems", "MaxItems"); err != nil || s.Type != "array" || s.MinItems != 1 || s.MaxItems == 0 {
		return errors.Join(fmt.Errorf("%s is no list of one item or more, up to a number", list), err)
	}
	d, err := all.files.follow(s.Items.Ref, all.target.file)
	if err != nil {
		return err
	}
	return g.add(all, d, s.MaxItems)
}

// add adds a definition to what the source certifies, as one document or as up to so many
// items.
func (g *generator) add(all *shapes, d definition, most int) error {
	s, err := all.shapeOf(d)
	if err != nil {
		return err
	}
	const around = 2 // a document and its list
	if s.depth+around > schemas.DefaultDepth || s.long > schemas.DefaultNumberLength {
		return fmt.Errorf("%s is beyond the default limits", s.name)
	}
	g.roots = append(g.roots, root{s, most})
	return nil
}
