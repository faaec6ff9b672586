package party

import (
	"encoding"
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// code is what the closed vocabularies have in common.
type code interface {
	comparable
	encoding.TextMarshaler
	String() string
}

func checkCodes[T code](t *testing.T, values []T, parse func(string) (T, error), unmarshal func(*T, []byte) error) {
	t.Helper()
	seen := map[string]bool{}
	for _, v := range values {
		if v.String() == "" || seen[v.String()] {
			t.Errorf("%v: the code %q", v, v.String())
		}
		seen[v.String()] = true
		text, err := v.MarshalText()
		if err != nil {
			t.Errorf("%v: %v", v, err)
		}
		parsed, err := parse(string(text))
		if err != nil || parsed != v {
			t.Errorf("%s is read as %v, %v", text, parsed, err)
		}
		var back T
		if err := unmarshal(&back, text); err != nil || back != v {
			t.Errorf("%s is unmarshalled as %v, %v", text, back, err)
		}
	}
	for _, wrong := range []string{"", "Yes", "party ", "no-such-code"} {
		_, err := parse(wrong)
		var unknown *codelist.UnknownError
		if !errors.As(err, &unknown) || len(unknown.Allowed) != len(values) {
			t.Errorf("%q: %v", wrong, err)
		}
		kept := values[len(values)-1]
		if err := unmarshal(&kept, []byte(wrong)); err == nil || kept != values[len(values)-1] {
			t.Errorf("%q is unmarshalled as %v, %v", wrong, kept, err)
		}
	}
}

func TestCodes(t *testing.T) {
	checkCodes(t, ActorKinds(), ParseActorKind, (*ActorKind).UnmarshalText)
	checkCodes(t, Consents(), ParseConsent, (*Consent).UnmarshalText)
	checkCodes(t, []Holds{HoldsYes, HoldsNo, HoldsDisputed}, ParseHolds, (*Holds).UnmarshalText)
	checkCodes(t, Standings(), ParseStanding, (*Standing).UnmarshalText)
}

func TestNoCode(t *testing.T) {
	values := []encoding.TextMarshaler{ActorKind(0), Consent(0), Holds(0), Holds(9), Standing(9)}
	for _, v := range values {
		if text, err := v.MarshalText(); err == nil {
			t.Errorf("%T(%d) is written %q", v, v, text)
		}
	}
	if Standing(9).String() != "" {
		t.Errorf("Standing(9) is %q", Standing(9))
	}
}
