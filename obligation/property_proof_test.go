package obligation_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// proofCheck holds the proof of one finding against the reference.
type proofCheck struct {
	*testing.T
	what   string
	ref    *reference
	points []point // the leaves in the order of the text, each time that they are met
	kinds  map[obligation.ConditionKind]int
}

// node checks that a node is what its parts make of it, and its leaves what the
// evidence makes of them.
func (k *proofCheck) node(n *obligation.ProofNode) obligation.Truth {
	k.Helper()
	k.kinds[n.Kind]++
	var parts []obligation.Truth
	for i := range n.Parts {
		parts = append(parts, k.node(&n.Parts[i]))
	}
	want := n.Truth
	switch n.Kind {
	case obligation.All:
		want = obligation.Yes
		if slices.Contains(parts, obligation.Unknown) {
			want = obligation.Unknown
		}
		if slices.Contains(parts, obligation.No) {
			want = obligation.No
		}
	case obligation.Any:
		want = obligation.No
		if slices.Contains(parts, obligation.Unknown) {
			want = obligation.Unknown
		}
		if slices.Contains(parts, obligation.Yes) {
			want = obligation.Yes
		}
	case obligation.Not:
		want = map[obligation.Truth]obligation.Truth{obligation.Yes: obligation.No, obligation.No: obligation.Yes}[parts[0]]
	case obligation.HoldsRole, obligation.UnderChoice:
		want = obligation.Yes
		if len(parts) > 0 {
			want = parts[0]
		}
	default:
		k.leaf(n)
	}
	if n.Truth != want {
		k.Errorf("%s: a node %s of %v is %s", k.what, n.Kind, parts, n.Truth)
	}
	return n.Truth
}

func (k *proofCheck) leaf(n *obligation.ProofNode) {
	k.Helper()
	p := k.points[0]
	k.points = k.points[1:]
	truth, gap := k.ref.weigh(p)
	if n.Kind != p.kind || n.State != p.subject || n.Truth != truth.truth() || n.Gap != gap {
		k.Errorf("%s: a leaf %s of %s is %s, %s; of %+v the reference says %s, %s", k.what, n.Kind, n.State, n.Truth, n.Gap, p, truth.truth(), gap)
	}
	if n.Kind == obligation.IsParty {
		if n.Standing == nil || n.Standing.State != n.State {
			k.Errorf("%s: whether %s is a party, without its standing", k.what, n.State)
		}
		return
	}
	if want := (obligation.Fact{Predicate: p.predicate, Subject: p.subject, Object: p.object, Category: p.category}); n.Fact == nil || *n.Fact != want {
		k.Errorf("%s: a leaf about %v, not %v", k.what, n.Fact, want)
	}
	said := make(map[party.Holds]bool)
	for _, g := range n.Grounds {
		said[g.Holds] = said[g.Holds] || g.Effect == obligation.Counts || g.Effect == obligation.Carried
		if !g.Hypothetical && (g.Source == party.Source{}) {
			k.Errorf("%s: ground %s without a source", k.what, g.ID)
		}
		if !k.ref.knows(g.Known) {
			k.Errorf("%s: ground %s was not yet known", k.what, g.ID)
		}
	}
	if n.Truth == obligation.Yes && !said[party.HoldsYes] {
		k.Errorf("%s: a Yes of %s without a ground that says so: %+v", k.what, n.Fact, n.Grounds)
	}
	if n.Truth == obligation.No && n.Kind == obligation.HoldsFact && !said[party.HoldsNo] {
		k.Errorf("%s: a No of %s without a ground that says so: %+v", k.what, n.Fact, n.Grounds)
	}
	if gap == obligation.Contested && len(n.Grounds) == 0 {
		k.Errorf("%s: %s contested without grounds", k.what, n.Fact)
	}
}

// deciding returns the points at which a proof says that the finding is decided.
func deciding(n *obligation.ProofNode, points []point) (found []point, rest []point) {
	rest = points
	for i := range n.Parts {
		var inner []point
		inner, rest = deciding(&n.Parts[i], rest)
		found = append(found, inner...)
	}
	switch n.Kind {
	case obligation.IsParty, obligation.HoldsFact, obligation.HadEvent:
		if n.Deciding {
			found = append(found, rest[0])
		}
		rest = rest[1:]
	}
	return found, rest
}

// Every finding has a proof whose root is its applicability, whose nodes follow
// from their parts, and whose leaves are what the evidence says.
func TestProofs(t *testing.T) {
	t.Parallel()
	kinds := make(map[obligation.ConditionKind]int)
	completions := 0
	throwings(t, 120, func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		ref := newReference(reg, s.instrument, s.question)
		for f := range assess(t, reg, s.question).Findings() {
			proof := f.Proof()
			at := setting{bearer: f.Bearer(), counterparty: f.Counterparty()}
			check := proofCheck{T: t, what: name(f), ref: ref, kinds: kinds}
			weighed := func(p point, _ bool) verdict { truth, _ := ref.weigh(p); return truth }
			ref.eval(&f.Norm().When, at, func(p point, _ bool) verdict { check.points = append(check.points, p); return open })
			points := check.points
			check.node(&proof.Condition)
			root := map[obligation.Truth]obligation.Applicability{obligation.Yes: obligation.Applies, obligation.No: obligation.DoesNotApply,
				obligation.Unknown: obligation.Undetermined}[proof.Condition.Truth]
			switch {
			case proof.EveryCompletion:
				completions++
				if root != obligation.Undetermined || f.Applicability() == obligation.Undetermined {
					t.Errorf("%s is %s under every completion, and its root %s", name(f), f.Applicability(), root)
				}
			case root != f.Applicability():
				t.Errorf("%s is %s, and the root of its proof %s", name(f), f.Applicability(), root)
			}
			var want []point
			if p, ok := ref.decider(&f.Norm().When, at, weighed); ok && root != obligation.Undetermined {
				want = append(want, p)
			}
			got, _ := deciding(&proof.Condition, points)
			if got = slices.Compact(got); !slices.Equal(got, want) {
				t.Errorf("%s, %s: decided by %+v, not %+v", name(f), f.Reason(), got, want)
			}
			for _, chosen := range proof.Readings {
				if ref.choices[chosen.Reading] != chosen.Choice {
					t.Errorf("%s: reading %v, and %s was chosen", name(f), chosen, ref.choices[chosen.Reading])
				}
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	})
	for kind := obligation.All; kind <= obligation.UnderChoice; kind++ {
		if kinds[kind] == 0 {
			t.Errorf("no node of kind %s", kind)
		}
	}
	if completions == 0 && !testing.Short() {
		t.Error("no finding is settled by every completion alone")
	}
}

// A document with everything that can be in it validates, and comes back from
// JSON as it was.
func TestDocumentsValidate(t *testing.T) {
	throwings(t, 12, func(seed uint64, s scene) {
		all := tellAll(t, parsed(t, s.register), few(s))
		data := written(t, all.Document)
		if err := schema.Validate(schema.KindAssessment, data); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		var back obligation.AssessmentDocument
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if diff := differenceOf(all.Document, back); diff != "" {
			t.Errorf("seed %d: -written +read: %s", seed, diff)
		}
	})
}

// The document of the sample register validates too.
func TestDocumentOfSampleValidates(t *testing.T) {
	q := sampleQuestion(t)
	q.Bearer = []party.State{party.MustParseState("MNE"), party.MustParseState("BIH"), party.MustParseState("NOR")}
	q.Counterparty = q.Bearer
	all := tellAll(t, sampleRegister(t), q)
	if err := schema.Validate(schema.KindAssessment, written(t, all.Document)); err != nil {
		t.Fatal(err)
	}
}
