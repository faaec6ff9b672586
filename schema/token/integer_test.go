package token_test

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestInteger(t *testing.T) {
	const least, most = 5, 1200
	for n := range 2000 {
		text := fmt.Sprint(n)
		want := n >= least && n <= most
		value, end := token.Integer([]byte(text+","), 0, least, most)
		if (end > 0) != want || want && (value != n || end != len(text)) {
			t.Errorf("%d is read as %d to %d", n, value, end)
		}
		if value, end := token.Integer([]byte("0"+text), 0, least, most); end != 0 {
			t.Errorf("0%d is read as %d to %d", n, value, end)
		}
	}
	for _, test := range []struct {
		text              string
		least, most, want int
	}{
		{"999999999", 1, 999999999, 999999999},
		{"1", 1, 1, 1},
		{"", 1, 9, 0},
		{"-1", 1, 9, 0},
		{"+1", 1, 9, 0},
		{"x", 1, 9, 0},
		{"0", 1, 9, 0},
		{"4294967297", 1, 9, 0},
		{"18446744073709551617", 1, 9, 0},
	} {
		value, end := token.Integer([]byte(test.text), 0, test.least, test.most)
		if value != test.want || (end > 0) != (test.want > 0) {
			t.Errorf("%q is read as %d to %d, want %d", test.text, value, end, test.want)
		}
	}
}

// TestIntegerStops reads what begins with a number and is none that the schemas
// have. What follows the digits is for the next reader to refuse.
func TestIntegerStops(t *testing.T) {
	for _, text := range []string{"12.0", "12e3", "12x", "12 ", "12\"", "12:"} {
		if value, end := token.Integer([]byte(text), 0, 1, 99); value != 12 || end != 2 {
			t.Errorf("%q is read as %d to %d", text, value, end)
		}
	}
	if _, end := token.Integer([]byte("1234567890"), 0, 1, 999999999); end != 9 {
		t.Errorf("of ten digits, %d are read", end)
	}
}
