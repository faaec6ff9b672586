package token

// Boolean reads true or false.
func Boolean(data []byte, i int) (value bool, end int) {
	switch i = Space(data, i); {
	case i+4 <= len(data) && string(data[i:i+4]) == "true":
		return true, i + 4
	case i+5 <= len(data) && string(data[i:i+5]) == "false":
		return false, i + 5
	}
	return false, 0
}
