package schema

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	jsontoken "github.com/treatyaid/treatyaid/schema/token"
)

// Embedded reads a document that was validated when it was made, such as one that a program
// embeds. It checks nothing, and takes a quarter of the time of encoding/json; the strings
// of the document are parts of one. Some of what is no JSON it takes as it stands, such as a
// text that is not UTF-8, or 01 as a number.
//
// T is made of structs, slices, pointers, strings, integers, booleans and what reads itself
// from a text. ok is false, and the document zero, for what T has no field for, for null, and
// for whatever else it does not know: [Read] tells what is wrong with it, if anything is.
func Embedded[T any](data []byte) (document T, ok bool) {
	e := embedded{data: data, text: string(data)}
	if !e.document(reflect.ValueOf(&document).Elem()) {
		var none T
		return none, false
	}
	return document, true
}

// deepestEmbedded is how deep the values of an embedded document may nest.
const deepestEmbedded = 500

// embedded is a document that is read, up to a place in it.
type embedded struct {
	data []byte
	text string // the same
	at   int
}

// document reads the whole into v.
func (e *embedded) document(v reflect.Value) bool {
	if !e.value(v, shapes{}.of(v.Type()), 0) {
		return false
	}
	e.space()
	return e.at == len(e.text)
}

// value reads one value into v, which is zero or was read before.
func (e *embedded) value(v reflect.Value, s *shape, depth int) bool {
	e.space()
	if depth > deepestEmbedded {
		return false
	}
	switch s.form {
	case asText:
		from, until, escaped := e.quoted()
		return until > 0 && !escaped && v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText(e.data[from:until]) == nil
	case asObject:
		return e.object(v, s, depth+1)
	case asList:
		return e.list(v, s, depth+1)
	case asPointer:
		v.Set(reflect.New(v.Type().Elem()))
		return e.value(v.Elem(), s.of, depth+1)
	case asString:
		text, ok := e.string()
		v.SetString(text)
		return ok
	case asInteger:
		from := e.at
		for e.at < len(e.text) && (e.text[e.at] >= '0' && e.text[e.at] <= '9' || e.text[e.at] == '-') {
			e.at++
		}
		number, err := strconv.ParseInt(e.text[from:e.at], 10, v.Type().Bits())
		v.SetInt(number)
		return err == nil
	case asBoolean:
		v.SetBool(e.takes("true"))
		return v.Bool() || e.takes("false")
	}
	return false
}

// object reads the members of an object into the fields of v.
func (e *embedded) object(v reflect.Value, s *shape, depth int) bool {
	if !e.takes("{") {
		return false
	}
	expected := 0 // the place of the field after the last one: members mostly stand in its order
	for first := true; ; first = false {
		more, ok := e.another(first, "}")
		if !more {
			return ok
		}
		from, until, escaped := e.quoted()
		if until == 0 || escaped {
			return false
		}
		place, ok := s.field(e.text[from:until], expected)
		if e.space(); !ok || !e.takes(":") {
			return false
		}
		if f := &s.fields[place]; !e.value(v.Field(f.number), f.shape, depth) {
			return false
		}
		expected = place + 1
	}
}

// list reads the items of an array into v.
func (e *embedded) list(v reflect.Value, s *shape, depth int) bool {
	if !e.takes("[") {
		return false
	}
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; ; i++ {
		more, ok := e.another(i == 0, "]")
		if !more {
			return ok
		}
		if i == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(i + 1)
		if !e.value(v.Index(i), s.of, depth) {
			return false
		}
	}
}

// another goes on to the next item of an array, or member of an object, that ends with a
// bracket. Without more of them, ok says whether it ends so.
func (e *embedded) another(first bool, bracket string) (more, ok bool) {
	e.space()
	if e.takes(bracket) {
		return false, true
	}
	if !first && !e.takes(",") {
		return false, false
	}
	e.space()
	return true, true
}

// string reads a string.
func (e *embedded) string() (text string, ok bool) {
	from, until, escaped := e.quoted()
	if escaped {
		return unescaped(e.data[from:until])
	}
	return e.text[from:until], until > 0
}

// unescaped is what a string with escapes says.
func unescaped(written []byte) (text string, ok bool) {
	said := make([]byte, 0, len(written))
	for len(written) > 0 {
		if written[0] != '\\' {
			said, written = append(said, written[0]), written[1:]
			continue
		}
		r, size := jsontoken.Escape(written)
		if size == 0 || utf16.IsSurrogate(r) {
			return "", false
		}
		said, written = utf8.AppendRune(said, r), written[size:]
	}
	return string(said), true
}

// quoted goes over a string and returns where the text within its quotation marks lies, and
// whether it has escapes. until is 0 if there is no string.
func (e *embedded) quoted() (from, until int, escaped bool) {
	if !e.takes(`"`) {
		return 0, 0, false
	}
	from, quote := e.at, e.next('"')
	for quote >= 0 {
		escape := strings.IndexByte(e.text[e.at:quote], '\\')
		if escape < 0 {
			e.at = quote + 1
			return from, quote, escaped
		}
		escaped = true
		if e.at += escape + len(`\"`); e.at > quote { // which was escaped
			quote = e.next('"')
		}
	}
	return 0, 0, false
}

// next is where a byte stands next; -1 if it stands nowhere.
func (e *embedded) next(b byte) int {
	after := strings.IndexByte(e.text[e.at:], b)
	if after < 0 {
		return -1
	}
	return e.at + after
}

// takes goes over some bytes if they stand there.
func (e *embedded) takes(bytes string) bool {
	if !strings.HasPrefix(e.text[e.at:], bytes) {
		return false
	}
	e.at += len(bytes)
	return true
}

// space goes over white space.
func (e *embedded) space() {
	for e.at < len(e.text) {
		switch e.text[e.at] {
		case ' ', '\n', '\t', '\r':
			e.at++
		default:
			return
		}
	}
}
