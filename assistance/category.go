package assistance

import (
	"slices"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Category is a kind of assistance that the Convention names: what was given,
// not in what form or by which channel. Categories form a tree: medical care
// is victim assistance.
//
// It is comparable with ==. The zero Category is none and has no code. The
// codes are in [Categories]; a program names one with [MustParseCategory].
type Category uint8

// node is a category as the treaty gives it. A child stands after its parent.
type node struct {
	code   string
	parent string
	label  string
	cites  []string
}

var nodes = []node{
	{"clearance", "", "clearance and destruction of remnants", []string{"6(4)", "4(4)"}},
	{"clearance-information", "", "information on means and technologies of clearance", []string{"6(4)"}},
	{"expert-lists", "", "lists of experts, expert agencies or national points of contact", []string{"6(4)"}},
	{"stockpile-destruction", "", "destruction of stockpiled cluster munitions", []string{"6(5)"}},
	{"needs-assessment", "", "identifying, assessing and prioritizing needs and measures", []string{"6(5)"}},
	{"needs-marking", "needs-assessment", "needs in marking", []string{"6(5)"}},
	{"needs-risk-reduction-education", "needs-assessment", "needs in risk reduction education", []string{"6(5)"}},
	{"needs-protection-of-civilians", "needs-assessment", "needs in protection of civilians", []string{"6(5)"}},
	{"needs-clearance", "needs-assessment", "needs in clearance and destruction", []string{"6(5)"}},
	{"practical-measures", "", "practical measures carried out", []string{"6(5)", "4(2)"}},
	{"marking", "practical-measures", "marking", []string{"6(5)", "4(2)"}},
	{"risk-reduction-education", "practical-measures", "risk reduction education", []string{"6(5)", "4(2)"}},
	{"protection-of-civilians", "practical-measures", "protection of civilians", []string{"6(5)", "4(2)"}},
	{"emergency", "", "emergency assistance", []string{"6(6)"}},
	{"victim-assistance", "", "assistance to cluster munition victims", []string{"6(7)", "5"}},
	{"medical-care", "victim-assistance", "medical care", []string{"6(7)", "5"}},
	{"rehabilitation", "victim-assistance", "rehabilitation", []string{"6(7)", "5"}},
	{"psychological-support", "victim-assistance", "psychological support", []string{"6(7)", "5"}},
	{"social-inclusion", "victim-assistance", "social inclusion", []string{"6(7)", "5"}},
	{"economic-inclusion", "victim-assistance", "economic inclusion", []string{"6(7)", "5"}},
	{"recovery", "", "economic and social recovery", []string{"6(8)"}},
	{"economic-recovery", "recovery", "economic recovery", []string{"6(8)"}},
	{"social-recovery", "recovery", "social recovery", []string{"6(8)"}},
	{"trust-fund", "", "contribution to a trust fund", []string{"6(9)"}},
	{"exchange", "", "exchange of equipment and information", []string{"6(3)"}},
	{"equipment", "exchange", "equipment", []string{"6(3)"}},
	{"scientific-information", "exchange", "scientific information", []string{"6(3)"}},
	{"technological-information", "exchange", "technological information", []string{"6(3)"}},
	{"facilitation", "", "facilitation by the State assisted", []string{"6(10)"}},
	{"entry-and-exit", "facilitation", "entry and exit of personnel, materiel and equipment", []string{"6(10)"}},
	{"planning", "", "help with a national action plan", []string{"6(11)"}},
	{"planning-remnants", "planning", "planning: nature and extent of remnants", []string{"6(11)(a)"}},
	{"planning-resources", "planning", "planning: resources required", []string{"6(11)(b)"}},
	{"planning-time", "planning", "planning: time needed for clearance", []string{"6(11)(c)"}},
	{"planning-education", "planning", "planning: risk reduction education and awareness", []string{"6(11)(d)"}},
	{"planning-victims", "planning", "planning: assistance to victims", []string{"6(11)(e)"}},
	{"planning-coordination", "planning", "planning: coordination of those who work on it", []string{"6(11)(f)"}},
	{"capacity-building", "", "capacity-building", []string{"6(2)"}},
	{"user-state-assistance", "", "assistance by a State that used or abandoned cluster munitions", []string{"4(4)(a)"}},
	{"strike-information", "user-state-assistance", "that information on use was supplied", []string{"4(4)(b)"}},
}

var categories = codelist.New[Category]("category", codesOf(nodes)...)

// parents holds the parent of each category, zero for a root; its index 0 is
// the zero Category.
var parents = parentsOf(nodes)

func codesOf(nodes []node) []string {
	codes := make([]string, len(nodes))
	for i, n := range nodes {
		codes[i] = n.code
	}
	return codes
}

func parentsOf(nodes []node) []Category {
	place := map[string]Category{}
	parents := make([]Category, len(nodes)+1)
	for i, n := range nodes {
		place[n.code] = Category(i + 1)
		parents[i+1] = place[n.parent]
	}
	return parents
}

// Categories returns every category in the order of the tree, a parent before
// its children. The slice is the caller's own.
func Categories() []Category { return categories.Values() }

// ParseCategory returns the category of a code. An error is a
// *[codelist.UnknownError].
func ParseCategory(code string) (Category, error) { return categories.Parse(code) }

// MustParseCategory is [ParseCategory] for a code that stands in the program
// itself; it panics on an error.
func MustParseCategory(code string) Category {
	c, err := ParseCategory(code)
	if err != nil {
		panic(err)
	}
	return c
}

// IsValid reports whether c is one of [Categories].
func (c Category) IsValid() bool { return c > 0 && int(c) <= len(nodes) }

// String returns the code of c, and "" for none.
func (c Category) String() string { return categories.String(c) }

// MarshalText implements [encoding.TextMarshaler]. The zero Category is an error.
func (c Category) MarshalText() ([]byte, error) { return categories.Marshal(c) }

// UnmarshalText implements [encoding.TextUnmarshaler], as [ParseCategory].
func (c *Category) UnmarshalText(text []byte) error { return categories.Unmarshal(text, c) }

// Label returns a short English name, for people. It is not the text of the
// Convention.
func (c Category) Label() string {
	if !c.IsValid() {
		return ""
	}
	return nodes[c-1].label
}

// Cites returns the paragraphs of the Convention that name the category, the
// chief one first, as "6(4)". The slice is the caller's own.
func (c Category) Cites() []string {
	if !c.IsValid() {
		return nil
	}
	return slices.Clone(nodes[c-1].cites)
}

// Parent returns the category of which c is a kind. ok is false at the top of
// the tree.
func (c Category) Parent() (parent Category, ok bool) {
	if !c.IsValid() {
		return 0, false
	}
	parent = parents[c]
	return parent, parent != 0
}

// Children returns the kinds of c, in the order of the tree.
func (c Category) Children() []Category {
	var children []Category
	for i, parent := range parents {
		if c.IsValid() && parent == c {
			children = append(children, Category(i))
		}
	}
	return children
}

// Contains reports whether other is c or a kind of c. The zero Category
// contains nothing and lies in nothing.
func (c Category) Contains(other Category) bool {
	if !c.IsValid() || !other.IsValid() {
		return false
	}
	for other != 0 && other != c {
		other = parents[other]
	}
	return other == c
}
