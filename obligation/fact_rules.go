package obligation

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/label"
)

// factCheck reports what a schema cannot see in the facts and categories that a
// catalogue declares.
type factCheck struct {
	*catalogueFaults
	instrument *InstrumentDocument
}

func (k *factCheck) check(top schema.Pointer) {
	unique(k.catalogueFaults, top.Member("facts"), "fact", k.instrument.Facts, func(d *FactDefinition) string { return string(d.Fact) })
	unique(k.catalogueFaults, top.Member("categories"), "category", k.instrument.Categories, func(u *CategoryUse) string { return u.Category.String() })
	for i := range k.instrument.Categories {
		k.category(&k.instrument.Categories[i], top.Member("categories").Item(i))
	}
	for i := range k.instrument.Facts {
		if d := &k.instrument.Facts[i]; d.Fact != "" { // else it was left out
			k.fact(d, top.Member("facts").Item(i))
		}
	}
}

// category reports a kind that is no assistance of a category that is: what asks for the
// category asks for its kinds.
func (k *factCheck) category(u *CategoryUse, at schema.Pointer) {
	for above, ok := u.Category.Parent(); ok && !u.Assistance; above, ok = above.Parent() {
		if use, named := k.instrument.category(above); named && use.Assistance {
			k.argument(at.Member("assistance"), fmt.Sprintf("%s is a kind of %s, which is assistance", u.Category, above))
			return
		}
	}
}

func (k *factCheck) fact(d *FactDefinition, at schema.Pointer) {
	if d.Fact.Instrument() != k.instrument.ID {
		k.argument(at.Member("fact"), fmt.Sprintf("%s is of another instrument than %s", d.Fact, k.instrument.ID))
	}
	if d.Mutual && !d.Object {
		k.argument(at.Member("mutual"), "a mutual fact is about two States: object is missing")
	}
	if d.Programmes && !d.Object {
		k.argument(at.Member("programmes"), "a programme is between two States: object is missing")
	}
	if d.AtLarge && !d.Category {
		k.argument(at.Member("atLarge"), "a fact that takes no category has none at large")
	}
	if d.Kind == Event && (d.Records != nil || d.Programmes || d.ContradictedBy != nil) {
		k.argument(at.Member("kind"), "records and programmes establish no event")
	}
	if d.Kind == Permanent && (d.Records != nil || d.Programmes) {
		k.argument(at.Member("kind"), "what records and programmes establish may cease")
	}
	for i, narrower := range d.GivenBy {
		k.narrower(d, narrower, at.Member("givenBy").Item(i))
	}
	if d.Arises != "" {
		if event, ok := k.instrument.fact(d.Arises); !ok || event.Kind != Event || !d.isOfOneState() {
			k.argument(at.Member("arises"), fmt.Sprintf("%s is no event by which %s can come about anew", schema.Excerpt(string(d.Arises)), d.Fact))
		}
	}
	if d.ContradictedBy != nil && d.Object {
		k.argument(at.Member("contradictedBy"), "a denial toward one State is contradicted by no record toward anyone")
	}
	if d.Records != nil {
		k.records(d, d.Records, at.Member("records"))
	}
	if d.ContradictedBy != nil && d.ContradictedBy.Object != 0 {
		k.argument(at.Member("contradictedBy").Member("object"), "what contradicts a denial is looked for toward anyone")
	}
	for _, language := range label.Languages() {
		if text, ok := d.Asks.In(language); ok {
			k.asks(d, text, at.Member("asks").Member(language.String()))
		}
		if text, ok := d.AsksOwnWord.In(language); ok {
			k.asks(d, text, at.Member("asksOwnWord").Member(language.String()))
		}
	}
}

// narrower reports a fact that cannot give another: both last, are of one State, and take
// no category.
func (k *factCheck) narrower(d *FactDefinition, code FactCode, at schema.Pointer) {
	narrower, ok := k.instrument.fact(code)
	switch {
	case !ok:
		k.argument(at, fmt.Sprintf("no fact %s is declared", schema.Excerpt(string(code))))
	case !d.isOfOneState() || !narrower.isOfOneState() || len(narrower.GivenBy) > 0:
		k.argument(at, fmt.Sprintf("%s cannot give %s: both are lasting facts of one State, and one step apart", code, d.Fact))
	}
}

func (k *factCheck) records(d *FactDefinition, r *FactRecords, at schema.Pointer) {
	switch {
	case d.Object && r.Object == 0:
		k.argument(at.Member("object"), fmt.Sprintf("%s is about two States; where a record names the other is missing", d.Fact))
	case !d.Object && r.Object != 0:
		k.argument(at.Member("object"), fmt.Sprintf("%s takes no object", d.Fact))
	case r.Object == r.Subject:
		k.argument(at.Member("object"), "it is the place of the subject")
	}
}

// mostFilled is how often a question may name what is filled in. With what a category is
// called, twice, it is still no longer than an assessment can have it.
const mostFilled = 2

// placeholder is compiled when a catalogue is checked, so that a program that starts pays nothing.
var placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[^}]*\}`) })

// asks reports a question with a place for a name that the fact has not, or without
// the one for its subject.
func (k *factCheck) asks(d *FactDefinition, question string, at schema.Pointer) {
	filled := placeholder().FindAllString(question, -1)
	for _, name := range filled {
		if name != "{subject}" && !(name == "{object}" && d.Object) && !(name == "{category}" && d.Category) {
			k.argument(at, fmt.Sprintf("%s has nothing to fill in for %s", d.Fact, schema.Excerpt(name)))
		}
	}
	for _, name := range []string{"{subject}", "{object}", "{category}"} {
		if strings.Count(question, name) > mostFilled {
			k.argument(at, fmt.Sprintf("the question names the %s more than %d times", name, mostFilled))
		}
	}
	if !slices.Contains(filled, "{subject}") {
		k.argument(at, "the question does not name the {subject}")
	}
}
