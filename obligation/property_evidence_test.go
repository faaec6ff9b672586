package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// oneFact is an invented treaty of which every norm asks one thing, so that a
// finding is what the evidence makes of it.
const oneFact = `{
  "id": "ccm", "name": "Treaty of One Fact", "short": "T1", "source": {"title": "Invented for this test", "read": "2000-01-01"},
  "paragraphs": [{"cite": "1", "text": "shall"}],
  "readings": [{"id": "persistence", "question": {"en": "Does an old word last?"}, "choices": [
    {"id": "carry", "meaning": {"en": "Yes."}, "carry": true}, {"id": "stated", "meaning": {"en": "No."}}]}],
  %s"roles": [{"role": "in-position", "meaning": {"en": "One who can."}, "takesCategory": true, "qualification": true,
    "when": {"kind": "fact", "who": "holder", "fact": "ccm:in-position", "evidence": "own-word"}}],
  "norms": [%s]
}`

// oneFactNorms are the conditions of its norms, with what they face and ask.
var oneFactNorms = []struct {
	faces string
	asks  obligation.FactCode
	when  string
}{
	{"none", remnants, `{"kind": "fact", "who": "bearer", "fact": "ccm:remnants"}`},
	{"none", inPosition, `{"kind": "role", "who": "bearer", "role": "in-position"}`},
	{"none", inPosition, `{"kind": "role", "who": "bearer", "role": "in-position", "category": "clearance"}`},
	{"none", offers, `{"kind": "fact", "who": "bearer", "fact": "ccm:in-position", "evidence": "own-word", "offers": "ccm:offers", "withinYears": 1}`},
	{"none", offers, `{"kind": "fact", "who": "bearer", "fact": "ccm:in-position", "category": "clearance", "evidence": "own-word", "offers": "ccm:offers", "withinYears": 2}`},
	{"none", seeks, `{"kind": "fact", "who": "bearer", "fact": "ccm:seeks"}`},
	{"none", receives, `{"kind": "fact", "who": "bearer", "fact": "ccm:receives"}`},
	{"none", receives, `{"kind": "fact", "who": "bearer", "fact": "ccm:receives", "category": "clearance"}`},
	{"none", gives, `{"kind": "fact", "who": "bearer", "fact": "ccm:gives", "category": "clearance"}`},
	{"state", gives, `{"kind": "fact", "who": "bearer", "fact": "ccm:gives", "object": "counterparty", "category": "clearance"}`},
	{"none", gives, `{"kind": "fact", "who": "bearer", "fact": "ccm:gives", "evidence": "records", "withinYears": 2}`},
	{"none", gives, `{"kind": "fact", "who": "bearer", "fact": "ccm:gives", "evidence": "records", "stages": ["committed", "delivered"], "withinYears": 1}`},
	{"none", receives, `{"kind": "fact", "who": "bearer", "fact": "ccm:receives", "evidence": "records", "stages": ["requested", "pledged", "provided"]}`},
	{"state", agreedProgramme, `{"kind": "fact", "who": "bearer", "fact": "ccm:agreed-programme", "object": "counterparty"}`},
	{"none", becameRemnants, `{"kind": "event", "who": "bearer", "fact": "ccm:became-remnants", "after": "instrument"}`},
	{"none", becameRemnants, `{"kind": "event", "who": "bearer", "fact": "ccm:became-remnants", "after": "instrument", "whileParty": true}`},
	{"none", becameRemnants, `{"kind": "event", "who": "bearer", "fact": "ccm:became-remnants", "after": "state", "whileParty": true}`},
}

// oneFactParties has a State that becomes a party on 1 March 2014, and one that is
// a party from 1 March 2013, when the treaty enters into force, and perhaps no
// longer from 28 February 2014.
const oneFactParties = `{
  "id": "one-status", "instrument": "ccm", "title": "Status", "completeAsOf": "2014-03-03",
  "entryIntoForce": {"cite": "1", "instruments": 1, "deposited": "2013-02-15", "inForce": "2013-03-01", "delay": {"count": 1, "unit": "month-beginnings"}},
  "withdrawal": {"cite": "1", "delay": {"count": 6, "unit": "months"}, "prolongedBy": "armed-conflict"},
  "sources": [{"title": "Invented", "read": "2014-03-03"}],
  "participations": [
    {"state": "FJI", "name": "Fiji", "terms": [{"consent": "accession", "deposit": "2014-02-10"}], "sources": [{"title": "Invented", "read": "2014-03-03"}]},
    {"state": "TON", "name": "Tonga", "terms": [{"consent": "accession", "deposit": "2013-02-01",
      "withdrawal": {"received": "2013-08-28", "source": {"title": "Invented", "read": "2014-03-03"}}}], "sources": [{"title": "Invented", "read": "2014-03-03"}]}
  ]
}`

func treatyOfOneFact(t testing.TB) *obligation.Instrument {
	t.Helper()
	norms := ""
	for i, n := range oneFactNorms {
		if i > 0 {
			norms += ","
		}
		norms += fmt.Sprintf(`{"id": "norm-%d", "cite": "1", "title": {"en": "Do"}, "modality": "duty", "qualified": %v, "words": ["shall"], "bearer": "each",
			"toward": {"each": %q, "beneficiary": "none"}, "act": "Do it.", "when": %s}`, i, i == 1 || i == 2, n.faces, n.when)
	}
	in, err := obligation.ParseInstrument(fmt.Appendf(nil, oneFact, declarationsOf("ccm"), norms))
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// throwOneFact throws a few words and acts about one or two facts, all within
// days of each other, or of the same days of other years.
func throwOneFact(t testing.TB, in *obligation.Instrument, seed uint64) scene {
	d := newDice(seed)
	d.states = []party.State{party.MustParseState("FJI"), party.MustParseState("TON"), party.MustParseState("WSM")}
	d.days = nil
	for i := range 3 {
		d.days = append(d.days, civil.MustParse("2014-02-26").AddDays(i+d.IntN(3)))
	}
	if d.one(2) {
		later, _ := d.days[0].AddMonths(12 * (1 + d.IntN(2)))
		d.days = append(d.days, later)
	}
	d.categories = []assistance.Category{assistance.Clearance}
	if d.one(2) {
		d.categories = append(d.categories, assistance.Rehabilitation, assistance.Equipment)
	}
	s := scene{dice: d, instrument: in}
	s.register = obligation.RegisterDocument{ID: "random", Title: "Thrown", Compiled: compiled}
	list, err := party.ParseStatusList([]byte(oneFactParties))
	if err != nil {
		t.Fatal(err)
	}
	s.register.StatusLists = []party.StatusListDocument{list.Document()}
	about := pick(d, [][]obligation.FactCode{{remnants}, {inPosition}, {offers, inPosition}, {seeks}, {receives}, {gives},
		{agreedProgramme}, {becameRemnants}, {seeks, receives}})
	d.predicates = about
	d.states = d.states[:2]
	if about[0] == becameRemnants {
		d.days = append(d.days, civil.MustParse("2013-03-01"))
		d.states = []party.State{pick(d, []party.State{party.MustParseState("FJI"), party.MustParseState("TON"), party.MustParseState("WSM")})}
	}
	for i := range 1 + d.IntN(6) {
		s.register.Determinations = append(s.register.Determinations, d.determination(i, s.register.Determinations))
	}
	if declaredFact(about[0]).Kind != obligation.Event && d.one(3) {
		s.register.Determinations = d.wordsThatDiffer(about[0])
	}
	if about[0] == offers {
		of := d.state()
		s.register.Determinations = d.offersAndDenials(of)
		d.states = []party.State{of}
	}
	s.question = obligation.Question{Instruments: []*obligation.Instrument{in}, On: d.day(), Bearer: d.states}
	if about[0] != becameRemnants {
		d.states = d.states[:min(len(d.states), 1+d.IntN(2))]
		switch about[0] {
		case agreedProgramme:
			d.states = s.question.Bearer
			for i := range 1 + d.IntN(2) {
				s.register.Programmes = append(s.register.Programmes, d.programme(i))
			}
		case remnants, offers:
			s.question.Bearer = d.states
		default:
			for i := range 1 + d.IntN(3) {
				s.register.Records = append(s.register.Records, d.record(i))
			}
			if r := &s.register.Records[0]; about[0] == inPosition && r.Recipient != stateActor(d.states[0]) {
				r.Provider, r.Subjects = stateActor(d.states[0]), slices.Clone(conventionSubjects)
				if d.one(3) { // what it gives while it denies that it can
					r.Steps = []assistance.Step{{Stage: assistance.Committed, At: d.days[0], Source: since(d.source(), d.days[0])}}
				}
			}
		}
	}
	s.question.Counterparty = s.question.Bearer
	for i, n := range oneFactNorms {
		if slices.Contains(about, n.asks) {
			s.question.Norms = append(s.question.Norms, fmt.Sprint("norm-", i))
		}
	}
	if d.one(4) {
		s.question.Known = d.day()
	}
	if d.one(4) {
		s.question.Readings = []obligation.ChosenReading{{Instrument: in.ID(), Reading: "persistence", Choice: "stated"}}
	}
	return s
}

// wordsThatDiffer throws two words of a State on one fact, as at days of which
// each says the opposite of the other, and sometimes a third that begins on the
// later day.
func (d *dice) wordsThatDiffer(p obligation.FactCode) []obligation.Determination {
	first := d.said(obligation.Determination{ID: "first", Fact: p, Subject: d.states[0]})
	if declaredFact(p).Object {
		first.Object = d.states[1]
	}
	if first.Foreseen = false; !first.Hypothetical {
		first.By, first.Source = stateActor(first.Subject), since(first.Source, d.days[0].AddDays(4))
	}
	first.Period, first.At, first.Holds = nil, d.days[0], party.HoldsNo
	second := first
	second.ID, second.At, second.Holds = "second", d.days[0].AddDays(1+d.IntN(4)), party.HoldsYes
	if d.one(2) {
		first.Holds, second.Holds = second.Holds, first.Holds
	}
	if !d.one(3) {
		return []obligation.Determination{first, second}
	}
	third := second
	third.ID, third.At, third.Period, third.Holds = "third", civil.Date{}, &civil.Period{From: second.At}, d.holds()
	return []obligation.Determination{first, second, third}
}

// factScenes yields scenes of one fact.
func factScenes(t testing.TB, many int, yield func(seed uint64, s scene)) {
	in := treatyOfOneFact(t)
	for seed := range uint64(many) {
		yield(seed, throwOneFact(t, in, seed))
	}
}

// What the evidence makes of one fact is what the rules of evidence make of it,
// on every day on which something changes, and each rule decides now and then.
func TestEvidenceOfOneFact(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	met := make(situations)
	factScenes(t, chance.All(1200), func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		for _, day := range daysAround(s.dice.days) {
			s.question.On = day
			if unlike(t, reg, s, met) != "" {
				fails := func(reg *obligation.Register) string { return unlike(t, reg, s, make(situations)) }
				t.Errorf("seed %d, on %s known %s, readings %v: %s", seed, day, s.question.Known, s.question.Readings, shrunk(t, s.register, fails))
				break
			}
		}
	})
	met.check(t, 5, rulesOfEvidence)
}

// daysAround are some days with the two on either side of each.
func daysAround(days []civil.Date) []civil.Date {
	seen := make(map[civil.Date]bool)
	var all []civil.Date
	for _, day := range days {
		for i := range 5 {
			if around := day.AddDays(i - 2); !seen[around] {
				seen[around] = true
				all = append(all, around)
			}
		}
	}
	return all
}

// rulesOfEvidence are the situations in which each rule of evidence decides.
var rulesOfEvidence = []string{
	"asked while a vague act may have been done",
	"asked on the last day of a vague act",
	"a vague act that is surely done on its last day",
	"a No beside an act that may lie on the day",
	"a programme that began before it was agreed",
	"a programme that was over when it was agreed",
	"what was opened runs until it is delivered",
	"what was opened has been delivered",
	"a carried act with a later word",
	"a carried word with a later act",
	"a word and an act carried from one day",
	"a contest that lasts",
	"something newer speaks of the day",
	"words that differ",
	"a later word, and something that begins on its day",
	"a vague act wholly within the look-back",
	"a vague act partly within the look-back",
	"a denial against the State's own record",
	"a denial and a vague record of the State's own",
	"a denial that its own record and a later word contradict",
	"an event out of time",
	"an event that is contested",
	"an event denied on the days that count",
	"an event while the standing is open",
	"an event that straddles",
	"days that need no denial, since the State was no party",
	"a part that is no assistance",
	"a denial that is only supposed",
	"a step that is foreseen",
	"a programme that is foreseen",
	"an offer that counts", "an offer that is too old", "an offer of a vague day", "an offer of a State that was no party",
	"an offer while the standing is open",
	"an offer, and later a denial", "a denial, and later an offer", "an offer and a denial of which neither is known to be later",
	"a denial, later an offer, which is too old", "a denial and an offer of which neither is known to be later, too old",
	"a denial, and perhaps an offer that was later", "an offer of which is said that there was none",
	"an offer that is only supposed", "an offer that is only foreseen", "an offer by the word of others",
	"only only-foreseen",
	"only not-own-word", "only replaced",
	"an event that is only foreseen",
}
