package assistance

import (
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// rule is one of those of [Record.Check].
type rule uint8

const (
	sameAct         rule = iota // the provider is the recipient
	sameSubject                 // as an earlier one, or in it or around it
	someWeights                 // not every part has a weight
	sameCategory                // of a part and of an earlier one
	stageAfter                  // which may not follow
	stepSource                  // read before it was published
	figureSource                // the same, of a figure
	periodBackwards             // of a step
	stepOver                    // before an earlier one begins
	stepAhead                   // begins after its source was read
)

// breach is where a record breaks a rule. It says so in numbers, so that a record
// without any costs nothing.
type breach struct {
	rule  rule
	index int        // of the subject, part or step; of someWeights, how many have one
	other int        // of the earlier subject or part, or of the figure
	begun civil.Date // of stepOver: when the earlier step begins
}

// breaches yields every breach of a record.
func breaches(r *Record, yield func(breach) bool) {
	if sameActor(r.Provider, r.Recipient) && !yield(breach{rule: sameAct}) {
		return
	}
	_ = subjectBreaches(r, yield) && partBreaches(r, yield) && stepBreaches(r, yield)
}

// sameActor reports whether a and b are surely one. Members of a group may
// assist each other, and two unstated actors may be two.
func sameActor(a, b party.Actor) bool {
	return a == b && a.Kind != party.ActorGroup && a.Kind != party.ActorUnstated
}

func subjectBreaches(r *Record, yield func(breach) bool) bool {
	for i, subject := range r.Subjects {
		for j, other := range r.Subjects[:i] {
			if subject.Contains(other) || other.Contains(subject) {
				if !yield(breach{rule: sameSubject, index: i, other: j}) {
					return false
				}
				break
			}
		}
	}
	return true
}

func partBreaches(r *Record, yield func(breach) bool) bool {
	weights := 0
	for i, part := range r.Parts {
		if part.Weight > 0 {
			weights++
		}
		for j, other := range r.Parts[:i] {
			if part.Category.Contains(other.Category) || other.Category.Contains(part.Category) {
				if !yield(breach{rule: sameCategory, index: i, other: j}) {
					return false
				}
				break
			}
		}
	}
	return weights == 0 || weights == len(r.Parts) || yield(breach{rule: someWeights, index: weights})
}

func stepBreaches(r *Record, yield func(breach) bool) bool {
	var begun civil.Date // the latest day on which a step so far begins
	for i := range r.Steps {
		step := &r.Steps[i]
		if i > 0 && !r.Steps[i-1].Stage.MayPrecede(step.Stage) && !yield(breach{rule: stageAfter, index: i}) {
			return false
		}
		if !inOrder(&step.Source) && !yield(breach{rule: stepSource, index: i}) {
			return false
		}
		for j := range step.Figures {
			if !inOrder(&step.Figures[j].Source) && !yield(breach{rule: figureSource, index: i, other: j}) {
				return false
			}
		}
		period, _ := step.When()
		if !period.IsValid() {
			if !yield(breach{rule: periodBackwards, index: i}) {
				return false
			}
			continue
		}
		if !period.Until.IsZero() && !period.Until.After(begun) && !yield(breach{rule: stepOver, index: i, begun: begun}) {
			return false
		}
		if read := step.Source.Read; !read.IsZero() && period.From.After(read) && !yield(breach{rule: stepAhead, index: i}) {
			return false
		}
		if period.From.After(begun) {
			begun = period.From
		}
	}
	return true
}

// inOrder reports whether [party.Source.Check] finds nothing.
func inOrder(s *party.Source) bool { return !s.Read.Before(s.Published) }

// add adds the fault to f of a breach of r, which stands at the pointer at.
func (b breach) add(f *schema.Faults, at schema.Pointer, r *Record) {
	parts, steps := at.Member("parts"), at.Member("steps").Item(b.index)
	switch b.rule {
	case sameAct:
		f.Add(at.Member("recipient"), schema.CodeProviderIsRecipient, "the recipient is the provider")
	case sameSubject:
		f.Add(at.Member("subjects").Item(b.index), schema.CodeDuplicateSubject,
			fmt.Sprintf("%s beside %s", r.Subjects[b.index], r.Subjects[b.other]))
	case someWeights:
		f.Add(parts, schema.CodeWeightsIncomplete,
			fmt.Sprintf("%d of %d parts have a weight", b.index, len(r.Parts)))
	case sameCategory:
		f.Add(parts.Item(b.index).Member("category"), schema.CodeDuplicateCategory,
			fmt.Sprintf("%s beside %s", r.Parts[b.index].Category, r.Parts[b.other].Category))
	case stageAfter:
		before, stage := r.Steps[b.index-1].Stage, r.Steps[b.index].Stage
		f.AddUnknown(steps.Member("stage"), schema.CodeStageNotAllowed,
			fmt.Sprintf("%s may not be followed by %s", before, stage), stage.String(), codes(next[before]))
	case stepSource:
		r.Steps[b.index].Source.Check(f, steps.Member("source"))
	case figureSource:
		r.Steps[b.index].Figures[b.other].Source.Check(f, steps.Member("figures").Item(b.other).Member("source"))
	case periodBackwards:
		period, _ := r.Steps[b.index].When()
		checkPeriod(f, r.Steps[b.index].time(steps), period)
	case stepOver:
		f.Add(r.Steps[b.index].time(steps), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("over before %s, when an earlier step begins", b.begun))
	case stepAhead:
		step := &r.Steps[b.index]
		period, _ := step.When()
		f.Add(step.time(steps), schema.CodeDatesOutOfOrder,
			fmt.Sprintf("%s comes after its source was read, on %s", period.From, step.Source.Read))
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

// codes returns the codes of stages.
func codes(stages []Stage) []string {
	words := make([]string, len(stages))
	for i, s := range stages {
		words[i] = s.String()
	}
	return words
}
