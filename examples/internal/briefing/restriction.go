package briefing

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Restriction is a restriction that the State puts on equipment. Whether it is undue is
// for those who claim it.
type Restriction struct {
	ID        string               `json:"id"`
	Direction assistance.Direction `json:"direction"`
	What      string               `json:"what"`
	Period    civil.Period         `json:"period,omitzero"`
	Claims    int                  `json:"claims,omitempty"` // how many have called it undue, or not
	Source    int                  `json:"source"`
}

// restrictionsOf returns the restrictions of a State that were in force on the day, or of
// which nobody says when they were.
func restrictionsOf(a *answers, sources *sources, s party.State) []Restriction {
	all := []Restriction{}
	for i := range a.held.Restrictions {
		r := &a.held.Restrictions[i]
		if r.By == s && r.Period.Contains(a.On) && isKnown(a, r.Source.Known()) && touches(a, r.Subjects) {
			all = append(all, Restriction{r.ID, r.Direction, r.What, r.Period, len(r.Claims), sources.number(r.Source)})
		}
	}
	return all
}
