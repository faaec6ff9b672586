package main

import (
	"errors"
	"testing"

	"github.com/treatyaid/treatyaid/schema/civil"
)

func TestReadYear(t *testing.T) {
	fiscal := "2014-04-01..2015-04-01"
	for _, test := range []struct {
		cell   cell
		begins string
		want   string
		err    error
	}{
		{cell{text: "2014"}, "", "2014-01-01..2015-01-01", nil},
		{cell{text: "2014", number: true}, "", "2014-01-01..2015-01-01", nil},
		{cell{text: "2014"}, "04-01", "2014-01-01..2015-01-01", nil},
		{cell{text: "FY2014/15"}, "", "", errFiscal},
		{cell{text: "2014-15"}, "", "", errFiscal},
		{cell{text: "FY2014/15"}, "04-01", fiscal, nil},
		{cell{text: "fy 2014-15"}, "04-01", fiscal, nil},
		{cell{text: "2014/2015"}, "04-01", fiscal, nil},
		{cell{text: "2014–15"}, "04-01", fiscal, nil},
		{cell{text: "Exercice 2014/15"}, "04-01", fiscal, nil},
		{cell{text: "2014-16"}, "04-01", "", errYear},
		{cell{text: "2014-14"}, "04-01", "", errYear},
		{cell{text: "FY2014"}, "04-01", "", errNamed}, // that begins, or that ends in it
		{cell{text: "FY14"}, "04-01", "", errNamed},
		{cell{text: "14"}, "", "", errYear},
		{cell{text: "41640", number: true}, "", "", errYear},
		{cell{text: "2014.5", number: true}, "", "", errYear},
		{cell{text: "2014-01-01", day: civil.MustParse("2014-01-01")}, "", "", errYear},
		{cell{text: "2014-03-01"}, "", "", errYear},
		{cell{text: "in 2014"}, "", "", errYear},
		{cell{}, "", "", errYear},
	} {
		t.Run(test.cell.text+" "+test.begins, func(t *testing.T) {
			got, err := readYear(test.cell, test.begins)
			if !errors.Is(err, test.err) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if err == nil && got.String() != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
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
		p, err := readYear(cell{text: text}, begins)
		if err != nil {
			return
		}
		if days := p.Until.DaysSince(p.From); days != 365 && days != 366 {
			t.Errorf("%q is read as %s", text, p)
		}
	})
}
