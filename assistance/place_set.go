package assistance

// placeSet is a set of places in a list, a bit for each. The zero placeSet is empty.
type placeSet []uint64

func (s *placeSet) add(place int) {
	for len(*s) <= place/64 {
		*s = append(*s, 0)
	}
	(*s)[place/64] |= 1 << (place % 64)
}

// addAll adds the places of another set.
func (s *placeSet) addAll(other placeSet) {
	for i, bits := range other {
		if i == len(*s) {
			*s = append(*s, 0)
		}
		(*s)[i] |= bits
	}
}

func (s placeSet) has(place int) bool {
	return place/64 < len(s) && s[place/64]&(1<<(place%64)) != 0
}

func (s placeSet) isEmpty() bool { return len(s) == 0 }

// meets reports whether some place is in both sets.
func (s placeSet) meets(other placeSet) bool {
	for i := range min(len(s), len(other)) {
		if s[i]&other[i] != 0 {
			return true
		}
	}
	return false
}
