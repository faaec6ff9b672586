package briefing

import "slices"

// OverallSheet lays the first page out.
func OverallSheet(p *Overall, o Options) *Sheet {
	s := &Sheet{title: p.Treaty.Name + ": who is affected, who is bound, whom to ask", head: headSaid(&p.Head), notices: p.Notices}
	s.sections = append(s.sections, affectedSection(p, o), boundSection(p, o), openSection(p), askSection(p, o))
	s.sections = slices.DeleteFunc(s.sections, section.isEmpty)
	if o.Sources {
		s.sources = p.Sources
	}
	return s
}
