package obligation

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// NormSummary counts the findings of one norm in an assessment.
type NormSummary struct {
	Instrument   string        `json:"instrument"`
	Norm         string        `json:"norm"`
	Cite         string        `json:"cite"`
	Title        string        `json:"title"`
	Modality     Modality      `json:"modality"`
	Pairs        bool          `json:"pairs"` // counted are pairs of States, not bearers
	Applies      int           `json:"applies"`
	DoesNotApply int           `json:"doesNotApply"`
	Undetermined int           `json:"undetermined"`
	Reasons      []ReasonCount `json:"reasons,omitempty"` // in the order of the schema
	// Records is how many records bear on some finding of the norm; no total
	// is taken across findings. So with the reports, programmes, coalitions and
	// restrictions.
	Records      int `json:"records"`
	Reports      int `json:"reports,omitempty"`
	Programmes   int `json:"programmes,omitempty"`
	Coalitions   int `json:"coalitions,omitempty"`
	Restrictions int `json:"restrictions,omitempty"`
}

// ReasonCount is how many findings have a reason.
type ReasonCount struct {
	Reason Reason `json:"reason"`
	Count  int    `json:"count"`
}

// Summary counts the findings of every norm that was asked, in order.
func (a *Assessment) Summary() []NormSummary {
	summaries := make([]NormSummary, len(a.norms))
	counts := make([][]int, len(a.norms))
	place := make(map[*normAnswer]int, len(a.norms))
	for i, n := range a.norms {
		place[n] = i
		counts[i] = make([]int, len(Reasons())+1)
		summaries[i] = NormSummary{Instrument: n.instrument.ID, Norm: n.norm.ID, Cite: n.norm.Cite, Title: n.norm.Title,
			Modality: n.norm.Modality, Pairs: n.norm.Pairs()}
		if n.norm.Evidence != nil {
			summaries[i].Records = a.recordsBearingOn(n)
			a.countActs(&summaries[i], n)
		}
	}
	for f := range a.Findings() {
		i := place[f.answer]
		switch f.Applicability() {
		case Applies:
			summaries[i].Applies++
		case DoesNotApply:
			summaries[i].DoesNotApply++
		default:
			summaries[i].Undetermined++
		}
		counts[i][f.Reason()]++
	}
	for i := range summaries {
		for _, reason := range Reasons() {
			if count := counts[i][reason]; count > 0 {
				summaries[i].Reasons = append(summaries[i].Reasons, ReasonCount{reason, count})
			}
		}
	}
	return summaries
}

// recordsBearingOn counts the records that bear on some finding of a norm. It
// looks only at the bearers and counterparties that records name.
func (a *Assessment) recordsBearingOn(n *normAnswer) int {
	ids := make(map[string]bool)
	for pair := range a.named(n) {
		for _, id := range n.records(pair[0], pair[1], civil.Period{}).Records {
			ids[id] = true
		}
	}
	return len(ids)
}

// countActs counts what else bears on some finding of a norm.
func (a *Assessment) countActs(s *NormSummary, n *normAnswer) {
	evidence := n.norm.Evidence
	if evidence.Reports == nil && evidence.Programmes == nil && evidence.Restrictions == nil {
		return
	}
	ids := make(map[string]bool)
	count := func(total *int, found []string) {
		for _, id := range found {
			if !ids[id] {
				ids[id] = true
				*total++
			}
		}
	}
	for f := range a.findings(n) {
		var r Recorded
		n.addActs(&r, f.bearer, f.counterparty, civil.Period{})
		count(&s.Reports, r.Reports)
		count(&s.Programmes, r.Programmes)
		count(&s.Coalitions, r.Coalitions)
		count(&s.Restrictions, r.Restrictions)
	}
}

// named returns the bearers and counterparties, among those asked about, that
// some record can bear on: a place that the norm's evidence names holds the
// State of the record, any other place every State.
func (a *Assessment) named(n *normAnswer) map[[2]party.State]bool {
	pairs := make(map[[2]party.State]bool)
	for i := range n.norm.Evidence.Records {
		e := &n.norm.Evidence.Records[i]
		for r := range n.inquiry.index.ledger.Records(assistance.Query{Categories: e.Categories, Known: n.inquiry.known}) {
			bearers := e.among(a.bearers, SideBearer, r)
			if !n.norm.Pairs() {
				for _, b := range bearers {
					pairs[[2]party.State{b}] = true
				}
				continue
			}
			others := e.among(a.others, SideCounterparty, r)
			for _, b := range bearers {
				for _, c := range others {
					if b != c {
						pairs[[2]party.State{b, c}] = true
					}
				}
			}
		}
	}
	return pairs
}

// among returns the State that a record names in a place, if it is among those
// asked about, or all of these if the evidence does not look at the place.
func (e *RecordEvidence) among(asked []party.State, place Side, r *assistance.Record) []party.State {
	named := r.Provider.State
	switch place {
	case e.Provider:
	case e.Recipient:
		named = r.Recipient.State
	default:
		return asked
	}
	if slices.Contains(asked, named) {
		return []party.State{named}
	}
	return nil
}

// OpenQuestion is a group of open facts of one predicate and category: what to
// ask next, once for all the States of which it is open.
type OpenQuestion struct {
	Kind      ConditionKind       `json:"kind"` // IsParty, HoldsFact or HadEvent
	Predicate Predicate           `json:"predicate,omitzero"`
	Category  assistance.Category `json:"category,omitzero"`
	Asks      string              `json:"asks"`
	// Settles is how many findings some answer would settle by itself.
	Settles int `json:"settles"`
	// Touches is how many undetermined findings the facts are open in.
	Touches int `json:"touches"`
	// Facts is how many distinct facts the group has.
	Facts int `json:"facts"`
	// Subjects are the States whose facts they are, those first whose answers
	// would settle most.
	Subjects []party.State `json:"subjects,omitempty"`
}

// questionKey groups open facts.
type questionKey struct {
	kind      ConditionKind
	predicate Predicate
	category  assistance.Category
}

// questionCount counts one group.
type questionCount struct {
	settles, touches int
	settling         bool // some answer settles the finding at hand
	facts            map[[2]party.State]bool
	subject          [party.StateCount]int
	open             [party.StateCount]bool
	alone            [party.StateCount]bool // a fact without an object is counted
}

// OpenQuestions groups the open facts of all findings, those first that would
// settle most.
func (a *Assessment) OpenQuestions() []OpenQuestion {
	counts := make(map[questionKey]*questionCount)
	leaves := make(map[*normAnswer][]*questionCount)
	for _, n := range a.norms {
		for _, l := range n.formula.leaves {
			key := questionKey{l.kind, l.predicate, l.category}
			if counts[key] == nil {
				counts[key] = &questionCount{facts: make(map[[2]party.State]bool)}
			}
			leaves[n] = append(leaves[n], counts[key])
		}
	}
	var met []*questionCount // by one finding; a group counts once in it
	for f := range a.Findings() {
		n := f.answer
		at := f.column().digits
		met = met[:0]
		for mask := n.table[at].open; mask != 0; mask &= mask - 1 {
			i := bits.TrailingZeros16(mask)
			c := leaves[n][i]
			if !slices.Contains(met, c) {
				met = append(met, c)
				c.settling = false
			}
			c.count(n, at, i, f)
		}
		for _, c := range met {
			c.touches++
			if c.settling {
				c.settles++
			}
		}
	}
	var questions []OpenQuestion
	for key, c := range counts {
		if c.touches > 0 {
			questions = append(questions, c.question(key))
		}
	}
	slices.SortFunc(questions, func(a, b OpenQuestion) int {
		return cmp.Or(cmp.Compare(b.Settles, a.Settles), cmp.Compare(b.Touches, a.Touches),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Predicate, b.Predicate), cmp.Compare(a.Category, b.Category))
	})
	return questions
}

func (c *questionCount) count(n *normAnswer, at uint32, i int, f Finding) {
	l := n.formula.leaves[i]
	subject, object := l.subject.of(f.bearer, f.counterparty), l.object.of(f.bearer, f.counterparty)
	if object.IsValid() || !c.alone[subject.Index()] {
		c.facts[[2]party.State{subject, object}] = true
	}
	c.open[subject.Index()] = true
	c.alone[subject.Index()] = c.alone[subject.Index()] || !object.IsValid()
	if n.table[at+powers[i]].truth != Unknown || n.table[at+2*powers[i]].truth != Unknown {
		c.settling = true
		c.subject[subject.Index()]++
	}
}

func (c *questionCount) question(key questionKey) OpenQuestion {
	q := OpenQuestion{Kind: key.kind, Predicate: key.predicate, Category: key.category, Asks: key.predicate.Asks(),
		Settles: c.settles, Touches: c.touches, Facts: len(c.facts)}
	if key.kind == IsParty {
		q.Asks = "Is {subject} bound on the day?"
	}
	for _, s := range party.States() {
		if c.open[s.Index()] {
			q.Subjects = append(q.Subjects, s)
		}
	}
	slices.SortStableFunc(q.Subjects, func(a, b party.State) int { return cmp.Compare(c.subject[b.Index()], c.subject[a.Index()]) })
	return q
}
