package schema

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/internal/bundle"
)

// editorBundles returns the bundles for editors, by file name below the folder of
// the language.
func editorBundles(t *testing.T) map[string][]byte {
	t.Helper()
	written := map[string][]byte{}
	dir := os.DirFS("v1/editor")
	names, err := fs.Glob(dir, "*/*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if written[name], err = fs.ReadFile(dir, name); err != nil {
			t.Fatal(err)
		}
	}
	return written
}

// TestEditorBundlesAreGenerated fails where go generate ./schema would change a file,
// or where a member, a definition or a code has no text in one of the languages.
func TestEditorBundlesAreGenerated(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	made, err := bundle.MakeEditors(os.DirFS("v1"))
	if err != nil {
		t.Fatal(err)
	}
	written := editorBundles(t)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(made)), slices.Sorted(maps.Keys(written))); diff != "" {
		t.Errorf("bundles for editors (-generated +written):\n%s", diff)
	}
	for name, want := range made {
		if diff := cmp.Diff(string(want), string(written[name])); diff != "" {
			t.Errorf("%s is not what go generate ./schema writes (-generated +written):\n%s", name, diff)
		}
	}
}

// TestEditorBundlesAddOnlyWords takes the words from the bundles, and $id.
func TestEditorBundlesAddOnlyWords(t *testing.T) {
	for name, data := range editorBundles(t) {
		strict, err := fs.ReadFile(Files(), "v1/bundle/"+path.Base(name))
		if err != nil {
			t.Error(err)
			continue
		}
		if diff := cmp.Diff(wordless(t, strict), wordless(t, data)); diff != "" {
			t.Errorf("%s, without its words (-bundle +editor):\n%s", name, diff)
		}
		var root struct {
			ID string `json:"$id"`
		}
		if err := json.Unmarshal(data, &root); err != nil {
			t.Error(err)
		}
		if want := base + "v1/editor/" + name; root.ID != want {
			t.Errorf("the $id is %s and not %s", root.ID, want)
		}
	}
}

func wordless(t *testing.T, data []byte) any {
	t.Helper()
	var root map[string]any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	delete(root, "$id")
	return withoutWords(root)
}

// withoutWords returns a schema without what only people read. That anything may be
// there is said by true or {}.
func withoutWords(schema any) any {
	members, isObject := schema.(map[string]any)
	if schema == true || isObject && len(members) == 0 {
		return true
	}
	if !isObject {
		return schema
	}
	rest := map[string]any{}
	for keyword, value := range members {
		switch keyword {
		case "title", "description", "enumDescriptions":
			continue
		case "properties", "$defs":
			under := map[string]any{}
			for name, of := range value.(map[string]any) {
				under[name] = withoutWords(of)
			}
			value = under
		case "items", "not", "if", "then", "else":
			value = withoutWords(value)
		}
		rest[keyword] = value
	}
	return rest
}

// TestEditorBundlesJudgeAlike takes every fixture of a kind.
func TestEditorBundlesJudgeAlike(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	fixtures := fixtureFiles(t)
	for name, data := range editorBundles(t) {
		kind, err := ParseKind(strings.TrimSuffix(path.Base(name), ".schema.json"))
		if err != nil {
			t.Error(err)
			continue
		}
		judge := judging(standingAlone(t, "v1/editor/"+name, data))
		for fixture, data := range fixtures {
			if !strings.HasPrefix(path.Base(fixture), kind.String()+"-") || Scan(data) != nil {
				continue
			}
			want, got := Validate(kind, data), judge(data)
			if (want == nil) != (got == nil) {
				t.Errorf("%s: the files give %v, %s gives %v", fixture, want, name, got)
			}
		}
	}
}
