package briefing

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Agreement is a programme of assistance, or a coalition, to which the State is a party.
type Agreement struct {
	ID     string                   `json:"id"`
	Title  string                   `json:"title"`
	Kind   assistance.ProgrammeKind `json:"kind"`
	With   []party.Actor            `json:"with"`
	Agreed civil.Date               `json:"agreed,omitzero"`
	Period civil.Period             `json:"period,omitzero"`
	Ended  bool                     `json:"ended,omitempty"` // before the day asked
	Source int                      `json:"source"`
}

// agreementsOf returns the programmes of a State that were agreed by the day, and known.
func agreementsOf(a *answers, sources *sources, s party.State) []Agreement {
	all := []Agreement{}
	for i := range a.held.Programmes {
		p := &a.held.Programmes[i]
		if p.Foreseen || p.Agreed.After(a.On) || !isKnown(a, p.KnownOn()) || !touches(a, p.Subjects) ||
			!slices.ContainsFunc(p.Parties, func(by party.Actor) bool { return by.State == s }) {
			continue
		}
		one := Agreement{ID: p.ID, Title: p.Title, Kind: p.Kind, Agreed: p.Agreed, Period: p.Period,
			Ended: !p.Period.Until.IsZero() && !p.Period.Until.After(a.On), Source: sources.number(p.Source)}
		for _, by := range p.Parties {
			if by.State != s {
				one.With = append(one.With, by)
			}
		}
		all = append(all, one)
	}
	return all
}

// touches reports whether something about subjects may be of the treaty; of none that are
// said, it may.
func touches(a *answers, subjects []assistance.Subject) bool {
	return len(subjects) == 0 || assistance.SubjectSetOf(a.law.Subjects).Extent(assistance.SubjectSetOf(subjects)) != assistance.Outside
}
