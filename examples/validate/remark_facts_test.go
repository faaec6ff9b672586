package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// A fact of a treaty that nobody knows is told, as it may be misspelt.
func TestRemarksOnFacts(t *testing.T) {
	var d obligation.RegisterDocument
	for _, fact := range []obligation.FactCode{"ccm:remnants", "cmm:remnants", "apmbc:mined-areas", "own:fact"} {
		d.Determinations = append(d.Determinations, obligation.Determination{Fact: fact})
	}
	var at []schema.Pointer
	for _, r := range remarksOnFacts(d) {
		if r.Code != unknownTreaty {
			t.Errorf("%s: %s", r.Path, r.Code)
		}
		at = append(at, r.Path)
	}
	if diff := cmp.Diff([]schema.Pointer{"/determinations/1/fact", "/determinations/3/fact"}, at); diff != "" {
		t.Errorf("(-want +got): %s", diff)
	}
}
