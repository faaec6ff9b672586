package token

// Skip returns the offset after the value at i, if the value is sound JSON; whether it
// is, it does not say. A list or an object ends with the bracket that closes it, whatever
// stands between. It returns 0 where no value begins, or where the document ends within it.
func Skip(data []byte, i int) (end int) {
	if i >= len(data) {
		return 0
	}
	switch data[i] {
	case '"':
		return skipString(data, i)
	case '{', '[':
		return skipNested(data, i)
	}
	for end = i; end < len(data) && !endsWord(data[end]); end++ {
	}
	if end == i {
		return 0
	}
	return end
}

// skipNested returns the offset after the list or the object at i.
func skipNested(data []byte, i int) (end int) {
	for depth := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			if i = skipString(data, i); i == 0 {
				return 0
			}
			i--
		case '{', '[':
			depth++
		case '}', ']':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

// skipString returns the offset after the string at i.
func skipString(data []byte, i int) (end int) {
	for i++; i < len(data); i++ {
		switch data[i] {
		case '"':
			return i + 1
		case '\\':
			i++
		}
	}
	return 0
}

// endsWord reports whether a number, true, false or null ends before a byte.
func endsWord(b byte) bool {
	switch b {
	case ' ', '\t', '\n', '\r', ',', ':', '"', '{', '}', '[', ']':
		return true
	}
	return false
}
