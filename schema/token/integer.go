package token

// Integer reads a whole number from least to most. least must be 1 or more, most
// must have 9 digits or fewer. A number ends before the first byte that is no
// digit; "1.5" ends before the point, and whoever reads on hands over.
func Integer(data []byte, i, least, most int) (value, end int) {
	if i = Space(data, i); i >= len(data) || data[i] == '0' {
		return 0, 0
	}
	for end = i; end < len(data) && end < i+9 && data[end]-'0' <= 9; end++ {
		value = value*10 + int(data[end]-'0')
	}
	if value < least || value > most {
		return 0, 0
	}
	return value, end
}
