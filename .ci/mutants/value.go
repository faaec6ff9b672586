package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// value is a JSON value as it is written. Unlike Go's own, it keeps the order of
// members, can have a member twice, and holds scalars that no Go value is, as
// 1.0 beside 1 or half a surrogate pair.
type value struct {
	kind    kind
	text    string // a scalar as written
	members []member
	items   []*value
}

type member struct {
	name  string // as written, with its quotes
	value *value
}

type kind byte

const (
	literal kind = iota // true, false, null
	number
	text
	array
	object
)

// written is the scalar, the empty array or the empty object of that text.
func written(s string) *value {
	switch s[0] {
	case '[':
		return &value{kind: array}
	case '{':
		return &value{kind: object}
	case '"':
		return &value{kind: text, text: s}
	case 't', 'f', 'n':
		return &value{kind: literal, text: s}
	}
	return &value{kind: number, text: s}
}

// quoted is the string s.
func quoted(s string) *value { return &value{kind: text, text: quote(s)} }

func quote(s string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(s); err != nil {
		panic(err) // of a string: never
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// shown is s as the name of a mutation has it, for any terminal to print.
func shown(s string) string { return strconv.QuoteToASCII(s) }

// unquote returns the string that is written so.
func unquote(s string) string {
	var text string
	if err := json.Unmarshal([]byte(s), &text); err != nil {
		panic(fmt.Sprintf("%s is no string: %v", s, err))
	}
	return text
}

// parse reads data, one JSON value.
func parse(data []byte) (*value, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return read(decoder)
}

func read(decoder *json.Decoder) (*value, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case json.Delim:
		return readWithin(decoder, token)
	case string:
		return quoted(token), nil
	case nil:
		return written("null"), nil
	}
	return written(fmt.Sprint(token)), nil
}

func readWithin(decoder *json.Decoder, open json.Delim) (*value, error) {
	v := &value{kind: array}
	if open == '{' {
		v.kind = object
	}
	for decoder.More() {
		var name string
		if v.kind == object {
			token, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			name = quote(token.(string))
		}
		inner, err := read(decoder)
		if err != nil {
			return nil, err
		}
		if v.kind == object {
			v.members = append(v.members, member{name, inner})
		} else {
			v.items = append(v.items, inner)
		}
	}
	_, err := decoder.Token()
	return v, err
}

// append writes v without white space.
func (v *value) append(b []byte) []byte {
	switch v.kind {
	case array:
		b = append(b, '[')
		for i, item := range v.items {
			if i > 0 {
				b = append(b, ',')
			}
			b = item.append(b)
		}
		return append(b, ']')
	case object:
		b = append(b, '{')
		for i, m := range v.members {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, m.name...)
			b = append(b, ':')
			b = m.value.append(b)
		}
		return append(b, '}')
	}
	return append(b, v.text...)
}

// size is about the number of bytes that append writes.
func (v *value) size() int {
	size := len(v.text)
	for _, item := range v.items {
		size += item.size() + 1
	}
	for _, m := range v.members {
		size += len(m.name) + m.value.size() + 2
	}
	return size
}

// with returns v with the value at the end of way replaced by other. Each number
// of way is the index of a member or an item. v stays as it is.
func (v *value) with(way []int, other *value) *value {
	if len(way) == 0 {
		return other
	}
	changed := *v
	i := way[0]
	if v.kind == array {
		changed.items = append([]*value(nil), v.items...)
		changed.items[i] = v.items[i].with(way[1:], other)
		return &changed
	}
	changed.members = append([]member(nil), v.members...)
	changed.members[i].value = v.members[i].value.with(way[1:], other)
	return &changed
}
