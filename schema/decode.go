package schema

import (
	"bytes"
	"encoding/json"
	"errors"
)

// Decode reads data as a document of that kind into a T: it validates as
// [Limits.Validate] does and then decodes. It checks no rules beyond the schema; the
// package that owns T does. Where the schema lets pass what T cannot read, the two
// disagree, and the error is an [*Errors] with [CodeMalformed].
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
