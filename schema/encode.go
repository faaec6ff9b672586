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
	e := encoder{faults: NewFaults(nil, Limits{}), shapes: make(map[reflect.Type]*encodedShape)}
	e.value(reflect.ValueOf(&document).Elem())
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
	shapes map[reflect.Type]*encodedShape
	path   []encodedStep // to the value
}

// encodedStep leads to a member or, without a name, to an item.
type encodedStep struct {
	name string
	item int
}

// encodedShape is how values of a type are gone through.
type encodedShape struct {
	isText  bool            // they write themselves as text
	members []encodedMember // of a struct
}

// encodedMember is a field of a struct as a member of an object.
type encodedMember struct {
	field     int
	name      string                   // none: the members of the field are those of the struct
	isLeftOut func(reflect.Value) bool // nil: it is never left out
}

var textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()

// shape looks at a type once.
func (e *encoder) shape(t reflect.Type) *encodedShape {
	shape := e.shapes[t]
	if shape == nil {
		shape = newEncodedShape(t)
		e.shapes[t] = shape
	}
	return shape
}

func newEncodedShape(t reflect.Type) *encodedShape {
	if t.Implements(textMarshaler) {
		return &encodedShape{isText: true}
	}
	shape := new(encodedShape)
	if t.Kind() != reflect.Struct {
		return shape
	}
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case !field.IsExported(), name == "-":
			continue
		case name == "" && !field.Anonymous:
			name = field.Name
		}
		shape.members = append(shape.members, encodedMember{i, name, leavesOut(field.Type, options)})
	}
	return shape
}

// at is where the value is.
func (e *encoder) at() Pointer {
	at := Pointer("")
	for _, step := range e.path {
		if step.name == "" {
			at = at.Item(step.item)
		} else {
			at = at.Member(step.name)
		}
	}
	return at
}

func (e *encoder) value(v reflect.Value) {
	shape := e.shape(v.Type())
	if shape.isText {
		e.text(v)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			e.value(v.Elem())
		}
	case reflect.Struct:
		for i := range shape.members {
			e.member(v, &shape.members[i])
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			e.within(v.Index(i), encodedStep{item: i})
		}
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			e.faults.Add(e.at(), CodeInvalidUTF8, "found text that is not UTF-8: "+Excerpt(v.String()))
		}
	}
}

// within goes through a value one step further.
func (e *encoder) within(v reflect.Value, step encodedStep) {
	e.path = append(e.path, step)
	e.value(v)
	e.path = e.path[:len(e.path)-1]
}

// text checks a value that writes itself as text.
func (e *encoder) text(v reflect.Value) {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return
	}
	text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
	switch {
	case err != nil && v.IsZero():
		e.faults.Add(e.at(), CodeMissingMember, "found the zero value; expected a value")
	case err != nil:
		e.faults.Add(e.at(), CodeUnknownValue, fmt.Sprintf("found a value that has no text: %s", prefix(err.Error(), longestMessage)))
	case !utf8.Valid(text):
		e.faults.Add(e.at(), CodeInvalidUTF8, "found text that is not UTF-8: "+Excerpt(string(text)))
	}
}

func (e *encoder) member(v reflect.Value, m *encodedMember) {
	of := v.Field(m.field)
	switch {
	case m.name == "":
		e.value(of)
	case m.isLeftOut != nil && m.isLeftOut(of):
	default:
		e.within(of, encodedStep{name: m.name})
	}
}

// leavesOut returns what values of a member encoding/json leaves out by its options; nil if
// none.
func leavesOut(t reflect.Type, options string) func(reflect.Value) bool {
	empty, zero := strings.Contains(options, "omitempty"), strings.Contains(options, "omitzero")
	isZero := reflect.Value.IsZero
	if t.Implements(reflect.TypeFor[interface{ IsZero() bool }]()) {
		isZero = saysIsZero
	}
	switch {
	case empty && zero:
		return func(v reflect.Value) bool { return isEmpty(v) || isZero(v) }
	case empty:
		return isEmpty
	case zero:
		return isZero
	}
	return nil
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

// saysIsZero reports whether omitzero leaves a value out that tells itself whether it is zero.
func saysIsZero(v reflect.Value) bool {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return true
	}
	return v.Interface().(interface{ IsZero() bool }).IsZero()
}
