package recordtable

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestReadYear(t *testing.T) {
	fiscal := "2014-04-01..2015-04-01"
	for _, test := range []struct {
		cell   Cell
		begins string
		want   string
		err    error
	}{
		{Cell{Text: "2014"}, "", "2014-01-01..2015-01-01", nil},
		{Cell{Text: "2014", Number: true}, "", "2014-01-01..2015-01-01", nil},
		{Cell{Text: "2014"}, "04-01", "2014-01-01..2015-01-01", nil},
		{Cell{Text: "FY2014/15"}, "", "", errFiscal},
		{Cell{Text: "2014-15"}, "", "", errFiscal},
		{Cell{Text: "FY2014/15"}, "04-01", fiscal, nil},
		{Cell{Text: "fy 2014-15"}, "04-01", fiscal, nil},
		{Cell{Text: "2014/2015"}, "04-01", fiscal, nil},
		{Cell{Text: "2014–15"}, "04-01", fiscal, nil},
		{Cell{Text: "Exercice 2014/15"}, "04-01", fiscal, nil},
		{Cell{Text: "2014-16"}, "04-01", "", errYear},
		{Cell{Text: "2014-14"}, "04-01", "", errYear},
		{Cell{Text: "FY2014"}, "04-01", "", errNamed}, // that begins, or that ends in it
		{Cell{Text: "FY14"}, "04-01", "", errNamed},
		{Cell{Text: "14"}, "", "", errYear},
		{Cell{Text: "41640", Number: true}, "", "", errYear},
		{Cell{Text: "2014.5", Number: true}, "", "", errYear},
		{Cell{Text: "2014-01-01", Day: civil.MustParse("2014-01-01")}, "", "", errYear},
		{Cell{Text: "2014-03-01"}, "", "", errYear},
		{Cell{Text: "in 2014"}, "", "", errYear},
		{Cell{}, "", "", errYear},
	} {
		t.Run("begins "+test.begins, func(t *testing.T) {
			read := func(c Cell) (civil.Period, []string, error) {
				year, err := readYear(c, test.begins)
				return year, nil, err
			}
			checkCells(t, read, []cellCase{{cell: test.cell, want: test.want, err: test.err}})
		})
	}
}

// A year that is read lasts a year.
func FuzzReadYear(f *testing.F) {
	for _, text := range []string{"2014", "FY2014/15", "2014-15", "2199/2200", "2199", "1900"} {
		f.Add(text, "")
		f.Add(text, "04-01")
		f.Add(text, "02-29")
	}
	f.Fuzz(func(t *testing.T, text, begins string) {
		p, err := readYear(Cell{Text: text}, begins)
		if err != nil {
			return
		}
		if days := p.Until.DaysSince(p.From); days != 365 && days != 366 {
			t.Errorf("%q is read as %s", text, p)
		}
	})
}
