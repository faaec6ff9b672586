package assistance

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/schematest"
)

// bigSum is the sum in ten-thousandths.
func bigSum(s Sum) *big.Int {
	n := new(big.Int).SetUint64(s.high)
	return n.Add(n.Lsh(n, 64), new(big.Int).SetUint64(s.low))
}

// sums are random, of all sizes and with the edges among them.
func sums(seed uint64) func() Sum {
	random := rand.New(rand.NewPCG(seed, 0))
	edge := func() uint64 {
		switch random.IntN(4) {
		case 0:
			return 0
		case 1:
			return math.MaxUint64 - uint64(random.IntN(2))
		}
		return random.Uint64() >> random.IntN(64)
	}
	return func() Sum { return Sum{edge(), edge()} }
}

func TestSumPlus(t *testing.T) {
	next := sums(1)
	limit := new(big.Int).Lsh(big.NewInt(1), 128)
	overflows := 0
	for range 10000 {
		a, b := next(), next()
		want := new(big.Int).Add(bigSum(a), bigSum(b))
		got, ok := a.Plus(b)
		if a.IsOpen() || b.IsOpen() {
			if !ok || !got.IsOpen() {
				t.Errorf("%s + %s = %s, %v", a, b, got, ok)
			}
			continue
		}
		if want.Cmp(limit) >= 0 {
			overflows++
			if ok || got != (Sum{}) {
				t.Errorf("%s + %s = %s", a, b, got)
			}
			continue
		}
		if !ok || bigSum(got).Cmp(want) != 0 {
			t.Errorf("%s + %s = %s, %v", a, b, got, ok)
		}
		if a.Compare(b) != bigSum(a).Cmp(bigSum(b)) {
			t.Errorf("%s compares to %s as %d", a, b, a.Compare(b))
		}
	}
	if overflows == 0 {
		t.Error("no overflow was tried")
	}
}

func TestSumMinus(t *testing.T) {
	next := sums(5)
	below := 0
	for range 10000 {
		a, b := next(), next()
		if a.IsOpen() || b.IsOpen() {
			if got, ok := a.minus(b); a.IsOpen() != ok || a.IsOpen() && !got.IsOpen() {
				t.Errorf("%s - %s = %s, %v", a, b, got, ok)
			}
			continue
		}
		want := new(big.Int).Sub(bigSum(a), bigSum(b))
		got, ok := a.minus(b)
		if want.Sign() < 0 {
			below++
			if ok || got != (Sum{}) {
				t.Errorf("%s - %s = %s", a, b, got)
			}
			continue
		}
		if !ok || bigSum(got).Cmp(want) != 0 {
			t.Errorf("%s - %s = %s, %v", a, b, got, ok)
		}
	}
	if below == 0 || below == 10000 {
		t.Errorf("%d of 10000 are less than nothing", below)
	}
}

func TestSumText(t *testing.T) {
	next := sums(2)
	tenThousand := big.NewInt(10000)
	for range 10000 {
		s := next()
		text := s.String()
		if s.IsOpen() {
			if back, err := ParseSum(text); !back.IsOpen() || err != nil {
				t.Errorf("%s reads back as %s, %v", text, back, err)
			}
			continue
		}
		exact, ok := new(big.Rat).SetString(text)
		if !ok || exact.Cmp(new(big.Rat).SetFrac(bigSum(s), tenThousand)) != 0 {
			t.Errorf("%d,%d prints as %s", s.high, s.low, text)
		}
		if back, err := ParseSum(text); back != s || err != nil {
			t.Errorf("%s reads back as %s, %v", text, back, err)
		}
	}
}

func TestSumInDatabase(t *testing.T) {
	next := sums(3)
	list := []Sum{{}}
	for range 100 {
		list = append(list, next())
	}
	schematest.Stored(t, list...)
}

func TestParseSum(t *testing.T) {
	for text, want := range map[string]string{
		"0":               "0",
		"0.5":             "0.5",
		"1.50":            "1.5",
		"100000000000000": "100000000000000",
		"34028236692093846346337460743176821.1454": "34028236692093846346337460743176821.1454",
		"open": "open",
	} {
		if got, err := ParseSum(text); err != nil || got.String() != want {
			t.Errorf("ParseSum(%q) = %s, %v", text, got, err)
		}
	}
	for text, want := range map[string]error{
		"":        ErrMalformedAmount,
		"-1":      ErrMalformedAmount,
		"01":      ErrMalformedAmount,
		"1.":      ErrMalformedAmount,
		"1.2.3":   ErrMalformedAmount,
		"0.00001": ErrLongAmount,
		"34028236692093846346337460743176821.1456":  ErrLongAmount,
		"99999999999999999999999999999999999999999": ErrLongAmount,
	} {
		kept := MustParseAmount("7").Sum()
		if err := kept.UnmarshalText([]byte(text)); !errors.Is(err, want) {
			t.Errorf("%q: %v", text, err)
		}
		if kept != MustParseAmount("7").Sum() {
			t.Errorf("%q left %s", text, kept)
		}
	}
}

// FuzzParseSum holds the reading of sums to package big.
func FuzzParseSum(f *testing.F) {
	for _, seed := range []string{
		"", ".", "0", "00", "0.5", "1.", ".1", "1.2.3", "1.23456", "1.2345x", "-1", "1e3", "\u0661", "99999999999999.9999",
		"1844674407370955.1615", "1844674407370955.1616", "18446744073709551616", "1152921504606846975.9", "1152921504606846976.9",
		"34028236692093846346337460743176821.1455", "34028236692093846346337460743176821.1456", "340282366920938463463374607431768211456.0000x",
	} {
		f.Add(seed)
	}
	decimal := regexp.MustCompile(`^(0|[1-9][0-9]*)(\.[0-9]+)?$`)
	limit := new(big.Rat).SetInt(bigSum(OpenEnd()))
	f.Fuzz(func(t *testing.T, text string) {
		sum, err := ParseSum(text)
		if text == "open" {
			return
		}
		if !decimal.MatchString(text) {
			if !errors.Is(err, ErrMalformedAmount) || sum != (Sum{}) {
				t.Fatalf("%q is %s, %v", text, sum, err)
			}
			return
		}
		exact, ok := new(big.Rat).SetString(text)
		if !ok {
			t.Fatalf("%q is none of package big", text)
		}
		exact.Mul(exact, big.NewRat(10000, 1))
		_, part, _ := strings.Cut(text, ".")
		if len(part) > 4 || exact.Cmp(limit) >= 0 {
			if !errors.Is(err, ErrLongAmount) || sum != (Sum{}) {
				t.Fatalf("%q is %s, %v", text, sum, err)
			}
			return
		}
		if err != nil || bigSum(sum).Cmp(exact.Num()) != 0 {
			t.Fatalf("%q is %s, %v", text, sum, err)
		}
	})
}

func TestSumFraction(t *testing.T) {
	next := sums(3)
	for range 10000 {
		s, ratio := next(), next()
		if s.IsOpen() {
			if got, remainder := s.fraction(1, 3); !got.IsOpen() || remainder {
				t.Errorf("a third of the open end is %s, %v", got, remainder)
			}
			continue
		}
		above, below := min(ratio.high, ratio.low), max(ratio.high, ratio.low, 1)
		product := new(big.Int).Mul(bigSum(s), new(big.Int).SetUint64(above))
		want, rest := product.DivMod(product, new(big.Int).SetUint64(below), new(big.Int))
		got, remainder := s.fraction(above, below)
		if bigSum(got).Cmp(want) != 0 || remainder != (rest.Sign() != 0) {
			t.Errorf("%s * %d / %d = %s, %v", s, above, below, got, remainder)
		}
	}
}
