package obligation_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// proofCheck holds the proof of one finding against the reference.
type proofCheck struct {
	*testing.T
	what   string
	ref    *reference
	all    []point // the leaves in the order of the text, each time that they are met
	points []point // those still to come
	seen   *proofCounts
}

// proofCounts counts what the proofs that were checked are made of.
type proofCounts struct {
	kinds       map[obligation.ConditionKind]int
	effects     map[obligation.Effect]int
	assumptions map[obligation.AssumptionKind]int
	completions int // findings that are settled by every completion alone
	several     int // findings that rest on several leaves
}

// node checks that a node is what its parts make of it, and its leaves what the
// evidence makes of them.
func (k *proofCheck) node(n *obligation.ProofNode) obligation.Truth {
	k.Helper()
	k.seen.kinds[n.Kind]++
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
	l := k.ref.weigh(p)
	if n.Kind != p.kind || n.State != p.subject || n.Truth != l.truth.truth() || n.Gap != l.gap {
		k.Errorf("%s: a leaf %s of %s is %s, %s; of %+v the reference says %s, %s", k.what, n.Kind, n.State, n.Truth, n.Gap, p, l.truth.truth(), l.gap)
	}
	if n.Kind == obligation.IsParty {
		if n.Standing == nil || n.Standing.State != n.State {
			k.Errorf("%s: whether %s is a party, without its standing", k.what, n.State)
		}
		return
	}
	if n.Fact == nil || *n.Fact != p.fact() {
		k.Errorf("%s: a leaf about %v, not %v", k.what, n.Fact, p.fact())
	}
	said := make(map[party.Holds]bool)
	for _, g := range n.Grounds {
		k.seen.effects[g.Effect]++
		k.ground(n, g)
		said[g.Holds] = said[g.Holds] || g.Effect == obligation.Counts || g.Effect == obligation.Carried || g.Effect == obligation.NotNamed
		if !g.Hypothetical && (g.Source == party.Source{}) {
			k.Errorf("%s: ground %s without a source", k.what, g.ID)
		}
		if !k.ref.knows(g.Known) {
			k.Errorf("%s: ground %s was not yet known", k.what, g.ID)
		}
	}
	if n.Truth == obligation.Yes && !said[party.HoldsYes] && !n.UnlessDenied {
		k.Errorf("%s: a Yes of %s without a ground that says so: %+v", k.what, n.Fact, n.Grounds)
	}
	if n.Truth == obligation.No && n.Kind == obligation.HoldsFact && !said[party.HoldsNo] {
		k.Errorf("%s: a No of %s without a ground that says so: %+v", k.what, n.Fact, n.Grounds)
	}
	if l.gap == obligation.Contested && len(n.Grounds) == 0 {
		k.Errorf("%s: %s contested without grounds", k.what, n.Fact)
	}
}

// ground checks that what a ground is said to have done fits its days.
func (k *proofCheck) ground(n *obligation.ProofNode, g obligation.Ground) {
	k.Helper()
	if n.Kind == obligation.HadEvent {
		return // the truth of the leaf says it all
	}
	on, years := k.ref.on, n.WithinYears
	from, last := g.At, g.At
	if g.Period != nil {
		from, last = g.Period.From, lastOf(*g.Period)
	}
	word := g.Of == obligation.FromDetermination || g.Of == obligation.FromList
	given := g.Stage == assistance.Delivered || g.Stage == assistance.Provided
	oneDay := g.Of == obligation.FromRecord && g.Stage != assistance.Delivered // the act, wherever in its days it lies
	if n.Offers != "" && g.Fact != n.Offers {
		years = 0
	}
	oneDay = oneDay || n.Offers != "" && g.Fact == n.Offers // a denial of offers is not shown to count
	since, _ := on.AddMonths(-12 * years)
	fits := false
	switch g.Effect {
	case obligation.Counts:
		fits = within(from, last, on) && (!oneDay || from == last)
		switch {
		case n.Offers != "" && g.Holds != party.HoldsYes:
			fits = !from.After(on) // it may speak of the day of an offer
		case years > 0:
			fits = !from.After(on) && (last.IsZero() || !last.Before(since)) && (!oneDay || !from.Before(since) && within(from, on, last))
		}
	case obligation.Carried:
		fits = k.ref.carries() && years == 0 && !last.IsZero() && !last.After(on) && g.Days == on.DaysSince(last) &&
			(last == g.Source.Known() || !given && (!word || g.Period == nil && last.Before(on))) // a period without an end goes on from the day of its source
	case obligation.Straddles:
		fits = !word && (oneDay && from != last || from.IsZero())
		if word && g.Fact == n.Offers && n.Offers != "" { // also of one day, on which the standing is open
			fits = !from.After(on) && !last.Before(since)
		}
	case obligation.OutOfTime:
		fits = g.Fact == n.Offers && n.Offers != "" && !from.After(on)
	case obligation.Overtaken:
		fits = !from.After(on) && (n.Offers != "" || (n.Gap == obligation.Unclear || n.UnlessDenied) && k.ref.carries() && !last.IsZero() && last.Before(on))
	case obligation.Later:
		fits = word && g.Period == nil && from.After(on)
	case obligation.Contradicts:
		fits = !word && n.Fact.Code == inPosition
	case obligation.Hedged:
		fits = !from.After(on) && (g.Of == obligation.FromList || g.Fact != "")
	case obligation.NotNamed:
		fits = g.Of == obligation.FromList && !from.After(on) && g.Days == on.DaysSince(from) && g.Words != ""
	case obligation.Ended, obligation.Past:
		fits = n.Ends != "" && last.Before(on)
	case obligation.Foreseen:
		fits = word // of which the answer takes nothing
	case obligation.Replaced:
		fits = (n.Gap == obligation.OnlyReplaced || n.Gap == obligation.Unclear) && slices.ContainsFunc(k.ref.held.Determinations, func(by obligation.Determination) bool {
			return by.ID == g.ReplacedBy && by.Replaces == g.ID && by.KnownOn() == g.ReplacedFrom && k.ref.knows(by.KnownOn())
		})
	case obligation.ShownOnly:
		fits = word && n.Evidence == obligation.OwnWord
	}
	if !fits {
		k.Errorf("%s, on %s: of %s a ground %s, %s..%s, stage %s, %d days, %s", k.what, on, n.Fact, g.ID, from, last, g.Stage, g.Days, g.Effect)
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
	if isLeaf(n) {
		if n.Deciding {
			found = append(found, rest[0])
		}
		rest = rest[1:]
	}
	return found, rest
}

func isLeaf(n *obligation.ProofNode) bool {
	return n.Kind == obligation.IsParty || n.Kind == obligation.HoldsFact || n.Kind == obligation.HadEvent
}

// rests reports whether a finding is the same whatever the leaves are but those
// on which it is said to rest.
func (r *reference) rests(f obligation.Finding, on []point) bool {
	b, c := f.Bearer(), f.Counterparty()
	all := r.leaves(r.norm(f.Key().Norm), b, c)
	for i := range all {
		if !slices.Contains(on, all[i].point) {
			all[i].truth = open
		}
	}
	return r.settled(r.norm(f.Key().Norm), setting{bearer: b, counterparty: c}, all).applicability() == f.Applicability()
}

// least reports whether a determined finding rests on the points, and on none
// fewer.
func (r *reference) least(f obligation.Finding, on []point) bool {
	for i := range on {
		if r.rests(f, slices.Delete(slices.Clone(on), i, i+1)) {
			return false
		}
	}
	return r.rests(f, on)
}

// restsOn reports whether some least set of known leaves, on which a finding
// rests, has a point in it.
func (r *reference) restsOn(f obligation.Finding, p point) bool {
	var known []point
	for _, l := range r.leaves(r.norm(f.Key().Norm), f.Bearer(), f.Counterparty()) {
		if l.truth != open && l.point != p {
			known = append(known, l.point)
		}
	}
	for set := range 1 << len(known) {
		on := []point{p}
		for i, other := range known {
			if set>>i&1 == 1 {
				on = append(on, other)
			}
		}
		if r.least(f, on) {
			return true
		}
	}
	return false
}

// assumedIn are the leaves of an undetermined finding that would be open facts,
// were those that are assumed not known.
func (r *reference) assumedIn(f obligation.Finding, assumed func(leaf) bool) []point {
	at := setting{bearer: f.Bearer(), counterparty: f.Counterparty()}
	all := r.leaves(r.norm(f.Key().Norm), f.Bearer(), f.Counterparty())
	var asked []int
	for i := range all {
		if assumed(all[i]) {
			asked = append(asked, i)
			all[i].truth = open
		}
	}
	var found []point
	for _, i := range asked {
		others := make([]int, 0, len(all))
		for j := range all {
			if j != i && all[j].truth == open {
				others = append(others, j)
			}
		}
		decisive := false
		for completion := range 1 << len(others) {
			for bit, j := range others {
				all[j].truth = no
				if completion>>bit&1 == 1 {
					all[j].truth = yes
				}
			}
			all[i].truth = yes
			with := r.settled(r.norm(f.Key().Norm), at, all)
			all[i].truth = no
			decisive = decisive || with != r.settled(r.norm(f.Key().Norm), at, all)
		}
		all[i].truth = open
		for _, j := range others {
			all[j].truth = open
		}
		if decisive {
			found = append(found, all[i].point)
		}
	}
	return found
}

// mustAssume and mayAssume report whether a known leaf is surely, or perhaps,
// known by an assumption only.
func (r *reference) mustAssume(l leaf) bool {
	return l.truth != open && (r.standingCarried(l.point) || r.weigh(l.point).mustCarry)
}

func (r *reference) mayAssume(l leaf) bool {
	supposed := slices.ContainsFunc(r.held.Determinations, func(d obligation.Determination) bool {
		return d.Hypothetical && d.Fact == l.point.predicate && (d.Subject == l.point.subject || d.Object == l.point.subject)
	})
	return l.truth != open && (supposed || r.standingCarried(l.point) || r.weigh(l.point).mayCarry)
}

// isEndedBy reports whether a No on a fact ends the events of a point: the one that it asks
// for, or a wider one.
func (p point) isEndedBy(f obligation.Fact) bool {
	return p.ends != "" && p.subject == f.Subject && (p.ends == f.Code || slices.Contains(declaredFact(f.Code).GivenBy, p.ends))
}

func (r *reference) standingCarried(p point) bool {
	return r.list != nil && p.kind == obligation.IsParty && r.on.After(r.list.CompleteAsOf())
}

// marked checks the leaves that a proof marks as deciding, and what it assumes
// of them.
func (k *proofCheck) marked(f obligation.Finding, proof *obligation.Proof) {
	k.Helper()
	found, _ := deciding(&proof.Condition, k.all)
	var marked []point
	for _, p := range found {
		if !slices.Contains(marked, p) {
			marked = append(marked, p)
		}
	}
	if f.Applicability() == obligation.Undetermined {
		if len(marked) > 0 {
			k.Errorf("%s is undetermined, and decided by %+v", k.what, marked)
		}
		k.assumed(proof, k.ref.assumedIn(f, k.ref.mayAssume), k.ref.assumedIn(f, k.ref.mustAssume))
		return
	}
	if len(marked) > 1 {
		k.seen.several++
	}
	if !k.ref.least(f, marked) {
		k.Errorf("%s, %s, %s: %+v is no least set of leaves on which it rests", k.what, f.Applicability(), f.Reason(), marked)
	}
	k.assumed(proof, marked, marked)
	if f.Applicability() == obligation.Applies || proof.EveryCompletion {
		return
	}
	at := setting{bearer: f.Bearer(), counterparty: f.Counterparty()}
	p, ok := k.ref.decider(&k.ref.norm(f.Key().Norm).When, at, func(p point, _ bool) verdict { return k.ref.weigh(p).truth })
	if ok && !slices.Contains(marked, p) && k.ref.restsOn(f, p) {
		k.Errorf("%s, %s: decided by %+v, and the reason is of %+v", k.what, f.Reason(), marked, p)
	}
}

// assumed checks that a finding assumes what the leaves assume on which it may
// rest, nothing else, and of those on which it must rest all that they assume.
func (k *proofCheck) assumed(proof *obligation.Proof, on, must []point) {
	k.Helper()
	supposed := make(map[string]bool)
	supposedOf(&proof.Condition, k.all, on, supposed)
	carried := make(map[obligation.Fact]bool)
	standing := make(map[party.State]bool)
	projection := false
	for _, a := range proof.Assumptions {
		k.seen.assumptions[a.Kind]++
		fits := true
		switch a.Kind {
		case obligation.Projection:
			projection = true
		case obligation.StandingCarried:
			standing[a.State] = true
			fits = slices.ContainsFunc(on, func(p point) bool { return p.kind != obligation.HoldsFact && p.subject == a.State })
		case obligation.EvidenceCarried:
			carried[*a.Fact] = true
			fits = slices.ContainsFunc(on, func(p point) bool {
				return (p.fact() == *a.Fact || p.isEndedBy(*a.Fact)) && k.ref.weigh(p).mayCarry
			})
		case obligation.ListSilence:
			fits = slices.ContainsFunc(on, func(p point) bool {
				return (p.fact() == *a.Fact || p.isEndedBy(*a.Fact)) && k.ref.weigh(p).truth == no
			})
		case obligation.Hypothetical:
			fits = supposed[a.ID]
		}
		if !fits {
			k.Errorf("%s: %+v is assumed, and it rests on %+v", k.what, a, on)
		}
	}
	for _, p := range must {
		if k.ref.weigh(p).mustCarry && !carried[p.fact()] {
			k.Errorf("%s rests on %s, and that it still holds is not assumed", k.what, p.fact())
		}
		if list := k.ref.list; list != nil && p.kind == obligation.IsParty && standing[p.subject] != k.ref.on.After(list.CompleteAsOf()) {
			k.Errorf("%s rests on the standing of %s; that it is carried forward: %v", k.what, p.subject, standing[p.subject])
		}
	}
	since := k.ref.known
	if since.IsZero() {
		since = k.ref.held.Compiled
	}
	if projection != k.ref.on.After(since) {
		k.Errorf("%s, on %s, known %s: a projection: %v", k.what, k.ref.on, k.ref.known, projection)
	}
}

// supposedOf collects the hypothetical grounds of some leaves, and returns the
// points that come after the node.
func supposedOf(n *obligation.ProofNode, points, of []point, ids map[string]bool) []point {
	for i := range n.Parts {
		points = supposedOf(&n.Parts[i], points, of, ids)
	}
	if !isLeaf(n) {
		return points
	}
	for _, g := range n.Grounds {
		ids[g.ID] = ids[g.ID] || g.Hypothetical && slices.Contains(of, points[0])
	}
	return points[1:]
}

// Every finding has a proof whose root is its applicability, whose nodes follow
// from their parts, and whose leaves are what the evidence says. It marks a
// least set of leaves on which a determined finding rests, and assumes nothing
// but of them.
func TestProofs(t *testing.T) {
	t.Parallel()
	seen := &proofCounts{kinds: make(map[obligation.ConditionKind]int), effects: make(map[obligation.Effect]int),
		assumptions: make(map[obligation.AssumptionKind]int)}
	check := func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		ref := newReference(reg, s.instrument, s.question)
		for f := range assess(t, reg, s.question).Findings() {
			proof := f.Proof()
			one := proofCheck{T: t, what: name(f), ref: ref, seen: seen}
			ref.eval(&ref.norm(f.Key().Norm).When, setting{bearer: f.Bearer(), counterparty: f.Counterparty()},
				func(p point, _ bool) verdict { one.all = append(one.all, p); return open })
			one.points = one.all
			one.node(&proof.Condition)
			root := map[obligation.Truth]obligation.Applicability{obligation.Yes: obligation.Applies, obligation.No: obligation.DoesNotApply,
				obligation.Unknown: obligation.Undetermined}[proof.Condition.Truth]
			switch {
			case proof.EveryCompletion:
				seen.completions++
				if root != obligation.Undetermined || f.Applicability() == obligation.Undetermined {
					t.Errorf("%s is %s under every completion, and its root %s", name(f), f.Applicability(), root)
				}
			case root != f.Applicability():
				t.Errorf("%s is %s, and the root of its proof %s", name(f), f.Applicability(), root)
			}
			one.marked(f, &proof)
			for _, chosen := range proof.Readings {
				if ref.choices[chosen.Reading] != chosen.Choice {
					t.Errorf("%s: reading %v, and %s was chosen", name(f), chosen, ref.choices[chosen.Reading])
				}
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d, %s, on %s known %s", seed, s.instrument.ID(), s.question.On, s.question.Known)
		}
	}
	throwings(t, chance.All(100), check)
	factScenes(t, chance.All(500), check)
	themed(t, chance.All(60), []string{"emergency that ends", "offer"}, check)
	seen.check(t)
}

// check fails for what no proof had; a short run is too short to have it all.
func (s *proofCounts) check(t *testing.T) {
	t.Logf("effects %v, assumptions %v, %d findings rest on several leaves", s.effects, s.assumptions, s.several)
	if testing.Short() {
		return
	}
	for kind := obligation.All; kind <= obligation.UnderChoice; kind++ {
		if s.kinds[kind] == 0 {
			t.Errorf("no node of kind %s", kind)
		}
	}
	for kind := obligation.Projection; kind.String() != ""; kind++ {
		if s.assumptions[kind] == 0 {
			t.Errorf("no assumption of kind %s", kind)
		}
	}
	for effect := obligation.Counts; effect.String() != ""; effect++ {
		if s.effects[effect] == 0 {
			t.Errorf("no ground with effect %s", effect)
		}
	}
	if s.several == 0 || s.completions == 0 {
		t.Errorf("%d findings rest on several leaves, %d are settled by every completion alone: none should be none", s.several, s.completions)
	}
}

// A document with everything that can be in it validates, and comes back from
// JSON as it was.
func TestDocumentsValidate(t *testing.T) {
	throwings(t, chance.Some(12), func(seed uint64, s scene) {
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
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	q := sampleQuestion(t)
	q.Bearer = []party.State{party.MustParseState("MNE"), party.MustParseState("BIH"), party.MustParseState("NOR")}
	q.Counterparty = q.Bearer
	all := tellAll(t, sampleRegister(t), q)
	if err := schema.Validate(schema.KindAssessment, written(t, all.Document)); err != nil {
		t.Fatal(err)
	}
}
