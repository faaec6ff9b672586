package schematest

import (
	"bytes"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

func TestHostile(t *testing.T) {
	for _, kind := range schema.Kinds() {
		if err := schema.Validate(kind, documentOf(kind).sound()); err != nil {
			t.Errorf("the sound document of kind %v: %v", kind, err)
		}
		seen := map[string]bool{}
		for _, in := range Hostile(kind) {
			if seen[in.Name] {
				t.Errorf("%v: two inputs are called %s", kind, in.Name)
			}
			seen[in.Name] = true
			if in.Large != 8*in.Small || in.Whole > 0 && in.Whole <= in.Large {
				t.Errorf("%v, %s: sizes %d, %d, %d", kind, in.Name, in.Small, in.Large, in.Whole)
			}
			if data := in.Make(in.Small); bytes.Contains(data, []byte("\n")) || bytes.Equal(data, in.sound) {
				t.Errorf("%v, %s: %q", kind, in.Name, data)
			}
			if listed, _ := in.Faults(in.Small); len(listed) == 0 {
				t.Errorf("%v, %s: no fault is expected", kind, in.Name)
			}
		}
	}
}
