package schema

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestRenamings: an object of each row is there, has no such member any more, and has
// the one that is to be written.
func TestRenamings(t *testing.T) {
	all := schemas(t)
	for _, r := range renamings {
		s := all[base+"v1/"+r.in]
		if s == nil {
			t.Errorf("%s: no such place", r.in)
			continue
		}
		if s.Properties[r.old] != nil {
			t.Errorf("%s: %s is a member", r.in, r.old)
		}
		for value, write := range r.write {
			name, _, _ := strings.Cut(strings.TrimPrefix(write, `"`), `"`)
			if s.Properties[name] == nil {
				t.Errorf("%s: in place of %s, %s, nothing is named %q", r.in, r.old, value, name)
			}
		}
	}
}

// A register of the first edition is told which fact to name.
func TestRenamedPredicate(t *testing.T) {
	var faults *Errors
	err := Validate(KindRegister, []byte(`{"id":"r","title":"t","compiled":"2026-01-01","determinations":[{"id":"d","predicate":"remnants","subject":"LAO","holds":"yes","at":"2014-01-01"}]}`))
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(faults.List, func(e *Error) bool {
		return e.Path == "/determinations/0/predicate" && strings.Contains(e.Message, `write "fact": "ccm:...", with the name of the predicate after the colon, in place of "predicate"`)
	}) {
		t.Error(faults)
	}
}

func TestRenamedMember(t *testing.T) {
	for _, test := range []struct{ member, want string }{
		{`"scope":"divided"`, `write "subjects": ["cluster-munitions"] in place of "scope": "divided"`},
		{`"scope":"mine-action"`, `write "subjects": ["mine-action"] in place of "scope": "mine-action"`},
		{`"scope":"everything"`, `write "subjects": [...], what the money is about, in place of "scope"`},
		{`"scope":["divided"]`, `write "subjects": [...], what the money is about, in place of "scope"`},
		{`"scopes":"divided"`, `unknown here`},
		{`"provider":{"scope":"divided"}`, `unknown here`},
	} {
		var faults *Errors
		if err := Validate(KindAssistance, fmt.Appendf(nil, `{%s}`, test.member)); !errors.As(err, &faults) {
			t.Fatal(err)
		}
		found := false
		for _, fault := range faults.List {
			found = found || fault.Code == CodeUnknownMember && strings.Contains(fault.Message, test.want)
		}
		if !found {
			t.Errorf("%s: %v; expected %q", test.member, faults, test.want)
		}
	}
}
