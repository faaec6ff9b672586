package recordtable

import (
	"strconv"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
)

func TestReadAmount(t *testing.T) {
	read := func(c Cell) (assistance.Amount, []string, error) { return readAmount(c, nil, 0) }
	checkCells(t, read, []cellCase{
		{Cell{Text: "0"}, "0", nil, nil},
		{Cell{Text: "25168363.5"}, "25168363.5", nil, nil},
		{Cell{Text: "25168363,50"}, "25168363.5", nil, nil},
		{Cell{Text: "25,168,363"}, "25168363", nil, nil},
		{Cell{Text: "25.168.363"}, "25168363", nil, nil},
		{Cell{Text: "25.168.363,75"}, "25168363.75", nil, nil},
		{Cell{Text: "25,168,363.75"}, "25168363.75", nil, nil},
		{Cell{Text: "25 168 363,75"}, "25168363.75", nil, nil},
		{Cell{Text: "25\u00a0168\u202f363"}, "25168363", nil, nil},
		{Cell{Text: "25’168’363.5"}, "25168363.5", nil, nil},
		{Cell{Text: "1,234.5678"}, "1234.5678", nil, nil},
		{Cell{Text: "1,234.567"}, "1234.567", nil, nil}, // two signs: the last is that of decimals
		{Cell{Text: "1234,567"}, "1234.567", nil, nil},
		{Cell{Text: "0,500"}, "0.5", nil, nil},
		{Cell{Text: "1.2340"}, "1.234", nil, nil},
		{Cell{Text: "1,234"}, "", errAmbiguous, []string{"1234", "1.2340"}},
		{Cell{Text: "1.234"}, "", errAmbiguous, []string{"1234", "1.2340"}},
		{Cell{Text: "1.00001"}, "", errInexact, nil},
		{Cell{Text: "123456789012345"}, "", errInexact, nil},
		{Cell{Text: "12,34,567"}, "", errAmount, nil},
		{Cell{Text: "1,234.567,8"}, "", errAmount, nil},
		{Cell{Text: "1,234 567"}, "", errAmount, nil},
		{Cell{Text: "007"}, "", errAmount, nil},
		{Cell{Text: "1e6"}, "", errAmount, nil},
		{Cell{Text: "1.5 million"}, "", errAmount, nil},
		{Cell{Text: "USD 5"}, "", errAmount, nil},
		{Cell{Text: "."}, "", errAmount, nil},
		{Cell{Text: ".5"}, "", errAmount, nil},
		{Cell{Text: "5."}, "", errAmount, nil},
		{Cell{Text: "٥"}, "", errAmount, nil},
		{Cell{Text: "-5"}, "", errNegative, nil},
		{Cell{Text: "(5)"}, "", errNegative, nil},
		{Cell{Text: "1.234", Number: true}, "1.234", nil, nil},
		{Cell{Text: "1.5E+6", Number: true}, "1500000", nil, nil},
		{Cell{Text: "1234567.8899999999", Number: true}, "1234567.89", nil, nil}, // the same number
		{Cell{Text: "0.30000000000000004", Number: true}, "", errInexact, nil},
		{Cell{Text: "1234567890123456", Number: true}, "", errInexact, nil},
		{Cell{Text: "0.00001", Number: true}, "", errInexact, nil},
		{Cell{Text: "-1", Number: true}, "", errNegative, nil},
		{Cell{Text: "1E400", Number: true}, "", errAmount, nil},
		{Cell{Text: "0.6", Number: true, Percent: true}, "", errAmount, nil},
	})
}

// A column is read as one: what its other cells tell settles what a point or comma does.
func TestReadAmountOfColumn(t *testing.T) {
	for _, test := range []struct {
		name    string
		said    byte
		others  []string
		text    string
		want    string
		err     error
		nearest []string
	}{
		{"nothing else", 0, nil, "1.000", "", errAmbiguous, []string{"1000", "1.0000"}},
		{"only ambiguous ones", 0, []string{"2.000", "3,000"}, "1.000", "", errAmbiguous, []string{"1000", "1.0000"}},
		{"plain digits tell nothing", 0, []string{"5", "5000"}, "1,000", "", errAmbiguous, []string{"1000", "1.0000"}},
		{"a decimal comma", 0, []string{"2,5"}, "1.000", "1000", nil, nil},
		{"a decimal comma, of a comma", 0, []string{"2,5"}, "1,000", "1", nil, nil},
		{"a decimal point", 0, []string{"2.5"}, "1.234", "1.234", nil, nil},
		{"a decimal point, of a comma", 0, []string{"2.5"}, "1,234", "1234", nil, nil},
		{"points of thousands", 0, []string{"1.000.000"}, "1.234", "1234", nil, nil},
		{"points of thousands, of a comma", 0, []string{"1.000.000"}, "1,234", "1.234", nil, nil},
		{"both", 0, []string{"1.000,5"}, "1.234", "1234", nil, nil},
		{"both, the other way", 0, []string{"1,000.5"}, "1.234", "1.234", nil, nil},
		{"blanks of thousands", 0, []string{"1 000,50"}, "1,234", "1.234", nil, nil},
		{"two that conflict", 0, []string{"2,5", "2.5"}, "1.000", "", errAmbiguous, []string{"1000", "1.0000"}},
		{"a point that does both", 0, []string{"1.000.000", "2.5"}, "1.000", "", errAmbiguous, []string{"1000", "1.0000"}},
		{"by the mapping", ',', nil, "1.000", "1000", nil, nil},
		{"by the mapping, of a comma", ',', nil, "1,000", "1", nil, nil},
		{"against the mapping", ',', nil, "1.5", "", errOtherSign, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := &separators{said: test.said, thousands: make(map[byte]bool), decimals: make(map[byte]bool)}
			for _, other := range append(test.others, test.text, "not an amount", "") {
				s.note(Cell{Text: other})
			}
			read := func(c Cell) (assistance.Amount, []string, error) { return readAmount(c, s, 0) }
			checkCells(t, read, []cellCase{{Cell{Text: test.text}, test.want, test.err, test.nearest}})
		})
	}
}

func TestScaled(t *testing.T) {
	for _, test := range []struct {
		plain  string
		places int
		want   string
	}{
		{"0", 6, "0"}, {"1", 0, "1"}, {"1.50", 0, "1.5"}, {"25.3", 6, "25300000"}, {"0.123456", 6, "123456"}, {"0.1234567", 6, "123456.7"},
		{"007", 0, "7"}, {"12", 3, "12000"}, {"0.0001", 3, "0.1"},
	} {
		if got := scaled(test.plain, test.places); got != test.want {
			t.Errorf("%s by %d places: %s, want %s", test.plain, test.places, got, test.want)
		}
	}
}

// What is read is what is written of it, and a number is never another than its digits say.
func FuzzReadAmount(f *testing.F) {
	for _, text := range []string{"0", "1,234", "1.234,5", "1 000", "-5", "(5)", "1e6", "0.30000000000000004", "12345678901234.5678"} {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, number bool) {
		a, nearest, err := readAmount(Cell{Text: text, Number: number}, nil, 0)
		for _, meant := range nearest {
			if _, _, err := readAmount(Cell{Text: meant}, nil, 0); err != nil {
				t.Errorf("%q may mean %q, which is refused: %v", text, meant, err)
			}
		}
		if err != nil {
			return
		}
		again, _, err := readAmount(Cell{Text: writtenAmount(a)}, nil, 0)
		if err != nil || again != a {
			t.Errorf("%q is read as %s, and written as %q, which is read as %s, %v", text, a, writtenAmount(a), again, err)
		}
		if number {
			want, _ := strconv.ParseFloat(text, 64)
			if got, _ := strconv.ParseFloat(a.String(), 64); got != want {
				t.Errorf("%q is read as %s", text, a)
			}
		} else if exact, err := assistance.ParseAmount(text); err == nil && exact != a {
			t.Errorf("%q is read as %s", text, a)
		}
	})
}
