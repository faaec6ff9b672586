package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// Decode reads data as a document of that kind into a T: it validates as
// [Limits.Validate] does and then decodes. It checks no rules beyond the schema; the
// package that owns T does. Where the schema lets pass what T cannot read, the two
// disagree, and the error is an [*Errors] with [CodeMalformed].
func Decode[T any](kind Kind, data []byte, l Limits) (T, error) {
	root, err := rootOf(kind)
	if err != nil {
		var none T
		return none, err
	}
	return decode[T](root, data, l)
}

// Item is a kind of document that is an item of a list in a larger one, such as a
// determination in a register. The packages that own them name theirs.
type Item struct {
	In   Kind
	List string // the member of In that is the list
}

// root returns the schema of an item.
func (i Item) root() (*node, error) {
	root, err := rootOf(i.In)
	if err != nil {
		return nil, err
	}
	list, ok := root.members[i.List]
	if !ok || list.node.items == nil {
		return nil, fmt.Errorf("a document of kind %s has no list %s", i.In, i.List)
	}
	return list.node.items, nil
}

// DecodeItem reads data as one item by itself, as [Decode] reads a document.
func DecodeItem[T any](item Item, data []byte, l Limits) (T, error) {
	root, err := item.root()
	if err != nil {
		var none T
		return none, err
	}
	return decode[T](root, data, l)
}

// decode reads data by a schema.
func decode[T any](root *node, data []byte, l Limits) (T, error) {
	var decoded, none T
	faults := NewFaults(data, l)
	document, err := l.validate(root, faults)
	if err != nil {
		return none, err
	}
	err = json.Unmarshal(document, &decoded)
	if err == nil {
		return decoded, nil
	}
	var path Pointer
	var mistyped *json.UnmarshalTypeError
	if errors.As(err, &mistyped) {
		path = pathAt(document[:mistyped.Offset], l)
	}
	faults.Add(path, CodeMalformed, prefix(err.Error(), longestMessage))
	return none, faults.Err()
}

// pathAt returns the path of the value in which start ends. start is the beginning of
// a sound document, cut off after that value or after the bracket that opens it.
func pathAt(start []byte, l Limits) Pointer {
	s := newScanner(NewFaults(start, l), l)
	s.scan()
	depth := len(s.stack)
	if bytes.HasSuffix(start, []byte("{")) || bytes.HasSuffix(start, []byte("[")) {
		depth--
	}
	return s.path(depth)
}
