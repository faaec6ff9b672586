package obligation

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

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

// Question asks for the fact in words, as [Fact.Question], on the evidence that
// would settle it: "Is Norway, by its own word, in a position to provide ...?"
func (o OpenFact) Question() string {
	return o.Fact().questionOn(o.Evidence, o.Stages, o.WithinYears)
}

// Question asks in words what a leaf of the condition asks, as
// [OpenFact.Question]. It is empty for a node that has parts.
func (n *ProofNode) Question() string {
	switch {
	case n.Kind == IsParty:
		return isPartyAsked(n.State)
	case n.Fact != nil:
		return n.Fact.questionOn(n.Evidence, n.Stages, n.WithinYears)
	}
	return ""
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
func lowered(question string) string { return strings.ToLower(question[:1]) + question[1:] }
