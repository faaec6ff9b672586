package schematest

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// schemaFile is what [Drift] compares of a schema file.
type schemaFile struct {
	title       string
	names       []string // of the definitions; the root first, if it is an object
	definitions map[string]*shape
}

// shape is what [Drift] compares of a schema.
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

func parseSchemaFile(data []byte) (*schemaFile, error) {
	var root shape
	if err := json.Unmarshal(data, &root); err != nil {
		return nil, err
	}
	f := &schemaFile{title: root.Title, definitions: map[string]*shape{}}
	if root.Properties != nil {
		if err := f.define(root.Title, &root); err != nil {
			return nil, err
		}
	}
	definitions, err := properties(root.Defs)
	if err != nil {
		return nil, err
	}
	for _, d := range definitions {
		if err := f.define(d.name, d.shape); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func (f *schemaFile) define(name string, s *shape) (err error) {
	if f.definitions[name] != nil {
		return fmt.Errorf("two definitions are called %s", name)
	}
	f.names = append(f.names, name)
	f.definitions[name] = s
	s.properties, err = properties(s.Properties)
	return err
}

// properties returns the members of a JSON object in the order in which they are
// written, which a map would lose. It returns nil if there is no object.
func properties(object json.RawMessage) ([]property, error) {
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
