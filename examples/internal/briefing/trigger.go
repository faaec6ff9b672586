package briefing

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/label"
)

// trigger is a fact that norms between States ask of the other State: what makes it one
// that is to be helped.
type trigger struct {
	code  obligation.FactCode
	name  string // in words: "cluster munition victims"
	kind  obligation.FactKind
	norm  string   // one that asks it
	norms int      // how many ask it
	cites []string // their paragraphs
}

// isEvent reports whether it happens, and does not last.
func (t *trigger) isEvent() bool { return t.kind == obligation.Event }

// triggersOf returns the facts that the norms between States ask of the other State
// alone, under the readings that were used, those first that most norms ask.
func triggersOf(a *answers) []trigger {
	bearer, other, ok := twoOf(a)
	if !ok {
		return nil
	}
	var all []trigger
	for i := range a.law.Norms {
		finding, asked := a.chosen.Finding(a.law.Norms[i].ID, bearer, other)
		if !asked || !a.law.Norms[i].Pairs() {
			continue
		}
		met := make(map[obligation.FactCode]bool)
		proof := finding.Proof()
		for _, node := range proof.Condition.All() {
			if node.Fact == nil || node.Fact.Subject != other || node.Fact.Object.IsValid() || node.Fact.Category.IsValid() || met[node.Fact.Code] {
				continue
			}
			met[node.Fact.Code] = true
			at := slices.IndexFunc(all, func(t trigger) bool { return t.code == node.Fact.Code })
			if at < 0 {
				declared, _ := a.Instrument.Fact(node.Fact.Code)
				if declared.Object || declared.Category {
					continue // of anyone: it says nothing of this State
				}
				name, _ := declared.Name.In(label.English)
				all = append(all, trigger{code: node.Fact.Code, name: name, kind: declared.Kind, norm: a.law.Norms[i].ID})
				at = len(all) - 1
			}
			all[at].norms++
			if cite := a.law.Norms[i].Cite; !slices.Contains(all[at].cites, cite) {
				all[at].cites = append(all[at].cites, cite)
			}
		}
	}
	slices.SortStableFunc(all, func(t, u trigger) int { return cmp.Compare(u.norms, t.norms) })
	return all
}

// isDenied reports whether somebody says of a State that no such event happened.
func isDenied(a *answers, t *trigger, s party.State) bool {
	node := nodeOf(a, t, s)
	return node != nil && slices.ContainsFunc(node.Grounds, func(g obligation.Ground) bool { return g.Fact == "" && g.Holds == party.HoldsNo })
}

// twoOf returns a bearer and a counterparty of whom norms between States are asked.
func twoOf(a *answers) (bearer, other party.State, ok bool) {
	for f := range a.chosen.Findings() {
		if f.Counterparty().IsValid() {
			return f.Bearer(), f.Counterparty(), true
		}
	}
	return party.State{}, party.State{}, false
}

// nodeOf returns what a proof says of a trigger of a State; nil if the norm is not asked
// toward it.
func nodeOf(a *answers, t *trigger, s party.State) *obligation.ProofNode {
	for _, bearer := range a.states {
		finding, asked := a.chosen.Finding(t.norm, bearer, s)
		if !asked {
			continue
		}
		proof := finding.Proof()
		for _, node := range proof.Condition.All() {
			if node.Fact != nil && node.Fact.Code == t.code && node.Fact.Subject == s {
				return node
			}
		}
		return nil
	}
	return nil
}
