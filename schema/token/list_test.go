package token_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

// integers reads a list of integers from 1 to 99, and hands over with the offset 0.
func integers(data []byte, i int) (list []int, end int) {
	i, more := token.FirstItem(data, i)
	for more {
		var n int
		n, i = token.Integer(data, i, 1, 99)
		list = append(list, n)
		i, more = token.NextItem(data, i)
	}
	return list, i
}

func TestList(t *testing.T) {
	for data, want := range map[string]struct{ items, end int }{
		"[]":             {0, 2},
		"[ \n]x":         {0, 4},
		"[1]":            {1, 3},
		"[1,22,3]":       {3, 8},
		"[ 1 , 22\t, 3]": {3, 13},
		"":               {},
		"1]":             {},
		"{1]":            {},
		"[":              {},
		"[1":             {},
		"[1,":            {},
		"[1 ":            {},
		"[,":             {},
		"[1,]":           {},
		"[1;2]":          {},
		"[1 2]":          {},
		"[1}":            {},
		"[1.5]":          {},
		"[01]":           {},
		"[100]":          {},
		"[x]":            {},
	} {
		list, end := integers([]byte(data), 0)
		if end != want.end || end > 0 && len(list) != want.items {
			t.Errorf("%q: %v, to %d; want %d items, to %d", data, list, end, want.items, want.end)
		}
	}
}
