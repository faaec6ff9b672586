package assistance

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Check adds to f the faults of the record, which stands at the pointer at, that
// a schema cannot say:
//
//   - [schema.CodeProviderIsRecipient]: the same State, or the same named
//     organization, fund or area. A State that clears its own areas gives no
//     assistance.
//   - [schema.CodeWeightsIncomplete]: some parts have a weight and others none.
//   - [schema.CodeDuplicateCategory]: a category stands twice, or beside one that
//     contains it, so that money would be counted twice.
//   - [schema.CodeStageNotAllowed]: a step of a stage that may not follow the
//     one before.
//   - [schema.CodeDatesOutOfOrder]: a period that ends before it begins, a step
//     that is over before an earlier one begins, or a source read before it was
//     published.
func (r *Record) Check(f *schema.Faults, at schema.Pointer) {
	if sameActor(r.Provider, r.Recipient) {
		f.Add(at.Member("recipient"), schema.CodeProviderIsRecipient, "the recipient is the provider")
	}
	checkParts(f, at.Member("parts"), r.Parts)
	checkSteps(f, at.Member("steps"), r.Steps)
}

// sameActor reports whether a and b are surely one. Members of a group may
// assist each other, and two unstated actors may be two.
func sameActor(a, b party.Actor) bool {
	return a == b && a.Kind != party.ActorGroup && a.Kind != party.ActorUnstated
}

func checkParts(f *schema.Faults, at schema.Pointer, parts []Part) {
	weights := 0
	for i, part := range parts {
		if part.Weight > 0 {
			weights++
		}
		for _, other := range parts[:i] {
			if part.Category.Contains(other.Category) || other.Category.Contains(part.Category) {
				f.Add(at.Item(i).Member("category"), schema.CodeDuplicateCategory,
					fmt.Sprintf("%s beside %s", part.Category, other.Category))
				break
			}
		}
	}
	if weights > 0 && weights < len(parts) {
		f.Add(at, schema.CodeWeightsIncomplete, fmt.Sprintf("%d of %d parts have a weight", weights, len(parts)))
	}
}

func checkSteps(f *schema.Faults, at schema.Pointer, steps []Step) {
	var begun civil.Date // the latest day on which a step so far begins
	for i, step := range steps {
		if i > 0 && !steps[i-1].Stage.MayPrecede(step.Stage) {
			f.Add(at.Item(i).Member("stage"), schema.CodeStageNotAllowed,
				fmt.Sprintf("%s may be followed by %s, not by %s", steps[i-1].Stage, codes(next[steps[i-1].Stage]), step.Stage))
		}
		checkSources(f, at.Item(i), step)
		period, asAt := step.When()
		place := at.Item(i).Member("period")
		if asAt {
			place = at.Item(i).Member("at")
		}
		if !checkPeriod(f, place, period) {
			continue
		}
		if !period.Until.IsZero() && !period.Until.After(begun) {
			f.Add(place, schema.CodeDatesOutOfOrder,
				fmt.Sprintf("over before %s, when an earlier step begins", begun))
		}
		if period.From.After(begun) {
			begun = period.From
		}
	}
}

func checkSources(f *schema.Faults, at schema.Pointer, step Step) {
	step.Source.Check(f, at.Member("source"))
	for i, figure := range step.Figures {
		figure.Source.Check(f, at.Member("figures").Item(i).Member("source"))
	}
}

// checkPeriod adds a fault, and returns false, if the period holds no day.
func checkPeriod(f *schema.Faults, at schema.Pointer, period civil.Period) bool {
	if period.IsValid() {
		return true
	}
	f.Add(at, schema.CodeDatesOutOfOrder,
		fmt.Sprintf("until %s does not come after from %s", period.Until, period.From))
	return false
}

// codes lists stages in a sentence.
func codes(stages []Stage) string {
	words := make([]string, len(stages))
	for i, s := range stages {
		words[i] = s.String()
	}
	return strings.Join(words, ", ")
}
