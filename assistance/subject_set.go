package assistance

import "math/bits"

// SubjectSet is a set of subjects: those of a record, or those that are asked of. It
// is comparable with ==, and so a key of a map. The zero SubjectSet is empty.
type SubjectSet uint16

const _ = SubjectSet(1) << (len(subjectNodes) - 1) // compiles only if it has a bit for each

// subjectsIn holds for each subject the set of it and what lies in it. Its index 0
// is the set of every subject.
var subjectsIn = func() (in [len(subjectNodes)]SubjectSet) {
	for s := Subject(1); s.isValid(); s++ {
		in[0] |= 1 << s
		for above := s; above != 0; above = subjectNodes[above].parent {
			in[above] |= 1 << s
		}
	}
	return in
}()

// SubjectSetOf returns the set of some subjects. Those that are none are left out.
func SubjectSetOf(subjects []Subject) SubjectSet {
	var set SubjectSet
	for _, s := range subjects {
		if s.isValid() {
			set |= 1 << s
		}
	}
	return set
}

// subjectsAsked returns the set of the subjects asked of; none means every subject.
func subjectsAsked(asked []Subject) SubjectSet {
	if len(asked) == 0 {
		return subjectsIn[0]
	}
	return SubjectSetOf(asked)
}

func (s SubjectSet) has(subject Subject) bool { return s&(1<<subject) != 0 }

// first returns the first subject of a set that has one.
func (s SubjectSet) first() Subject { return Subject(bits.TrailingZeros16(uint16(s))) }

// Extent returns how far the subjects of a record lie in those that are asked of:
//
//   - [Wholly]: each lies in one of these. The money is theirs.
//   - [Partly]: some subject of the one set contains one of the other. The money is
//     theirs at most; how much is not known, and may be none.
//   - [Outside]: none does. None of the money is theirs.
//
// It is Outside if either set is empty. Bits that are no subject's are left out.
func (asked SubjectSet) Extent(record SubjectSet) Extent {
	asked, record = asked&subjectsIn[0], record&subjectsIn[0]
	var within SubjectSet // what lies in a subject that is asked of
	for rest := asked; rest != 0; rest &= rest - 1 {
		within |= subjectsIn[rest.first()]
	}
	switch {
	case record == 0:
		return Outside
	case record&^within == 0:
		return Wholly
	case record&within != 0:
		return Partly
	}
	for ; record != 0; record &= record - 1 {
		if subjectsIn[record.first()]&asked != 0 {
			return Partly
		}
	}
	return Outside
}
