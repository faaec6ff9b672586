package house_test

import (
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestLoad(t *testing.T) {
	m := made(t)
	if m.Path != "example.org/made" {
		t.Errorf("the module is %s", m.Path)
	}
	var got []string
	for _, p := range m.Packages {
		got = append(got, p.Path)
	}
	want := []string{
		".", "attic", "attic/run", "attic/tested", "cellar/climb", "cellar/codes", "cellar/internal/hidden", "cellar/knot",
		"cellar/methods", "cellar/names", "cellar/six", "cellar/two", "shed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("packages (-want +got):\n%s", diff)
	}
}

func TestLoadRefuses(t *testing.T) {
	const mod = "module example.org/broken\n\ngo 1.26.0\n"
	for name, files := range map[string]map[string]string{
		"no module":       {"a.go": "package a\n"},
		"no package":      {"go.mod": mod},
		"no Go":           {"go.mod": mod, "a.go": "pack age\n"},
		"an unknown name": {"go.mod": mod, "a.go": "package a\n\nvar A = B\n"},
		"a lost import":   {"go.mod": mod, "a.go": "package a\n\nimport _ \"example.org/broken/b\"\n"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := fstest.MapFS{}
			for file, text := range files {
				folder[file] = &fstest.MapFile{Data: []byte(text)}
			}
			dir := t.TempDir()
			if err := os.CopyFS(dir, folder); err != nil {
				t.Fatal(err)
			}
			if m, err := house.Load(dir); err == nil {
				t.Errorf("found %d packages and no error", len(m.Packages))
			}
		})
	}
}
