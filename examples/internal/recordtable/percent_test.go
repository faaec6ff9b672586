package recordtable

import "testing"

func TestReadPercent(t *testing.T) {
	checkCells(t, readPercent, []cellCase{
		{Cell{Text: "60"}, "60", nil, nil},
		{Cell{Text: "60%"}, "60", nil, nil},
		{Cell{Text: "33,33 %"}, "33.33", nil, nil},
		{Cell{Text: "100"}, "100", nil, nil},
		{Cell{Text: "0.6"}, "", errFraction, []string{"60%", "0.6%"}},
		{Cell{Text: "0,6"}, "", errFraction, []string{"60%", "0.6%"}},
		{Cell{Text: "0.6%"}, "0.6", nil, nil},
		{Cell{Text: "60", Number: true}, "60", nil, nil},
		{Cell{Text: "0.6", Number: true}, "", errFraction, []string{"60%", "0.6%"}},
		{Cell{Text: "0.6", Number: true, Percent: true}, "60", nil, nil},
		{Cell{Text: "0.005", Number: true, Percent: true}, "0.5", nil, nil},
		{Cell{Text: "1", Number: true, Percent: true}, "100", nil, nil},
		{Cell{Text: "1.2", Number: true, Percent: true}, "", errPercent, nil},
		{Cell{Text: "0.33333333333", Number: true, Percent: true}, "", errPercent, nil},
		{Cell{Text: "101"}, "", errPercent, nil},
		{Cell{Text: "-5"}, "", errPercent, nil},
		{Cell{Text: "half"}, "", errPercent, nil},
		{Cell{Text: "60 000"}, "", errPercent, nil},
		{Cell{Text: "%"}, "", errPercent, nil},
	})
}
