package obligation_test

import (
	"maps"
	"slices"
	"sync"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// sampleQuestion asks everything of the CCM as of the day of its status list.
func sampleQuestion(t testing.TB) obligation.Question {
	t.Helper()
	return obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01")}
}

// A summary counts the findings, one by one, and what bears on them.
func TestSummaryCountsFindings(t *testing.T) {
	type count struct {
		applicability map[obligation.Applicability]int
		reasons       map[obligation.Reason]int
		bearing       [5]map[string]bool // records, reports, programmes, coalitions, restrictions
	}
	var bearing [5]int
	throwings(t, chance.Some(60), func(seed uint64, s scene) {
		a := assess(t, parsed(t, s.register), s.question)
		counts := make(map[string]*count)
		for f := range a.Findings() {
			c := counts[f.Key().Norm]
			if c == nil {
				c = &count{applicability: make(map[obligation.Applicability]int), reasons: make(map[obligation.Reason]int)}
				counts[f.Key().Norm] = c
			}
			c.applicability[f.Applicability()]++
			c.reasons[f.Reason()]++
			recorded := f.Recorded(civil.Period{})
			items := len(recorded.Records) + len(recorded.Reports) + len(recorded.Programmes) + len(recorded.Coalitions) + len(recorded.Restrictions)
			if got := f.RecordedItems(civil.Period{}); got != items {
				t.Errorf("seed %d: %s: %d items, and %d are listed", seed, f, got, items)
			}
			for i, ids := range [][]string{recorded.Records, recorded.Reports, recorded.Programmes, recorded.Coalitions, recorded.Restrictions} {
				for _, id := range ids {
					if c.bearing[i] == nil {
						c.bearing[i] = make(map[string]bool)
					}
					c.bearing[i][id] = true
				}
			}
		}
		for _, got := range a.Summary() {
			want := counts[got.Norm]
			if got.Applies != want.applicability[obligation.Applies] || got.DoesNotApply != want.applicability[obligation.DoesNotApply] ||
				got.Undetermined != want.applicability[obligation.Undetermined] {
				t.Errorf("seed %d: %+v, and the findings are %v", seed, got, want.applicability)
			}
			for i, n := range []int{got.Records, got.Reports, got.Programmes, got.Coalitions, got.Restrictions} {
				bearing[i] += n
				if n != len(want.bearing[i]) {
					t.Errorf("seed %d: %+v, and on the findings bear %v", seed, got, want.bearing)
				}
			}
			reasons := make(map[obligation.Reason]int)
			for _, r := range got.Reasons {
				reasons[r.Reason] = r.Count
			}
			if !maps.Equal(reasons, want.reasons) {
				t.Errorf("seed %d: %s for reasons %v, and the findings have %v", seed, got.Norm, reasons, want.reasons)
			}
		}
	})
	if slices.Contains(bearing[:], 0) {
		t.Errorf("records, reports, programmes, coalitions, restrictions that bear: %v; none should be none", bearing)
	}
}

// What to ask next groups the open facts of all findings.
func TestQuestionsGroupOpenFacts(t *testing.T) {
	type group struct {
		kind      obligation.ConditionKind
		predicate obligation.FactCode
		category  assistance.Category
	}
	throwings(t, chance.Some(30), func(seed uint64, s scene) {
		a := assess(t, parsed(t, s.register), s.question)
		touches, settles := make(map[group]int), make(map[group]int)
		facts := make(map[group]map[obligation.Fact]bool)
		subjects := make(map[group]map[party.State]bool)
		for f := range a.Findings() {
			touched, settled := make(map[group]bool), make(map[group]bool)
			for _, o := range f.Open() {
				g := group{o.Kind, o.Fact, o.Category}
				if facts[g] == nil {
					facts[g], subjects[g] = make(map[obligation.Fact]bool), make(map[party.State]bool)
				}
				facts[g][o.About()] = true
				subjects[g][o.Subject] = true
				touched[g] = true
				settled[g] = settled[g] || o.IfTrue != obligation.Undetermined || o.IfFalse != obligation.Undetermined
			}
			for g := range touched {
				touches[g]++
				if settled[g] {
					settles[g]++
				}
			}
		}
		questions := a.OpenQuestions()
		if len(questions) != len(facts) {
			t.Errorf("seed %d: %d questions about %d groups", seed, len(questions), len(facts))
		}
		for i, q := range questions {
			g := group{q.Kind, q.Fact, q.Category}
			if q.Touches != touches[g] || q.Settles != settles[g] || q.Facts != len(facts[g]) {
				t.Errorf("seed %d: %s %s %s touches %d, settles %d, has %d facts; it should be %d, %d, %d",
					seed, q.Kind, q.Fact, q.Category, q.Touches, q.Settles, q.Facts, touches[g], settles[g], len(facts[g]))
			}
			named := make(map[party.State]bool)
			for _, subject := range q.Subjects {
				named[subject] = true
			}
			if !maps.Equal(named, subjects[g]) || len(q.Subjects) != len(named) {
				t.Errorf("seed %d: %s %s of %v, not of %v", seed, q.Kind, q.Fact, q.Subjects, slices.Collect(maps.Keys(subjects[g])))
			}
			if i > 0 && questions[i-1].Settles < q.Settles {
				t.Errorf("seed %d: what settles %d stands before what settles %d", seed, questions[i-1].Settles, q.Settles)
			}
		}
	})
}

// What is asked by fact groups the same open facts, over all categories.
func TestQuestionsByFactGroupOpenFacts(t *testing.T) {
	type group struct {
		kind obligation.ConditionKind
		fact obligation.FactCode
	}
	type count struct {
		touches, settles int
		facts            map[obligation.Fact]bool
		subjects         map[party.State]bool
		categories       map[assistance.Category]bool
	}
	throwings(t, chance.Some(30), func(seed uint64, s scene) {
		a := assess(t, parsed(t, s.register), s.question)
		counts := make(map[group]*count)
		for f := range a.Findings() {
			settled := make(map[group]bool)
			for _, o := range f.Open() {
				g := group{o.Kind, o.Fact}
				if counts[g] == nil {
					counts[g] = &count{0, 0, make(map[obligation.Fact]bool), make(map[party.State]bool), make(map[assistance.Category]bool)}
				}
				counts[g].facts[o.About()], counts[g].subjects[o.Subject] = true, true
				if o.Category.IsValid() {
					counts[g].categories[o.Category] = true
				}
				settled[g] = settled[g] || o.IfTrue != obligation.Undetermined || o.IfFalse != obligation.Undetermined
			}
			for g, is := range settled {
				counts[g].touches++
				if is {
					counts[g].settles++
				}
			}
		}
		questions := a.QuestionsByFact()
		if len(questions) != len(counts) {
			t.Errorf("seed %d: %d questions about %d facts", seed, len(questions), len(counts))
		}
		for i, q := range questions {
			want := counts[group{q.Kind, q.Fact}]
			if want == nil {
				t.Errorf("seed %d: %s %s is not open", seed, q.Kind, q.Fact)
				continue
			}
			if q.Touches != want.touches || q.Settles != want.settles || q.Facts != len(want.facts) ||
				len(q.Subjects) != len(want.subjects) || len(q.Categories) != len(want.categories) {
				t.Errorf("seed %d: %+v, and it should be %+v", seed, q, want)
			}
			if i > 0 && questions[i-1].Settles < q.Settles {
				t.Errorf("seed %d: what settles %d stands before what settles %d", seed, questions[i-1].Settles, q.Settles)
			}
		}
	})
}

// A list answers what lasts, is of one State and may be said by anybody; a position by the
// own word is answered by each State.
func TestQuestionsByFactSayWhoAnswers(t *testing.T) {
	type answer struct{ OneList, OwnWord bool }
	got := make(map[obligation.FactCode]answer)
	for _, q := range assess(t, new(obligation.Register), sampleQuestion(t)).QuestionsByFact() {
		got[q.Fact] = answer{q.OneList, q.OwnWord}
	}
	for fact, want := range map[obligation.FactCode]answer{
		ccm.Victims:         {OneList: true},
		ccm.RecoveryNeed:    {OneList: true},
		ccm.InPosition:      {OwnWord: true},
		ccm.BecameRemnants:  {},
		ccm.AgreedProgramme: {},
		ccm.UsedOrAbandoned: {},
	} {
		if has, open := got[fact]; !open || has != want {
			t.Errorf("%s: open %t, %+v; it should be %+v", fact, open, has, want)
		}
	}
}

// A part of a question has the same answer as the whole.
func TestFilterChangesNothing(t *testing.T) {
	throwings(t, chance.Some(20), func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		whole := make(map[string]obligation.FindingDocument)
		for f := range assess(t, reg, s.question).Findings() {
			whole[name(f)] = f.Document()
		}
		part := s.question
		part.Bearer, part.Counterparty = []party.State{s.dice.state()}, []party.State{s.dice.state()}
		part.Norms = []string{s.norm()}
		if part.Bearer[0] == part.Counterparty[0] {
			return // a State is not its own counterparty
		}
		for f := range assess(t, reg, part).Findings() {
			if diff := differenceOf(whole[name(f)], f.Document()); diff != "" {
				t.Errorf("seed %d: %s -whole +part: %s", seed, name(f), diff)
			}
		}
	})
}

// An assessment answers several askers at once.
func TestManyAskersAtOnce(t *testing.T) {
	s := throwCCM(t, 7)
	reg := parsed(t, s.register)
	a := assess(t, reg, few(s))
	tell := func() string {
		d := a.Document()
		for f := range a.Findings() {
			document, proof := f.Document(), f.Proof()
			document.Proof, document.Timeline = &proof, f.Timeline(civil.Period{})
			d.Findings = append(d.Findings, document)
		}
		return string(written(t, d))
	}
	told := make([]string, 4)
	var all sync.WaitGroup
	for i := range told {
		all.Add(1)
		go func() {
			defer all.Done()
			told[i] = tell()
		}()
	}
	all.Wait()
	for _, other := range told[1:] {
		if other != told[0] {
			t.Error("two askers were told different things")
		}
	}
}
