package obligation_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

func ccmInstrument(t testing.TB) *obligation.Instrument {
	t.Helper()
	in, err := ccm.Instrument()
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// scene is a register with a question, thrown from one seed: of the CCM with
// the list that it carries or one of the register's own, or of an instrument that is
// thrown too, with a status list or without.
type scene struct {
	dice       *dice
	instrument *obligation.Instrument
	register   obligation.RegisterDocument
	question   obligation.Question
}

func throwCCM(t testing.TB, seed uint64) scene {
	d := newDice(seed)
	s := scene{dice: d, instrument: ccmInstrument(t), register: d.register()}
	if d.one(3) {
		s.register.StatusLists = []party.StatusListDocument{d.statusList(s.instrument.ID())}
	}
	s.question = d.question(s.instrument)
	return s
}

func throwInstrument(seed uint64) scene {
	d := newDice(seed)
	s := scene{dice: d, instrument: d.instrument(), register: d.register()}
	if !d.one(10) {
		s.register.StatusLists = []party.StatusListDocument{d.statusList(s.instrument.ID())}
	}
	s.question = d.question(s.instrument)
	return s
}

// norm is one of the instrument's norms, thrown.
func (s scene) norm() string { return pick(s.dice, s.instrument.Document().Norms).ID }

// throwings yields scenes of both kinds.
func throwings(t testing.TB, many int, yield func(seed uint64, s scene)) {
	for seed := range uint64(many) {
		yield(seed, throwCCM(t, seed))
		yield(seed, throwInstrument(seed))
	}
}

func assess(t testing.TB, r *obligation.Register, q obligation.Question) *obligation.Assessment {
	t.Helper()
	a, err := r.Assess(q)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// name identifies a finding in a message.
func name(f obligation.Finding) string {
	return fmt.Sprintf("%s %s %s", f.Key().Norm, f.Bearer(), f.Counterparty())
}

// difference says how a finding differs from the reference's; "" if it does not.
func difference(f obligation.Finding, want answered) string {
	switch {
	case f.Applicability() != want.applicability:
		return fmt.Sprintf("%s, not %s (%s)", f.Applicability(), want.applicability, want.reason)
	case f.Reason() != want.reason:
		return fmt.Sprintf("because %s, not %s", f.Reason(), want.reason)
	case f.Proof().EveryCompletion != want.everyCompletion:
		return fmt.Sprintf("every completion: %v, not %v", !want.everyCompletion, want.everyCompletion)
	}
	if got := f.Open(); !slices.EqualFunc(got, want.open, sameOpen) {
		return fmt.Sprintf("open\n\t%+v, not\n\t%+v", got, want.open)
	}
	return ""
}

// sameOpen compares two open facts.
func sameOpen(a, b obligation.OpenFact) bool {
	return a.Kind == b.Kind && a.About() == b.About() && a.Evidence == b.Evidence && slices.Equal(a.Stages, b.Stages) &&
		a.WithinYears == b.WithinYears && a.Offers == b.Offers && a.Gap == b.Gap && a.IfTrue == b.IfTrue && a.IfFalse == b.IfFalse
}

// unlike looks for a finding that differs from the reference's, and notes what
// the reference came across.
func unlike(t testing.TB, reg *obligation.Register, s scene, met situations) string {
	ref := newReference(reg, s.instrument, s.question)
	ref.met = met
	for f := range assess(t, reg, s.question).Findings() {
		if diff := difference(f, ref.find(ref.norm(f.Key().Norm), f.Bearer(), f.Counterparty())); diff != "" {
			return name(f) + ": " + diff
		}
	}
	return ""
}

// shrunk leaves out of a register what a failure does not need, and tells the
// rest.
func shrunk(t testing.TB, r obligation.RegisterDocument, fails func(*obligation.Register) string) string {
	tries := func(smaller obligation.RegisterDocument) bool {
		data, err := json.Marshal(smaller)
		if err != nil {
			t.Fatal(err)
		}
		reg, err := obligation.ParseRegister(data)
		return err == nil && fails(reg) != ""
	}
	r.Restrictions, r.Reports, r.Appraisals = nil, nil, nil
	for again := true; again; {
		again = false
		for i := len(r.Determinations) - 1; i >= 0; i-- {
			less := r
			less.Determinations = slices.Delete(slices.Clone(r.Determinations), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
		for i := len(r.Records) - 1; i >= 0; i-- {
			less := r
			less.Records = slices.Delete(slices.Clone(r.Records), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
		for i := len(r.Programmes) - 1; i >= 0; i-- {
			less := r
			less.Programmes = slices.Delete(slices.Clone(r.Programmes), i, i+1)
			if tries(less) {
				r, again = less, true
			}
		}
	}
	data, _ := json.Marshal(r)
	return fmt.Sprintf("%s\n%s", fails(parsed(t, r)), data)
}

func TestEngineAgreesWithReference(t *testing.T) {
	t.Parallel()
	throwings(t, chance.Some(200), func(seed uint64, s scene) {
		fails := func(reg *obligation.Register) string { return unlike(t, reg, s, make(situations)) }
		if fails(parsed(t, s.register)) != "" {
			t.Errorf("seed %d, %s on %s known %s, readings %v: %s", seed, s.instrument.ID(), s.question.On, s.question.Known, s.question.Readings,
				shrunk(t, s.register, fails))
		}
	})
}

// theme throws a register about one thing only, in which the statements of a
// few facts meet, and a question that turns on them.
type theme struct {
	name       string
	predicates []obligation.FactCode // of the determinations
	records    int                   // at most so many, of the bearer
	readings   map[string]string
	norms      []string
}

var themes = []theme{
	{"denial", []obligation.FactCode{inPosition}, 3, map[string]string{"position": "declared", "suspected": "all"},
		[]string{"ccm-6-2-provide", "ccm-6-4-clearance", "ccm-6-7-victims", "ccm-6-7-channels", "ccm-6-9-trust-funds"}},
	{"offer", []obligation.FactCode{inPosition, offers}, 1, map[string]string{"position": "offer", "suspected": "all"},
		[]string{"ccm-6-2-provide", "ccm-6-4-clearance", "ccm-6-7-victims", "ccm-6-7-channels", "ccm-6-9-trust-funds"}},
	{"word", []obligation.FactCode{remnants}, 0, map[string]string{"position": "every-state", "persistence": "carry"},
		[]string{"ccm-6-4-clearance", "ccm-6-5-needs"}},
	{"event", []obligation.FactCode{becameRemnants}, 0, map[string]string{"position": "every-state", "emergency-end": "open"},
		[]string{"ccm-6-6-emergency"}},
	{"practice", []obligation.FactCode{gives}, 4, map[string]string{"position": "practice"},
		[]string{"ccm-6-2-channels", "ccm-6-4-clearance", "ccm-6-7-channels", "ccm-6-9-trust-funds"}},
	{"receipt", []obligation.FactCode{seeks, receives}, 4, map[string]string{"persistence": "carry"}, []string{"ccm-6-10-facilitate"}},
	{"list", []obligation.FactCode{remnants}, 0, map[string]string{"position": "every-state"}, []string{"ccm-6-4-clearance", "ccm-6-5-needs"}},
	{"list of what is suspected", []obligation.FactCode{remnants, suspectedRemnants, contaminated, becameRemnants}, 0, map[string]string{"position": "every-state"},
		[]string{"ccm-6-2-provide", "ccm-6-4-clearance", "ccm-6-5-needs", "ccm-6-6-emergency"}},
	{"emergency that ends", []obligation.FactCode{becameRemnants, becameRemnants, remnants}, 0,
		map[string]string{"position": "every-state", "emergency-end": "while-remnants", "emergency-party": "on-date"}, []string{"ccm-6-6-emergency"}},
	{"user State", []obligation.FactCode{usedOrAbandoned, remnants, suspectedRemnants}, 0, nil, []string{"ccm-4-4-assist"}},
	{"programme", []obligation.FactCode{agreedProgramme, gives}, 2, nil, []string{"ccm-6-12-cooperate"}},
}

func (th theme) throw(t testing.TB, seed uint64) scene {
	d := newDice(seed)
	d.states = []party.State{party.MustParseState("LTU"), party.MustParseState("NOR")}
	d.days = d.twoDays()
	d.predicates = th.predicates
	d.categories = []assistance.Category{assistance.Clearance, assistance.VictimAssistance,
		assistance.MedicalCare, assistance.TrustFund}
	s := scene{dice: d, instrument: ccmInstrument(t)}
	s.register = obligation.RegisterDocument{ID: "random", Title: "Thrown", Compiled: compiled}
	for i := range 1 + d.IntN(4) {
		s.register.Determinations = append(s.register.Determinations, d.determination(i, s.register.Determinations))
	}
	if th.name == "offer" {
		s.register.Determinations = d.offersAndDenials(d.states[0])
	}
	for i := range d.IntN(4) {
		if l, ok := d.list(i); ok {
			s.register.Lists = append(s.register.Lists, l)
		}
	}
	for i := range d.IntN(th.records + 1) {
		s.register.Records = append(s.register.Records, d.record(i))
	}
	if th.name == "programme" {
		s.register.Programmes = []assistance.Programme{d.programme(0)}
	}
	s.question = d.question(s.instrument)
	if th.name == "offer" { // while the offers count, and where that ends
		s.question.On, _ = d.days[0].AddMonths(pick(d, []int{0, 0, 6, 60, 60, 72}))
		s.question.On = s.question.On.AddDays(d.IntN(6) - 1)
	}
	for reading, choice := range th.readings {
		s.question.Readings = choosing(s.question.Readings, []obligation.ChosenReading{{Instrument: "ccm", Reading: reading, Choice: choice}})
	}
	s.question.Norms = th.norms
	return s
}

func TestThemesAgreeWithReference(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	met := make(situations)
	for _, th := range themes {
		gaps := make(map[obligation.Gap]bool)
		found := make(map[obligation.Applicability]bool)
		for seed := range uint64(chance.All(400)) {
			s := th.throw(t, seed)
			reg := parsed(t, s.register)
			ref := newReference(reg, s.instrument, s.question)
			ref.met = met
			different := ""
			for f := range assess(t, reg, s.question).Findings() {
				n := ref.norm(f.Key().Norm)
				found[f.Applicability()] = true
				for _, l := range ref.leaves(n, f.Bearer(), f.Counterparty()) {
					gaps[l.gap] = true
				}
				if different == "" {
					different = difference(f, ref.find(n, f.Bearer(), f.Counterparty()))
				}
			}
			if different != "" {
				fails := func(reg *obligation.Register) string { return unlike(t, reg, s, make(situations)) }
				t.Errorf("%s, seed %d, on %s known %s, readings %v: %s", th.name, seed, s.question.On, s.question.Known, s.question.Readings,
					shrunk(t, s.register, fails))
			}
		}
		t.Logf("%s: %v, gaps %v", th.name, found, gaps)
		if len(found) != 3 || !gaps[obligation.Contested] {
			t.Errorf("%s: findings %v, gaps %v; every applicability and a contest should occur", th.name, found, gaps)
		}
	}
	met.check(t, 3, []string{
		"a State that a list names", "a State of which a list is unclear", "a word on another fact", "something that arose after a list",
		"a no inferred from silence", "a silence that a later word annuls", "a silence over an older word",
		"an event of which nothing is left", "an event of which it is contested that something is left", "a fact that nothing denies",
		"a period without an end, and something later", "a period that goes on beside a word within it",
		"an offer that counts", "an offer that is too old", "an offer of a vague day", "an offer of a State that was no party",
		"an offer, and later a denial", "a denial, and later an offer", "an offer and a denial of which neither is known to be later",
		"a denial, later an offer, which is too old", "an offer of which is said that there was none",
		"an offer that is only supposed", "an offer that is only foreseen", "an offer by the word of others",
	})
	met.check(t, 1, []string{"an unclear word over one side of a contest"})
}
