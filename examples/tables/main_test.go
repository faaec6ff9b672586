package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/label"
)

const root = "../.."

// The files are what is written from the catalogues, the lists and the sample of today, and
// the same each time.
func TestDrift(t *testing.T) {
	for range 2 {
		files, err := made(root)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) < 9 {
			t.Errorf("only %d files are written", len(files))
		}
		for name, want := range files {
			if got, err := os.ReadFile(filepath.Join(root, name)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is not what go generate ./examples/tables writes (%v)", name, err)
			}
		}
	}
}

// Tables that are written by hand or by another program have the columns that their schema
// says.
func TestHeaders(t *testing.T) {
	crosswalk, err := readCrosswalk(filepath.Join(root, lawFolder))
	if err != nil {
		t.Fatal(err)
	}
	law, err := lawPackage(crosswalk)
	if err != nil {
		t.Fatal(err)
	}
	sample, err := samplePackage()
	if err != nil {
		t.Fatal(err)
	}
	for folder, p := range map[string]*dataPackage{lawFolder: law, sampleFolder: sample} {
		for _, table := range p.tables {
			file, err := os.Open(filepath.Join(root, folder, table.name+".csv"))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			header, err := csv.NewReader(file).Read()
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, f := range table.fields {
				want = append(want, f.Name)
			}
			if diff := cmp.Diff(want, header); diff != "" {
				t.Errorf("%s (-schema +file):\n%s", table.name, diff)
			}
		}
	}
}

// Every match is of a code that there is, to a code of a scheme that is documented, once,
// and in the order of the lists.
func TestCrosswalk(t *testing.T) {
	c, err := readCrosswalk(filepath.Join(root, lawFolder))
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	var lists []string
	for i, m := range c.matches {
		list, err := label.Read(m.list)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := list.Entry(m.code); !ok && m.code != "" {
			t.Errorf("%s has no code %q", m.list, m.code)
		}
		s, ok := c.scheme(m.scheme)
		if !ok || !strings.HasPrefix(s.address, "https://") {
			t.Errorf("%s %s: scheme %q is not documented", m.list, m.code, m.scheme)
		}
		used[m.scheme] = true
		if !slices.Contains(ways, m.match) || (m.match == "hashtag") != (m.code == "") || (m.match == "hashtag") != strings.HasPrefix(m.foreignCode, "#") {
			t.Errorf("%s %s: %s %s", m.list, m.code, m.match, m.foreignCode)
		}
		if slices.ContainsFunc(c.matches[:i], func(o match) bool {
			return o.list == m.list && o.code == m.code && o.foreignCode == m.foreignCode && o.scheme == m.scheme
		}) {
			t.Errorf("%s %s: %s stands twice", m.list, m.code, m.foreignCode)
		}
		lists = append(lists, m.list)
	}
	if !slices.IsSorted(lists) {
		t.Error("the lists are not in order")
	}
	for _, s := range c.schemes {
		if !used[s.id] {
			t.Errorf("nothing is matched to %s", s.id)
		}
	}
}

// The code of mine action is wider than clearance, and none of ours: money under it never
// proves clearance.
func TestRemovalOfMinesIsWider(t *testing.T) {
	c, err := readCrosswalk(filepath.Join(root, lawFolder))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, m := range c.matches {
		if m.foreignCode == "15250" {
			found[m.list+" "+m.code] = m.match
		}
	}
	want := map[string]string{
		"Category clearance": "broadMatch", "Category risk-reduction-education": "broadMatch", "Category victim-assistance": "broadMatch",
		"Category stockpile-destruction": "relatedMatch", "Subject mine-action": "closeMatch", "Subject mines": "relatedMatch",
		"Subject cluster-munition-remnants": "broadMatch", "Subject explosive-remnants": "broadMatch",
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
