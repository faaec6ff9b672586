package token

import "github.com/treatyaid/treatyaid/schema/civil"

// Date reads a date, such as "2026-03-01", that has no escape.
func Date(data []byte, i int) (date civil.Date, end int) {
	i = begin(data, i, '"')
	end = i + len(`2006-01-02"`)
	if i == 0 || end > len(data) || data[end-1] != '"' {
		return civil.Date{}, 0
	}
	if date.UnmarshalText(data[i:end-1]) != nil {
		return civil.Date{}, 0
	}
	return date, end
}
