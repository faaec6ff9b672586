package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

type kind byte

const (
	literal kind = iota // a number, true, false or null
	text
	array
	object
)

// value is a JSON value that keeps the order of its members, which a map would
// lose.
type value struct {
	kind    kind
	text    string   // of a text; of a literal as it is written
	items   []value  // of an array
	members []member // of an object
}

type member struct {
	name  string
	value value
}

// member returns the member of that name.
func (v value) member(name string) (value, bool) {
	for _, m := range v.members {
		if m.name == name {
			return m.value, true
		}
	}
	return value{}, false
}

// parse reads data, which is one JSON value.
func parse(data []byte) (value, error) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	v, err := read(decoder)
	if err != nil {
		return value{}, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return value{}, errors.New("something follows the value")
	}
	return v, nil
}

func read(decoder *json.Decoder) (value, error) {
	token, err := decoder.Token()
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	if err != nil {
		return value{}, err
	}
	switch token := token.(type) {
	case json.Delim:
		if token == '[' {
			return readArray(decoder)
		}
		return readObject(decoder)
	case string:
		return value{kind: text, text: token}, nil
	case nil:
		return value{text: "null"}, nil
	default:
		return value{text: fmt.Sprint(token)}, nil
	}
}

func readArray(decoder *json.Decoder) (value, error) {
	v := value{kind: array}
	for decoder.More() {
		item, err := read(decoder)
		if err != nil {
			return value{}, err
		}
		v.items = append(v.items, item)
	}
	return v, end(decoder)
}

func readObject(decoder *json.Decoder) (value, error) {
	v := value{kind: object}
	for decoder.More() {
		name, err := read(decoder)
		if err != nil {
			return value{}, err
		}
		if _, twice := v.member(name.text); twice {
			return value{}, fmt.Errorf("two members are called %q", name.text)
		}
		of, err := read(decoder)
		if err != nil {
			return value{}, fmt.Errorf("%s: %w", name.text, err)
		}
		v.members = append(v.members, member{name.text, of})
	}
	return v, end(decoder)
}

// end reads the bracket that closes an array or object.
func end(decoder *json.Decoder) error {
	_, err := decoder.Token()
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
