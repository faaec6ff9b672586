package schematest

import (
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

// Drift reports to t every difference between a package's Go types and the
// schema file called file, such as "party.schema.json".
//
// types has an entry for each object of the file, and for each string without
// an enum: under the name of its definition, a value of the Go type of that
// name. The root of the file goes by its title. enums has an entry for each
// enum: the codes of its Go type, in order. A definition in neither is a
// difference, and so is an entry that the file does not define.
//
// A struct must have one field with a json tag for each property, in the order
// of the schema, of the type that the property refers to. A field that the
// schema does not require must be left out when it is empty, by omitempty or
// omitzero as its type needs. A required field must always be written, and never
// as null.
//
// Names, order, presence and types are compared. Bounds and patterns are not,
// since Go types have none, and neither are the branches of if, then and else.
func Drift(t testing.TB, file string, types map[string]any, enums map[string][]string) {
	t.Helper()
	differences, err := compare(schema.Files(), file, types, enums)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range differences {
		t.Errorf("%s: %s: %s", file, d.place, d.what)
	}
}

// difference is one difference between a schema file and the types.
type difference struct {
	place string // a definition, "Source", or a property of it, "Source.read"
	what  string
}

// comparison is one run of [Drift].
type comparison struct {
	source fs.FS
	files  map[string]*schemaFile // those that were read, by name
	found  []difference
}

func compare(source fs.FS, file string, types map[string]any, enums map[string][]string) ([]difference, error) {
	c := &comparison{source: source, files: map[string]*schemaFile{}}
	doc, err := c.read(file)
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

// read returns a schema file, which it reads once.
func (c *comparison) read(file string) (*schemaFile, error) {
	if doc := c.files[file]; doc != nil {
		return doc, nil
	}
	data, err := fs.ReadFile(c.source, "v1/"+file)
	if err != nil {
		return nil, err
	}
	doc, err := parseSchemaFile(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	c.files[file] = doc
	return doc, nil
}

func (c *comparison) add(place, format string, args ...any) {
	c.found = append(c.found, difference{place, fmt.Sprintf(format, args...)})
}

func (c *comparison) definition(name string, doc *schemaFile, types map[string]any, enums map[string][]string) {
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
func (c *comparison) object(name string, doc *schemaFile, typ reflect.Type) {
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

// shape compares the type of a field with what the schema says of its property.
func (c *comparison) shape(place string, doc *schemaFile, s *shape, typ reflect.Type) {
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

// refersTo reports whether typ is the type of the definition that ref points at.
// It is if it has the definition's name. Where the definition is a string with
// neither an enum nor a format, any type that is written as text will do.
func (c *comparison) refersTo(from *schemaFile, ref string, typ reflect.Type) (name string, matches bool, err error) {
	file, pointer, _ := strings.Cut(ref, "#")
	doc := from
	if file != "" {
		if doc, err = c.read(file); err != nil {
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
