package assistance

import (
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
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
	cites  []string
}

var nodes = []node{
	{"clearance", "", []string{"6(4)", "4(4)"}},
	{"clearance-information", "", []string{"6(4)"}},
	{"expert-lists", "", []string{"6(4)"}},
	{"stockpile-destruction", "", []string{"6(5)"}},
	{"needs-assessment", "", []string{"6(5)"}},
	{"needs-marking", "needs-assessment", []string{"6(5)"}},
	{"needs-risk-reduction-education", "needs-assessment", []string{"6(5)"}},
	{"needs-protection-of-civilians", "needs-assessment", []string{"6(5)"}},
	{"needs-clearance", "needs-assessment", []string{"6(5)"}},
	{"practical-measures", "", []string{"6(5)", "4(2)"}},
	{"marking", "practical-measures", []string{"6(5)", "4(2)"}},
	{"risk-reduction-education", "practical-measures", []string{"6(5)", "4(2)"}},
	{"protection-of-civilians", "practical-measures", []string{"6(5)", "4(2)"}},
	{"emergency", "", []string{"6(6)"}},
	{"victim-assistance", "", []string{"6(7)", "5"}},
	{"medical-care", "victim-assistance", []string{"6(7)", "5"}},
	{"rehabilitation", "victim-assistance", []string{"6(7)", "5"}},
	{"psychological-support", "victim-assistance", []string{"6(7)", "5"}},
	{"social-inclusion", "victim-assistance", []string{"6(7)", "5"}},
	{"economic-inclusion", "victim-assistance", []string{"6(7)", "5"}},
	{"recovery", "", []string{"6(8)"}},
	{"economic-recovery", "recovery", []string{"6(8)"}},
	{"social-recovery", "recovery", []string{"6(8)"}},
	{"trust-fund", "", []string{"6(9)"}},
	{"exchange", "", []string{"6(3)"}},
	{"equipment", "exchange", []string{"6(3)"}},
	{"scientific-information", "exchange", []string{"6(3)"}},
	{"technological-information", "exchange", []string{"6(3)"}},
	{"facilitation", "", []string{"6(10)"}},
	{"entry-and-exit", "facilitation", []string{"6(10)"}},
	{"planning", "", []string{"6(11)"}},
	{"planning-remnants", "planning", []string{"6(11)(a)"}},
	{"planning-resources", "planning", []string{"6(11)(b)"}},
	{"planning-time", "planning", []string{"6(11)(c)"}},
	{"planning-education", "planning", []string{"6(11)(d)"}},
	{"planning-victims", "planning", []string{"6(11)(e)"}},
	{"planning-coordination", "planning", []string{"6(11)(f)"}},
	{"capacity-building", "", []string{"6(2)"}},
	{"user-state-assistance", "", []string{"4(4)(a)"}},
	{"strike-information", "", []string{"4(4)(b)"}},
}

var categories = codelist.New[Category]("category", codesOf(nodes)...)

// parents holds the parent of each category, zero for a root; its index 0 is
// the zero Category.
var parents = parentsOf(nodes)

// The categories that are not assistance themselves.
var (
	exchange          = MustParseCategory("exchange")
	facilitation      = MustParseCategory("facilitation")
	strikeInformation = MustParseCategory("strike-information")
)

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

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (c *Category) Scan(held any) error { return codelist.Scan(c, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (c Category) Value() (driver.Value, error) { return codelist.Value(c) }

// Label returns the name of c in a language, to stand within a sentence: without
// an article, in small letters. ok is false for the zero Category and where the
// code list has no name in that language: then nothing stands in for it. Whether
// the name is the Convention's own, [label.Find] says.
func (c Category) Label(language label.Language) (text string, ok bool) {
	return label.Text("Category", c.String(), language)
}

// Cites returns the paragraphs of the Convention that name the category, the
// chief one first, as "6(4)". The slice is the caller's own.
func (c Category) Cites() []string {
	if !c.IsValid() {
		return nil
	}
	return slices.Clone(nodes[c-1].cites)
}

// IsAssistance reports whether what is given under the category is assistance.
// The exchange of 6(3), the measures of the assisted State under 6(10) and the
// information of 4(4)(b) go with assistance and are not it. It is false for the
// zero Category.
func (c Category) IsAssistance() bool {
	switch c.Root() {
	case 0, exchange, facilitation, strikeInformation:
		return false
	}
	return true
}

// Root returns the top of the tree above c, c itself if it has no parent, and
// the zero Category for none.
func (c Category) Root() Category {
	if !c.IsValid() {
		return 0
	}
	for parents[c] != 0 {
		c = parents[c]
	}
	return c
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
