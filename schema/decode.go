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
	var none T
	if err := l.Validate(kind, data); err != nil {
		return none, err
	}
	return unmarshalled[T](data, l)
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
	var none T
	root, err := item.root()
	if err != nil {
		return none, err
	}
	if err := l.validate(root, data); err != nil {
		return none, err
	}
	return unmarshalled[T](data, l)
}

// unmarshalled decodes a document that follows its schema.
func unmarshalled[T any](data []byte, l Limits) (T, error) {
	var decoded, none T
	err := json.Unmarshal(data, &decoded)
	if err == nil {
		return decoded, nil
	}
	var path Pointer
	var mistyped *json.UnmarshalTypeError
	if errors.As(err, &mistyped) {
		path = pathAt(data[:mistyped.Offset], l)
	}
	faults := NewFaults(data, l)
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
