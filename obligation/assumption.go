package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Assumption is something that a finding takes to be so although no source
// says it of that day.
type Assumption struct {
	Kind AssumptionKind `json:"kind"`
	// State is whose standing was carried forward.
	State party.State `json:"state,omitzero"`
	Fact  *Fact       `json:"fact,omitempty"`
	// Since is the day from which it is carried: the evidence's own, the
	// completeness of the status list, or the knowledge date.
	Since civil.Date `json:"since,omitzero"`
	Days  int        `json:"days,omitempty"` // from Since to the day asked
	ID    string     `json:"id,omitempty"`   // of the hypothetical determination
}

// AssumptionKind says what is assumed. The zero value is nothing.
type AssumptionKind uint8

// The kinds of assumption.
const (
	Projection      AssumptionKind = iota + 1 // nothing changes between the knowledge date, or else the day to which the registers were compiled, and the later legal date
	StandingCarried                           // standing is as on the day to which the status list is complete
	EvidenceCarried                           // evidence as at a day still holds
	Hypothetical                              // a fact that nobody has stated
)

var assumptionKinds = codelist.New[AssumptionKind]("kind of assumption", "projection", "standing-carried", "evidence-carried", "hypothetical")

// String returns the code of k, or the empty string for the zero value.
func (k AssumptionKind) String() string { return assumptionKinds.String(k) }

// ParseAssumptionKind returns the kind of assumption with the given code; the error is a
// *codelist.UnknownError.
func ParseAssumptionKind(code string) (AssumptionKind, error) { return assumptionKinds.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (k AssumptionKind) MarshalText() ([]byte, error) { return assumptionKinds.Marshal(k) }

// UnmarshalText reads a code as ParseAssumptionKind does.
func (k *AssumptionKind) UnmarshalText(text []byte) error { return assumptionKinds.Unmarshal(text, k) }

// assumptions lists what the weighed leaves on which the finding rests take to
// be so.
func (f Finding) assumptions(weighed []weighing, rests uint16) []Assumption {
	q := &f.answer.inquiry
	var list []Assumption
	if since := cmp.Or(q.known, q.index.compiled); !since.IsZero() && q.on.After(since) {
		list = append(list, Assumption{Kind: Projection, Since: since, Days: q.on.DaysSince(since)})
	}
	for i, w := range weighed {
		if rests&(1<<i) == 0 {
			continue
		}
		l := f.answer.formula.leaves[i]
		if w.status.Carried {
			since := q.list.CompleteAsOf
			list = append(list, Assumption{Kind: StandingCarried, State: l.subject.of(f.bearer, f.counterparty), Since: since, Days: q.on.DaysSince(since)})
		}
		fact := l.fact(f.bearer, f.counterparty)
		for _, age := range ages(w.assumed) {
			list = append(list, Assumption{Kind: EvidenceCarried, Fact: &fact, Since: q.on.AddDays(-age), Days: age})
		}
		for _, id := range hypothetical(w.assumed) {
			list = append(list, Assumption{Kind: Hypothetical, Fact: &fact, ID: id})
		}
	}
	return list
}

// ages returns by how many days grounds were carried forward, each number once,
// the least first.
func ages(grounds []ground) []int {
	var list []int
	for _, g := range grounds {
		if g.effect == Carried {
			list = append(list, g.age)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// hypothetical returns the ids of the hypothetical words among grounds, sorted.
func hypothetical(grounds []ground) []string {
	var ids []string
	for _, g := range grounds {
		if g.isHypothetical() {
			ids = append(ids, g.determination.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
