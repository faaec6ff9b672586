package assistance

// listing is records with what they are about, by their numbers.
type listing struct {
	numbered
	about []SubjectSet
	in    []categorySet
}

// add appends a record, whose id comes after those that are listed.
func (l *listing) add(r *Record, about SubjectSet, in categorySet) {
	l.inOrder, l.about, l.in = append(l.inOrder, r), append(l.about, about), append(l.in, in)
}

// bears reports whether a record may have money for some subjects and categories.
func (l *listing) bears(number uint32, subjects SubjectSet, categories categorySet) bool {
	return l.in[number]&categories != 0 && subjects.Extent(l.about[number]) != Outside
}
