package house_test

import "testing"

func TestImportable(t *testing.T) {
	for path, want := range map[string]bool{
		"attic":                  true,
		"attic/run":              false,
		"cellar/internal/hidden": false,
		"cellar/names":           true,
	} {
		if got := madePackage(t, path).Importable(); got != want {
			t.Errorf("%s: importable %v, want %v", path, got, want)
		}
	}
}
