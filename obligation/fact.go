package obligation

import (
	"cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// Fact is a question about a State that has an answer on a day: a predicate,
// its subject, and where the predicate takes them an object State and a
// category of assistance. It is comparable. A fact without Category, under a
// predicate that takes one, asks about any category; one without Object, under
// a predicate that takes one, asks about anyone, a State or not.
type Fact struct {
	Predicate Predicate           `json:"predicate"`
	Subject   party.State         `json:"subject"`
	Object    party.State         `json:"object,omitzero"`
	Category  assistance.Category `json:"category,omitzero"`
}

// Compare orders facts by predicate, category, subject and object.
func (f Fact) Compare(g Fact) int {
	return cmp.Or(
		cmp.Compare(f.Predicate, g.Predicate),
		cmp.Compare(f.Category, g.Category),
		f.Subject.Compare(g.Subject),
		f.Object.Compare(g.Object),
	)
}

// String writes the fact in codes, such as "in-position(NOR, clearance)" or
// "gives(NOR, LAO)".
func (f Fact) String() string {
	s := f.Predicate.String() + "(" + f.Subject.String()
	if f.Object.IsValid() {
		s += ", " + f.Object.String()
	}
	if f.Category.IsValid() {
		s += ", " + f.Category.String()
	}
	return s + ")"
}
