package obligation_test

import (
	"errors"
	"fmt"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// What a register says of facts of an instrument is told where the instrument does not
// declare it so. The register itself is read without one.
func TestCheck(t *testing.T) {
	day := civil.MustParse("2014-06-30")
	event := &obligation.EventSpan{Earliest: civil.MustParse("2014-01-01"), Latest: day}
	someone := party.Actor{Kind: party.ActorOrganization, Name: "An example body"}
	nor, lao := party.MustParseState("NOR"), party.MustParseState("LAO")
	for _, test := range []struct {
		name string
		said obligation.Determination
		at   string // the member that is told; none: nothing is
	}{
		{"a fact that is declared", obligation.Determination{Fact: remnants, Subject: lao, Holds: party.HoldsYes, At: day}, ""},
		{"a fact that is not declared", obligation.Determination{Fact: "ccm:remnant", Subject: lao, Holds: party.HoldsYes, At: day}, "fact"},
		{"a fact of another treaty", obligation.Determination{Fact: "apmbc:mined-areas", Subject: lao, Holds: party.HoldsYes, At: day}, ""},
		{"a category that it takes", obligation.Determination{Fact: gives, Subject: nor, Object: lao, Category: assistance.Clearance, Holds: party.HoldsYes, At: day}, ""},
		{"a category that it does not take", obligation.Determination{Fact: victims, Subject: lao, Category: assistance.MedicalCare, Holds: party.HoldsYes, At: day}, "category"},
		{"an object that it does not take", obligation.Determination{Fact: inPosition, Subject: nor, Object: lao, Holds: party.HoldsYes, At: day}, "object"},
		{"an object that is missing", obligation.Determination{Fact: gives, Subject: nor, Holds: party.HoldsYes, At: day}, "object"},
		{"an event", obligation.Determination{Fact: becameRemnants, Subject: lao, Holds: party.HoldsYes, Event: event}, ""},
		{"an event as at a day", obligation.Determination{Fact: becameRemnants, Subject: lao, Holds: party.HoldsYes, At: day}, "event"},
		{"no event as at a day", obligation.Determination{Fact: becameRemnants, Subject: lao, Holds: party.HoldsNo, At: day}, "period"},
		{"a lasting fact as an event", obligation.Determination{Fact: victims, Subject: lao, Holds: party.HoldsYes, Event: event}, "event"},
		{"what cannot cease, as an event", obligation.Determination{Fact: usedOrAbandoned, Subject: nor, Object: lao, Holds: party.HoldsYes, Event: event}, ""},
		{"use by nobody's word", obligation.Determination{Fact: usedOrAbandoned, Subject: nor, Object: lao, Holds: party.HoldsYes, At: day, By: party.Actor{Kind: party.ActorUnstated}}, "by"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := test.said
			d.ID, d.Source = "said", party.Source{Title: "Invented", Read: day}
			if d.By == (party.Actor{}) {
				d.By = someone
			}
			before := obligation.RegisterDocument{ID: "before", Title: "Another, before it", Compiled: day}
			register := must(obligation.NewRegister(before, obligation.RegisterDocument{ID: "told", Title: "Invented", Compiled: day,
				Determinations: []obligation.Determination{d}}))
			var want []schematest.Fault
			if test.at != "" {
				want = []schematest.Fault{{Path: schema.Pointer("/determinations/0/" + test.at), Code: schema.CodeWrongArgument}}
				if test.at == "fact" {
					want[0].Code = schema.CodeUnknownReference
				}
			}
			in := must(ccm.Instrument())
			for range 2 { // the second answer is that which was kept
				if diff := gocmp.Diff(want, schematest.Faults(t, register.Check(in))); diff != "" {
					t.Errorf("Check (-want +got): %s", diff)
				}
			}
			_, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
			if diff := gocmp.Diff(want, schematest.Faults(t, err)); diff != "" {
				t.Errorf("Assess (-want +got): %s", diff)
			}
		})
	}
}

// That a register states facts of an instrument that is not asked is told: it may be
// another treaty, or a misspelt one.
func TestUnasked(t *testing.T) {
	day, lao := civil.MustParse("2014-06-30"), party.MustParseState("LAO")
	said := func(id string, fact obligation.FactCode) obligation.Determination {
		return obligation.Determination{ID: id, Fact: fact, Subject: lao, Holds: party.HoldsYes, At: day,
			By: party.Actor{Kind: party.ActorOrganization, Name: "An example body"}, Source: party.Source{Title: "Invented", Read: day}}
	}
	for _, test := range []struct {
		facts []obligation.FactCode
		want  []string
	}{
		{[]obligation.FactCode{remnants}, nil},
		{[]obligation.FactCode{remnants, "cmm:remnants", "cmm:victims", "apmbc:mined-areas"}, []string{"apmbc", "cmm"}},
	} {
		d := obligation.RegisterDocument{ID: "told", Title: "Invented", Compiled: day}
		for i, fact := range test.facts {
			d.Determinations = append(d.Determinations, said(fmt.Sprint("d", i), fact))
		}
		a := assess(t, must(obligation.NewRegister(d)), obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: day})
		if diff := gocmp.Diff(test.want, a.Unasked()); diff != "" {
			t.Errorf("%v (-want +got): %s", test.facts, diff)
		}
		if diff := gocmp.Diff(test.want, a.Document().Unasked); diff != "" {
			t.Errorf("%v, as a document (-want +got): %s", test.facts, diff)
		}
	}
	var refused *obligation.QuestionError
	if err := new(obligation.Register).Check(nil); !errors.As(err, &refused) {
		t.Errorf("of no instrument: %v", err)
	}
}

// Once a State did what cannot cease, it did, however the day is written.
func TestPermanent(t *testing.T) {
	first, later := civil.MustParse("1970-01-01"), civil.MustParse("2014-01-01")
	for _, test := range []struct {
		name string
		said obligation.Determination
	}{
		{"as at a day", obligation.Determination{At: first}},
		{"in a year", obligation.Determination{Period: &civil.Period{From: first, Until: civil.MustParse("1971-01-01")}}},
		{"as an event", obligation.Determination{Event: &obligation.EventSpan{Earliest: first, Latest: civil.MustParse("1970-12-31")}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := test.said
			d.ID, d.Fact, d.Subject, d.Object, d.Holds = "use", usedOrAbandoned, party.MustParseState("GBR"), party.MustParseState("LAO"), party.HoldsYes
			d.By = party.Actor{Kind: party.ActorOrganization, Name: "An example body"}
			d.Source = party.Source{Title: "Invented", Read: later}
			register := must(obligation.NewRegister(obligation.RegisterDocument{ID: "use", Title: "Invented", Compiled: later, Determinations: []obligation.Determination{d}}))
			for _, choice := range []string{"carry", "stated"} {
				a := must(register.Assess(obligation.Question{Instruments: []*obligation.Instrument{must(ccm.Instrument())}, On: later,
					Readings: []obligation.ChosenReading{{Instrument: "ccm", Reading: "persistence", Choice: choice}},
					Bearer:   []party.State{d.Subject}, Counterparty: []party.State{d.Object}, Norms: []string{"ccm-4-4-assist"}}))
				f, _ := a.Finding("ccm-4-4-assist", d.Subject, d.Object)
				if f.Applicability() != obligation.Applies || len(f.Assumptions()) > 0 {
					t.Errorf("%s: %s, assuming %v", choice, f, f.Assumptions())
				}
			}
		})
	}
}
