package assistance

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// TestReadDate reads every day, and every month and day that there is not.
func TestReadDate(t *testing.T) {
	read := 0
	for year := 1898; year <= 2201; year++ {
		for month := 0; month <= 13; month++ {
			for day := 0; day <= 32; day++ {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				want, err := civil.Parse(text)
				got, end := readDate([]byte(`"`+text+`"`), 0)
				if got != want || (end == 12) != (err == nil) || (end == 0) != (err != nil) {
					t.Fatalf("%s is read as %s to %d; expected %s, %v", text, got, end, want, err)
				}
				if end > 0 {
					read++
				}
			}
		}
	}
	if want := civil.Latest().DaysSince(civil.Earliest()) + 1; read != want {
		t.Errorf("%d days of %d", read, want)
	}
}

func TestReadDateOfAnotherForm(t *testing.T) {
	const sound = `"2014-05-01"`
	for i := range sound {
		for b := range 256 {
			text := []byte(sound)
			text[i] = byte(b)
			want, err := civil.Parse(string(text[1:11]))
			quoted := text[0] == '"' && text[11] == '"'
			got, end := readDate(text, 0)
			if err == nil && quoted != (end == 12) || err != nil && end != 0 || end > 0 && got != want {
				t.Errorf("%q is read as %s to %d; expected %s, %v", text, got, end, want, err)
			}
		}
		if got, end := readDate([]byte(sound[:i]), 0); end != 0 {
			t.Errorf("%q is read as %s", sound[:i], got)
		}
	}
}
