package schematest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

// Enveloped gives the fixtures of a kind to a reader, each alone and within an envelope,
// as the value that the reader is told by [schema.Limits.At]. The reader must say the
// same of both, with the path and the line in the envelope.
func Enveloped[T any](t *testing.T, kind schema.Kind, read func(schema.Limits, []byte) (T, error)) {
	t.Helper()
	for _, f := range append(ValidFixtures(kind), InvalidFixtures(kind)...) {
		if schema.Scan(f.Data) != nil {
			continue // the envelope is no JSON either
		}
		if diff := enveloped(f.Data, read); diff != "" {
			t.Errorf("%s: faults (-alone +within):\n%s", f.Name, diff)
		}
	}
}

// enveloped returns how the faults of a document alone differ from those that it has in
// an envelope.
func enveloped[T any](document []byte, read func(schema.Limits, []byte) (T, error)) string {
	const at = schema.Pointer("/data~1/1/document")
	const lines = 2
	envelope := fmt.Appendf(nil, "{\"before\": [{}, \"]\"], \"da\\u0074a/\": [0,\n {\"document\":\n%s\n}, 1], \"note\": null}", document)
	var alone, within *schema.Errors
	if _, err := read(schema.Limits{}, document); errors.As(err, &alone) {
		for _, fault := range alone.List {
			fault.Path, fault.Line, fault.Message = at+fault.Path, fault.Line+lines, ""
			if first := fault.First; first != nil {
				first.Path, first.Line = at+first.Path, first.Line+lines
			}
		}
	}
	_, err := read(schema.Limits{}.At(at), envelope)
	errors.As(err, &within)
	if err != nil && within == nil {
		return err.Error()
	}
	if within != nil {
		for _, fault := range within.List {
			fault.Message = "" // it may name the place where the first stands
		}
	}
	return cmp.Diff(alone, within)
}
