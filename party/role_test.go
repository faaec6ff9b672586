package party

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestRole(t *testing.T) {
	good := []string{"affected", "in-position", "a", "a1", "former-user-2", strings.Repeat("a", 64)}
	for _, code := range good {
		r, err := codelist.Parse[Role](code)
		if err != nil || r.String() != code || !r.IsValid() {
			t.Errorf("%q is %v, %v", code, r, err)
		}
		if r != codelist.MustParse[Role](code) || r.Compare(codelist.MustParse[Role](code)) != 0 {
			t.Errorf("%q is not itself", code)
		}
		if diff := cmp.Diff(codelist.MustParse[Role](code), r); diff != "" {
			t.Error(diff)
		}
		schematest.Stored(t, r)
	}
	bad := []string{"", "-", "-a", "a-", "a--b", "A", "1a", "a b", "a_b", "å", "a\n", strings.Repeat("a", 65)}
	for _, code := range bad {
		if r, err := codelist.Parse[Role](code); !errors.Is(err, ErrMalformedRole) || r.IsValid() {
			t.Errorf("%q is %v, %v", code, r, err)
		}
	}
}

func TestRoleJSON(t *testing.T) {
	type bearer struct {
		Role Role `json:"role,omitzero"`
	}
	for _, in := range []bearer{{}, {codelist.MustParse[Role]("in-position")}} {
		data, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		var out bearer
		if err := json.Unmarshal(data, &out); err != nil || out != in {
			t.Errorf("%s is read as %v, %v", data, out, err)
		}
	}
	if text, err := (Role{}).MarshalText(); err == nil {
		t.Errorf("the zero Role is written %q", text)
	}
	r := codelist.MustParse[Role]("affected")
	if err := r.UnmarshalText([]byte("In Position")); err == nil || r != codelist.MustParse[Role]("affected") {
		t.Errorf("a refused code left %v, %v", r, err)
	}
}
