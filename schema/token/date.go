package token

import "github.com/treatyaid/treatyaid/schema/civil"

// Date reads a date, such as "2026-03-01", that has no escape.
func Date(data []byte, i int) (date civil.Date, end int) {
	const size = len(`"2006-01-02"`)
	end = i + size
	if end > len(data) || data[i] != '"' || data[end-1] != '"' {
		return civil.Date{}, 0
	}
	if date.UnmarshalText(data[i+1:end-1]) != nil {
		return civil.Date{}, 0
	}
	return date, end
}
