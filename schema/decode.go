package schema

import (
	"bytes"
	"encoding/json"
	"errors"
)

// Decode reads data as a document of that kind, by [Limits.Validate], into a T.
// It checks no rules beyond the schema; the package that owns T does. What the
// schema lets pass and T does not read is an [*Errors] of [CodeMalformed]: the
// two disagree.
func Decode[T any](kind Kind, data []byte, l Limits) (T, error) {
	var decoded, none T
	if err := l.Validate(kind, data); err != nil {
		return none, err
	}
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

// pathAt returns the path of the value at which a sound document was cut off:
// after it, or after the bracket that opens it.
func pathAt(start []byte, l Limits) Pointer {
	s := newScanner(NewFaults(start, l), l)
	s.scan()
	depth := len(s.stack)
	if bytes.HasSuffix(start, []byte("{")) || bytes.HasSuffix(start, []byte("[")) {
		depth--
	}
	return s.path(depth)
}
