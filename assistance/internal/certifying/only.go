package certifying

import (
	"fmt"
	"reflect"
	"slices"
)

// only is an error if the schema says anything beside what is for people or for
// references, and the fields of those names.
func (d definition) only(fields ...string) error {
	allowed := append([]string{"Title", "Description", "Examples", "Schema", "ID", "Defs"}, fields...)
	v := reflect.ValueOf(*d.schema)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; !v.Field(i).IsZero() && !slices.Contains(allowed, name) {
			return fmt.Errorf("the keyword of %s", name)
		}
	}
	return nil
}
