package schema_test

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

type step struct {
	Stage string     `json:"stage"`
	At    civil.Date `json:"at,omitzero"`
}

type record struct {
	ID    string `json:"id"`
	Steps []step `json:"steps"`
}

// minimal is a record with no more than it must have.
func minimal(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("v1/testdata/valid/assistance-minimal.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDecode(t *testing.T) {
	data := minimal(t)
	got, err := schema.Decode[record](schema.KindAssistance, data, schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != "example-1" || len(got.Steps) != 1 || got.Steps[0].At != civil.MustParse("2014-06-30") {
		t.Errorf("decoded %+v", got)
	}
}

func TestDecodeRefuses(t *testing.T) {
	got, err := schema.Decode[record](schema.KindAssistance, []byte(`{"id": "a", "id": "b"}`), schema.Limits{})
	if diff := cmp.Diff([]schematest.Fault{{Path: "/id", Code: schema.CodeDuplicateMember}}, schematest.Faults(t, err)); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if got.ID != "" {
		t.Errorf("decoded %+v beside an error", got)
	}
}

// TestDecodeDisagrees decodes into types that cannot read what the schema lets pass.
func TestDecodeDisagrees(t *testing.T) {
	data := minimal(t)
	l := schema.Limits{}
	tests := []struct {
		name   string
		decode func() error
		want   schema.Pointer
	}{
		{"text", func() error {
			_, err := schema.Decode[struct {
				ID civil.Date `json:"id"`
			}](schema.KindAssistance, data, l)
			return err
		}, ""},
		{"number", func() error {
			_, err := schema.Decode[struct {
				Steps []struct {
					Stage int `json:"stage"`
				} `json:"steps"`
			}](schema.KindAssistance, data, l)
			return err
		}, "/steps/0/stage"},
		{"object", func() error {
			_, err := schema.Decode[struct {
				Provider string `json:"provider"`
			}](schema.KindAssistance, data, l)
			return err
		}, "/provider"},
		{"array", func() error {
			_, err := schema.Decode[struct {
				Parts map[string]string `json:"parts"`
			}](schema.KindAssistance, data, l)
			return err
		}, "/parts"},
		{"item", func() error {
			_, err := schema.Decode[struct {
				Parts []bool `json:"parts"`
			}](schema.KindAssistance, data, l)
			return err
		}, "/parts/0"},
		{"document", func() error {
			_, err := schema.Decode[[]string](schema.KindAssistance, data, l)
			return err
		}, ""},
	}
	for _, test := range tests {
		want := []schematest.Fault{{Path: test.want, Code: schema.CodeMalformed}}
		if diff := cmp.Diff(want, schematest.Faults(t, test.decode())); diff != "" {
			t.Errorf("%s: faults (-want +got):\n%s", test.name, diff)
		}
	}
}
