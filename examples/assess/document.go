package main

import (
	"encoding/json"
	"io"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// writeJSON writes the answer as a document of assessment.schema.json.
func (a *answer) writeJSON(w io.Writer) error {
	d := a.document
	for _, f := range a.findings {
		one := f.Document()
		if a.why {
			proof := f.Proof()
			one.Proof = &proof
		}
		if a.timeline {
			one.Timeline = f.Timeline(civil.Period{})
		}
		d.Findings = append(d.Findings, one)
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(d)
}
