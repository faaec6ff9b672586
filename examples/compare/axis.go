package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
)

// axis is what treaties are compared by. A norm lies on it if anything that its
// catalogue says of it is among what the axis lists.
type axis struct {
	Name       string
	About      string
	Categories []assistance.Category // of the records that bear on it, and of its means, with what lies in them
	Facing     []obligation.Facing
	Modalities []obligation.Modality
	Stages     []assistance.Stage // of the records that bear on it
	Titles     []string           // words of its title in the catalogue
	Programmes bool               // programmes bear on it
	Restricts  bool               // restrictions bear on it
	Survives   bool               // it says what it outlasts
}

var axes = []axis{
	{Name: "trust-fund", About: "money for trust funds",
		Categories: []assistance.Category{assistance.TrustFund}, Facing: []obligation.Facing{obligation.FacingFund}},
	{Name: "victims", About: "assistance for victims and other affected people",
		Categories: []assistance.Category{assistance.VictimAssistance}, Titles: []string{"victim", "affected individuals"}},
	{Name: "exchange", About: "exchange of equipment, material and information",
		Categories: []assistance.Category{assistance.Exchange}, Restricts: true},
	{Name: "emergency", About: "assistance in an emergency",
		Categories: []assistance.Category{assistance.Emergency}, Titles: []string{"emergency"}},
	{Name: "request", About: "seeking and requesting assistance",
		Stages: []assistance.Stage{assistance.Requested}, Titles: []string{"seek", "request"}},
	{Name: "clearance", About: "clearance of what is left",
		Categories: []assistance.Category{assistance.Clearance}, Titles: []string{"clearance"}},
	{Name: "stockpile", About: "stockpiles, their destruction and management",
		Categories: []assistance.Category{assistance.StockpileDestruction, assistance.StockpileManagement}},
	{Name: "user-state", About: "what one owes where one's own use left harm",
		Categories: []assistance.Category{assistance.UserStateAssistance, assistance.StrikeInformation},
		Modalities: []obligation.Modality{obligation.Responsibility}},
	{Name: "cooperation", About: "cooperation with each other",
		Programmes: true, Titles: []string{"cooperat"}},
	{Name: "savings", About: "what is left as it is, and what outlasts withdrawal or inability",
		Modalities: []obligation.Modality{obligation.Saving}, Survives: true},
}

// axisNamed returns the axis of a name.
func axisNamed(name string) (axis, bool) {
	at := slices.IndexFunc(axes, func(a axis) bool { return a.Name == name })
	if at < 0 {
		return axis{}, false
	}
	return axes[at], true
}

// axisNames returns the names of the axes.
func axisNames() []string {
	var names []string
	for _, a := range axes {
		names = append(names, a.Name)
	}
	return names
}

// has reports whether a norm of a treaty lies on the axis.
func (a *axis) has(in *obligation.Instrument, n *obligation.Norm) bool {
	if slices.Contains(a.Facing, n.Toward.Each) || slices.Contains(a.Modalities, n.Modality) || a.Survives && len(n.Survives) > 0 {
		return true
	}
	if slices.ContainsFunc(a.Titles, func(word string) bool { return strings.Contains(n.Title.English, word) }) {
		return true
	}
	if slices.ContainsFunc(n.Means, func(m obligation.Means) bool { return a.covers(m.Category) }) {
		return true
	}
	e := n.Evidence
	if e == nil {
		return false
	}
	return a.Programmes && e.Programmes != nil || a.Restricts && e.Restrictions != nil ||
		slices.ContainsFunc(e.Records, func(r obligation.RecordEvidence) bool {
			return slices.ContainsFunc(r.Categories, a.covers) || len(r.Categories) == 0 && a.namedIn(in, n.Cite) ||
				slices.ContainsFunc(r.Stages, func(s assistance.Stage) bool { return slices.Contains(a.Stages, s) })
		})
}

func (a *axis) covers(c assistance.Category) bool {
	return slices.ContainsFunc(a.Categories, func(of assistance.Category) bool { return of == c || of.Contains(c) })
}

// namedIn reports whether a paragraph, of which records of any category are evidence,
// is where the catalogue has a category of the axis.
func (a *axis) namedIn(in *obligation.Instrument, cite string) bool {
	return slices.ContainsFunc(in.Document().Categories, func(u obligation.CategoryUse) bool {
		return slices.Contains(u.Cites, cite) && a.covers(u.Category)
	})
}
