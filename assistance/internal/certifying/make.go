// Package certifying writes the Go source that certifies records: the reading of
// each definition of assistance.schema.json that a record leads to, made from the
// schema files.
//
// What a schema says is either in the source or an error here. A pattern, a
// keyword or a condition that the generator does not know stops it, so that
// nothing that the schema refuses can be certified for want of a check.
//
// What the source calls and the generator does not write (the reading of a text,
// of a date) stands in package assistance, in the files certify*.go.
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
	g := &generator{
		files:  set{files, map[string]*schema{}},
		shapes: map[string]*shape{},
		under:  map[string]bool{},
	}
	root, err := g.files.root(file)
	if err != nil {
		return nil, err
	}
	record, err := g.shapeOf(definition{root, root.Title, file})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if err := g.write(record); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return format.Source(g.source.Bytes())
}
