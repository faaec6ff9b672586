package token

// Space returns the offset of the first byte from i on that is no white space of
// JSON, or len(data).
func Space(data []byte, i int) (at int) {
	if i < len(data) && data[i] > ' ' { // as in most documents
		return i
	}
	return skipSpace(data, i)
}

func skipSpace(data []byte, i int) (at int) {
	for i < len(data) && (data[i] == ' ' || data[i] == '\t' || data[i] == '\n' || data[i] == '\r') {
		i++
	}
	return i
}
