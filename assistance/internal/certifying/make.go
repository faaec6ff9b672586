// Package certifying generates Go source that certifies records: a reader for each
// definition of assistance.schema.json that a record leads to.
//
// Whatever a schema says is either in the source or an error here. A pattern, a
// keyword or a condition that the generator does not know stops it. So no record
// that the schema refuses can be certified because a check is missing.
//
// The source calls package token for what is the same in every schema, such as a
// text or a date. What only records need stands in package assistance: amounts,
// and the piles that lists are read into.
package certifying

import (
	"fmt"
	"go/format"
	"io/fs"
)

const file = "assistance.schema.json"

// Make returns the source for the schema files, which lie in the folder v1 of
// files. The same files give the same bytes.
func Make(files fs.FS) ([]byte, error) {
	all := &shapes{
		files:  set{files, map[string]*schema{}},
		known:  map[string]*shape{},
		making: map[string]bool{},
	}
	root, err := all.files.root(file)
	if err != nil {
		return nil, err
	}
	record, err := all.shapeOf(definition{root, root.Title, file})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	g := &generator{order: all.order}
	if err := g.write(record); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return format.Source(g.source.Bytes())
}
