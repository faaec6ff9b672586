package token_test

import (
	"encoding/json"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestSkip(t *testing.T) {
	for _, test := range []struct {
		value, after string
	}{
		{`0`, ``}, {`-12`, `,`}, {`1.5e3`, ` ]`}, {`true`, `}`}, {`null`, "\n"},
		{`""`, ``}, {`"a"`, `,"b"`}, {`"a\"b"`, `"`}, {`"\\"`, `"`}, {`"\\\""`, `"`}, {`"{["`, `]}`}, {`"é\u0022"`, `:`},
		{`[]`, `]`}, {`{}`, `}`}, {`[1,[2,"]"],{"a":"}"}]`, `,[`}, {`{"a":{"b\"":[]}}`, ` `}, {`["\\"]`, `]`},
	} {
		if !json.Valid([]byte(test.value)) {
			t.Fatalf("%s is no JSON", test.value)
		}
		const before = `,`
		if got, want := token.Skip([]byte(before+test.value+test.after), len(before)), len(before+test.value); got != want {
			t.Errorf("%s before %q ends at %d; expected %d", test.value, test.after, got, want)
		}
	}
	for _, data := range []string{``, ` `, `,`, `]`, `}`, `:`, `"`, `"a`, `"\`, `"\"`, `"a\"`, `[`, `{`, `[[]`, `{"a":[}`, `["]`, `["\"]`} {
		if end := token.Skip([]byte(data), 0); end != 0 {
			t.Errorf("%s ends at %d; expected no end", data, end)
		}
	}
}
