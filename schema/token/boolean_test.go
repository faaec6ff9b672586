package token_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestBoolean(t *testing.T) {
	tests := []struct {
		data  string
		at    int
		value bool
		end   int
	}{
		{"true", 0, true, 4},
		{"false,", 0, false, 5},
		{`{"a":true}`, 5, true, 9},
		{"", 0, false, 0},
		{"tru", 0, false, 0},
		{"fals", 0, false, 0},
		{"True", 0, false, 0},
		{"null", 0, false, 0},
		{"1", 0, false, 0},
		{"true", 4, false, 0},
	}
	for _, test := range tests {
		if value, end := token.Boolean([]byte(test.data), test.at); value != test.value || end != test.end {
			t.Errorf("%q at %d: %v, %d", test.data, test.at, value, end)
		}
	}
}
