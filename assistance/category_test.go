package assistance

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

func TestCategoryTree(t *testing.T) {
	for _, c := range Categories() {
		parent, ok := c.Parent()
		if ok && parent >= c {
			t.Errorf("%s stands before its parent %s", c, parent)
		}
		if ok && !slices.Contains(parent.Children(), c) {
			t.Errorf("%s is no child of its parent %s", c, parent)
		}
		for _, child := range c.Children() {
			if got, _ := child.Parent(); got != c {
				t.Errorf("the parent of %s is %s, not %s", child, got, c)
			}
		}
	}
}

func TestCategoryChildren(t *testing.T) {
	for parent, want := range map[string][]string{
		"clearance":             nil,
		"needs-assessment":      {"needs-marking", "needs-risk-reduction-education", "needs-protection-of-civilians", "needs-clearance"},
		"practical-measures":    {"marking", "risk-reduction-education", "protection-of-civilians"},
		"victim-assistance":     {"medical-care", "rehabilitation", "psychological-support", "social-inclusion", "economic-inclusion"},
		"recovery":              {"economic-recovery", "social-recovery"},
		"exchange":              {"equipment", "scientific-information", "technological-information"},
		"facilitation":          {"entry-and-exit"},
		"planning":              {"planning-remnants", "planning-resources", "planning-time", "planning-education", "planning-victims", "planning-coordination"},
		"user-state-assistance": nil,
		"strike-information":    nil,
		"protection":            {"protection-equipment", "detection", "decontamination", "medical-antidotes", "protection-advice"},
	} {
		var got []string
		for _, c := range codelist.MustParse[Category](parent).Children() {
			got = append(got, c.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", parent, diff)
		}
	}
}

// TestCategoryList holds the tree against the code list, in both directions.
func TestCategoryList(t *testing.T) {
	list, err := label.Read("Category")
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		Code, Parent string
	}
	var here, there []row
	for _, c := range Categories() {
		parent, _ := c.Parent()
		here = append(here, row{c.String(), parent.String()})
	}
	for _, e := range list.Codes {
		there = append(there, row{e.Code, e.Parent})
	}
	if diff := cmp.Diff(there, here); diff != "" {
		t.Errorf("categories (-code list +Go):\n%s", diff)
	}
}

func TestCategoryLabel(t *testing.T) {
	tests := []struct {
		code string
		in   label.Language
		want string // "" for none
	}{
		{"clearance", label.English, "clearance"},
		{"clearance", label.Spanish, "limpieza"},
		{"clearance", label.Russian, "удаление"},
		{"clearance", label.Chinese, ""},
		{"strike-information", label.Russian, ""},
		{"risk-reduction-education", label.French, "éducation à la réduction des risques"},
		{"social-inclusion", 0, ""},
	}
	for _, test := range tests {
		text, ok := codelist.MustParse[Category](test.code).Label(test.in)
		if text != test.want || ok != (test.want != "") {
			t.Errorf("%s in %v: %q, %v", test.code, test.in, text, ok)
		}
	}
}

// contains is the definition: other is c, or its parent lies in c.
func contains(c, other Category) bool {
	if c == other {
		return true
	}
	parent, ok := other.Parent()
	return ok && contains(c, parent)
}

func TestCategoryContains(t *testing.T) {
	inside := 0
	for _, c := range Categories() {
		for _, other := range Categories() {
			if got, want := c.Contains(other), contains(c, other); got != want {
				t.Errorf("%s contains %s: %v", c, other, got)
			} else if got && c != other {
				inside++
			}
		}
	}
	if inside != 29 { // all categories but the 27 at the top, each in one other
		t.Errorf("%d categories lie in another", inside)
	}
}

func TestNoCategory(t *testing.T) {
	clearance := Clearance
	for _, none := range []Category{0, 200} {
		if none.IsValid() || none.Children() != nil {
			t.Errorf("category %d is something", none)
		}
		if parent, ok := none.Parent(); ok {
			t.Errorf("category %d has the parent %s", none, parent)
		}
		if text, ok := none.Label(label.English); ok || text != "" {
			t.Errorf("category %d is called %q", none, text)
		}
		if none.Contains(clearance) || clearance.Contains(none) || none.Contains(none) {
			t.Errorf("category %d contains or is contained", none)
		}
	}
}

// categoriesOf reads "clearance marking".
func categoriesOf(text string) []Category {
	var list []Category
	for _, code := range strings.Fields(text) {
		list = append(list, codelist.MustParse[Category](code))
	}
	return list
}
