package token

// FirstItem reads the bracket at i that opens a list, and returns where the first
// item begins. If the list has no item, more is false, and at is the offset after
// the list, or 0 to hand over.
func FirstItem(data []byte, i int) (at int, more bool) {
	if i = begin(data, i, '['); i == 0 {
		return 0, false
	}
	if i = Space(data, i); i < len(data) && data[i] == ']' {
		return i + 1, false
	}
	return i, true
}

// NextItem reads on after an item that ends at i. It returns where the next item
// begins. If there is none, more is false, and at is the offset after the list, or
// 0 to hand over. It hands over if i is 0.
func NextItem(data []byte, i int) (at int, more bool) {
	if i == 0 {
		return 0, false
	}
	if i = Space(data, i); i < len(data) {
		switch data[i] {
		case ',':
			return Space(data, i+1), true
		case ']':
			return i + 1, false
		}
	}
	return 0, false
}
