package schema_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// part has every form of value that an embedded document can have.
type part struct {
	Name  string
	Day   civil.Date  `json:"day,omitzero"`
	Until *civil.Date `json:"until,omitempty"`
	Count int         `json:"count"`
	Holds bool        `json:"holds"`
	Words []string    `json:"words"`
	Parts []part      `json:"parts"`
	Chief *part       `json:"chief"`
	Left  string      `json:"-"`
}

// What is taken is as encoding/json has it.
func TestEmbedded(t *testing.T) {
	for _, document := range []string{
		`{}`,
		"\n { \"Name\" :\t\"a\" , \"words\" : [ ] , \"parts\" : [ { } ] }\r\n",
		`{"Name":"a","day":"2010-08-01","until":"2011-02-01","count":12,"holds":true,"words":["b","","ç 字"]}`,
		`{"words":["b"],"holds":false,"count":-3,"Name":""}`,
		`{"Name":"\"a\" \\ \/ \n\t\r\b\f \u00e7 \ud83d\ude00 \\"}`,
		`{"Name":"` + strings.Repeat(`\"\\`, 50_000) + `"}`,
		`{"parts":[{"Name":"a","parts":[{"Name":"b"},{"Name":"c"}]},{"count":1}],"chief":{"chief":{"words":["d"]}}}`,
		`{"Name":"a","Name":"b"}`,
		`{"parts":` + strings.Repeat(`[{"parts":`, 200) + `[]` + strings.Repeat(`}]`, 200) + `}`,
	} {
		var want part
		if err := json.Unmarshal([]byte(document), &want); err != nil {
			t.Fatalf("%.100s: %v", document, err)
		}
		got, ok := schema.Embedded[part]([]byte(document))
		if !ok || !reflect.DeepEqual(want, got) { // go-cmp takes twice as long for each level
			t.Errorf("%.100s: taken: %v\nexpected %+v\nfound    %+v", document, ok, want, got)
		}
	}
}

// The document shares no memory with the bytes.
func TestEmbeddedIsTheCallersOwn(t *testing.T) {
	data := []byte(`{"Name":"a","words":["b"]}`)
	got, _ := schema.Embedded[part](data)
	clear(data)
	if got.Name != "a" || got.Words[0] != "b" {
		t.Errorf("%+v", got)
	}
}

// Whatever else is handed over, and nothing of it is taken.
func TestEmbeddedHandsOver(t *testing.T) {
	for _, document := range []string{
		``, ` `, `null`, `[]`, `"a"`, `{`, `{}}`, `{} {}`, `{,}`, `{"Name"}`, `{"Name":}`, `{"Name":"a",}`, `{"Name":"a" "count":1}`, `{"Name":"a"`,
		`{"Name":"a`, `{"Name":"a\`, `{"Name":"a\"`, `{"Name":"a\q"}`, `{"Name":"\u00e"}`, `{"Name":"\ud83d"}`, `{"Name":1}`, `{"Name":null}`,
		`{"name":"a"}`, `{"N\u0061me":"a"}`, `{"Left":"a"}`, `{"-":"a"}`, `{"own":"a"}`, `{"other":1}`,
		`{"day":""}`, `{"day":"2010-02-30"}`, `{"day":"2010\u002d08-01"}`, `{"day":20100801}`, `{"until":null}`,
		`{"count":1.5}`, `{"count":1e3}`, `{"count":"1"}`, `{"count":}`, `{"count":-}`, `{"count":99999999999999999999}`,
		`{"holds":tru}`, `{"holds":1}`, `{"holds":TRUE}`, `{"words":{}}`, `{"words":["a",]}`, `{"words":["a" "b"]}`, `{"words":["a"`, `{"words":[1]}`,
		`{"chief":` + strings.Repeat(`{"chief":`, 100_000) + `{}` + strings.Repeat(`}`, 100_000) + `}`,
	} {
		got, ok := schema.Embedded[part]([]byte(document))
		if ok || !reflect.DeepEqual(part{}, got) {
			t.Errorf("%.100s: taken: %v, %+v", document, ok, got)
		}
	}
}

// A type that is not read has no document.
func TestEmbeddedOfOtherTypes(t *testing.T) {
	_, float := schema.Embedded[struct{ Rate float64 }]([]byte(`{"Rate":1}`))
	_, table := schema.Embedded[map[string]string]([]byte(`{}`))
	_, within := schema.Embedded[struct{ part }]([]byte(`{}`))
	_, quoted := schema.Embedded[struct {
		Count int `json:",string"`
	}]([]byte(`{}`))
	_, own := schema.Embedded[json.RawMessage]([]byte(`{}`))
	for name, taken := range map[string]bool{"float": float, "map": table, "struct in a struct": within, "number in quotes": quoted, "UnmarshalJSON": own} {
		if taken {
			t.Errorf("a %s is taken", name)
		}
	}
}
