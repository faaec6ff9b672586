package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
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
	Hypothetical int           `json:"hypothetical,omitempty"` // of all these, how many rest on suppositions
	Reasons      []ReasonCount `json:"reasons,omitempty"`      // in the order of the schema
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

// summaryOf counts the findings of a norm.
func summaryOf(n *normAnswer) NormSummary {
	s := NormSummary{Instrument: n.law.ID, Norm: n.norm.ID, Cite: n.norm.Cite, Title: n.norm.Title.English,
		Modality: n.norm.Modality, Pairs: n.norm.Pairs()}
	if n.norm.Evidence != nil {
		s.Records = recordsBearingOn(n)
		s.countActs(n)
	}
	counts := make([]int, len(Reasons())+1)
	for asked := range eachAsked(n) {
		col := n.columns.of(asked.bearer, asked.counterparty)
		e := &n.table[col.is]
		switch e.Truth {
		case logic.Yes:
			s.Applies++
		case logic.No:
			s.DoesNotApply++
		default:
			s.Undetermined++
		}
		counts[n.reason(e, &col)]++
		if sourced, ok := asked.withoutSuppositions(); ok {
			without := sourced.columns.of(asked.bearer, asked.counterparty)
			if !n.isSame(&col, &without) {
				s.Hypothetical++
			}
		}
	}
	for _, reason := range Reasons() {
		if count := counts[reason]; count > 0 {
			s.Reasons = append(s.Reasons, ReasonCount{reason, count})
		}
	}
	return s
}

// countActs counts what else than records bears on some finding of a norm. Each is looked at
// once, and not for every pair.
func (s *NormSummary) countActs(n *normAnswer) {
	evidence := n.norm.Evidence
	bearers, others := n.columns.states.found(n.norm.Pairs())
	in := func(w Who) []party.State {
		if w == Counterparty {
			return others
		}
		return bearers
	}
	if e := evidence.Reports; e != nil {
		for _, by := range in(e.By) {
			for range n.reports(e, by, civil.Period{}) {
				s.Reports++
			}
		}
	}
	if e := evidence.Restrictions; e != nil {
		for _, by := range in(e.By) {
			for range n.restrictions(e, by, civil.Period{}) {
				s.Restrictions++
			}
		}
	}
	if e := evidence.Programmes; e != nil {
		for i := range n.inquiry.index.document.Programmes {
			p := &n.inquiry.index.document.Programmes[i]
			switch {
			case !n.bears(p, civil.Period{}) || !e.isBetween(p, bearers, others):
			case p.Kind == assistance.Agreement:
				s.Programmes++
			default:
				s.Coalitions++
			}
		}
	}
}
