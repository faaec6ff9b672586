package main

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
)

// Beam would write a struct field by field and lose what is not exported: the
// digits of a sum. JSON writes each value as the library does, a sum as all its
// digits. The members stand in the order of the fields, so that equal keys are
// equal bytes, by which the runner groups them.
func init() {
	beam.RegisterCoder(reflect.TypeFor[Entry](), encodeEntry, decodeEntry)
	beam.RegisterCoder(reflect.TypeFor[Fault](), encodeFault, decodeFault)
	beam.RegisterCoder(reflect.TypeFor[Key](), encodeKey, decodeKey)
	beam.RegisterCoder(reflect.TypeFor[Sums](), encodeSums, decodeSums)
}

func encodeEntry(e Entry) ([]byte, error)    { return json.Marshal(e) }
func decodeEntry(data []byte) (Entry, error) { return decode[Entry](data) }

func encodeFault(f Fault) ([]byte, error)    { return json.Marshal(f) }
func decodeFault(data []byte) (Fault, error) { return decode[Fault](data) }

func encodeKey(k Key) ([]byte, error)    { return json.Marshal(k) }
func decodeKey(data []byte) (Key, error) { return decode[Key](data) }

func encodeSums(s Sums) ([]byte, error)    { return json.Marshal(s) }
func decodeSums(data []byte) (Sums, error) { return decode[Sums](data) }

func decode[T any](data []byte) (value T, err error) {
	err = json.Unmarshal(data, &value)
	return value, err
}
