package bundle

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	for data, want := range map[string]value{
		` null `: {text: "null"},
		`true`:   {text: "true"},
		`false`:  {text: "false"},
		`1000000000000000000001`: {
			text: "1000000000000000000001", // as it is written
		},
		`"é\u00e9\n\""`: {kind: text, text: "éé\n\""},
		`[]`:            {kind: array},
		`{}`:            {kind: object},
		`[1,"1",[{}]]`: {kind: array, items: []value{
			{text: "1"},
			{kind: text, text: "1"},
			{kind: array, items: []value{{kind: object}}},
		}},
		`{"z": 0, "a": {"z": 1}, "": []}`: {kind: object, members: []member{
			{"z", value{text: "0"}},
			{"a", value{kind: object, members: []member{{"z", value{text: "1"}}}}},
			{"", value{kind: array}},
		}},
	} {
		got, err := parse([]byte(data))
		if err != nil {
			t.Errorf("%s: %v", data, err)
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(value{}, member{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", data, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, data := range []string{
		``, ` `, `{`, `[`, `{"a"`, `{"a":`, `{"a":1`, `{"a":1,`, `[1`, `[1,`, `"a`, `tru`,
		`{"a":1,}`, `[1,]`, `[1 2]`, `{"a" 1}`, `{1:2}`, `{"a":1]`, `]`, `01`,
		`{} {}`, `1 x`, `{}}`,
		`{"a":1,"a":1}`, `{"a":{"b":1,"c":2,"b":3}}`, `[{"é":1,"\u00e9":1}]`,
	} {
		if v, err := parse([]byte(data)); err == nil {
			t.Errorf("%s is read as %+v", data, v)
		}
	}
}
