package schema

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
)

// shape is how the values of a Go type stand in JSON.
type shape struct {
	form   form
	of     *shape // of what a pointer points to, or of the items of a list
	fields []shapedField
}

// shapedField is a field of a struct, by the name of its member.
type shapedField struct {
	name   string
	number int
	shape  *shape
}

// form is a way in which a value stands in JSON. The zero form is none that is read.
type form uint8

const (
	asText form = iota + 1 // a string that the type reads
	asObject
	asList
	asPointer
	asString
	asInteger
	asBoolean
)

// field returns the place of a field among the fields. It looks first where it is expected.
func (s *shape) field(name string, expected int) (place int, ok bool) {
	for i := range s.fields {
		place = (expected + i) % len(s.fields)
		if s.fields[place].name == name {
			return place, true
		}
	}
	return 0, false
}

var (
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	jsonUnmarshaler = reflect.TypeFor[json.Unmarshaler]()
)

// shapes are those of the types of which a type is made.
type shapes map[reflect.Type]*shape

// of returns the shape of a type.
func (all shapes) of(t reflect.Type) *shape {
	if known, ok := all[t]; ok {
		return known // of a type that is a part of itself, not yet whole
	}
	s := new(shape)
	all[t] = s
	switch pointer := reflect.PointerTo(t); {
	case pointer.Implements(jsonUnmarshaler):
		return s
	case pointer.Implements(textUnmarshaler):
		s.form = asText
		return s
	}
	switch t.Kind() {
	case reflect.Struct:
		s.fields, s.form = all.fieldsOf(t)
	case reflect.Slice:
		s.form, s.of = asList, all.of(t.Elem())
	case reflect.Pointer:
		s.form, s.of = asPointer, all.of(t.Elem())
	case reflect.String:
		s.form = asString
	case reflect.Int:
		s.form = asInteger
	case reflect.Bool:
		s.form = asBoolean
	}
	return s
}

// fieldsOf returns the fields of a struct. One with a struct embedded in it, or with a field
// that is written in a way of its own, is not read.
func (all shapes) fieldsOf(t reflect.Type) ([]shapedField, form) {
	var fields []shapedField
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous || strings.Contains(options, "string"):
			return nil, 0
		case !f.IsExported() || name == "-":
			continue
		case name == "":
			name = f.Name
		}
		fields = append(fields, shapedField{name, i, all.of(f.Type)})
	}
	return fields, asObject
}
