package assistance

import (
	"cmp"
	"encoding/json"
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
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

// TestReadAmount makes amounts of the characters that an amount may have and of
// some that it may not, in every length, and holds the reading to the pattern of
// the schema and to [ParseAmount].
func TestAmountInDatabase(t *testing.T) {
	schematest.Stored(t, MustParseAmount("0.0001"), MustParseAmount("1.5"), MustParseAmount("99999999999999.9999"), Amount{})
	if held, err := (Amount{}).Value(); held != "0" || err != nil {
		t.Errorf("an amount of 0 is written %#v, %v", held, err)
	}
}

func TestReadAmount(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	pattern := regexp.MustCompile(`^(0|[1-9][0-9]{0,13})(|\.[0-9]{1,4})$`)
	g := newGenerator(41)
	read := 0
	for range 300_000 {
		var b strings.Builder
		for range g.IntN(pick(g, []int{2, 8, 20})) {
			b.WriteByte(pick(g, []byte("00123456789999")))
		}
		if g.often() {
			b.WriteString(pick(g, []string{".", "", ".0", "..", "e", "-", " ", `\u0030`}))
			for range g.IntN(6) {
				b.WriteByte(pick(g, []byte("0123456789")))
			}
		}
		text := b.String()
		got, end := readAmount([]byte(`"`+text+`"}`), 0)
		if !pattern.MatchString(text) {
			if end != 0 {
				t.Fatalf("%q is read as %s", text, got)
			}
			continue
		}
		read++
		want, err := ParseAmount(text)
		if err != nil || got != want || end != len(text)+2 {
			t.Fatalf("%q is read as %s to %d; expected %s, %v", text, got, end, want, err)
		}
		for i := range end {
			if got, end := readAmount([]byte(`"` + text + `"`)[:i], 0); end != 0 {
				t.Fatalf("%q is read as %s", text[:max(0, i-1)], got)
			}
		}
	}
	if read < 50_000 {
		t.Errorf("only %d amounts", read)
	}
}

// BenchmarkParseAmount reads an amount in every way that a program may, beside the
// exact number of package big.
func BenchmarkParseAmount(b *testing.B) {
	const text = "25168363.50"
	read := func(name string, read func() bool) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !read() {
					b.Fatal("not read")
				}
			}
		})
	}
	read("ParseAmount", func() bool {
		_, err := ParseAmount(text)
		return err == nil
	})
	bytes := []byte(text)
	read("UnmarshalText", func() bool {
		var a Amount
		return a.UnmarshalText(bytes) == nil
	})
	quoted := []byte(`"` + text + `"`)
	read("from JSON", func() bool {
		_, end := readAmount(quoted, 0)
		return end > 0
	})
	read("big.Rat", func() bool {
		_, ok := new(big.Rat).SetString(text)
		return ok
	})
}
