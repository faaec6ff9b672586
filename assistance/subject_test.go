package assistance

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// TestSubjectList holds the tree against the code list, in both directions.
func TestSubjectList(t *testing.T) {
	list, err := label.Read("Subject")
	if err != nil {
		t.Fatal(err)
	}
	type row struct{ Code, Parent string }
	var here, there []row
	for _, s := range codelist.Values[Subject]() {
		parent, ok := s.Parent()
		here = append(here, row{s.String(), parent.String()})
		if ok && parent >= s {
			t.Errorf("%s stands before its parent %s", s, parent)
		}
	}
	for _, e := range list.Codes {
		there = append(there, row{e.Code, e.Parent})
	}
	if diff := cmp.Diff(there, here); diff != "" {
		t.Errorf("subjects (-code list +Go):\n%s", diff)
	}
}

// subjectContains is the definition: other is s, or its parent lies in s.
func subjectContains(s, other Subject) bool {
	parent, ok := other.Parent()
	return s == other || ok && subjectContains(s, parent)
}

func TestSubjectContains(t *testing.T) {
	for _, s := range codelist.Values[Subject]() {
		for _, other := range codelist.Values[Subject]() {
			if got, want := s.Contains(other), subjectContains(s, other); got != want {
				t.Errorf("%s contains %s: %v", s, other, got)
			}
		}
	}
	for _, none := range []Subject{0, 200} {
		if none.Contains(Mines) || Mines.Contains(none) || none.Contains(none) {
			t.Errorf("subject %d contains or is contained", none)
		}
		if _, ok := none.Parent(); ok {
			t.Errorf("subject %d has a parent", none)
		}
	}
}

// plainExtent is the definition. None asked of means every subject.
func plainExtent(asked, of []Subject) Extent {
	if len(asked) == 0 {
		asked = codelist.Values[Subject]()
	}
	within := func(s Subject) bool {
		return slices.ContainsFunc(asked, func(a Subject) bool { return subjectContains(a, s) })
	}
	around := func(s Subject) bool {
		return slices.ContainsFunc(asked, func(a Subject) bool { return subjectContains(s, a) })
	}
	switch {
	case !slices.ContainsFunc(of, func(s Subject) bool { return within(s) || around(s) }):
		return Outside
	case slices.ContainsFunc(of, func(s Subject) bool { return !within(s) }):
		return Partly
	}
	return Wholly
}

func TestSubjectSetExtent(t *testing.T) {
	of := func(list ...Subject) []Subject { return list }
	for _, test := range []struct {
		asked, record []Subject
		want          Extent
	}{
		{of(ClusterMunitions), of(ClusterMunitions), Wholly},
		{of(ClusterMunitions), of(ClusterMunitionRemnants), Wholly},
		{of(ClusterMunitions), of(MineAction), Partly},
		{of(ClusterMunitions), of(ClusterMunitions, Mines), Partly},
		{of(ClusterMunitions), of(ClusterMunitionRemnants, Disability), Partly},
		{of(ClusterMunitions), of(Mines), Outside},
		{of(ClusterMunitions), of(ExplosiveRemnants, OtherMines), Outside},
		{of(ClusterMunitions, Mines), of(AntiPersonnelMines, ClusterMunitionRemnants), Wholly},
		{of(ClusterMunitionRemnants), of(ClusterMunitions), Partly},
		{of(MineAction), of(Mines, ExplosiveRemnants), Wholly},
		{of(Disability), of(MineAction), Outside},
		{of(), of(Mines), Outside},
		{of(Mines), of(), Outside},
		{of(0), of(0), Outside},
	} {
		if got := SubjectSetOf(test.asked).Extent(SubjectSetOf(test.record)); got != test.want {
			t.Errorf("%v asked of, %v of a record: %d, not %d", test.asked, test.record, got, test.want)
		}
	}
}

// TestSubjectSetExtentIsItsDefinition compares all sets of one or two subjects.
func TestSubjectSetExtentIsItsDefinition(t *testing.T) {
	var lists [][]Subject
	for _, a := range codelist.Values[Subject]() {
		for _, b := range codelist.Values[Subject]() {
			lists = append(lists, []Subject{a, b})
		}
	}
	for _, record := range lists {
		for _, asked := range lists {
			if got, want := SubjectSetOf(asked).Extent(SubjectSetOf(record)), plainExtent(asked, record); got != want {
				t.Errorf("%v asked of, %v of a record: %d, not %d", asked, record, got, want)
			}
		}
		if got := subjectsAsked(nil).Extent(SubjectSetOf(record)); got != Wholly {
			t.Errorf("none asked of, %v of a record: %d", record, got)
		}
	}
}
