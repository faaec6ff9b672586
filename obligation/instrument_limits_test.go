package obligation

import (
	"fmt"
	"os"
	"testing"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// stepsOf reads a catalogue and returns the steps that trying its norms took,
// or would have taken.
func stepsOf(t *testing.T, in *InstrumentDocument) (steps int, codes []schema.Code) {
	t.Helper()
	f := schema.NewFaults(nil, schema.Limits{})
	k := newInstrumentCheck(in, f)
	k.check()
	if errs, ok := f.Err().(*schema.Errors); ok {
		for _, e := range errs.List {
			codes = append(codes, e.Code)
		}
	}
	return k.trial.steps, codes
}

// manyNorms is a catalogue of a thousand norms on one role, which has as many
// parts as it may and turns on as many combinations of choices as it may.
func manyNorms() *InstrumentDocument {
	in := &InstrumentDocument{ID: "many", Paragraphs: []Paragraph{{Cite: "1", Text: "shall"}}}
	turns := Condition{Kind: All}
	for i := range 10 {
		r := Reading{ID: fmt.Sprintf("reading-%d", i), Choices: []Choice{{ID: "first"}, {ID: "second"}}}
		in.Readings = append(in.Readings, r)
		turns.Conditions = append(turns.Conditions, Condition{Kind: UnderChoice, Reading: r.ID, Choices: []ConditionChoice{{Choice: "first"}, {Choice: "second"}}})
	}
	wide := Condition{Kind: Any}
	for range 16 {
		wide.Conditions = append(wide.Conditions, Condition{Kind: IsParty, Who: Holder})
	}
	turns.Conditions = append(turns.Conditions, wide, wide, wide)
	outer := codelist.MustParse[party.Role]("outer")
	in.Roles = []RoleDefinition{{Role: outer, When: turns}}
	named := Condition{Kind: HoldsRole, Who: Bearer, Role: outer}
	for i := range 1000 {
		n := Norm{ID: fmt.Sprintf("norm-%d", i), Cite: "1", Toward: Toward{Each: FacingNone}, When: Condition{Kind: All}}
		for range 15 {
			n.When.Conditions = append(n.When.Conditions, named)
		}
		in.Norms = append(in.Norms, n)
	}
	return in
}

// manyRoles is a catalogue of 64 roles, each of which names the one before it
// sixteen times: written out, the last has 16 to the 63rd parts.
func manyRoles() *InstrumentDocument {
	in := &InstrumentDocument{ID: "many", Paragraphs: []Paragraph{{Cite: "1", Text: "shall"}}}
	when := Condition{Kind: IsParty, Who: Holder}
	for i := range 64 {
		role := RoleDefinition{Role: codelist.MustParse[party.Role](fmt.Sprintf("role-%d", i)), When: when}
		in.Roles = append(in.Roles, role)
		when = Condition{Kind: All}
		for range 16 {
			when.Conditions = append(when.Conditions, Condition{Kind: HoldsRole, Who: Holder, Role: role.Role})
		}
	}
	in.Norms = []Norm{{ID: "norm", Cite: "1", Toward: Toward{Each: FacingNone}, When: Condition{Kind: HoldsRole, Who: Bearer, Role: in.Roles[63].Role}}}
	return in
}

// ccmInstrument is the catalogue of the Convention on Cluster Munitions.
func ccmInstrument(t *testing.T) *Instrument {
	t.Helper()
	data, err := os.ReadFile("ccm/instrument.json")
	if err != nil {
		t.Fatal(err)
	}
	in, err := ParseInstrument(data)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// What is too large is refused before it is written out, and the whole of a
// catalogue is tried within its steps, however many norms it has.
func TestInstrumentSteps(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	ccm := ccmInstrument(t).law()
	one := maxClauses * (compileSteps + logic.Combinations(logic.MaxLeaves)) // the last norm that is tried may go so far beyond
	for _, test := range []struct {
		name        string
		in          *InstrumentDocument
		least, most int
		code        schema.Code
	}{
		{"CCM", ccm, 1, maxSteps / 40, 0},
		{"many roles", manyRoles(), 0, 0, schema.CodeConditionTooLarge},
		{"many norms", manyNorms(), maxSteps, maxSteps + one, schema.CodeTooManyFacts},
	} {
		steps, codes := stepsOf(t, test.in)
		if steps < test.least || steps > test.most {
			t.Errorf("%s: %d steps, not %d to %d", test.name, steps, test.least, test.most)
		}
		if (len(codes) != 0) != (test.code != 0) || len(codes) > 0 && codes[0] != test.code {
			t.Errorf("%s: faults %v, not %v", test.name, codes, test.code)
		}
	}
}

// The size of a condition is that of its formula under the choices that ask
// most, and the limits stand where their comments say.
func TestInstrumentSizes(t *testing.T) {
	ccm := ccmInstrument(t).law()
	k := newInstrumentCheck(ccm, schema.NewFaults(nil, schema.Limits{}))
	for i := range ccm.Norms {
		n := &ccm.Norms[i]
		most := k.trial.size(&n.When)
		for chosen := range ccm.firstChoices().varied(ccm.turnsOn(n)) {
			f, err := compile(ccm, n, chosen)
			if err != nil {
				t.Fatal(err)
			}
			is := written(&f.root)
			if is.clauses != f.clauses || is.clauses > most.clauses || is.depth > most.depth {
				t.Errorf("%s: %+v of %d clauses, more than %+v", n.ID, is, f.clauses, most)
			}
		}
	}
	three := logic.Combinations(logic.MaxLeaves) * 3
	if three > maxEntries || three+logic.Combinations(logic.MaxLeaves) < maxEntries {
		t.Errorf("%d entries are not those of %d facts under 3 combinations", maxEntries, logic.MaxLeaves)
	}
}

// written measures a clause.
func written(c *clause) size {
	var s size
	for i := range c.parts {
		part := written(&c.parts[i])
		s.clauses += part.clauses
		s.depth = max(s.depth, part.depth)
	}
	return size{s.clauses + 1, s.depth + 1}
}
