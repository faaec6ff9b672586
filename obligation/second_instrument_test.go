package obligation_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// fundTreaty is an invented agreement on a fund: other roles, other readings,
// norms that face a fund, the other States one by one, and nobody.
var fundTreaty = `{
  "id": "fund", "name": "Agreement on an Invented Fund", "short": "AIF",
  "source": {"title": "Invented for this test", "read": "2026-01-01"},
  "paragraphs": [
    {"cite": "1", "text": "Each Member that is not a beneficiary shall contribute to the Fund."},
    {"cite": "2", "text": "Each beneficiary may draw on the Fund unless it gives assistance itself."},
    {"cite": "3", "summary": "Members tell each other of needs.", "operative": ["shall inform"]}
  ],
  ` + declarationsOf("fund") + `"readings": [
    {"id": "beneficiary", "question": {"en": "Who is a beneficiary?"}, "choices": [
      {"id": "by-need", "meaning": {"en": "A Member in need."}},
      {"id": "by-request", "meaning": {"en": "A Member that asks."}}
    ]},
    {"id": "memory", "question": {"en": "Does an old word last?"}, "choices": [
      {"id": "fades", "meaning": {"en": "No."}},
      {"id": "lasts", "meaning": {"en": "Yes."}, "carry": true}
    ]}
  ],
  "roles": [
    {"role": "beneficiary", "meaning": {"en": "A Member that the Fund serves."}, "when": {"kind": "reading", "reading": "beneficiary", "choices": [
      {"choice": "by-need", "condition": {"kind": "fact", "who": "holder", "fact": "fund:recovery-need"}},
      {"choice": "by-request", "condition": {"kind": "fact", "who": "holder", "fact": "fund:seeks"}}
    ]}},
    {"role": "member-in-need", "meaning": {"en": "A Member that the Fund serves."}, "when": {"kind": "all", "conditions": [
      {"kind": "party", "who": "holder"},
      {"kind": "role", "who": "holder", "role": "beneficiary"}
    ]}}
  ],
  "norms": [
    {"id": "fund-1", "cite": "1", "title": {"en": "contribute"}, "modality": "duty", "qualified": false, "words": ["shall contribute"],
     "bearer": "each", "toward": {"each": "fund", "beneficiary": "none"}, "act": "Contribute to the Fund.",
     "evidence": {"records": [{"provider": "bearer", "recipient": "any", "categories": ["trust-fund"]}]},
     "when": {"kind": "all", "conditions": [
       {"kind": "party", "who": "bearer"},
       {"kind": "not", "condition": {"kind": "role", "who": "bearer", "role": "beneficiary"}}]}},
    {"id": "fund-2", "cite": "2", "title": {"en": "draw"}, "modality": "permission", "qualified": false, "words": ["may draw"],
     "bearer": "each", "toward": {"each": "none", "beneficiary": "none"}, "act": "Draw on the Fund.",
     "when": {"kind": "all", "conditions": [
       {"kind": "role", "who": "bearer", "role": "member-in-need"},
       {"kind": "not", "condition": {"kind": "fact", "who": "bearer", "fact": "fund:gives"}}]}},
    {"id": "fund-3", "cite": "3", "title": {"en": "inform"}, "modality": "duty", "qualified": false, "words": ["shall inform"],
     "bearer": "mutual", "toward": {"each": "state", "beneficiary": "named"}, "act": "Inform the other Members.",
     "when": {"kind": "all", "conditions": [
       {"kind": "party", "who": "bearer"},
       {"kind": "party", "who": "counterparty"},
       {"kind": "any", "conditions": [
         {"kind": "role", "who": "counterparty", "role": "beneficiary"},
         {"kind": "not", "condition": {"kind": "role", "who": "counterparty", "role": "beneficiary"}}]}]}}
  ]
}`

// fundRegister has the status list of the Agreement, by which a Member leaves
// after three months whatever the circumstances, and a few facts.
const fundRegister = `{
  "id": "fund-register", "title": "Invented", "compiled": "2026-01-01",
  "statusLists": [{
    "id": "fund-status", "instrument": "fund", "title": "Status", "completeAsOf": "2026-01-01",
    "entryIntoForce": {"cite": "9", "instruments": 2, "deposited": "2011-01-15", "inForce": "2011-02-01", "delay": {"count": 1, "unit": "month-beginnings"}},
    "withdrawal": {"cite": "10", "delay": {"count": 3, "unit": "months"}},
    "sources": [{"title": "Invented", "read": "2026-01-01"}],
    "participations": [
      {"state": "FJI", "name": "Fiji", "terms": [{"consent": "accession", "deposit": "2011-01-10"}], "sources": [{"title": "Invented", "read": "2026-01-01"}]},
      {"state": "TON", "name": "Tonga", "terms": [{"consent": "accession", "deposit": "2011-01-15",
        "withdrawal": {"received": "2015-01-31", "source": {"title": "Invented", "read": "2015-02-01"}}}], "sources": [{"title": "Invented", "read": "2026-01-01"}]}
    ]
  }],
  "determinations": [
    {"id": "need", "fact": "fund:recovery-need", "subject": "TON", "holds": "yes", "period": {"from": "2012-01-01", "until": "2014-01-01"},
     "by": {"kind": "state", "state": "TON"}, "source": {"title": "Invented", "published": "2012-02-01", "read": "2026-01-01"}},
    {"id": "no-need", "fact": "fund:recovery-need", "subject": "FJI", "holds": "no", "at": "2013-01-01",
     "by": {"kind": "state", "state": "FJI"}, "source": {"title": "Invented", "published": "2013-02-01", "read": "2026-01-01"}}
  ],
  "records": [
    {"id": "gift", "provider": {"kind": "state", "state": "FJI"}, "recipient": {"kind": "fund", "name": "The Fund"}, "subjects": ["cluster-munitions"],
     "parts": [{"category": "trust-fund"}],
     "steps": [{"stage": "delivered", "at": "2013-06-01", "figures": [{"amount": "100", "currency": "FJD"}], "source": {"title": "Invented", "read": "2013-07-01"}}]}
  ]
}`

// An instrument with other roles, readings and norms, given as JSON alone, is
// answered like the CCM.
func TestSecondInstrument(t *testing.T) {
	in, err := obligation.ParseInstrument([]byte(fundTreaty))
	if err != nil {
		t.Fatal(err)
	}
	reg, err := obligation.ParseRegister([]byte(fundRegister))
	if err != nil {
		t.Fatal(err)
	}
	lasts := []obligation.ChosenReading{{Instrument: "fund", Reading: "memory", Choice: "lasts"}}
	asks := []obligation.ChosenReading{{Instrument: "fund", Reading: "beneficiary", Choice: "by-request"}}
	for _, test := range []struct {
		norm, bearer, toward, on string
		readings                 []obligation.ChosenReading
		want                     obligation.Applicability
		reason                   obligation.Reason
	}{
		{norm: "fund-1", bearer: "FJI", on: "2011-01-31", want: obligation.DoesNotApply, reason: obligation.BearerNotParty},
		{norm: "fund-1", bearer: "FJI", on: "2013-01-01", want: obligation.Applies, reason: obligation.ConditionsMet},
		{norm: "fund-1", bearer: "FJI", on: "2013-01-02", want: obligation.Undetermined, reason: obligation.WithoutSource},
		{norm: "fund-1", bearer: "FJI", on: "2013-01-02", readings: lasts, want: obligation.Applies, reason: obligation.ConditionsMet},
		{norm: "fund-1", bearer: "FJI", on: "2013-01-01", readings: asks, want: obligation.Undetermined, reason: obligation.WithoutSource},
		{norm: "fund-1", bearer: "TON", on: "2013-01-01", want: obligation.DoesNotApply, reason: obligation.ExcludingFactHolds},
		{norm: "fund-1", bearer: "WSM", on: "2013-01-01", want: obligation.DoesNotApply, reason: obligation.BearerNotParty},
		{norm: "fund-2", bearer: "TON", on: "2013-01-01", want: obligation.Undetermined, reason: obligation.WithoutSource},
		{norm: "fund-2", bearer: "FJI", on: "2013-06-01", want: obligation.DoesNotApply, reason: obligation.ExcludingFactHolds},
		{norm: "fund-3", bearer: "FJI", toward: "TON", on: "2014-06-01", want: obligation.Applies, reason: obligation.EitherWayApplies},
		{norm: "fund-3", bearer: "FJI", toward: "TON", on: "2015-04-29", want: obligation.Applies, reason: obligation.EitherWayApplies},
		{norm: "fund-3", bearer: "FJI", toward: "TON", on: "2015-04-30", want: obligation.DoesNotApply, reason: obligation.CounterpartyNotParty},
	} {
		q := obligation.Question{Instruments: []*obligation.Instrument{in}, Readings: test.readings, On: civil.MustParse(test.on),
			Bearer: []party.State{party.MustParseState(test.bearer)}, Norms: []string{test.norm}}
		if test.toward != "" {
			q.Counterparty = []party.State{party.MustParseState(test.toward)}
		}
		ref := newReference(reg, in, q)
		findings := 0
		for f := range assess(t, reg, q).Findings() {
			findings++
			if f.Applicability() != test.want || f.Reason() != test.reason {
				t.Errorf("%s on %s: %s, %s; want %s, %s", name(f), test.on, f.Applicability(), f.Reason(), test.want, test.reason)
			}
			if diff := difference(f, ref.find(ref.norm(f.Key().Norm), f.Bearer(), f.Counterparty())); diff != "" {
				t.Errorf("%s on %s: %s", name(f), test.on, diff)
			}
		}
		if findings != 1 {
			t.Errorf("%s of %s: %d findings", test.norm, test.bearer, findings)
		}
	}
}

// Two instruments are asked at once, each by its own status list and readings.
func TestTwoInstruments(t *testing.T) {
	in, err := obligation.ParseInstrument([]byte(fundTreaty))
	if err != nil {
		t.Fatal(err)
	}
	reg, err := obligation.ParseRegister([]byte(fundRegister))
	if err != nil {
		t.Fatal(err)
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{in, ccmInstrument(t)}, On: civil.MustParse("2013-01-01"),
		Bearer: []party.State{party.MustParseState("FJI"), party.MustParseState("TON")}, Norms: []string{"fund-1", "ccm-6-1-seek"}}
	got := make(map[string]obligation.Applicability)
	for f := range assess(t, reg, q).Findings() {
		got[f.Key().Norm+" "+f.Bearer().String()] = f.Applicability()
	}
	want := map[string]obligation.Applicability{
		"fund-1 FJI": obligation.Applies, "fund-1 TON": obligation.DoesNotApply,
		"ccm-6-1-seek FJI": obligation.Applies, "ccm-6-1-seek TON": obligation.DoesNotApply,
	}
	if diff := differenceOf(want, got); diff != "" {
		t.Errorf("-want +got: %s", diff)
	}
	if err := schema.Validate(schema.KindAssessment, written(t, tellAll(t, reg, q).Document)); err != nil {
		t.Error(err)
	}
}
