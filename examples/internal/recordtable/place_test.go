package recordtable

import "testing"

func TestPlace(t *testing.T) {
	for _, test := range []struct {
		place Place
		want  string
	}{
		{Place{}, ""},
		{Place{Row: 1, Column: 1}, "A1"},
		{Place{Row: 7, Column: 26}, "Z7"},
		{Place{Row: 7, Column: 27}, "AA7"},
		{Place{Row: 1, Column: 52}, "AZ1"},
		{Place{Row: 1, Column: 702}, "ZZ1"},
		{Place{Row: 1, Column: 703}, "AAA1"},
		{Place{Row: 1048576, Column: 16384}, "XFD1048576"}, // the last of a spreadsheet
		{Place{"Sheet1", 1, 28}, "Sheet1!AB1"},
	} {
		if got := test.place.String(); got != test.want {
			t.Errorf("%#v: %q, expected %q", test.place, got, test.want)
		}
	}
}
