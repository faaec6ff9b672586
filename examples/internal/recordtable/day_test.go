package recordtable

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestReadDay(t *testing.T) {
	checkCells(t, readDay, []cellCase{
		{Cell{Text: "2014-03-01"}, "2014-03-01", nil, nil},
		{Cell{Text: "2014-03-01", Day: civil.MustParse("2014-03-01")}, "2014-03-01", nil, nil},
		{Cell{Text: "2014"}, "", errSerial, nil},
		{Cell{Text: "41640"}, "", errSerial, nil},
		{Cell{Text: "41640", Number: true}, "", errSerial, nil},
		{Cell{Text: "FY2014/15"}, "", errDay, nil},
		{Cell{Text: "2014-15"}, "", errDay, nil},
		{Cell{Text: "5/5/2014"}, "", errDay, []string{"2014-05-05"}},
		{Cell{Text: "01/02/2014"}, "", errDay, []string{"2014-02-01", "2014-01-02"}},
		{Cell{Text: "31.12.2014"}, "", errDay, []string{"2014-12-31"}},
		{Cell{Text: "2014-02-30"}, "", errDay, nil},
		{Cell{Text: "March 2014"}, "", errDay, nil},
	})
}

// A day is read from what is written of it and nothing else.
func FuzzReadDay(f *testing.F) {
	for _, text := range []string{"2014-03-01", "01/02/2014", "41640", "2014", "FY2014/15", "31.12.2014", "2014-02-30"} {
		f.Add(text, false)
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, number bool) {
		day, nearest, err := readDay(Cell{Text: text, Number: number})
		if err == nil && (number || day.String() != text) {
			t.Errorf("%q is read as %s", text, day)
		}
		for _, meant := range nearest {
			if _, err := civil.Parse(meant); err != nil {
				t.Errorf("%q may mean %q: %v", text, meant, err)
			}
		}
	})
}
