package bundle

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func contents(t *testing.T, files fs.FS, pattern string) map[string]string {
	t.Helper()
	paths, err := fs.Glob(files, pattern)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, path := range paths {
		data, err := fs.ReadFile(files, path)
		if err != nil {
			t.Fatal(err)
		}
		all[path] = string(data)
	}
	return all
}

// TestWrite has in testdata/set a root that is met from elsewhere by each of its
// references, a definition within itself, one that nothing needs, and members
// with the names of keywords.
func TestWrite(t *testing.T) {
	set := os.DirFS("testdata/set")
	dir := t.TempDir()
	for _, pattern := range []string{"*.schema.json", "texts/*", "codelists/*"} {
		for path, content := range contents(t, set, pattern) {
			if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(path)), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, path), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for range 10 { // maps have another order each time, and there are bundles to write over
		if err := Write(dir); err != nil {
			t.Fatal(err)
		}
		for _, pattern := range []string{"bundle/*", "editor/*/*"} {
			if diff := cmp.Diff(contents(t, set, pattern), contents(t, os.DirFS(dir), pattern)); diff != "" {
				t.Fatalf("%s (-want +got):\n%s", pattern, diff)
			}
		}
	}
}

func TestWriteAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	for file, content := range map[string]string{
		"a.schema.json": `{"$id": "https://example.org/a.schema.json", "title": "A", "type": "boolean"}`,
		"b.schema.json": `{"$id": "https://example.org/b.schema.json", "title": "B", "type": "array", "items": {"$ref": "#/$defs/C"}}`,
	} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := Write(dir); err == nil {
		t.Error("a reference leads nowhere, and there is no error")
	}
	if _, err := os.Stat(filepath.Join(dir, "bundle")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the folder of the bundles: %v", err)
	}
}

// TestMakeRefuses has files a.schema.json, b.schema.json and so on, of each the
// members that matter.
func TestMakeRefuses(t *testing.T) {
	type places struct{ At, Other place }
	const (
		valid = `"title": "Valid", "type": "boolean"`
		refs  = `"title": "A", "type": "object", "properties": {"x": {"$ref": `
		atX   = "a.schema.json#/properties/x/$ref"
	)
	for name, c := range map[string]struct {
		files []string
		want  []places
	}{
		"same name, same content": {
			[]string{`"title": "A", "$defs": {"X": {"type": "string"}}`, `"title": "B", "$defs": {"X": {"type": "string"}}`},
			[]places{{"b.schema.json#/$defs/X", "a.schema.json#/$defs/X"}},
		},
		"same name, other content": {
			[]string{`"title": "A", "$defs": {"X": {"type": "string"}}`, valid, `"title": "C", "$defs": {"X": {"type": "integer"}}`},
			[]places{{"c.schema.json#/$defs/X", "a.schema.json#/$defs/X"}},
		},
		"three of a name": {
			[]string{`"title": "A", "$defs": {"X": {}}`, `"title": "B", "$defs": {"X": {}}`, `"title": "C", "$defs": {"X": {}}`},
			[]places{{"b.schema.json#/$defs/X", "a.schema.json#/$defs/X"}, {"c.schema.json#/$defs/X", "a.schema.json#/$defs/X"}},
		},
		"root and definition of another file": {
			[]string{`"title": "A", "$defs": {"B": {}}`, `"title": "B"`},
			[]places{{"b.schema.json#", "a.schema.json#/$defs/B"}},
		},
		"root and definition of its own": {
			[]string{`"title": "A", "$defs": {"A": {}}`},
			[]places{{"a.schema.json#/$defs/A", "a.schema.json#"}},
		},
		"two roots":          {[]string{`"title": "A"`, `"title": "A"`}, []places{{"b.schema.json#", "a.schema.json#"}}},
		"twice in one file":  {[]string{`"title": "A", "$defs": {"X": {}, "X": {}}`}, []places{{At: "a.schema.json"}}},
		"root without title": {[]string{`"type": "boolean"`}, []places{{At: "a.schema.json#"}}},
		"title that is none": {[]string{`"title": ["A"]`}, []places{{At: "a.schema.json#"}}},
		"no definitions":     {[]string{refs + `"#/$defs/X"}}`}, []places{{atX, "a.schema.json#/$defs/X"}}},
		"no such definition": {
			[]string{refs + `"b.schema.json#/$defs/Y"}}`, `"title": "B", "$defs": {"X": {}}`},
			[]places{{atX, "b.schema.json#/$defs/Y"}},
		},
		"definition of another file": {
			[]string{refs + `"#/$defs/X"}}`, `"title": "B", "$defs": {"X": {}}`},
			[]places{{atX, "a.schema.json#/$defs/X"}},
		},
		"no such file": {[]string{refs + `"c.schema.json"}}`, valid}, []places{{atX, "c.schema.json#"}}},
		"a bundle":     {[]string{refs + `"bundle/b.schema.json"}}`, valid}, []places{{atX, "bundle/b.schema.json#"}}},
		"an address": {
			[]string{refs + `"https://example.org/b.schema.json#/$defs/X"}}`, `"title": "B", "$defs": {"X": {}}`},
			[]places{{atX, "https://example.org/b.schema.json#/$defs/X"}},
		},
		"into a definition": {
			[]string{refs + `"#/$defs/X/items"}}, "$defs": {"X": {"items": {}}}`},
			[]places{{atX, "a.schema.json#/$defs/X/items"}},
		},
		"into a root": {
			[]string{refs + `"b.schema.json#/properties/y"}}`, `"title": "B", "properties": {"y": {}}`},
			[]places{{atX, "b.schema.json#/properties/y"}},
		},
		"anchor":  {[]string{refs + `"#X"}}, "$defs": {"X": {}}`}, []places{{atX, "a.schema.json#X"}}},
		"empty":   {[]string{refs + `""}}`}, []places{{atX, "a.schema.json#"}}},
		"no text": {[]string{refs + `7}}`}, []places{{atX, "7#"}}},
		"where no root leads": {
			[]string{`"title": "A", "$defs": {"X": {"items": {"$ref": "#/$defs/Y"}}}`},
			[]places{{"a.schema.json#/$defs/X/items/$ref", "a.schema.json#/$defs/Y"}},
		},
		"in a list": {
			[]string{`"title": "A", "allOf": [true, {"$ref": "#/$defs/Y"}]`},
			[]places{{"a.schema.json#/allOf/1/$ref", "a.schema.json#/$defs/Y"}},
		},
		"under a name with a slash": {
			[]string{`"title": "A", "properties": {"a/b~c": {"$ref": "#/$defs/Y"}}`},
			[]places{{"a.schema.json#/properties/a~1b~0c/$ref", "a.schema.json#/$defs/Y"}},
		},
		"root within itself":          {[]string{refs + `"#"}}`}, []places{{atX, "a.schema.json#"}}},
		"root within itself, by file": {[]string{refs + `"a.schema.json"}}`}, []places{{atX, "a.schema.json#"}}},
		"root within its definition": {
			[]string{refs + `"#/$defs/X"}}, "$defs": {"X": {"items": {"$ref": "#"}}}`},
			[]places{{"a.schema.json#/$defs/X/items/$ref", "a.schema.json#"}},
		},
		"root within that of another file": {
			[]string{refs + `"b.schema.json"}}`, `"title": "B", "items": {"$ref": "a.schema.json"}`},
			[]places{{"b.schema.json#/items/$ref", "a.schema.json#"}},
		},
		"$id within":     {[]string{`"title": "A", "$defs": {"X": {"$id": "x"}}`}, []places{{At: "a.schema.json#/$defs/X/$id"}}},
		"$anchor":        {[]string{`"title": "A", "items": {"$anchor": "x"}`}, []places{{At: "a.schema.json#/items/$anchor"}}},
		"$defs within":   {[]string{`"title": "A", "$defs": {"X": {"$defs": {}}}`}, []places{{At: "a.schema.json#/$defs/X/$defs"}}},
		"$id of another": {[]string{valid + `, "$id": "https://example.org/b.schema.json"`}, []places{{At: "a.schema.json#/$id"}}},
		"no $id":         {[]string{valid + `, "$id": "https:"`}, []places{{At: "a.schema.json#/$id"}}},
		"not JSON":       {[]string{`"title": "A"]`, valid, `"title": "C",`}, []places{{At: "a.schema.json"}, {At: "c.schema.json"}}},
		"a name, and then a reference": {
			[]string{refs + `"#/$defs/Y"}}, "$defs": {"X": {}}`, `"title": "B", "$defs": {"X": {}}`},
			[]places{{"b.schema.json#/$defs/X", "a.schema.json#/$defs/X"}, {atX, "a.schema.json#/$defs/Y"}},
		},
	} {
		files := fstest.MapFS{}
		for i, members := range c.files {
			file := string(rune('a'+i)) + ".schema.json"
			if !strings.Contains(members, `"$id": "https`) {
				members = `"$id": "https://example.org/` + file + `", ` + members
			}
			files[file] = &fstest.MapFile{Data: []byte("{" + members + "}")}
		}
		bundles, err := Make(files)
		if bundles != nil {
			t.Errorf("%s: bundles beside the error", name)
		}
		var got []places
		if joined, ok := err.(interface{ Unwrap() []error }); ok {
			for _, err := range joined.Unwrap() {
				f := err.(*fault)
				got = append(got, places{f.at, f.other})
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: places (-want +got):\n%s", name, diff)
		}
	}
}
