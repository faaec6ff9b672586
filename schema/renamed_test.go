package schema

import (
	"errors"
	"fmt"
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
