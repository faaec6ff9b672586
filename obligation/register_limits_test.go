package obligation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// A register made of several documents holds no more than its schema allows one to.
func TestLimitsOfRegister(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	data, err := fs.ReadFile(schema.Files(), "v1/register.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Properties map[string]struct{ MaxItems int }
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	want := make(map[string]int)
	for name, property := range file.Properties {
		if property.MaxItems > 0 {
			want[name] = property.MaxItems
		}
	}
	if diff := gocmp.Diff(want, obligation.MaxItems); diff != "" {
		t.Errorf("-schema +held: %s", diff)
	}
	for _, test := range []struct {
		registers, deadlines int // of each register
		code                 schema.Code
		at                   schema.Pointer
	}{
		{64, 0, 0, ""},
		{65, 0, schema.CodeTooManyItems, "/parts"},
		{2, 5_000, 0, ""},
		{2, 5_001, schema.CodeTooManyItems, "/deadlines"},
	} {
		var docs []obligation.RegisterDocument
		for i := range test.registers {
			d := obligation.RegisterDocument{ID: fmt.Sprint("r", i), Title: "A register", Compiled: annualReport.Read}
			for j := range test.deadlines {
				d.Deadlines = append(d.Deadlines, obligation.Deadline{ID: fmt.Sprintf("d%d-%d", i, j), State: norway, Instrument: "ccm", Cite: "4(1)",
					Words: []obligation.DeadlineWord{{Kind: obligation.DeadlinePrinted, Until: &obligation.EventSpan{Earliest: oneDay, Latest: oneDay}, By: stateActor(norway), Source: annualReport}}})
			}
			docs = append(docs, d)
		}
		r, err := obligation.NewRegister(docs...)
		var faults *schema.Errors
		switch {
		case test.code == 0 && err != nil:
			t.Errorf("%+v: %v", test, err)
		case test.code == 0:
			if err := schema.Validate(schema.KindRegister, written(t, r)); err != nil {
				t.Errorf("%+v: %v", test, err)
			}
			a := assess(t, r, obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: oneDay, Bearer: []party.State{norway}, Counterparty: []party.State{montenegro}})
			isValid(t, fmt.Sprint(test), a)
		case !errors.As(err, &faults) || len(faults.List) != 1 || faults.List[0].Code != test.code || faults.List[0].Path != test.at:
			t.Errorf("%+v: %v", test, err)
		}
	}
}

// isValid holds an assessment, with all that can be told of its findings, to its schema.
func isValid(t *testing.T, name string, a *obligation.Assessment) {
	t.Helper()
	if err := (schema.Limits{Bytes: 1 << 30}).Validate(schema.KindAssessment, written(t, allOf(a).Document)); err != nil {
		t.Errorf("%s: %.2000v", name, err)
	}
}

// An assessment is valid, however much a register holds of what it tells.
func TestAssessmentsOfMuchAreValid(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	source := party.Source{Title: "t", Read: civil.MustParse("2026-01-01")}
	many := make([]party.Source, 64)
	for i := range many {
		many[i] = party.Source{Title: fmt.Sprint("source ", i), Read: source.Read}
	}
	for name, fill := range map[string]func(r *obligation.RegisterDocument){
		"sources of a State": func(r *obligation.RegisterDocument) {
			list := ccmInstrument(t).StatusList().Document()
			for i := range list.Participations {
				p := &list.Participations[i]
				p.Sources = many
				for j := range p.Terms {
					p.Terms[j].EntryIntoForce = &party.Statement{On: entryOf(t, p.State), Source: source}
				}
				if p.State == norway {
					w := &party.Withdrawal{Received: civil.MustParse("2012-01-01"), Source: source}
					for k := range 100 {
						w.Conflict = append(w.Conflict, party.Conflict{Holds: party.HoldsYes, At: civil.MustParse("2013-02-01").AddDays(k), Source: source})
					}
					p.Terms[0].Withdrawal = w
				}
			}
			r.StatusLists = append(r.StatusLists, list)
		},
		"appraisals": func(r *obligation.RegisterDocument) {
			for i := range 10_001 {
				r.Appraisals = append(r.Appraisals, obligation.Appraisal{ID: numberedID("a", i), Instrument: "ccm", Norm: "ccm-6-3-restrictions", Bearer: norway, By: stateActor(montenegro), Words: "Said", Source: source})
			}
		},
		"suppositions": func(r *obligation.RegisterDocument) {
			for i := range 1_001 {
				r.Determinations = append(r.Determinations, obligation.Determination{ID: numberedID("d", i), Fact: inPosition, Subject: norway, Holds: party.HoldsYes, At: oneDay, Hypothetical: true})
			}
		},
		"instruments of facts": func(r *obligation.RegisterDocument) {
			for i := range 1_001 {
				r.Determinations = append(r.Determinations, obligation.Determination{ID: numberedID("d", i), Fact: obligation.FactCode(fmt.Sprintf("t%d:fact", i)), Subject: norway, Holds: party.HoldsYes, At: oneDay, By: stateActor(norway), Source: annualReport})
			}
		},
		"spans": func(r *obligation.RegisterDocument) {
			for i := range 3_000 {
				days := civil.Day(civil.MustParse("2012-01-01").AddDays(2 * i))
				r.Determinations = append(r.Determinations, obligation.Determination{ID: numberedID("d", i), Fact: inPosition, Subject: norway, Holds: alternately(i), Period: &days, By: stateActor(norway), Source: annualReport})
			}
		},
	} {
		r := obligation.RegisterDocument{ID: "much", Title: "Much", Compiled: annualReport.Read}
		fill(&r)
		held, err := obligation.NewRegister(r)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		isValid(t, name, assess(t, held, obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: oneDay, Bearer: []party.State{norway}, Counterparty: []party.State{montenegro},
			Norms: []string{"ccm-6-3-restrictions", "ccm-6-2-provide"}}))
	}
	// No timeline has more spans than the calendar has days.
	if days := civil.Latest().DaysSince(civil.Earliest()) + 1; days > 110_000 {
		t.Errorf("a timeline may have %d spans", days)
	}
}

// entryOf is the entry into force of the Convention for a State.
func entryOf(t *testing.T, s party.State) civil.Date {
	t.Helper()
	day, _ := ccmInstrument(t).StatusList().EntryIntoForce(s, civil.Latest(), civil.Date{})
	return day
}

// A question asks of as many instruments as its schema allows, and an assessment names the
// choice of every reading of them.
func TestManyInstruments(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	all := make([]*obligation.Instrument, 65)
	for i := range all {
		var readings []string
		for j := range 64 {
			readings = append(readings, fmt.Sprintf(`{"id": "r%d", "question": {"en": "Which?"}, "choices": [{"id": "a", "meaning": {"en": "A."}}, {"id": "b", "meaning": {"en": "B."}}]}`, j))
		}
		in, err := obligation.ParseInstrument([]byte(fmt.Sprintf(`{"id": "t%[1]d", "name": "T", "short": "T", "source": {"title": "t", "read": "2026-01-01"}, "subjects": ["cluster-munitions"], "facts": [], "paragraphs": [{"cite": "1", "text": "Each shall help."}],
			"readings": [%[2]s], "norms": [{"id": "n%[1]d", "cite": "1", "title": {"en": "t"}, "modality": "duty", "qualified": false, "words": ["shall"],
			"bearer": "each", "toward": {"each": "none", "beneficiary": "none"}, "act": "Help.", "when": {"kind": "all", "conditions": [{"kind": "party", "who": "bearer"}, {"kind": "party", "who": "bearer"}]}}]}`, i, strings.Join(readings, ", "))))
		if err != nil {
			t.Fatal(err)
		}
		all[i] = in
	}
	q := obligation.Question{Instruments: all[:64], On: oneDay, Bearer: []party.State{norway}}
	isValid(t, "64 instruments", assess(t, new(obligation.Register), q))
	q.Instruments = all
	if _, err := new(obligation.Register).Assess(q); refusalOf(t, err) == nil || refusalOf(t, err).Field != "Instruments" {
		t.Errorf("of 65 instruments: %v", err)
	}
}
