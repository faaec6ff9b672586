package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// themed yields scenes of some themes.
func themed(t *testing.T, many int, names []string, yield func(seed uint64, s scene)) {
	for _, th := range themes {
		if slices.Contains(names, th.name) {
			for seed := range uint64(many) {
				yield(seed, th.throw(t, seed))
			}
		}
	}
}

// ofLists are the themes in which lists speak of a few States.
var ofLists = []string{"list", "list of what is suspected", "emergency that ends"}

// namedOnly is a list whose silence says nothing.
func namedOnly(l obligation.ListStatement) obligation.ListStatement {
	if l.CanClose() {
		l.Completeness, l.Covers = obligation.PartList, nil
	}
	return l
}

// The silence of a list is the weakest word. Without it nothing that applied ceases to,
// nothing that was open is denied, and no more is contested.
func TestSilenceIsTheWeakestWord(t *testing.T) {
	t.Parallel()
	heard := 0
	themed(t, chance.All(150), ofLists, func(seed uint64, s scene) {
		without := s.register
		without.Lists = nil
		for _, l := range s.register.Lists {
			if len(l.Covers) > 0 { // it says of those named that it may be so, which stays
				return
			}
			without.Lists = append(without.Lists, namedOnly(l))
		}
		with, less := assess(t, parsed(t, s.register), s.question), assess(t, parsed(t, without), s.question)
		for f := range with.Findings() {
			was, ok := less.Finding(f.Key().Norm, f.Bearer(), f.Counterparty())
			if !ok {
				t.Fatalf("seed %d: no finding %s", seed, name(f))
			}
			if f.Applicability() == was.Applicability() {
				continue
			}
			heard++
			switch {
			case was.Applicability() == obligation.DoesNotApply:
				t.Errorf("seed %d: %s does not apply without the silence of lists, and %s with it", seed, name(f), f.Applicability())
			case f.Applicability() == obligation.Applies:
				t.Errorf("seed %d: %s applies by the silence of a list", seed, name(f))
			case f.Reason() == obligation.ContestedFact:
				t.Errorf("seed %d: %s is contested by the silence of a list", seed, name(f))
			}
		}
	})
	if heard == 0 && !testing.Short() {
		t.Error("no silence changed anything")
	}
}

// A list says the same if its silences are entered one by one, each of a group of one State.
func TestSilencesOneByOne(t *testing.T) {
	t.Parallel()
	entered := 0
	themed(t, chance.All(60), ofLists, func(seed uint64, s scene) {
		apart := s.register
		apart.Lists = nil
		list := s.instrument.StatusList()
		for _, l := range s.register.Lists {
			apart.Lists = append(apart.Lists, namedOnly(l))
			for _, member := range s.dice.states {
				in := l.Group == obligation.AllStates || slices.Contains(l.Of, member)
				if l.Group == obligation.StatesParties || l.Group == obligation.Ratified {
					standing := list.Standing(member, l.At, s.question.Known).Standing
					in = standing == party.Party || l.Group == obligation.Ratified && standing == party.Consented
				}
				if in && l.CanClose() && !slices.Contains(l.Named, member) && !slices.Contains(l.Unclear, member) {
					one := l
					one.ID, one.Group, one.Of, one.Unclear = fmt.Sprintf("%s-%s", l.ID, member), obligation.TheseStates, append(slices.Clone(l.Named), member), nil
					apart.Lists = append(apart.Lists, one)
					entered++
				}
			}
		}
		with, by := assess(t, parsed(t, s.register), s.question), assess(t, parsed(t, apart), s.question)
		for f := range with.Findings() {
			if one, ok := by.Finding(f.Key().Norm, f.Bearer(), f.Counterparty()); !ok || one.Applicability() != f.Applicability() {
				t.Fatalf("seed %d: %s is %s, and one by one %s", seed, name(f), f.Applicability(), one.Applicability())
			}
		}
	})
	if entered == 0 && !testing.Short() {
		t.Error("no silence was entered")
	}
}
