package assistance

// readAmount reads an amount.
func readAmount(data []byte, i int) (a Amount, end int) {
	const most = len("99999999999999")
	if i >= len(data) || data[i] != '"' {
		return Amount{}, 0
	}
	whole := i + 1
	var units int64
	for i = whole; i < len(data) && i <= whole+most && data[i]-'0' <= 9; i++ {
		units = units*10 + int64(data[i]-'0')
	}
	if i == whole || i > whole+most || i > whole+1 && data[whole] == '0' {
		return Amount{}, 0
	}
	point := i
	if i < len(data) && data[i] == '.' {
		for i++; i < len(data) && i <= point+decimals && data[i]-'0' <= 9; i++ {
			units = units*10 + int64(data[i]-'0')
		}
		if i == point+1 {
			return Amount{}, 0
		}
		point++
	}
	if i >= len(data) || data[i] != '"' {
		return Amount{}, 0
	}
	for range decimals - (i - point) {
		units *= 10
	}
	return Amount{units}, i + 1
}
