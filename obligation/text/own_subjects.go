package text

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema/label"
)

// owns reports whether the money of a record lies wholly within an instrument's own
// subjects.
func owns(in *obligation.Instrument, r *assistance.Record) bool {
	return assistance.SubjectSetOf(in.Subjects()).Extent(assistance.SubjectSetOf(r.Subjects)) == assistance.Wholly
}

// wider says what a record counts together, if it lies only partly in an
// instrument's own subjects: "all mine action", "cluster munitions and mines". It is "" for any
// other record.
func wider(in *obligation.Instrument, r *assistance.Record) string {
	if assistance.SubjectSetOf(in.Subjects()).Extent(assistance.SubjectSetOf(r.Subjects)) != assistance.Partly {
		return ""
	}
	var names []string
	for _, s := range r.Subjects {
		name, _ := s.Label(label.English)
		names = append(names, name)
	}
	if len(names) == 1 {
		return "all " + names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
