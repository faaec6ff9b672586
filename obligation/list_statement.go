package obligation

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ListStatement is what a source says of many States at once: it names those of a group
// of which a fact holds, or does not. What it says of a State that it names is a word
// like another. Its silence on the others is the weakest word: a no that nobody has said,
// inferred under the reading that lets such a list close, and only where nothing is said
// of the State itself.
//
// It names what it says of exactly: a list of areas "believed" or "suspected" to be
// contaminated says no more than that, and covers the facts that its silence denies.
type ListStatement struct {
	ID    string      `json:"id"`
	Fact  FactCode    `json:"fact"`  // lasting, of one State, without a category
	Holds party.Holds `json:"holds"` // of those named
	Group StateGroup  `json:"group"`
	// Of are the States of the group [TheseStates], and of no other group.
	Of []party.State `json:"of,omitempty"`
	// Everyone says that it speaks of every State of the group, and names none.
	Everyone bool          `json:"everyone,omitempty"`
	Named    []party.State `json:"named,omitempty"`
	// Unclear are States that it calls unclear or disputed, or names in a note: it neither
	// says the fact of them nor closes on them.
	Unclear      []party.State `json:"unclear,omitempty"`
	Completeness Completeness  `json:"completeness,omitzero"`
	Covers       []FactCode    `json:"covers,omitempty"` // further facts that its silence denies
	Count        int           `json:"count,omitempty"`  // the number that its words give; 0: none
	Words        string        `json:"words"`            // those that say what the list is, shown wherever it counts
	At           civil.Date    `json:"at"`
	Known        civil.Date    `json:"known,omitzero"`
	By           party.Actor   `json:"by"`
	Source       party.Source  `json:"source"`
	Note         string        `json:"note,omitempty"`
}

// KnownOn returns the day from which the list counts as known.
func (l *ListStatement) KnownOn() civil.Date {
	if !l.Known.IsZero() {
		return l.Known
	}
	return l.Source.Known()
}

// CanClose reports whether the silence of the list can say something of those whom it
// does not name, under some reading.
func (l *ListStatement) CanClose() bool {
	return l.Completeness == TotalList || l.Completeness == OpenList
}

// Silences returns the facts that its silence can deny: its own, and those that it covers.
func (l *ListStatement) Silences() []FactCode {
	if !l.CanClose() {
		return nil
	}
	return append([]FactCode{l.Fact}, l.Covers...)
}

// clone returns a list that shares nothing with l.
func (l ListStatement) clone() ListStatement {
	l.Of, l.Named, l.Unclear, l.Covers = slices.Clone(l.Of), slices.Clone(l.Named), slices.Clone(l.Unclear), slices.Clone(l.Covers)
	return l
}

// check reports what a schema cannot see. What its facts take, the instrument says that
// declares them: [Register.Check].
func (l *ListStatement) check(f *schema.Faults, at schema.Pointer) {
	l.Source.Check(f, at.Member("source"))
	l.Source.CheckDay(f, at.Member("at"), l.At)
	l.Source.CheckDay(f, at.Member("known"), l.Known)
	checkTwice(f, at.Member("of"), l.Of, nil)
	met := checkTwice(f, at.Member("named"), l.Named, nil)
	checkTwice(f, at.Member("unclear"), l.Unclear, met)
	if l.Group == TheseStates {
		l.checkInGroup(f, at.Member("named"), l.Named)
		l.checkInGroup(f, at.Member("unclear"), l.Unclear)
	}
	if l.Completeness == TotalList && l.Count != 0 && l.Count != len(l.Named) {
		f.Add(at.Member("count"), schema.CodeWrongArgument, fmt.Sprintf("its words count %d and it names %d: it is not total", l.Count, len(l.Named)))
	}
	for i, fact := range l.Covers {
		switch place := at.Member("covers").Item(i); {
		case l.Completeness == PartList:
			f.Add(place, schema.CodeWrongArgument, "a list of some says nothing of the others")
		case fact == l.Fact:
			f.Add(place, schema.CodeWrongArgument, "its silence denies its own fact anyhow")
		case fact.Instrument() != l.Fact.Instrument():
			f.Add(place, schema.CodeWrongArgument, fmt.Sprintf("%s is of another treaty than %s", fact, l.Fact))
		}
	}
}

// checkInGroup reports States that the group does not have.
func (l *ListStatement) checkInGroup(f *schema.Faults, at schema.Pointer, states []party.State) {
	for i, s := range states {
		if !slices.Contains(l.Of, s) {
			f.Add(at.Item(i), schema.CodeWrongArgument, s.String()+" is not of the group")
		}
	}
}

// checkTwice reports States that stand twice, also beside those met before, and returns
// all.
func checkTwice(f *schema.Faults, at schema.Pointer, states []party.State, met map[party.State]bool) map[party.State]bool {
	if met == nil {
		met = make(map[party.State]bool, len(states))
	}
	for i, s := range states {
		if met[s] {
			f.Add(at.Item(i), schema.CodeDuplicateState, s.String()+" stands here already")
		}
		met[s] = true
	}
	return met
}

// checkFact reports what does not go with a fact as it is declared.
func (l *ListStatement) checkFact(declared *FactDefinition, f *schema.Faults, at schema.Pointer) {
	switch {
	case declared.Kind != Lasting:
		f.Add(at, schema.CodeWrongArgument, fmt.Sprintf("%s is no lasting fact: a list as at a day says nothing of it", declared.Fact))
	case declared.Object:
		f.Add(at, schema.CodeWrongArgument, fmt.Sprintf("%s is about two States: a list of States says nothing of it", declared.Fact))
	case declared.NamedAuthor:
		f.Add(at, schema.CodeWrongArgument, fmt.Sprintf("%s is attributed State by State", declared.Fact))
	}
}

// ParseListStatement reads one list by itself: strict scan, JSON Schema, and the rules.
// It reads all or nothing; the error is a *schema.Errors with every fault.
func ParseListStatement(data []byte) (ListStatement, error) {
	plain, err := schema.DecodeItem[plainListStatement](schema.Item{In: schema.KindRegister, List: "lists"}, data, schema.Limits{})
	if err != nil {
		return ListStatement{}, err
	}
	l := ListStatement(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	l.check(faults, "")
	if err := faults.Err(); err != nil {
		return ListStatement{}, err
	}
	return l, nil
}

// plainListStatement has the fields of a ListStatement and none of its methods.
type plainListStatement ListStatement

// UnmarshalJSON implements json.Unmarshaler, as ParseListStatement.
func (l *ListStatement) UnmarshalJSON(data []byte) error {
	read, err := ParseListStatement(data)
	if err == nil {
		*l = read
	}
	return err
}
