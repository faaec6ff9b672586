package bundle

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLayout has files as they should be laid out, one with lines of just the
// width and what is one column wider.
func TestLayout(t *testing.T) {
	paths, err := filepath.Glob("testdata/layout/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		v, err := parse(want)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if diff := cmp.Diff(string(want), string(layout(v))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
