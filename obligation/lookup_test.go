package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestNormsOf(t *testing.T) {
	in := ccmInstrument(t)
	for cite, want := range map[string][]string{
		"6(2)":    {"ccm-6-2-provide", "ccm-6-2-channels"},
		"6(1)":    {"ccm-6-1-seek", "ccm-6-1-receive"}, // and not those of 6(10)
		"6(12)":   {"ccm-6-12-cooperate"},
		"4(4)":    {"ccm-4-4-assist", "ccm-4-4-information"},
		"4(4)(a)": {"ccm-4-4-assist"},
		"4":       {"ccm-4-4-assist", "ccm-4-4-information"},
		"7":       {"ccm-7-1-n-report"},
		"17(1)":   nil,
		"6(":      nil,
		"":        nil,
	} {
		var got []string
		for _, n := range in.NormsOf(cite) {
			if same, ok := in.Norm(n.ID); !ok || differenceOf(same, n) != "" {
				t.Errorf("%q: %s is not the instrument's norm", cite, n.ID)
			}
			got = append(got, n.ID)
		}
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got): %s", cite, diff)
		}
	}
	if got := len(in.NormsOf("6")); got != len(in.Document().Norms)-3 {
		t.Errorf("Article 6 has %d norms", got)
	}
}

// What findings and proofs name by id is found in the register: of several
// registers read together, in all of them.
func TestRegisterByID(t *testing.T) {
	reg := sampleRegister(t)
	held := reg.Document()
	for _, want := range held.Records {
		if r, ok := reg.Record(want.ID); !ok || differenceOf(want, r) != "" {
			t.Errorf("%s is %v", want.ID, r)
		}
	}
	for _, want := range held.Determinations {
		if d, ok := reg.Determination(want.ID); !ok || differenceOf(want, d) != "" {
			t.Errorf("%s is %v", want.ID, d)
		}
	}
	joined, err := obligation.ParseRegisters(
		obligation.File{Name: "one", Data: []byte(twoFacts)}, obligation.File{Name: "two", Data: []byte(deepRegister)})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"remnants-lao", "d"} { // of the one, of the other
		if found, ok := joined.Determination(id); !ok || found.ID != id {
			t.Errorf("%s is %v", id, found)
		}
	}
	for name, r := range map[string]*obligation.Register{"read": reg, "zero": {}, "nil": nil} {
		if record, ok := r.Record("none"); ok || record.ID != "" {
			t.Errorf("%s: the record is %v", name, record)
		}
		if d, ok := r.Determination("none"); ok || d.ID != "" {
			t.Errorf("%s: the determination is %v", name, d)
		}
	}
}

func TestProofNodeAll(t *testing.T) {
	leaf := func(kind obligation.ConditionKind, parts ...obligation.ProofNode) obligation.ProofNode {
		return obligation.ProofNode{Kind: kind, Parts: parts}
	}
	root := leaf(obligation.All, leaf(obligation.IsParty), leaf(obligation.Any, leaf(obligation.HoldsFact), leaf(obligation.HadEvent)), leaf(obligation.Not))
	var got []string
	for depth, n := range root.All() {
		got = append(got, fmt.Sprint(depth, " ", n.Kind))
	}
	want := []string{"0 all", "1 party", "1 any", "2 fact", "2 event", "1 not"}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got: %s", diff)
	}
	for stop := range want { // it may be left anywhere
		left := 0
		for range root.All() {
			left++
			if left > stop {
				break
			}
		}
		if left != stop+1 {
			t.Errorf("left after %d nodes, not %d", left, stop+1)
		}
	}
	for _, n := range root.All() { // they are the tree's own
		n.Meaning = "seen"
	}
	if root.Parts[1].Parts[0].Meaning != "seen" {
		t.Error("the nodes are copies")
	}
}

func TestFindingString(t *testing.T) {
	for want, f := range map[string]obligation.Finding{
		"": {},
		"6(4) ccm-6-4-clearance, Norway toward Lao People's Democratic Republic: applies (every condition is met)":                           exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01"),
		"6(4) ccm-6-4-clearance, Germany toward Lao People's Democratic Republic: undetermined (all else is met; position to do so is open)": exampleFinding("ccm-6-4-clearance", "DEU", "LAO", "2014-01-01"),
		"6(1) ccm-6-1-seek, Mauritania: does not apply (the bearer is not a party on the day)":                                               exampleFinding("ccm-6-1-seek", "MRT", "LAO", "2012-01-01"),
	} {
		if got := fmt.Sprint(f); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// What a finding returns can be asked at once, without a variable.
func TestAskedAtOnce(t *testing.T) {
	f := exampleFinding("ccm-6-4-clearance", "NOR", "LAO", "2014-01-01")
	if !f.Norm().Pairs() || f.Proof().Condition.Question(f.Instrument()) != "" {
		t.Errorf("%v is asked of no pairs, or its condition is one leaf", f)
	}
}

// The zero values of an answer say nothing rather than panic, where they promise
// to.
func TestZeroAnswers(t *testing.T) {
	var f obligation.Finding
	if f.Norm().ID != "" || f.Key() != (obligation.FindingKey{}) || f.Instrument() != nil || f.Bearer() != (party.State{}) || f.Counterparty() != (party.State{}) ||
		f.Applicability() != 0 || f.Reason() != 0 || f.String() != "" {
		t.Errorf("the zero Finding is %v of %v", f, f.Norm())
	}
	var a obligation.Assessment
	if found := slices.Collect(a.Findings()); len(found) > 0 || len(a.Summary()) > 0 || len(a.OpenQuestions()) > 0 || len(a.Readings()) > 0 {
		t.Errorf("the zero Assessment has %v", found)
	}
	if q := a.Question(); q.On != (civil.Date{}) || q.Instruments != nil {
		t.Errorf("the zero Assessment was asked %v", q)
	}
}

// What a finding names can be looked up in the register that was asked.
func TestRegisterLookups(t *testing.T) {
	r := sampleRegister(t)
	d := r.Document()
	for _, want := range d.Reports {
		if got, ok := r.Report(want.ID); !ok || got.ID != want.ID {
			t.Errorf("report %s: %v, %v", want.ID, got, ok)
		}
	}
	for _, want := range d.Programmes {
		if got, ok := r.Programme(want.ID); !ok || got.ID != want.ID {
			t.Errorf("programme %s: %v, %v", want.ID, got, ok)
		}
	}
	for _, want := range d.Restrictions {
		if got, ok := r.Restriction(want.ID); !ok || got.ID != want.ID {
			t.Errorf("restriction %s: %v, %v", want.ID, got, ok)
		}
	}
	_, report := r.Report("none")
	_, programme := r.Programme("none")
	_, restriction := r.Restriction("none")
	if report || programme || restriction {
		t.Error("something has the id none")
	}
}
