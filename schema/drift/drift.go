// Package drift is for tests. It holds a package's types against the schema file
// that describes them, so that neither changes without the other.
//
//	func TestDrift(t *testing.T) {
//		drift.Check(t, "party.schema.json",
//			map[string]any{"Source": party.Source{}, "State": party.State{}},
//			map[string][]string{"Consent": {"ratification", "accession"}})
//	}
//
// It compares names, order, presence and types. It does not compare bounds and
// patterns, which Go types do not have, nor the branches of if, then and else.
package drift

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// Check reports to t every difference between the schema file called file, as
// "party.schema.json", and the types of a package.
//
// In types stands for each object and each string without an enum that the file
// defines, its root by the root's title, a value of the Go type of that name; in
// enums, for each enum, the codes of the Go type in order. A definition that is in
// neither is a difference, and so is an entry that the file does not define.
//
// A struct has one field with a json tag for each property, in the order of the
// schema, of the type that the property refers to. A field that the schema does
// not require is left out when empty, by omitempty or omitzero as its type needs;
// a required one is always written, and is never written as null.
func Check(t testing.TB, file string, types map[string]any, enums map[string][]string) {
	t.Helper()
	differences, err := compare(schema.Files(), file, types, enums)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range differences {
		t.Errorf("%s: %s: %s", file, d.place, d.what)
	}
}

// difference is one between a schema and the types.
type difference struct {
	place string // a definition, "Source", or a property of it, "Source.read"
	what  string
}

// comparison is one run of [Check].
type comparison struct {
	files map[string]*document
	fs    fs.FS
	found []difference
}

func compare(files fs.FS, file string, types map[string]any, enums map[string][]string) ([]difference, error) {
	c := &comparison{fs: files, files: map[string]*document{}}
	doc, err := c.document(file)
	if err != nil {
		return nil, err
	}
	for _, name := range doc.names {
		c.definition(name, doc, types, enums)
	}
	for _, name := range sortedNames(types, enums) {
		if doc.definitions[name] == nil {
			c.add(name, "in Go and not in the schema")
		}
	}
	return c.found, nil
}

func sortedNames(types map[string]any, enums map[string][]string) []string {
	var names []string
	for name := range types {
		names = append(names, name)
	}
	for name := range enums {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (c *comparison) add(place, format string, args ...any) {
	c.found = append(c.found, difference{place, fmt.Sprintf(format, args...)})
}

func (c *comparison) definition(name string, doc *document, types map[string]any, enums map[string][]string) {
	def := doc.definitions[name]
	value, typed := types[name]
	codes, listed := enums[name]
	switch {
	case def.Enum != nil && !listed:
		c.add(name, "an enum without codes in Go")
	case def.Enum != nil:
		if !slices.Equal(def.Enum, codes) {
			c.add(name, "the codes %q, and in Go %q", def.Enum, codes)
		}
	case !typed:
		c.add(name, "without a type in Go")
	case reflect.TypeOf(value).Name() != name:
		c.add(name, "in Go called %s", reflect.TypeOf(value).Name())
	case def.properties != nil:
		c.object(name, doc, reflect.TypeOf(value))
	case !isText(reflect.TypeOf(value)):
		c.add(name, "a string, and in Go %s", reflect.TypeOf(value))
	}
}

// object compares a struct with the properties of an object.
func (c *comparison) object(name string, doc *document, typ reflect.Type) {
	if typ.Kind() != reflect.Struct {
		c.add(name, "an object, and in Go %s", typ)
		return
	}
	def := doc.definitions[name]
	fields := fieldsOf(typ)
	var tags, properties []string
	for _, f := range fields {
		tags = append(tags, f.tag)
	}
	for _, p := range def.properties {
		properties = append(properties, p.name)
	}
	if !slices.Equal(tags, properties) {
		c.add(name, "the properties %q, and in Go the fields %q", properties, tags)
	}
	for _, p := range def.properties {
		i := slices.Index(tags, p.name)
		if i < 0 {
			continue
		}
		place := name + "." + p.name
		if slices.Contains(def.Required, p.name) {
			c.required(place, p.shape, fields[i], typ)
		} else {
			c.optional(place, p.shape, fields[i])
		}
		c.shape(place, doc, p.shape, fields[i].typ)
	}
}

func (c *comparison) required(place string, s *shape, f field, owner reflect.Type) {
	if f.omitEmpty || f.omitZero {
		c.add(place, "required, and in Go may be left out")
	}
	switch f.typ.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Interface:
		c.add(place, "required, and in Go may be null")
	case reflect.Slice:
		if s.MinItems == 0 && !owner.Implements(marshaler) {
			c.add(place, "may be an empty list, and in Go a nil slice is null: %s needs a MarshalJSON", owner)
		}
	}
}

func (c *comparison) optional(place string, s *shape, f field) {
	switch {
	case !f.omitEmpty && !f.omitZero:
		c.add(place, "optional, and in Go always written")
	case f.typ.Kind() == reflect.Struct && !f.omitZero:
		c.add(place, "a struct, which omitempty never leaves out: use omitzero")
	case f.typ.Kind() == reflect.Slice && s.MinItems > 0 && !f.omitEmpty:
		c.add(place, "never an empty list, which omitzero writes: use omitempty")
	}
}

// shape compares the type of a field with what its property may be.
func (c *comparison) shape(place string, doc *document, s *shape, typ reflect.Type) {
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	wanted := s.Type
	matches := false
	switch {
	case s.Ref != "":
		var err error
		if wanted, matches, err = c.refersTo(doc, s.Ref, typ); err != nil {
			c.add(place, "%v", err)
			return
		}
	case s.Type == "array" && typ.Kind() == reflect.Slice && s.Items != nil:
		c.shape(place+"[]", doc, s.Items, typ.Elem())
		return
	case s.Type == "integer":
		matches = typ.Kind() == reflect.Int || typ.Kind() == reflect.Int64
	case s.Type == "boolean":
		matches = typ.Kind() == reflect.Bool
	case s.Type == "string":
		matches = isText(typ)
	}
	if !matches {
		c.add(place, "%s, and in Go %s", wanted, typ)
	}
}

// refersTo reports whether typ is the type of the definition that ref points at:
// of its name or, for a string with neither an enum nor a format, any text.
func (c *comparison) refersTo(from *document, ref string, typ reflect.Type) (name string, matches bool, err error) {
	file, pointer, _ := strings.Cut(ref, "#")
	doc := from
	if file != "" {
		if doc, err = c.document(file); err != nil {
			return "", false, err
		}
	}
	name = strings.TrimPrefix(pointer, "/$defs/")
	if pointer == "" {
		name = doc.title
	}
	def := doc.definitions[name]
	if def == nil {
		return "", false, fmt.Errorf("%s points at nothing", ref)
	}
	free := def.properties == nil && def.Enum == nil && def.Format == ""
	return name, typ.Name() == name || free && isText(typ), nil
}

var (
	marshaler   = reflect.TypeFor[json.Marshaler]()
	unmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// isText reports whether a value of the type is written as a JSON string.
func isText(typ reflect.Type) bool {
	return typ.Kind() == reflect.String || reflect.PointerTo(typ).Implements(unmarshaler)
}

// field is a field of a struct as encoding/json sees it.
type field struct {
	tag                 string
	typ                 reflect.Type
	omitEmpty, omitZero bool
}

// fieldsOf returns the exported fields, with those of an embedded struct in its
// place, its own name exported or not, as encoding/json writes them; where a
// pointer is embedded all may be left out. One without a json tag has its Go name,
// which is no property's.
func fieldsOf(typ reflect.Type) []field {
	var fields []field
	for i := range typ.NumField() {
		f := typ.Field(i)
		if !f.IsExported() && !f.Anonymous || f.Tag.Get("json") == "-" {
			continue
		}
		options := strings.Split(f.Tag.Get("json"), ",")
		if within, optional, ok := embedded(f, options[0]); ok {
			for _, inner := range fieldsOf(within) {
				inner.omitZero = inner.omitZero || optional
				fields = append(fields, inner)
			}
			continue
		}
		if !f.IsExported() {
			continue
		}
		if options[0] == "" {
			options[0] = f.Name
		}
		fields = append(fields, field{
			tag:       options[0],
			typ:       f.Type,
			omitEmpty: slices.Contains(options[1:], "omitempty"),
			omitZero:  slices.Contains(options[1:], "omitzero"),
		})
	}
	return fields
}

// embedded returns the struct of which f puts the fields in its place, and
// whether they are there only if a pointer is not nil.
func embedded(f reflect.StructField, tag string) (typ reflect.Type, optional, ok bool) {
	typ = f.Type
	if optional = typ.Kind() == reflect.Pointer && f.IsExported(); optional {
		typ = typ.Elem()
	}
	return typ, optional, f.Anonymous && tag == "" && typ.Kind() == reflect.Struct
}

// document is a schema file.
type document struct {
	title       string
	names       []string // of the definitions; the root first, if it is an object
	definitions map[string]*shape
}

// shape is what is compared of a schema.
type shape struct {
	Title      string          `json:"title"`
	Ref        string          `json:"$ref"`
	Type       string          `json:"type"`
	Format     string          `json:"format"`
	Enum       []string        `json:"enum"`
	Required   []string        `json:"required"`
	Items      *shape          `json:"items"`
	MinItems   int             `json:"minItems"`
	Properties json.RawMessage `json:"properties"`
	Defs       json.RawMessage `json:"$defs"`

	properties []property
}

type property struct {
	name  string
	shape *shape
}

func (c *comparison) document(file string) (*document, error) {
	if doc := c.files[file]; doc != nil {
		return doc, nil
	}
	data, err := fs.ReadFile(c.fs, "v1/"+file)
	if err != nil {
		return nil, err
	}
	doc := &document{definitions: map[string]*shape{}}
	var root shape
	if err := json.Unmarshal(data, &root); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	doc.title = root.Title
	if root.Properties != nil {
		if err := doc.define(root.Title, &root); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	definitions, err := members(root.Defs)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for _, d := range definitions {
		if err := doc.define(d.name, d.shape); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	c.files[file] = doc
	return doc, nil
}

func (d *document) define(name string, s *shape) (err error) {
	if d.definitions[name] != nil {
		return fmt.Errorf("two definitions are called %s", name)
	}
	d.names = append(d.names, name)
	d.definitions[name] = s
	s.properties, err = members(s.Properties)
	return err
}

// members returns the members of a JSON object in the order in which they are
// written, which a map would lose; nil if there is no object.
func members(object json.RawMessage) ([]property, error) {
	if object == nil {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(object))
	if _, err := decoder.Token(); err != nil {
		return nil, err
	}
	list := []property{}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		p := property{name: fmt.Sprint(name), shape: new(shape)}
		if err := decoder.Decode(p.shape); err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
		list = append(list, p)
	}
	return list, nil
}
