package token_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestSpace(t *testing.T) {
	for b := range 256 {
		data := []byte{'x', byte(b), byte(b), 'x'}
		want := 1
		if b == ' ' || b == '\t' || b == '\n' || b == '\r' {
			want = 3
		}
		if got := token.Space(data, 1); got != want {
			t.Errorf("%q: %d, want %d", data, got, want)
		}
	}
	for data, want := range map[string]int{"": 0, " ": 1, " \t\r\n": 4, " \v": 1, "  \u00a0": 2} {
		if got := token.Space([]byte(data), 0); got != want {
			t.Errorf("%q: %d, want %d", data, got, want)
		}
	}
}
