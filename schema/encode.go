package schema

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Encode writes a document as JSON. It refuses what encoding/json would refuse, and
// what it would change, with all faults at once: the error is an [*Errors]. Where a
// member must be there and is zero, it is [CodeMissingMember]; a value that has no
// code is [CodeUnknownValue]; text that is not UTF-8, of which encoding/json would
// make other text, is [CodeInvalidUTF8]. What a schema or a rule refuses is left to
// those who read the JSON, so that a document that is built from a value has the
// same faults as one that is read.
func Encode[T any](document T) ([]byte, error) {
	e := encoder{faults: NewFaults(nil, Limits{})}
	e.value(reflect.ValueOf(&document).Elem(), "")
	if err := e.faults.Err(); err != nil {
		return nil, err
	}
	data, err := json.Marshal(document)
	if err != nil {
		e.faults.Add("", CodeMalformed, prefix(err.Error(), longestMessage))
		return nil, e.faults.Err()
	}
	return data, nil
}

// encoder goes through a value as encoding/json does, and writes nothing.
type encoder struct {
	faults *Faults
}

var textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()

func (e *encoder) value(v reflect.Value, at Pointer) {
	if v.Type().Implements(textMarshaler) {
		e.text(v, at)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			e.value(v.Elem(), at)
		}
	case reflect.Struct:
		e.members(v, at)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			e.value(v.Index(i), at.Item(i))
		}
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			e.faults.Add(at, CodeInvalidUTF8, "found text that is not UTF-8: "+Excerpt(v.String()))
		}
	}
}

// text checks a value that writes itself as text.
func (e *encoder) text(v reflect.Value, at Pointer) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return
	}
	text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	switch {
	case err != nil && v.IsZero():
		e.faults.Add(at, CodeMissingMember, "found the zero value; expected a value")
	case err != nil:
		e.faults.Add(at, CodeUnknownValue, fmt.Sprintf("found a value that has no text: %s", prefix(err.Error(), longestMessage)))
	case !utf8.Valid(text):
		e.faults.Add(at, CodeInvalidUTF8, "found text that is not UTF-8: "+Excerpt(string(text)))
	}
}

func (e *encoder) members(v reflect.Value, at Pointer) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case !field.IsExported(), name == "-":
		case field.Anonymous && name == "":
			e.value(v.Field(i), at)
		case strings.Contains(options, "omitempty") && isEmpty(v.Field(i)):
		case strings.Contains(options, "omitzero") && isZero(v.Field(i)):
		case name == "":
			e.value(v.Field(i), at.Member(field.Name))
		default:
			e.value(v.Field(i), at.Member(name))
		}
	}
}

// isEmpty reports whether omitempty leaves a value out.
func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.String, reflect.Map:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

// isZero reports whether omitzero leaves a value out.
func isZero(v reflect.Value) bool {
	if z, ok := v.Interface().(interface{ IsZero() bool }); ok && !(v.Kind() == reflect.Pointer && v.IsNil()) {
		return z.IsZero()
	}
	return v.IsZero()
}
