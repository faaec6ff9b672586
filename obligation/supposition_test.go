package obligation_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// laos is the Lao People's Democratic Republic.
var laos = party.MustParseState("LAO")

// whatIf is a register of one hypothetical determination: Norway says that it is in
// a position to provide assistance for clearance.
func whatIf() obligation.RegisterDocument {
	return obligation.RegisterDocument{ID: "what-if", Title: "What if", Compiled: civil.MustParse("2026-11-23"),
		Determinations: []obligation.Determination{{ID: "norway-offers", Fact: inPosition, Subject: norway,
			Holds: party.HoldsYes, At: civil.MustParse("2026-01-01"), Hypothetical: true}}}
}

// clearanceOwed asks whether Norway owes Lao PDR assistance for clearance.
func clearanceOwed(t *testing.T, r *obligation.Register) obligation.Finding {
	t.Helper()
	a, err := r.Assess(obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01"),
		Bearer: []party.State{norway}, Counterparty: []party.State{laos}})
	if err != nil {
		t.Fatal(err)
	}
	f, ok := a.Finding("ccm-6-4-clearance", norway, laos)
	if !ok {
		t.Fatal("no finding")
	}
	return f
}

// What if Norway offered? The finding is another, and says in every form that it
// is supposed; the register that was asked before stays as it was.
func TestWhatIf(t *testing.T) {
	sourced := sampleRegister(t)
	supposed, err := sourced.With(whatIf())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"norway-offers"}, supposed.Suppositions()); diff != "" || sourced.Suppositions() != nil {
		t.Errorf("sourced it supposes %v; -want +got: %s", sourced.Suppositions(), diff)
	}
	before, after := clearanceOwed(t, sourced), clearanceOwed(t, supposed)
	if before.Applicability() != obligation.Undetermined || before.Hypothetical() || before.Suppositions() != nil {
		t.Errorf("without: %s, hypothetical %v", before, before.Hypothetical())
	}
	if after.Applicability() != obligation.Applies || !after.Hypothetical() {
		t.Errorf("with: %s, hypothetical %v", after, after.Hypothetical())
	}
	if diff := cmp.Diff([]string{"norway-offers"}, after.Suppositions()); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(after.String(), "norway-offers") {
		t.Errorf("%s does not name what is supposed", after)
	}
	var kinds []obligation.AssumptionKind
	for _, a := range after.Assumptions() {
		kinds = append(kinds, a.Kind)
	}
	if !cmp.Equal(kinds, []obligation.AssumptionKind{obligation.EvidenceCarried, obligation.Hypothetical, obligation.EvidenceCarried}) {
		t.Errorf("assumed: %v", kinds)
	}
	d := after.Document()
	if !d.Hypothetical || !cmp.Equal(d.Suppositions, []string{"norway-offers"}) {
		t.Errorf("as a document: %v, %v", d.Hypothetical, d.Suppositions)
	}
	spans := after.Timeline(civil.Day(civil.MustParse("2026-02-01")))
	if len(spans) != 1 || !spans[0].Hypothetical {
		t.Errorf("timeline %+v", spans)
	}
	for _, outcome := range after.ByReading() {
		if outcome.Choices[0].Choice == "declared" && outcome.Hypothetical != (outcome.Applicability == obligation.Applies) {
			t.Errorf("under %v: %s, hypothetical %v", outcome.Choices, outcome.Applicability, outcome.Hypothetical)
		}
	}
}

// A supposition that changes nothing marks nothing, and one that is written and read
// again still marks what rests on it.
func TestSuppositionsSurvive(t *testing.T) {
	r, err := sampleRegister(t).With(whatIf())
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	again, err := obligation.ParseRegisterWithin(schema.Limits{Bytes: 1 << 26}, data)
	if err != nil {
		t.Fatal(err)
	}
	if f := clearanceOwed(t, again); !f.Hypothetical() {
		t.Errorf("after it was written and read: %s", f)
	}
	a, err := again.Assess(obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01"), Bearer: []party.State{norway}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"public-sample", "what-if"}, registerIDs(a.Document().Registers)); diff != "" {
		t.Error(diff)
	}
	marked := 0
	for f := range a.Findings() {
		if f.Hypothetical() {
			marked++
			if strings.HasPrefix(f.Norm().Cite, "6(1)") || strings.HasPrefix(f.Norm().Cite, "6(3)") {
				t.Errorf("%s does not rest on it", f)
			}
		}
	}
	counted := 0
	for _, s := range a.Summary() {
		counted += s.Hypothetical
	}
	if marked == 0 || marked != counted {
		t.Errorf("%d findings are marked, %d counted", marked, counted)
	}
}

func registerIDs(names []obligation.RegisterName) []string {
	var ids []string
	for _, n := range names {
		ids = append(ids, n.ID)
	}
	return ids
}

// cleared is the records from Norway to Lao PDR, with the supposition that Lao PDR had
// no remnants in those years.
func cleared(t *testing.T) obligation.RegisterDocument {
	t.Helper()
	d := sampleRegister(t).Document()
	d.Records = slices.DeleteFunc(d.Records, func(r assistance.Record) bool { return r.Provider.State != norway || r.Recipient.State != laos })
	return obligation.RegisterDocument{ID: "cleared", Title: "Cleared", Compiled: d.Compiled, Records: d.Records,
		Determinations: []obligation.Determination{{ID: "laos-clear", Fact: remnants, Subject: laos, Holds: party.HoldsNo,
			Period: &civil.Period{From: civil.MustParse("2000-01-01"), Until: civil.MustParse("2030-01-01")}, Hypothetical: true}}}
}

// Where a supposition says that the norm did not apply on the days of records, what is
// recorded rests on it: by the norm's own condition, and by that of another norm.
func TestSuppositionOfRecords(t *testing.T) {
	r, err := obligation.NewRegister(cleared(t))
	if err != nil {
		t.Fatal(err)
	}
	a, err := r.Assess(obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01"),
		Bearer: []party.State{norway}, Counterparty: []party.State{laos},
		Readings: []obligation.ChosenReading{{Instrument: "ccm", Reading: "affected", Choice: "remnants"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"ccm-6-4-clearance", "ccm-6-2-channels"} {
		other := laos
		if id == "ccm-6-2-channels" {
			other = party.State{}
		}
		f, ok := a.Finding(id, norway, other)
		if recorded := f.Recorded(civil.Period{}); !ok || !recorded.Hypothetical || !cmp.Equal(recorded.Suppositions, []string{"laos-clear"}) {
			t.Errorf("%s: %v, what is recorded: %+v", id, ok, recorded)
		}
	}
}

// A supposition that takes the place of a sourced word marks what that word gave.
func TestSuppositionInPlaceOfAWord(t *testing.T) {
	word := obligation.Determination{ID: "remnants", Fact: remnants, Subject: laos, Holds: party.HoldsYes, At: civil.MustParse("2025-01-01"),
		By: party.Actor{Kind: party.ActorState, State: laos}, Source: party.Source{Title: "A report, made up", Read: civil.MustParse("2025-06-01")}}
	none := obligation.Determination{ID: "no-remnants", Fact: remnants, Subject: laos, Holds: party.HoldsNo, At: civil.MustParse("2025-01-01"),
		Hypothetical: true, Replaces: "remnants"}
	r, err := obligation.NewRegister(obligation.RegisterDocument{ID: "r", Title: "Made up", Compiled: civil.MustParse("2026-01-01"),
		Determinations: []obligation.Determination{word, none}})
	if err != nil {
		t.Fatal(err)
	}
	f := clearanceOwed(t, r)
	if f.Applicability() != obligation.DoesNotApply || !f.Hypothetical() || !cmp.Equal(f.Suppositions(), []string{"no-remnants"}) {
		t.Errorf("%s, hypothetical %v, %v", f, f.Hypothetical(), f.Suppositions())
	}
}
