package schematest

import (
	"reflect"
	"slices"
	"strings"
)

// field is a field of a struct as encoding/json sees it.
type field struct {
	tag                 string
	typ                 reflect.Type
	omitEmpty, omitZero bool
}

// fieldsOf returns the fields that encoding/json writes, in its order: the fields
// of an embedded struct take its place, whether its own name is exported or not,
// and all of them may be left out if it is embedded by a pointer. A field without
// a json tag goes by its Go name, which no property has.
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

// embedded returns the struct whose fields take the place of f. They are optional
// if f is a pointer, which may be nil. ok is false if f is not embedded.
func embedded(f reflect.StructField, tag string) (typ reflect.Type, optional, ok bool) {
	typ = f.Type
	if optional = typ.Kind() == reflect.Pointer && f.IsExported(); optional {
		typ = typ.Elem()
	}
	return typ, optional, f.Anonymous && tag == "" && typ.Kind() == reflect.Struct
}
