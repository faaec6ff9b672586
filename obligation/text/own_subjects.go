package text

import (
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/label"
)

// ownSubjects are the subjects of the treaties that findings are about.
var ownSubjects = []assistance.Subject{assistance.ClusterMunitions}

// wider says what a record counts together, if it lies only partly in the treaties'
// own subjects: "all mine action", "cluster munitions and mines". It is "" for any
// other record.
func wider(r *assistance.Record) string {
	if assistance.SubjectSetOf(ownSubjects).Extent(assistance.SubjectSetOf(r.Subjects)) != assistance.Partly {
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
