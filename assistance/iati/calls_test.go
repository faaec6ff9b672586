package iati_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/iati"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// No function and no method panics, whatever value of its types it is called with: zero, out of
// range, or of another document; and no value out of its list has a code.
func TestEveryCall(t *testing.T) {
	const activities = `<iati-activities version="2.03"><iati-activity><iati-identifier>x-1</iati-identifier><transaction/></iati-activity></iati-activities>`
	s := schematest.Surface{
		Types: []any{
			*new(iati.Activity), *new(iati.LeftOut), *new(iati.Publisher), *new(iati.Reader), *new(iati.Reason), *new(iati.Writer),
		},
		Functions: map[string]any{
			"NewWriter": iati.NewWriter,
		},
		Samples: []any{
			strings.NewReader("<iati-activities></iati-activities>"), iotest.ErrReader(errors.New("broken")), iotest.TimeoutReader(strings.NewReader(activities)), strings.NewReader(activities), new(bytes.Buffer), publisher,
			&assistance.Record{ID: "x"}, iati.Reader{Source: party.Source{Title: "A file", Read: civil.MustParse("2026-01-01")}, Prefix: "x"},
		},
		Nil:    []any{},
		Panics: map[string]string{},
	}
	s.Check(t)
	s.Codes(t)
	s.Call(t)
}

// The zero Writer writes nothing, and says so.
func TestZeroWriter(t *testing.T) {
	w := new(iati.Writer)
	if _, err := w.Write(&assistance.Record{ID: "x"}); err != nil && !errors.Is(err, iati.ErrPublisher) {
		t.Errorf("to write: %v", err)
	}
	if err := w.Close(); !errors.Is(err, iati.ErrPublisher) {
		t.Errorf("to close: %v", err)
	}
	if w.Activities() != 0 {
		t.Errorf("it wrote %d activities", w.Activities())
	}
}
