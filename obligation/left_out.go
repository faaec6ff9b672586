package obligation

// leftOut is what is known of the names of parts that were left out, as they do not
// follow the schema. What refers to one of them is no fault.
type leftOut struct {
	names  map[string]bool
	unread bool // there are more, whose names could not be read
}

// add takes in what [schema.Reading.NamesLeftOut] returns.
func (l *leftOut) add(names []string, all bool) {
	if l.names == nil {
		l.names = make(map[string]bool, len(names))
	}
	for _, name := range names {
		l.names[name] = true
	}
	l.unread = l.unread || !all
}

// mayHave reports whether a part of that name may have been left out.
func (l *leftOut) mayHave(name string) bool { return l.unread || l.names[name] }
