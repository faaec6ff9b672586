package main

import (
	"errors"
	"testing"
)

func TestReadPercent(t *testing.T) {
	for _, test := range []struct {
		cell cell
		want string
		err  error
	}{
		{cell{text: "60"}, "60", nil},
		{cell{text: "60%"}, "60", nil},
		{cell{text: "33,33 %"}, "33.33", nil},
		{cell{text: "100"}, "100", nil},
		{cell{text: "0.6"}, "", errFraction},
		{cell{text: "0,6"}, "", errFraction},
		{cell{text: "0.6%"}, "0.6", nil},
		{cell{text: "60", number: true}, "60", nil},
		{cell{text: "0.6", number: true}, "", errFraction},
		{cell{text: "0.6", number: true, percent: true}, "60", nil},
		{cell{text: "0.005", number: true, percent: true}, "0.5", nil},
		{cell{text: "1", number: true, percent: true}, "100", nil},
		{cell{text: "1.2", number: true, percent: true}, "", errPercent},
		{cell{text: "0.33333333333", number: true, percent: true}, "", errPercent},
		{cell{text: "101"}, "", errPercent},
		{cell{text: "-5"}, "", errPercent},
		{cell{text: "half"}, "", errPercent},
		{cell{text: "60 000"}, "", errPercent},
		{cell{text: "%"}, "", errPercent},
	} {
		t.Run(test.cell.text, func(t *testing.T) {
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
