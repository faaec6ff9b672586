package schematest

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

func TestEnveloped(t *testing.T) {
	for _, kind := range schema.Kinds() {
		Enveloped(t, kind, func(l schema.Limits, data []byte) (struct{}, error) { return struct{}{}, l.Validate(kind, data) })
	}
	// A reader that does not know where its document is.
	lost := func(l schema.Limits, data []byte) (struct{}, error) {
		return struct{}{}, l.At("").Validate(schema.KindParty, data)
	}
	if enveloped([]byte(`{}`), lost) == "" {
		t.Error("a reader that reads the envelope is not seen")
	}
}
