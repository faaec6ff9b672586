package token_test

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestCapitalCodes(t *testing.T) {
	known := map[string]int{"AAA": 1, "EUR": 2, "NOR": 3, "ZZZ": 4}
	parse := func(code string) (int, error) {
		if known[code] == 0 {
			return 0, errors.New("no such code")
		}
		return known[code], nil
	}
	codes := token.NewCapitalCodes(parse, "AAA", "EUR", "NOR", "ZZZ")
	for code, want := range known {
		if value, end := codes.Read([]byte(`x"`+code+`"`), 1); value != want || end != 6 {
			t.Errorf("%s is read as %d to %d", code, value, end)
		}
	}
	const sound = `"EUR"`
	for i := range sound {
		for b := range 256 {
			text := []byte(sound)
			if text[i] == byte(b) {
				continue
			}
			text[i] = byte(b)
			if value, end := codes.Read(text, 0); value != 0 || end != 0 {
				t.Errorf("%q is read as %d to %d", text, value, end)
			}
		}
		if value, end := codes.Read([]byte(sound[:i]), 0); value != 0 || end != 0 {
			t.Errorf("%q is read as %d to %d", sound[:i], value, end)
		}
	}
	for _, wrong := range []string{"", "EU", "EURO", "eur", "E-R", "XXX"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is a code", wrong)
				}
			}()
			token.NewCapitalCodes(parse, "EUR", wrong)
		}()
	}
}
