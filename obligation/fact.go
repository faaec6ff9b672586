package obligation

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
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

// Question asks for the fact in words, with the names filled in: "Does Norway
// seek assistance?" A fact without predicate asks whether the subject is a party.
func (f Fact) Question() string {
	if f.Predicate == 0 {
		return isPartyAsked(f.Subject)
	}
	object := "anyone"
	if f.Object.IsValid() {
		object = f.Object.Name()
	}
	return strings.NewReplacer("{subject}", f.Subject.Name(), "{object}", object, "{category}", f.categoryAsked()).Replace(f.Predicate.Asks())
}

func isPartyAsked(s party.State) string { return "Is " + s.Name() + " a party on the day?" }

var userStateAssistance = assistance.MustParseCategory("user-state-assistance")

func (f Fact) categoryAsked() string {
	switch {
	case f.Category == userStateAssistance:
		return "assistance under 4(4)" // its name would say that the State used them
	case f.Category.IsValid():
		if name, ok := f.Category.Label(label.English); ok {
			return name
		}
		return f.Category.String()
	case f.Predicate == InPosition:
		return "assistance of any kind"
	}
	return "assistance"
}

// questionOn asks for the fact on the evidence that is admitted.
func (f Fact) questionOn(evidence Admitted, stages []assistance.Stage, withinYears int) string {
	text := f.Question()
	switch {
	case evidence == OwnWord && f.Predicate == InPosition:
		return strings.Replace(text, f.Subject.Name(), f.Subject.Name()+", by its own word,", 1)
	case evidence == OwnWord && f.Predicate != DeclaredAffected: // which asks for no other
		return "By the State's own word: " + lowered(text)
	case evidence == RecordsOnly:
		return "By a record " + actsAsked(f.Predicate, stages) + yearsAsked(withinYears) + ": " + lowered(text)
	}
	return text
}

// actsAsked names the stages at which a record counts.
func actsAsked(p Predicate, stages []assistance.Stage) string {
	if len(stages) == 0 {
		stages = p.recordStages()
	}
	words := make([]string, len(stages))
	for i, s := range stages {
		words[i] = s.String()
	}
	return strings.Join(words, " or ")
}

func yearsAsked(within int) string {
	switch within {
	case 0:
		return ""
	case 1:
		return " in the year to the day"
	}
	return fmt.Sprintf(" in the %d years to the day", within)
}

// lowered lets a question follow other words.
func lowered(question string) string {
	if question == "" {
		return ""
	}
	return strings.ToLower(question[:1]) + question[1:]
}
