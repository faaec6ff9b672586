package token_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/token"
)

// TestDate puts every byte in every place of a date in quotation marks.
func TestDate(t *testing.T) {
	const sound = `"2014-05-01"`
	read := 0
	for i := range sound {
		for b := range 256 {
			text := []byte(sound)
			text[i] = byte(b)
			want, err := civil.Parse(string(text[1:11]))
			quoted := text[0] == '"' && text[11] == '"'
			date, end := token.Date(append([]byte("x"), text...), 1)
			if err == nil && quoted {
				read++
				if date != want || end != 13 {
					t.Errorf("%q is read as %v to %d, want %v", text, date, end, want)
				}
			} else if end != 0 || !date.IsZero() {
				t.Errorf("%q is read as %v to %d", text, date, end)
			}
		}
		if date, end := token.Date([]byte(sound[:i]), 0); end != 0 {
			t.Errorf("%q is read as %v", sound[:i], date)
		}
	}
	if read < 30 {
		t.Errorf("only %d dates", read)
	}
}
