package party

import (
	"encoding"
	"errors"
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// code is what the closed vocabularies have in common.
type code interface {
	~uint8
	encoding.TextMarshaler
	fmt.Stringer
}

func checkCodes[T code, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, last T) {
	t.Helper()
	values := codelist.Values[T]()
	if values[len(values)-1] != last {
		t.Errorf("the values are %v, and %v is the last", values, last)
	}
	seen := map[string]bool{}
	for _, v := range values {
		if seen[v.String()] {
			t.Errorf("%d: the code %q stands twice", v, v)
		}
		seen[v.String()] = true
		text, err := v.MarshalText()
		if err != nil {
			t.Errorf("%v: %v", v, err)
		}
		if back, err := codelist.Parse[T, P](string(text)); err != nil || back != v {
			t.Errorf("%s is read as %v, %v", text, back, err)
		}
	}
	for _, wrong := range []string{"", "Yes", "party ", "no-such-code"} {
		kept := last
		err := P(&kept).UnmarshalText([]byte(wrong))
		var unknown *codelist.UnknownError
		if !errors.As(err, &unknown) || len(unknown.Allowed) != len(values) {
			t.Errorf("%q: %v", wrong, err)
		}
		if kept != last {
			t.Errorf("%q is read as %v", wrong, kept)
		}
	}
}

func TestCodes(t *testing.T) {
	checkCodes(t, ActorUnstated)
	checkCodes(t, Succession)
	checkCodes(t, HoldsDisputed)
	checkCodes(t, Withdrawn)
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
