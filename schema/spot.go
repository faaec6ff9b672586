package schema

// spot is the place of a value in the document: a step into the spot around it.
// nil is the document itself.
type spot struct {
	around *spot
	in     *node // the schema of the object or array that it is in
	name   string
	index  int // of an item, or -1 for a member
}

func (s *spot) pointer() Pointer {
	if s == nil {
		return ""
	}
	if s.index >= 0 {
		return s.around.pointer().Item(s.index)
	}
	return s.around.pointer().Member(cut(s.name))
}

// depth is how many steps lead to the spot.
func (s *spot) depth() int {
	if s == nil {
		return 0
	}
	return s.around.depth() + 1
}

// beside reports whether the object that the spot is in may have a member of a name.
func (s *spot) beside(name string) bool {
	if s == nil {
		return false
	}
	_, ok := s.in.members[name]
	return ok
}
