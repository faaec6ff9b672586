package main

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
)

// ofStatusLists returns the mutants of status lists.
func ofStatusLists(t *testing.T, seed uint64) []mutant {
	t.Helper()
	documents, err := readDocuments("../../schema/v1/testdata/valid")
	if err != nil {
		t.Fatal(err)
	}
	b, err := readBundle(schema.KindParty)
	if err != nil {
		t.Fatal(err)
	}
	m := newMutator(b, documents, seed)
	m.anywhere = m.known["/$defs/Source"]
	var all []mutant
	keep := func(one mutant) error {
		all = append(all, one)
		return nil
	}
	if err := m.single(keep); err != nil {
		t.Fatal(err)
	}
	if err := m.double(300, keep); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestSameSeedSameMutants(t *testing.T) {
	first, again, other := ofStatusLists(t, 1), ofStatusLists(t, 1), ofStatusLists(t, 2)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the same seed twice (-first +second):\n%s", diff)
	}
	if cmp.Equal(first, other) {
		t.Error("another seed gives the same mutants")
	}
}

func TestMutantsAreDistinctAndMixed(t *testing.T) {
	seen := map[string]bool{}
	counts := map[string]int{}
	for _, one := range ofStatusLists(t, 1) {
		if seen[one.Document] {
			t.Errorf("%s: made before", one.Mutation)
		}
		seen[one.Document] = true
		counts[one.Layer]++
		if one.Valid != (one.Layer == "") {
			t.Errorf("%s: valid %v, refused by %q", one.Mutation, one.Valid, one.Layer)
		}
	}
	for _, layer := range []string{"", "scan", "schema"} {
		if counts[layer] < 100 {
			t.Errorf("%d mutants are refused by %q", counts[layer], layer)
		}
	}
}

func TestValue(t *testing.T) {
	const written = `{"a":[1,"é",{"b":null}],"c":"x\ny"}`
	v, err := parse([]byte(written))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(v.with([]int{0, 2, 0}, quoted("z")).append(nil)); got != `{"a":[1,"é",{"b":"z"}],"c":"x\ny"}` {
		t.Errorf("with another value within: %s", got)
	}
	if got := string(v.append(nil)); got != written {
		t.Errorf("the value itself has become %s", got)
	}
	var plain, spelled any
	for document, into := range map[*value]*any{v: &plain, escaped(v): &spelled} {
		if err := json.Unmarshal(document.append(nil), into); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(plain, spelled); diff != "" {
		t.Errorf("escaped (-plain +escaped):\n%s", diff)
	}
}
