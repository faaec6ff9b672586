// Package bundle makes schema files that stand by themselves.
//
// The schema files share definitions by relative references, which a person
// follows easily and many programs do not follow at all. A bundle has the root
// of one file and under $defs every definition that it leads to, whatever the
// file, so that each of its references is "#/$defs/<name>". The root of another
// file becomes a definition by its title: what register.schema.json refers to as
// assistance.schema.json is "#/$defs/Record" in its bundle.
//
// The definitions stand in the order in which their names are first met by a reader
// who begins at the top. The same files give the same bytes.
//
// Two things are errors. No two definitions or roots may share a name, even where
// they say the same. And no root may lead back to itself: its bundle would hold it
// twice, and generators would make two types of it.
package bundle

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

const folder = "bundle" // of the bundles, beside the schema files

// Write makes the bundles of the schema files in the folder dir, and those for
// editors, and writes them to its folders bundle and editor. If any of them cannot be
// made, it writes none.
func Write(dir string) error {
	bundles, err := Make(os.DirFS(dir))
	if err != nil {
		return err
	}
	editors, err := MakeEditors(os.DirFS(dir))
	if err != nil {
		return err
	}
	if err := write(filepath.Join(dir, folder), bundles); err != nil {
		return err
	}
	return write(filepath.Join(dir, editorFolder), editors)
}

// write writes files, by their paths below dir.
func write(dir string, files map[string][]byte) error {
	for _, file := range slices.Sorted(maps.Keys(files)) {
		to := filepath.Join(dir, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, files[file], 0o644); err != nil {
			return err
		}
	}
	return nil
}

// Make returns the bundles of the schema files at the top of files, by file name:
// one for each file whose root says the type of a document, as that of
// common.schema.json does not. The error names both places of every name that is
// defined twice and of every reference that leads nowhere.
func Make(files fs.FS) (map[string][]byte, error) {
	made, err := bundlesOf(files)
	if err != nil {
		return nil, err
	}
	bundles := map[string][]byte{}
	for file, bundle := range made {
		bundles[file] = layout(bundle)
	}
	return bundles, nil
}

// bundlesOf returns the bundles before they are laid out.
func bundlesOf(files fs.FS) (map[string]value, error) {
	names, err := fs.Glob(files, "*.schema.json")
	if err != nil {
		return nil, err
	}
	s := &set{roots: map[string]value{}, defined: map[string]*definition{}}
	for _, file := range names {
		data, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, err
		}
		root, err := parse(data)
		if err != nil {
			s.fault(place(file), err.Error(), "")
		}
		s.roots[file] = root
	}
	if err := errors.Join(s.faults...); err != nil {
		return nil, err
	}
	for _, file := range names {
		s.define(file)
	}
	for _, name := range slices.Sorted(maps.Keys(s.defined)) {
		d := s.defined[name]
		d.schema = s.schema(d, d.schema, d.place)
	}
	if err := errors.Join(s.faults...); err != nil {
		return nil, err
	}
	bundles := map[string]value{}
	for _, file := range names {
		if _, describes := s.roots[file].member("type"); describes {
			bundles[file] = s.bundle(file)
		}
	}
	if err := errors.Join(s.faults...); err != nil {
		return nil, err
	}
	return bundles, nil
}

// set is what the schema files define, together.
type set struct {
	roots   map[string]value       // by file
	defined map[string]*definition // by name, which for a root is its title
	faults  []error
}

func (s *set) fault(at place, what string, other place) {
	s.faults = append(s.faults, &fault{at, what, other})
}

// definition is what a bundle may have under $defs.
type definition struct {
	file   string
	place  place
	schema value
	leads  []lead
}

// lead is a reference to a definition.
type lead struct {
	name string
	from place
}

// define takes in the root of the file and its definitions.
func (s *set) define(file string) {
	at := place(file + "#")
	root := s.roots[file]
	body := value{kind: object}
	for _, m := range root.members {
		if m.name != "$schema" && m.name != "$id" && m.name != "$defs" {
			body.members = append(body.members, m)
		}
	}
	if id, _ := root.member("$id"); !strings.HasSuffix(id.text, "/"+file) {
		s.fault(at.member("$id"), "this does not end in the name of the file", "")
	}
	s.add(title(root), &definition{file: file, place: at, schema: body})
	under, _ := root.member("$defs")
	for _, m := range under.members {
		s.add(m.name, &definition{file: file, place: at.member("$defs").member(m.name), schema: m.value})
	}
}

func (s *set) add(name string, d *definition) {
	first := s.defined[name]
	switch {
	case name == "":
		s.fault(d.place, "there is no title, by which a bundle could name it", "")
	case first != nil:
		s.fault(d.place, "the name "+name+" is already that of", first.place)
	default:
		s.defined[name] = d
	}
}

func title(root value) string {
	title, _ := root.member("title")
	return title.text
}

// schema returns v, a part of d, with its references written as in a bundle. It notes
// in d where they lead.
func (s *set) schema(d *definition, v value, at place) value {
	made := value{kind: v.kind, text: v.text}
	for i, item := range v.items {
		made.items = append(made.items, s.schema(d, item, at.member(fmt.Sprint(i))))
	}
	for _, m := range v.members {
		of, at := m.value, at.member(m.name)
		switch m.name {
		case "$ref":
			of = s.reference(d, of, at)
		case "properties":
			of = s.properties(d, of, at)
		case "enum", "const": // these are no schemas
		case "$schema", "$id", "$defs", "$anchor", "$dynamicAnchor", "$dynamicRef":
			s.fault(at, "a bundle cannot hold this keyword", "")
		default:
			of = s.schema(d, of, at)
		}
		made.members = append(made.members, member{m.name, of})
	}
	return made
}

// properties is apart because a property may be called as a keyword is.
func (s *set) properties(d *definition, v value, at place) value {
	made := v
	made.members = nil
	for _, m := range v.members {
		made.members = append(made.members, member{m.name, s.schema(d, m.value, at.member(m.name))})
	}
	return made
}

func (s *set) reference(d *definition, ref value, at place) value {
	file, fragment, _ := strings.Cut(ref.text, "#")
	if file == "" {
		file = d.file
	}
	root, found := s.roots[file]
	name := title(root)
	if fragment != "" {
		name, found = strings.CutPrefix(fragment, "/$defs/")
		under, _ := root.member("$defs")
		_, defined := under.member(name)
		found = found && defined
	}
	if !found || ref.text == "" {
		s.fault(at, "this reference leads nowhere: there is no", place(file+"#"+fragment))
		return ref
	}
	d.leads = append(d.leads, lead{name, at})
	return value{kind: text, text: "#/$defs/" + name}
}

// bundle returns the bundle of the file.
func (s *set) bundle(file string) value {
	root := s.defined[title(s.roots[file])]
	made := value{kind: object}
	for _, m := range s.roots[file].members {
		switch m.name {
		case "$schema":
			made.members = append(made.members, m)
		case "$id":
			m.value.text = strings.TrimSuffix(m.value.text, file) + folder + "/" + file
			made.members = append(made.members, m)
		}
	}
	made.members = append(made.members, root.schema.members...)
	under := value{kind: object}
	for _, name := range s.reached(root) {
		under.members = append(under.members, member{name, s.defined[name].schema})
	}
	if len(under.members) > 0 {
		made.members = append(made.members, member{"$defs", under})
	}
	return made
}

// reached returns the names to which root leads, in the order of the bundle.
func (s *set) reached(root *definition) []string {
	var names []string
	met := map[string]bool{}
	follow := func(d *definition) {
		for _, l := range d.leads {
			if s.defined[l.name] == root {
				s.fault(l.from, "this leads back to the root of the bundle, which cannot be a definition too:", root.place)
			} else if !met[l.name] {
				met[l.name] = true
				names = append(names, l.name)
			}
		}
	}
	follow(root)
	for i := 0; i < len(names); i++ { // following adds names
		follow(s.defined[names[i]])
	}
	return names
}
