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

// countActs counts what else than records bears on some finding of a norm.
func (s *NormSummary) countActs(n *normAnswer) {
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
	for asked := range eachAsked(n) {
		var r Recorded
		of := recording{normAsked: asked}
		of.addActs(&r)
		count(&s.Reports, r.Reports)
		count(&s.Programmes, r.Programmes)
		count(&s.Coalitions, r.Coalitions)
		count(&s.Restrictions, r.Restrictions)
	}
}

// recordsBearingOn counts the records that bear on some finding of a norm. It
// looks only at the bearers and counterparties that records name.
func recordsBearingOn(n *normAnswer) int {
	ids := make(map[string]bool)
	for pair := range namedByRecords(n) {
		of := recording{normAsked{n, pair[0], pair[1]}, civil.Period{}}
		for _, id := range of.records().Records {
			ids[id] = true
		}
	}
	return len(ids)
}

// namedByRecords returns the bearers and counterparties, among those asked about, that
// some record can bear on: a place that the norm's evidence names holds the
// State of the record, any other place every State.
func namedByRecords(n *normAnswer) map[[2]party.State]bool {
	states, pairs := n.columns.states, make(map[[2]party.State]bool)
	for i := range n.norm.Evidence.Records {
		e := &n.norm.Evidence.Records[i]
		for r := range n.inquiry.index.ledger.ViewOf(assistance.Query{Subjects: n.inquiry.covers.subjects, Categories: e.Categories, Known: n.inquiry.known}) {
			bearers := e.among(states.bearers, SideBearer, r)
			if !n.norm.Pairs() {
				for _, b := range bearers {
					pairs[[2]party.State{b}] = true
				}
				continue
			}
			others := e.among(states.others, SideCounterparty, r)
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
