package schema

import (
	"testing"
	"testing/fstest"
)

// TestNothingIsFetched has references to what is not among the files.
func TestNothingIsFetched(t *testing.T) {
	for _, ref := range []string{"file:///etc/hostname", "https://example.org/x.schema.json", "other.schema.json", "../v2/party.schema.json", "#/$defs/Missing"} {
		files := fstest.MapFS{"v1/party.schema.json": {Data: []byte(`{
			"$schema": "https://json-schema.org/draft/2020-12/schema",
			"$id": "https://github.com/treatyaid/treatyaid/schema/v1/party.schema.json",
			"properties": {"a": {"$ref": "` + ref + `"}}
		}`)}}
		if _, err := compile(files, "party"); err == nil {
			t.Errorf("%s was found", ref)
		}
	}
	if _, err := compile(Files(), "missing"); err == nil {
		t.Error("a schema was found that is not there")
	}
}
