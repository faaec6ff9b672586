package certifying

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
)

// schema is what the generator reads of a JSON Schema. A keyword that is not
// among its fields is an error: nothing in a schema is ignored.
type schema struct {
	never  bool // the schema false
	always bool // the schema true

	Schema      string `json:"$schema"`
	ID          string `json:"$id"`
	Title       string
	Description string
	Examples    json.RawMessage    // which say nothing of other values
	Defs        map[string]*schema `json:"$defs"`
	Ref         string             `json:"$ref"`

	Type  string
	Const constant
	Enum  []string

	Pattern   string
	Not       *schema
	Format    string
	MinLength int
	MaxLength int

	Minimum *int
	Maximum *int

	Items       *schema
	MinItems    int
	MaxItems    int
	UniqueItems bool

	Properties           properties
	Required             []string
	AdditionalProperties *schema

	If   *schema
	Then *schema
	Else *schema
}

// UnmarshalJSON reads an object, true or false.
func (s *schema) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		s.always = true
		return nil
	case "false":
		s.never = true
		return nil
	}
	type plain schema
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	return decoder.Decode((*plain)(s))
}

// constant is the word that a const allows: a code, or true.
type constant struct {
	code   string
	isTrue bool
}

// UnmarshalJSON reads a string or true.
func (c *constant) UnmarshalJSON(data []byte) error {
	if c.isTrue = string(data) == "true"; c.isTrue {
		return nil
	}
	return json.Unmarshal(data, &c.code)
}

// properties keeps the order of the file.
type properties []property

type property struct {
	name   string
	schema *schema
}

// UnmarshalJSON reads an object.
func (p *properties) UnmarshalJSON(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	if _, err := decoder.Token(); err != nil { // the bracket
		return err
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return err
		}
		one := property{name: fmt.Sprint(name), schema: &schema{}}
		if err := decoder.Decode(one.schema); err != nil {
			return fmt.Errorf("%s: %w", one.name, err)
		}
		*p = append(*p, one)
	}
	return nil
}

// place returns where a property stands, or -1.
func (p properties) place(name string) int {
	for i := range p {
		if p[i].name == name {
			return i
		}
	}
	return -1
}

// set is the schema files, read when a reference first leads to them.
type set struct {
	files fs.FS
	roots map[string]*schema
}

// definition is a schema that has a name, and the file it stands in.
type definition struct {
	*schema
	name string
	file string
}

// only returns an error if the schema has a keyword besides those that are for people,
// those that references need, and the fields named.
func (d definition) only(fields ...string) error {
	allowed := append([]string{"Title", "Description", "Examples", "Schema", "ID", "Defs"}, fields...)
	v := reflect.ValueOf(*d.schema)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; !v.Field(i).IsZero() && !slices.Contains(allowed, name) {
			return fmt.Errorf("the keyword of %s", name)
		}
	}
	return nil
}

func (s *set) root(file string) (*schema, error) {
	if root := s.roots[file]; root != nil {
		return root, nil
	}
	data, err := fs.ReadFile(s.files, "v1/"+file)
	if err != nil {
		return nil, err
	}
	root := &schema{}
	if err := json.Unmarshal(data, root); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	s.roots[file] = root
	return root, nil
}

// follow returns the definition to which a reference in the file leads.
func (s *set) follow(ref, file string) (definition, error) {
	path, fragment, _ := strings.Cut(ref, "#")
	if path != "" {
		file = path
	}
	root, err := s.root(file)
	if err != nil {
		return definition{}, err
	}
	if fragment == "" {
		return definition{root, root.Title, file}, nil
	}
	name, ok := strings.CutPrefix(fragment, "/$defs/")
	if !ok || root.Defs[name] == nil {
		return definition{}, errors.New(ref + " leads to no definition")
	}
	return definition{root.Defs[name], name, file}, nil
}
