package token

import (
	"fmt"
	"strings"
)

// CapitalCodes has the value of each code of three capital letters, such as that
// of a currency or a State. Make it with [NewCapitalCodes]; it never changes.
type CapitalCodes[T comparable] struct {
	values [26 * 26 * 26]T // by letters; the zero value where there is no code
}

// NewCapitalCodes returns the codes with the values that parse gives them, none of
// which may be the zero value. It panics if a code is not three capital letters,
// or parse refuses it: then the schema has a code that the type has not.
func NewCapitalCodes[T comparable](parse func(string) (T, error), codes ...string) *CapitalCodes[T] {
	c := new(CapitalCodes[T])
	for _, code := range codes {
		if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			panic(fmt.Sprintf("token: %q is not three capital letters", code))
		}
		value, err := parse(code)
		if err != nil {
			panic(err)
		}
		c.values[capitals(code[0]-'A', code[1]-'A', code[2]-'A')] = value
	}
	return c
}

// Read reads a code.
func (c *CapitalCodes[T]) Read(data []byte, i int) (value T, end int) {
	var none T
	if i = begin(data, i, '"'); i == 0 || i+4 > len(data) || data[i+3] != '"' {
		return none, 0
	}
	first, second, third := data[i]-'A', data[i+1]-'A', data[i+2]-'A'
	if first >= 26 || second >= 26 || third >= 26 {
		return none, 0
	}
	if value = c.values[capitals(first, second, third)]; value == none {
		return none, 0
	}
	return value, i + 4
}

// capitals is the place of three letters, each from 0 for A.
func capitals(first, second, third byte) int {
	return (int(first)*26+int(second))*26 + int(third)
}
