package schema

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/treatyaid/treatyaid/schema/internal/bundle"
)

// TestBundlesAreGenerated fails where go generate ./schema would change a file.
func TestBundlesAreGenerated(t *testing.T) {
	made, err := bundle.Make(os.DirFS("v1"))
	if err != nil {
		t.Fatal(err)
	}
	entries, err := fs.ReadDir(Files(), "v1/bundle")
	if err != nil {
		t.Fatal(err)
	}
	var kinds, written []string
	for _, kind := range Kinds() {
		kinds = append(kinds, kind.String()+".schema.json")
	}
	for _, entry := range entries {
		written = append(written, entry.Name())
	}
	slices.Sort(kinds)
	if diff := cmp.Diff(kinds, slices.Sorted(maps.Keys(made))); diff != "" {
		t.Errorf("kinds and bundles made (-kinds +made):\n%s", diff)
	}
	if diff := cmp.Diff(kinds, written); diff != "" {
		t.Errorf("kinds and bundles written (-kinds +written):\n%s", diff)
	}
	for file, want := range made {
		got, err := fs.ReadFile(Files(), "v1/bundle/"+file)
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(want, got) {
			t.Errorf("%s is not what go generate ./schema writes (-generated +written):\n%s", file, cmp.Diff(string(want), string(got)))
		}
	}
}

// bundled compiles the bundle of that kind with nothing else in reach.
func bundled(t *testing.T, kind Kind) *jsonschema.Schema {
	t.Helper()
	file := "v1/bundle/" + kind.String() + ".schema.json"
	data, err := fs.ReadFile(Files(), file)
	if err != nil {
		t.Fatal(err)
	}
	return standingAlone(t, file, data)
}

// standingAlone compiles the schema of a file with nothing else in reach.
func standingAlone(t *testing.T, file string, data []byte) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.Draft = jsonschema.Draft2020
	compiler.AssertFormat = true
	compiler.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("%s asks for %s", file, url)
	}
	if err := compiler.AddResource(base+file, bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	root, err := compiler.Compile(base + file)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// TestBundlesJudgeAlike takes every fixture as a document of every kind.
func TestBundlesJudgeAlike(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	for _, kind := range Kinds() {
		root := bundled(t, kind)
		parts := takeApart(root, map[*jsonschema.Schema]*node{})
		judge := judging(root)
		for path, data := range fixtureFiles(t) {
			if Scan(data) != nil {
				continue
			}
			want := Validate(kind, data)
			if got := judge(data); (want == nil) != (got == nil) {
				t.Errorf("%s as %v: the files give %v, the bundle %v", path, kind, want, got)
			}
			faults := NewFaults(data, Limits{})
			if err := newValidator(faults).document(parts); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(places(t, want), places(t, faults.Err())); diff != "" {
				t.Errorf("%s as %v: faults (-files +bundle):\n%s", path, kind, diff)
			}
		}
	}
}

// places returns the path and the code of each fault.
func places(t *testing.T, err error) []string {
	t.Helper()
	var all *Errors
	if err != nil && !errors.As(err, &all) {
		t.Fatal(err)
	}
	if all == nil {
		return nil
	}
	var list []string
	for _, fault := range all.List {
		list = append(list, fmt.Sprint(fault.Path, " ", fault.Code))
	}
	return list
}
