package party

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestHostile(t *testing.T) {
	schematest.Refuses(t, schematest.Hostile(schema.KindParty), ParseStatusListWithin)
}

func TestEnveloped(t *testing.T) {
	schematest.Enveloped(t, schema.KindParty, ParseStatusListWithin)
}

// The faults of the rules are capped and counted as those of the schema are, and
// the limits are the caller's.
func TestParseStatusListWithin(t *testing.T) {
	var all []string
	for range 10 {
		all = append(all, participation("NOR", `"signature": "2009-03-01", "terms": [{"consent": "ratification", "deposit": "2008-03-01"}]`))
	}
	data := document(all...)
	for _, test := range []struct {
		name         string
		limits       schema.Limits
		listed, more int
		code         schema.Code // of the first; zero: any
	}{
		{"default", schema.Limits{}, 19, 0, 0},
		{"three faults", schema.Limits{Faults: 3}, 3, 16, 0},
		{"bytes", schema.Limits{Bytes: len(data) - 1}, 1, 0, schema.CodeTooManyBytes},
		{"depth", schema.Limits{Depth: 2}, 1, 0, schema.CodeTooDeep},
		{"digits", schema.Limits{NumberLength: 1}, 1, 0, schema.CodeNumberTooLong},
	} {
		l, err := ParseStatusListWithin(test.limits, data)
		var faults *schema.Errors
		if !errors.As(err, &faults) || l != nil {
			t.Errorf("%s: %v, %v", test.name, l, err)
			continue
		}
		if len(faults.List) != test.listed || faults.More != test.more {
			t.Errorf("%s: %d faults are listed and %d more, want %d and %d:\n%v", test.name, len(faults.List), faults.More, test.listed, test.more, err)
		}
		if test.code != 0 && faults.List[0].Code != test.code {
			t.Errorf("%s: %v, want %v", test.name, faults.List[0].Code, test.code)
		}
	}
	if _, err := ParseStatusListWithin(schema.Limits{Bytes: len(document())}, document()); err != nil {
		t.Errorf("a list as long as it may be: %v", err)
	}
}
