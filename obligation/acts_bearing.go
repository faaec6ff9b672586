package obligation

import (
	"iter"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// isSelecting reports whether evidence on records selects any under the choice of readings.
// Without a category it would ask for every one.
func (n *normAnswer) isSelecting(e *RecordEvidence) bool {
	return (e.Under == nil || n.choices.of(e.Under.Reading).ID == e.Under.Choice) && len(n.inquiry.covers.selects(e)) > 0
}

// query asks the ledger for the records that evidence selects for a bearer and, where it
// looks at one, a counterparty.
func (n *normAnswer) query(e *RecordEvidence, bearer, counterparty party.State) assistance.Query {
	return assistance.Query{Providers: e.Provider.actors(bearer, counterparty), Recipients: e.Recipient.actors(bearer, counterparty),
		Subjects: n.inquiry.covers.subjects, Categories: n.inquiry.covers.selects(e), Known: n.inquiry.known, Stages: e.Stages}
}

// reports yields those of a State that evidence selects and that cover some of a period.
func (n *normAnswer) reports(e *ReportEvidence, of party.State, over civil.Period) iter.Seq[*assistance.Report] {
	return func(yield func(*assistance.Report) bool) {
		for _, r := range n.inquiry.index.reports[of] {
			if r.Item == e.Item && (r.Instrument == "" || r.Instrument == n.law.ID) && n.inquiry.knows(r.KnownOn()) && r.Covers.Overlaps(over) && !yield(r) {
				return
			}
		}
	}
}

// restrictions yields those that a State imposes, that evidence selects and that are in
// force in some of a period.
func (n *normAnswer) restrictions(e *RestrictionEvidence, of party.State, over civil.Period) iter.Seq[*assistance.Restriction] {
	return func(yield func(*assistance.Restriction) bool) {
		for _, r := range n.inquiry.index.restrictions[of] {
			if n.inquiry.knows(r.Source.Known()) && n.inquiry.covers.touches(r.Subjects) && e.selects(r) && r.Period.Overlaps(over) && !yield(r) {
				return
			}
		}
	}
}

// bears reports whether a programme bears on the norm in some of a period, whoever its
// parties are.
func (n *normAnswer) bears(p *assistance.Programme, over civil.Period) bool {
	return !p.Foreseen && n.inquiry.covers.touches(p.Subjects) && n.inquiry.knows(p.KnownOn()) && p.Period.Overlaps(over)
}

// isParty reports whether a State is a party to a programme.
func isParty(p *assistance.Programme, s party.State) bool {
	return slices.ContainsFunc(p.Parties, func(a party.Actor) bool { return a.State.IsValid() && a.State == s })
}
