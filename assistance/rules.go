package assistance

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// rule is one of those of [Record.Check].
type rule uint8

const (
	sameAct         rule = iota // the provider is the recipient
	ownElsewhere                // own resources of no State, or that go to another
	notGroup                    // members of an actor that is no group
	memberGroup                 // a member that is a group, or nobody that is named
	sameMember                  // as an earlier one
	relatesItself               // a relation with the record itself
	sameRelation                // as an earlier one
	notTotal                    // a relation of a printed total, of a record that is none
	sameSubject                 // as an earlier one, or in it or around it
	somePercents                // not every part has a percent
	percentsSum                 // which does not go with the rest
	sameCategory                // of a part and of an earlier one
	stageAfter                  // which may not follow
	stepSource                  // read before it was published
	figureSource                // the same, of a figure
	periodBackwards             // of a step
	stepOver                    // before an earlier one begins
	stepAhead                   // begins after the day of its source
	stepKnown                   // known after the day of its source
	figureAhead                 // the step begins after the day of the figure's source
	takesNothing                // takes back what no earlier step has
	boundsBackwards             // from more to less
	replacesNothing             // no earlier figure of the step
	splitPlaces                 // a row that does not name what the others do, or nothing
	splitElsewhere              // a row that names what the record has not
	sameRow                     // as an earlier one
	splitOver                   // rows of more than the figure
	splitRest                   // rows of less, and nobody who has the rest
)

// breach is where a record breaks a rule. It says so in numbers, so that a record
// without any costs nothing.
type breach struct {
	rule  rule
	index int        // of the subject, part, member, relation or step; of somePercents, how many have one
	other int        // of the earlier one of these, or of the figure
	row   int        // of a split
	begun civil.Date // of stepOver: when the earlier step begins
	to    bool       // of a group: the one that receives
}

// breaches yields every breach of a record.
func breaches(r *Record, yield func(breach) bool) {
	switch {
	case r.Kind == OwnResources:
		if isElsewhere(r) && !yield(breach{rule: ownElsewhere}) {
			return
		}
	case sameActor(r.Provider, r.Recipient) && !yield(breach{rule: sameAct}):
		return
	}
	_ = subjectBreaches(r, yield) && partBreaches(r, yield) && groupBreaches(r, yield) &&
		relationBreaches(r, yield) && stepBreaches(r, yield)
}

// isElsewhere reports whether a record of own resources is not of a State, or goes to
// another.
func isElsewhere(r *Record) bool {
	another := func(a party.Actor) bool { return a.Kind == party.ActorState && a != r.Provider }
	return r.Provider.Kind != party.ActorState || another(r.Recipient) || r.To != nil && slices.ContainsFunc(r.To.Members, another)
}

func groupBreaches(r *Record, yield func(breach) bool) bool {
	return membersBreaches(r.From, r.Provider, false, yield) && membersBreaches(r.To, r.Recipient, true, yield)
}

func membersBreaches(g *Group, actor party.Actor, to bool, yield func(breach) bool) bool {
	if g == nil {
		return true
	}
	if actor.Kind != party.ActorGroup && !yield(breach{rule: notGroup, to: to}) {
		return false
	}
	for i, member := range g.Members {
		if (member.Kind == party.ActorGroup || member.Kind == party.ActorUnstated) && !yield(breach{rule: memberGroup, index: i, to: to}) {
			return false
		}
		if j := slices.Index(g.Members[:i], member); j >= 0 && !yield(breach{rule: sameMember, index: i, other: j, to: to}) {
			return false
		}
	}
	return true
}

func relationBreaches(r *Record, yield func(breach) bool) bool {
	if len(r.Relations) == 0 {
		return true
	}
	places := make(map[Relation]int, len(r.Relations))
	for i, relation := range r.Relations {
		if relation.Record == r.ID && !yield(breach{rule: relatesItself, index: i}) {
			return false
		}
		if relation.Kind == TotalOf && r.Kind != PrintedTotal && !yield(breach{rule: notTotal, index: i}) {
			return false
		}
		if j, again := places[relation]; again && !yield(breach{rule: sameRelation, index: i, other: j}) {
			return false
		}
		places[relation] = i
	}
	return true
}

// sameActor reports whether a and b are surely one. Members of a group may
// assist each other, and two unstated actors may be two.
func sameActor(a, b party.Actor) bool {
	return a.Kind == b.Kind && a.State == b.State && a.Kind != party.ActorGroup && a.Kind != party.ActorUnstated &&
		(a.Name == b.Name || a.Normal().Name == b.Normal().Name)
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
	percents := 0
	for i, part := range r.Parts {
		if !part.Percent.IsZero() {
			percents++
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
	switch {
	case percents != 0 && percents != len(r.Parts):
		return yield(breach{rule: somePercents, index: percents})
	case !(division{parts: r.Parts, rest: r.Rest}).comesTo():
		return yield(breach{rule: percentsSum})
	}
	return true
}

func stepBreaches(r *Record, yield func(breach) bool) bool {
	var begun civil.Date // the latest day on which a step so far begins
	for i := range r.Steps {
		step := &r.Steps[i]
		if before := lastStageBefore(r, i); before != 0 && !before.MayPrecede(step.Stage) && !yield(breach{rule: stageAfter, index: i}) {
			return false
		}
		if step.Stage == TakenBack && !takesSomething(r, i) && !yield(breach{rule: takesNothing, index: i}) {
			return false
		}
		if !inOrder(&step.Source) && !yield(breach{rule: stepSource, index: i}) {
			return false
		}
		for j := range step.Figures {
			if !figureBreaches(r, i, j, yield) {
				return false
			}
			if source := step.Figures[j].Source; source != nil && !inOrder(source) && !yield(breach{rule: figureSource, index: i, other: j}) {
				return false
			}
		}
		if !step.Foreseen && !aheadBreaches(step, i, yield) {
			return false
		}
		period := step.when()
		if !period.IsValid() {
			if !yield(breach{rule: periodBackwards, index: i}) {
				return false
			}
			continue
		}
		if !period.Until.IsZero() && !period.Until.After(begun) && !yield(breach{rule: stepOver, index: i, begun: begun}) {
			return false
		}
		if !step.Foreseen && period.From.After(begun) {
			begun = period.From
		}
	}
	return true
}

// lastStageBefore returns the stage of the last step before a place that takes nothing back,
// or none.
func lastStageBefore(r *Record, step int) Stage {
	for i := step - 1; i >= 0; i-- {
		if r.Steps[i].Stage != TakenBack {
			return r.Steps[i].Stage
		}
	}
	return 0
}

// takesSomething reports whether a step takes back what an earlier one has, in a currency
// of it.
func takesSomething(r *Record, step int) bool {
	back := &r.Steps[step]
	for i := range back.Figures {
		if c := back.Figures[i].Currency; c != 0 && !printsBefore(r, step, c) {
			return false
		}
	}
	return back.Of != TakenBack && r.stepsOf(back.Of, step, civil.Date{}) > 0
}

// printsBefore reports whether a step of which a later one may take back prints an amount
// of a currency, or none that can be read.
func printsBefore(r *Record, back int, c Currency) bool {
	of := &r.Steps[back]
	return slices.ContainsFunc(r.Steps[:back], func(s Step) bool {
		return s.Stage == of.Of && s.Foreseen == of.Foreseen &&
			(slices.ContainsFunc(s.Figures, func(f Figure) bool { return f.Currency == c }) || !slices.ContainsFunc(s.Figures, func(f Figure) bool { return f.Currency != 0 }))
	})
}

func figureBreaches(r *Record, step, figure int, yield func(breach) bool) bool {
	f := &r.Steps[step].Figures[figure]
	if f.Sense == Between && f.UpTo.Compare(f.Amount) < 0 && !yield(breach{rule: boundsBackwards, index: step, other: figure}) {
		return false
	}
	if f.Replaces.Currency != 0 && !slices.ContainsFunc(r.Steps[step].Figures[:figure], func(earlier Figure) bool { return earlier.Money() == f.Replaces }) &&
		!yield(breach{rule: replacesNothing, index: step, other: figure}) {
		return false
	}
	return f.Split == nil || splitBreaches(r, step, figure, yield)
}

func splitBreaches(r *Record, step, figure int, yield func(breach) bool) bool {
	f := &r.Steps[step].Figures[figure]
	rows, at, fit := f.Split.Rows, breach{index: step, other: figure}, true
	if len(rows) == 0 { // as the schema says
		return true
	}
	met := make(map[SplitRow]bool, len(rows))
	for i := range rows {
		row := rows[i]
		at.row = i
		if places := row.places(); places == 0 || places != rows[0].places() {
			if at.rule, fit = splitPlaces, false; !yield(at) {
				return false
			}
		}
		if !hasPlaces(r, &row) {
			if at.rule, fit = splitElsewhere, false; !yield(at) {
				return false
			}
		}
		row.Amount = Amount{}
		if met[row] {
			if at.rule, fit = sameRow, false; !yield(at) {
				return false
			}
		}
		met[row] = true
	}
	switch whole, total := f.Range(), f.Split.total(); {
	case !fit:
	case total.Compare(whole.High) > 0:
		at.rule = splitOver
		return yield(at)
	case f.Split.Rest == RestRounding, f.Split.Rest == 0 && total.Compare(whole.Low) < 0 && allHaveRows(r, f.Split):
		at.rule = splitRest
		return yield(at)
	}
	return true
}

// hasPlaces reports whether a record has the category and the members that a row names.
func hasPlaces(r *Record, row *SplitRow) bool {
	if row.Category != 0 && !slices.ContainsFunc(r.Parts, func(p Part) bool { return p.Category == row.Category }) {
		return false
	}
	return r.From.has(row.From) && r.To.has(row.To)
}

// allHaveRows reports whether nobody and no category is left that has no row of a split.
func allHaveRows(r *Record, s *Split) bool {
	all := 1
	switch places := s.Rows[0].places(); {
	case places&splitFrom != 0 && r.From.hasOthers(), places&splitTo != 0 && r.To.hasOthers():
		return false
	default:
		if places&splitCategory != 0 {
			all *= len(r.Parts)
		}
		if places&splitFrom != 0 && r.From != nil {
			all *= len(r.From.Members)
		}
		if places&splitTo != 0 && r.To != nil {
			all *= len(r.To.Members)
		}
	}
	return len(s.Rows) >= all && (s.Rows[0].Category == 0 || r.Rest != RestUnsaid)
}

// aheadBreaches yields what of a step comes after the day of its source. A figure with a
// source of its own is a print of the act by that source, which must have seen it begin.
func aheadBreaches(step *Step, index int, yield func(breach) bool) bool {
	begins := step.begins()
	if !step.Source.Tells(begins) && !yield(breach{rule: stepAhead, index: index}) {
		return false
	}
	if !step.Source.Tells(step.Known) && !yield(breach{rule: stepKnown, index: index}) {
		return false
	}
	for j := range step.Figures {
		if source := step.Figures[j].Source; source != nil && !source.Tells(begins) && !yield(breach{rule: figureAhead, index: index, other: j}) {
			return false
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
		f.Add(at.Member("recipient"), schema.CodeProviderIsRecipient, `the recipient is the provider; what a State spends on itself is of "kind": "own", and needs no recipient`)
	case sameSubject:
		f.Add(at.Member("subjects").Item(b.index), schema.CodeDuplicateSubject,
			fmt.Sprintf("%s beside %s", r.Subjects[b.index], r.Subjects[b.other]))
	case ownElsewhere:
		f.Add(at.Member("recipient"), schema.CodeOwnElsewhere,
			"own resources are of a State, and go to itself or to a body of its own")
	case notGroup:
		f.Add(at.Member(b.group()), schema.CodeNotAGroup, fmt.Sprintf(`only an actor of kind group has members: write "%s": {"kind": "group", "name": "..."}`, b.side()))
	case memberGroup:
		f.Add(at.Member(b.group()).Member("members").Item(b.index).Member("kind"), schema.CodeNotAGroup,
			"a member is an actor that is named, and no group")
	case sameMember:
		f.Add(at.Member(b.group()).Member("members").Item(b.index), schema.CodeDuplicateActor,
			fmt.Sprintf("is also member %d", b.other))
	case relatesItself:
		f.Add(at.Member("relations").Item(b.index).Member("record"), schema.CodeRelatesToItself, "is the record itself")
	case sameRelation:
		f.Add(at.Member("relations").Item(b.index), schema.CodeDuplicateRelation, fmt.Sprintf("is also relation %d", b.other))
	case notTotal:
		f.Add(at.Member("relations").Item(b.index).Member("kind"), schema.CodeNotATotal,
			"only a record of kind total adds up others")
	case somePercents:
		f.Add(parts, schema.CodePercentsIncomplete,
			fmt.Sprintf("%d of %d parts have a percent: give one to each, or to none", b.index, len(r.Parts)))
	case percentsSum:
		r.division().addSumFault(f, at)
	case sameCategory:
		f.Add(parts.Item(b.index).Member("category"), schema.CodeDuplicateCategory,
			fmt.Sprintf("%s beside %s", r.Parts[b.index].Category, r.Parts[b.other].Category))
	case stageAfter:
		before, stage := lastStageBefore(r, b.index), r.Steps[b.index].Stage
		f.AddUnknown(steps.Member("stage"), schema.CodeStageNotAllowed,
			fmt.Sprintf("%s may not be followed by %s", before, stage), stage.String(), codes(next[before]))
	case stepSource:
		r.Steps[b.index].Source.Check(f, steps.Member("source"))
	case takesNothing:
		f.Add(steps.Member("of"), schema.CodeTakesBackNothing,
			fmt.Sprintf("no earlier step is %s in the same currency, and foreseen as this one is or is not", r.Steps[b.index].Of))
	case boundsBackwards:
		figure := &r.Steps[b.index].Figures[b.other]
		f.Add(steps.Member("figures").Item(b.other).Member("upTo"), schema.CodeBoundsOutOfOrder,
			fmt.Sprintf("up to %s is less than %s", figure.UpTo, figure.Amount))
	case replacesNothing:
		f.Add(steps.Member("figures").Item(b.other).Member("replaces"), schema.CodeReplacesNothing,
			fmt.Sprintf("no earlier figure of the step is %s", r.Steps[b.index].Figures[b.other].Replaces))
	case splitPlaces, splitElsewhere, sameRow, splitOver, splitRest:
		b.addSplit(f, steps.Member("figures").Item(b.other).Member("split"), &r.Steps[b.index].Figures[b.other])
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
		at := step.time(steps)
		if step.At.IsZero() {
			at = at.Member("from")
		}
		step.Source.CheckDay(f, at, step.begins())
	case stepKnown:
		r.Steps[b.index].Source.CheckDay(f, steps.Member("known"), r.Steps[b.index].Known)
	case figureAhead:
		step := &r.Steps[b.index]
		step.Figures[b.other].Source.CheckDay(f, steps.Member("figures").Item(b.other).Member("source"), step.begins())
	}
}

// group is the member of a record that has the members of its group.
func (b breach) group() string {
	if b.to {
		return "to"
	}
	return "from"
}

// side is the member of a record that has the actor of its group.
func (b breach) side() string {
	if b.to {
		return "recipient"
	}
	return "provider"
}

// addSplit adds the fault of a split of a figure, which stands at the pointer at.
func (b breach) addSplit(f *schema.Faults, at schema.Pointer, figure *Figure) {
	row := at.Member("rows").Item(b.row)
	switch b.rule {
	case splitPlaces:
		f.Add(row, schema.CodeSplitMismatch, "a row names a category, from or to, or several of these, the same as every other row")
	case splitElsewhere:
		f.Add(row, schema.CodeSplitMismatch, "names a category that is no part of the record, or an actor that is no member of its group")
	case sameRow:
		f.Add(row, schema.CodeSplitMismatch, "is for the same as an earlier row")
	case splitOver:
		f.Add(at, schema.CodeSplitOver, fmt.Sprintf("the rows come to %s, of %s", figure.Split.total(), figure.Range()))
	case splitRest:
		f.Add(at, schema.CodeSplitIncomplete,
			fmt.Sprintf("the rows come to %s of %s, and all have a row: rest is outside or unsaid", figure.Split.total(), figure.Range()))
	}
}

// checkPeriod adds a fault, and returns false, if the period holds no day.
func checkPeriod(f *schema.Faults, at schema.Pointer, period civil.Period) bool {
	if period.IsValid() {
		return true
	}
	f.Add(at, schema.CodeDatesOutOfOrder,
		fmt.Sprintf("until %s does not come after from %s: it is the day after the last", period.Until, period.From))
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
