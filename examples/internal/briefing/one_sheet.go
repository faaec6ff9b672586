package briefing

import (
	"slices"
)

// OneSheet lays the page on a State out.
func OneSheet(p *One, o Options) *Sheet {
	s := &Sheet{title: p.Name + ": " + p.Treaty.Name, notices: p.Notices}
	s.head = append([]string{p.Standing.said() + " " + partiesSaid(&p.Head)}, headSaid(&p.Head)[1:]...)
	s.sections = []section{briefSection(p, o), saidSection(p, o), towardSection(p, o), giftsSection(p, o), widerSection(p, o), oneAskSection(p, o)}
	s.sections = slices.DeleteFunc(s.sections, section.isEmpty)
	if o.Sources {
		s.sources = p.Sources
	}
	return s
}
