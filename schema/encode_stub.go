package schema

import "encoding/json"

// Encode is a placeholder until the branch faults lands.
func Encode[T any](document T) ([]byte, error) { return json.Marshal(document) }
