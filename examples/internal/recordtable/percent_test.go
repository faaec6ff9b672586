package recordtable

import (
	"errors"
	"testing"
)

func TestReadPercent(t *testing.T) {
	for _, test := range []struct {
		cell Cell
		want string
		err  error
	}{
		{Cell{Text: "60"}, "60", nil},
		{Cell{Text: "60%"}, "60", nil},
		{Cell{Text: "33,33 %"}, "33.33", nil},
		{Cell{Text: "100"}, "100", nil},
		{Cell{Text: "0.6"}, "", errFraction},
		{Cell{Text: "0,6"}, "", errFraction},
		{Cell{Text: "0.6%"}, "0.6", nil},
		{Cell{Text: "60", Number: true}, "60", nil},
		{Cell{Text: "0.6", Number: true}, "", errFraction},
		{Cell{Text: "0.6", Number: true, Percent: true}, "60", nil},
		{Cell{Text: "0.005", Number: true, Percent: true}, "0.5", nil},
		{Cell{Text: "1", Number: true, Percent: true}, "100", nil},
		{Cell{Text: "1.2", Number: true, Percent: true}, "", errPercent},
		{Cell{Text: "0.33333333333", Number: true, Percent: true}, "", errPercent},
		{Cell{Text: "101"}, "", errPercent},
		{Cell{Text: "-5"}, "", errPercent},
		{Cell{Text: "half"}, "", errPercent},
		{Cell{Text: "60 000"}, "", errPercent},
		{Cell{Text: "%"}, "", errPercent},
	} {
		t.Run(test.cell.Text, func(t *testing.T) {
			got, _, err := readPercent(test.cell)
			if !errors.Is(err, test.err) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if err == nil && got.String() != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
