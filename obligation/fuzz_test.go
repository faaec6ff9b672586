package obligation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
	"github.com/treatyaid/treatyaid/schema/schematest/mutant"
)

// addFixtures adds the fixtures of a kind, valid and invalid, as seeds, and the
// hostile inputs.
func addFixtures(f *testing.F, kind schema.Kind) {
	f.Helper()
	for _, one := range slices.Concat(schematest.ValidFixtures(kind), schematest.InvalidFixtures(kind)) {
		f.Add(one.Data)
	}
	for _, in := range schematest.Hostile(kind) {
		f.Add(in.Make(3))
	}
}

// faults checks that an error lists faults with their place.
func faults(t *testing.T, err error) {
	t.Helper()
	var list *schema.Errors
	if !errors.As(err, &list) || len(list.List) == 0 {
		t.Fatalf("%T is not a list of faults: %v", err, err)
	}
	for _, fault := range list.List {
		if fault.Code == 0 || fault.Line < 1 || fault.Column < 1 {
			t.Errorf("a fault without code or place: %+v", fault)
		}
	}
}

// A register that is read can be written and read again, and asked; one that is
// not says why.
func FuzzParseRegister(f *testing.F) {
	addFixtures(f, schema.KindRegister)
	for seed := range uint64(4) {
		f.Add(written(f, throwCCM(f, seed).register))
	}
	// Facts that the Convention's catalogue does not declare.
	f.Add(bytes.ReplaceAll(written(f, throwCCM(f, 0).register), []byte(`"ccm:`), []byte(`"ccm:un-`)))
	in := ccmInstrument(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		reg, err := obligation.ParseRegister(data)
		if err != nil {
			if reg != nil {
				t.Error("a register beside its faults")
			}
			faults(t, err)
			return
		}
		again, err := json.Marshal(reg)
		if err != nil {
			t.Fatal(err)
		}
		back, err := obligation.ParseRegister(again)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", data, again, err)
		}
		if diff := differenceOf(reg, back); diff != "" {
			t.Errorf("-read +read again: %s", diff)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Norms: []string{"ccm-6-6-emergency", "ccm-6-10-facilitate"}}
		q.Bearer, q.Counterparty = []party.State{norway}, []party.State{montenegro}
		if states := reg.States(); len(states) > 0 {
			q.Bearer, q.Counterparty = states[:1], states[len(states)-1:]
		}
		a := assessable(t, reg, q)
		if a == nil {
			return
		}
		for finding := range a.Findings() {
			document, proof := finding.Document(), finding.Proof()
			document.Proof, document.Timeline = &proof, finding.Timeline(civil.Year(2014))
			written(t, document)
		}
	})
}

// An instrument that is read can be written and read again, and asked; one that
// is not says why.
func FuzzParseInstrument(f *testing.F) {
	addFixtures(f, schema.KindInstrument)
	f.Add([]byte(fundTreaty))
	f.Add(written(f, ccmInstrument(f)))
	for seed := range uint64(4) {
		f.Add(written(f, newDice(seed).instrument()))
	}
	reg, err := obligation.ParseRegister([]byte(fundRegister))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		in, err := obligation.ParseInstrument(data)
		if err != nil {
			if in != nil {
				t.Error("an instrument beside its faults")
			}
			faults(t, err)
			return
		}
		again, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		back, err := obligation.ParseInstrument(again)
		if err != nil {
			t.Fatalf("%s is written as %s: %v", data, again, err)
		}
		if diff := differenceOf(in, back); diff != "" {
			t.Errorf("-read +read again: %s", diff)
		}
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: civil.MustParse("2014-01-01"), Bearer: reg.States()[:2], Counterparty: reg.States()[:2]}
		a := assessable(t, reg, q)
		if a == nil {
			return
		}
		for finding := range a.Findings() {
			written(t, finding.Proof())
			finding.Timeline(civil.Year(2014))
		}
	})
}

// fewStates are so many of a list, and those before them if it is shorter.
func fewStates(states []party.State, most int) []party.State {
	return states[:min(most, len(states))]
}

// assessable is the assessment of a register that holds to the question's instruments. Of
// another it is nil, and the question has to be refused.
func assessable(t *testing.T, reg *obligation.Register, q obligation.Question) *obligation.Assessment {
	t.Helper()
	a, err := reg.Assess(q)
	for _, in := range q.Instruments {
		if unlike := reg.Check(in); unlike != nil {
			if err == nil {
				t.Errorf("it is answered although %v", unlike)
			}
			return nil
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// toldWhole asks everything of a register, has the document hold to its schema, and reads
// it back.
func toldWhole(t *testing.T, reg *obligation.Register, q obligation.Question) {
	t.Helper()
	a := assessable(t, reg, q)
	if a == nil {
		return
	}
	all := allOf(a)
	for finding := range a.Findings() {
		if at := finding.Timeline(civil.Day(q.On)); len(at) != 1 || at[0].Applicability != finding.Applicability() || at[0].Reason != finding.Reason() {
			t.Errorf("%s: %s, %s, and on the timeline %v", name(finding), finding.Applicability(), finding.Reason(), at)
		}
	}
	data := written(t, all.Document)
	back, err := schema.Decode[obligation.AssessmentDocument](schema.KindAssessment, data, schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if again := written(t, back); string(again) != string(data) {
		t.Errorf("-written +read back: %s", differenceOf(all.Document, back))
	}
	askedWhole(t, a)
	accountedWhole(t, reg, q)
}

// askedWhole has the question of an assessment hold to its schema, and reads it back.
func askedWhole(t *testing.T, a *obligation.Assessment) {
	t.Helper()
	q := a.Question()
	data := written(t, q.Document())
	d, err := schema.Decode[obligation.QuestionDocument](schema.KindQuestion, data, schema.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if back := must(obligation.NewQuestion(d, q.Instruments...)); string(written(t, back.Document())) != string(data) {
		t.Errorf("-asked +read back: %s", differenceOf(q.Document(), back.Document()))
	}
}

// accountedWhole has the accounts of the States that are asked about hold to their schema, and
// reads them back.
func accountedWhole(t *testing.T, reg *obligation.Register, q obligation.Question) {
	t.Helper()
	for _, s := range slices.Concat(q.Bearer, q.Counterparty) {
		of := obligation.AccountQuestion{Instrument: q.Instruments[0], State: s, Period: civil.Year(q.On.Year()), Known: q.Known}
		if q.On.Day()%2 == 0 {
			of.Period = civil.Period{From: civil.Earliest(), Until: civil.Latest()}
		}
		account, err := reg.Account(of)
		if err != nil {
			t.Fatal(err)
		}
		data := written(t, account)
		back, err := schema.Decode[obligation.Account](schema.KindAccount, data, schema.Limits{})
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if again := written(t, back); string(again) != string(data) {
			t.Errorf("-written +read back: %s", differenceOf(account, back))
		}
	}
}

// mutated is a document with a few changes, as bytes tell them.
func mutated(document mutant.Original, changes []byte) []byte {
	m := mutant.By(changes)
	for range m.IntN(3) {
		document = mutant.Of(m.Exchange(document))
	}
	if m.IntN(2) == 0 {
		return m.Mutate(document)
	}
	return m.Exchange(document)
}

// addChanges adds seeds of changes to each of many documents.
func addChanges(f *testing.F, documents int) {
	f.Helper()
	chance := mutant.New(9)
	for i := range documents {
		changes := make([]byte, 3*(4+chance.IntN(12)))
		for j := range changes {
			changes[j] = byte(chance.IntN(256))
		}
		f.Add(uint(i), changes)
	}
}

// A register that was changed is refused, or says everything about the Convention that
// it is asked.
func FuzzMutatedRegister(f *testing.F) {
	if testing.Short() {
		f.Skip("it takes time, in one goroutine")
	}
	var registers []mutant.Original
	var scenes []scene
	for seed := uint64(0); len(scenes) < 60; seed++ {
		s := throwCCM(f, seed)
		if data := written(f, s.register); len(data) < 6000 {
			registers, scenes = append(registers, mutant.Of(data)), append(scenes, s)
		}
	}
	addChanges(f, len(scenes))
	f.Fuzz(func(t *testing.T, i uint, changes []byte) {
		i %= uint(len(scenes))
		reg, err := obligation.ParseRegister(mutated(registers[i], changes))
		if err != nil {
			faults(t, err)
			return
		}
		q := scenes[i].question
		q.Bearer, q.Counterparty = fewStates(q.Bearer, 1), fewStates(q.Counterparty, 2)
		toldWhole(t, reg, q)
	})
}

// ofOneNorm is a catalogue of one norm only, and of what that norm or something kept
// names. Readings that bear on every fact are kept too.
func ofOneNorm(t testing.TB, whole obligation.InstrumentDocument, i int) obligation.InstrumentDocument {
	part := whole
	part.Norms = slices.Clone(whole.Norms[i : i+1])
	part.Norms[0].Evidence = nil // it may name another norm
	part.Roles, part.Readings, part.Facts, part.Categories = nil, nil, nil, nil
	var text []byte
	names := func(id string) bool { return bytes.Contains(text, []byte(`"`+id+`"`)) }
	for before := -1; before < len(part.Roles)+len(part.Facts); {
		before, text = len(part.Roles)+len(part.Facts), written(t, part)
		part.Roles = kept(whole.Roles, func(r obligation.RoleDefinition) bool { return names(r.Role.String()) })
		part.Facts = kept(whole.Facts, func(d obligation.FactDefinition) bool { return names(string(d.Fact)) })
	}
	if len(part.Facts) == 0 {
		part.Facts = whole.Facts // of which a register speaks
	}
	text = written(t, part)
	part.Readings = kept(whole.Readings, func(r obligation.Reading) bool {
		return names(r.ID) || slices.ContainsFunc(r.Choices, func(c obligation.Choice) bool { return c.Carry })
	})
	part.Categories = kept(whole.Categories, func(u obligation.CategoryUse) bool { return names(u.Category.String()) })
	part.Paragraphs = kept(whole.Paragraphs, func(p obligation.Paragraph) bool { return p.Cite == part.Norms[0].Cite || names(p.Cite) })
	return part
}

func kept[T any](items []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(items), func(item T) bool { return !keep(item) })
}

// A catalogue that was changed is refused, or says everything of a register that it is
// asked.
func FuzzMutatedInstrument(f *testing.F) {
	if testing.Short() {
		f.Skip("it takes time, in one goroutine")
	}
	var catalogues []mutant.Original
	var scenes []scene
	add := func(in obligation.InstrumentDocument, s scene) {
		catalogues, scenes = append(catalogues, mutant.Of(written(f, in))), append(scenes, s)
	}
	convention := ccmInstrument(f).Document()
	for i := range convention.Norms {
		part, d := ofOneNorm(f, convention, i), newDice(uint64(i))
		d.predicates = nil
		for _, definition := range part.Facts {
			d.predicates = append(d.predicates, definition.Fact)
		}
		s := scene{dice: d, register: d.register(), question: d.question(ccmInstrument(f))}
		s.register.StatusLists = []party.StatusListDocument{d.statusList(convention.ID)}
		add(part, s)
	}
	for seed := range uint64(40) {
		s := throwInstrument(seed)
		add(s.instrument.Document(), s)
	}
	addChanges(f, len(scenes))
	f.Fuzz(func(t *testing.T, i uint, changes []byte) {
		i %= uint(len(scenes))
		in, err := obligation.ParseInstrument(mutated(catalogues[i], changes))
		if err != nil {
			faults(t, err)
			return
		}
		q := scenes[i].question
		q.Instruments = []*obligation.Instrument{in}
		q.Readings = slices.DeleteFunc(slices.Clone(q.Readings), func(chosen obligation.ChosenReading) bool {
			return chosen.Instrument != in.ID() || !slices.ContainsFunc(in.Document().Readings, func(r obligation.Reading) bool {
				return r.ID == chosen.Reading && slices.ContainsFunc(r.Choices, func(c obligation.Choice) bool { return c.ID == chosen.Choice })
			})
		})
		q.Bearer, q.Counterparty = fewStates(q.Bearer, 1), fewStates(q.Counterparty, 2)
		toldWhole(t, parsed(t, scenes[i].register), q)
	})
}
