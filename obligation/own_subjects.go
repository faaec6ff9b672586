package obligation

import "github.com/treatyaid/treatyaid/assistance"

// ownSubjects are the subjects of the treaties that this package knows. A record that
// lies wholly in them is evidence; one that lies in them only partly is an upper
// bound, and establishes nothing.
var ownSubjects = []assistance.Subject{assistance.ClusterMunitions}

// establishes reports whether a record lies wholly in the treaties' own subjects.
func establishes(r *assistance.Record) bool {
	return assistance.SubjectSetOf(ownSubjects).Extent(assistance.SubjectSetOf(r.Subjects)) == assistance.Wholly
}
