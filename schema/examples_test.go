package schema_test

import (
	"encoding/json"
	"io/fs"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// What a schema shows as an example is valid by it.
func TestExamples(t *testing.T) {
	for _, kind := range schema.Kinds() {
		data, err := fs.ReadFile(schema.Files(), "v1/"+kind.String()+".schema.json")
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Examples []json.RawMessage `json:"examples"`
		}
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		if len(file.Examples) == 0 {
			t.Errorf("%s shows no example", kind)
		}
		for _, example := range file.Examples {
			if err := schema.Validate(kind, example); err != nil {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
}
