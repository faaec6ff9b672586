package assistance

import (
	"cmp"
	"encoding/json"
	"errors"
	"testing"
)

func TestParseAmount(t *testing.T) {
	for text, want := range map[string]struct {
		units  int64
		prints string
	}{
		"0":                   {0, "0"},
		"0.0":                 {0, "0"},
		"0.5":                 {5000, "0.5"},
		"0.0001":              {1, "0.0001"},
		"1":                   {10000, "1"},
		"1.50":                {15000, "1.5"},
		"10":                  {100000, "10"},
		"8797142":             {87971420000, "8797142"},
		"25168363":            {251683630000, "25168363"},
		"12345678901234.5678": {123456789012345678, "12345678901234.5678"},
		"99999999999999.9999": {999999999999999999, "99999999999999.9999"},
	} {
		got, err := ParseAmount(text)
		if err != nil {
			t.Error(err)
			continue
		}
		if got.units != want.units || got.String() != want.prints {
			t.Errorf("ParseAmount(%q) = %d, %s", text, got.units, got)
		}
		if back, err := ParseAmount(got.String()); back != got || err != nil {
			t.Errorf("%s reads back as %s, %v", got, back, err)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"":                      ErrMalformedAmount,
		".":                     ErrMalformedAmount,
		".5":                    ErrMalformedAmount,
		"5.":                    ErrMalformedAmount,
		"1.2.3":                 ErrMalformedAmount,
		"-1":                    ErrMalformedAmount,
		"+1":                    ErrMalformedAmount,
		"00":                    ErrMalformedAmount,
		"01":                    ErrMalformedAmount,
		"01.5":                  ErrMalformedAmount,
		"1,000":                 ErrMalformedAmount,
		"1 000":                 ErrMalformedAmount,
		" 1":                    ErrMalformedAmount,
		"1\n":                   ErrMalformedAmount,
		"1e3":                   ErrMalformedAmount,
		"0x10":                  ErrMalformedAmount,
		"١":                     ErrMalformedAmount,
		"NaN":                   ErrMalformedAmount,
		"1.00000":               ErrLongAmount,
		"0.12345":               ErrLongAmount,
		"100000000000000":       ErrLongAmount,
		"100000000000000.0":     ErrLongAmount,
		"184467440737095516160": ErrLongAmount,
	} {
		got, err := ParseAmount(text)
		if !errors.Is(err, want) || got != (Amount{}) {
			t.Errorf("ParseAmount(%q) = %s, %v", text, got, err)
		}
		kept := MustParseAmount("7")
		if err := kept.UnmarshalText([]byte(text)); err == nil || kept != MustParseAmount("7") {
			t.Errorf("UnmarshalText(%q) left %s, %v", text, kept, err)
		}
	}
}

func TestAmountCompare(t *testing.T) {
	ascending := []string{"0", "0.0001", "0.5", "1", "9", "10", "25168363", "99999999999999.9999"}
	for i, a := range ascending {
		for j, b := range ascending {
			if got := MustParseAmount(a).Compare(MustParseAmount(b)); got != cmp.Compare(i, j) {
				t.Errorf("%s compares to %s as %d", a, b, got)
			}
		}
		if got := MustParseAmount(a).IsZero(); got != (i == 0) {
			t.Errorf("%s is zero: %v", a, got)
		}
	}
}

func TestAmountJSON(t *testing.T) {
	for text, ok := range map[string]bool{`"1.5"`: true, `1.5`: false, `15`: false, `"1e1"`: false, `true`: false} {
		var a Amount
		if err := json.Unmarshal([]byte(text), &a); (err == nil) != ok {
			t.Errorf("%s: %v", text, err)
		}
	}
	data, err := json.Marshal(MustParseAmount("0.50"))
	if err != nil || string(data) != `"0.5"` {
		t.Errorf("%s, %v", data, err)
	}
}
