package assistance

import (
	"errors"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestParseMoney(t *testing.T) {
	for text, want := range map[string]string{
		"GBP 25168363": "GBP 25168363",
		"EUR 0.5":      "EUR 0.5",
		"EUR 1.50":     "EUR 1.5",
		"LTL 0":        "LTL 0",
	} {
		if got, err := ParseMoney(text); err != nil || got.String() != want {
			t.Errorf("ParseMoney(%q) = %s, %v", text, got, err)
		}
	}
	if got := (Money{}).String(); got != "" {
		t.Errorf("no money prints as %q", got)
	}
}

func TestParseMoneyRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"":             ErrMalformedMoney,
		"25168363":     ErrMalformedMoney,
		"GBP25168363":  ErrMalformedMoney,
		"GBP  1":       ErrMalformedAmount,
		"GBP ":         ErrMalformedAmount,
		"GBP 1 ":       ErrMalformedAmount,
		"GBP 1,000":    ErrMalformedAmount,
		"GBP 0.00001":  ErrLongAmount,
		"GBP 1 EUR":    ErrMalformedAmount,
		"25168363 GBP": nil, // an unknown currency
		"gbp 1":        nil,
		" 1":           nil,
	} {
		got, err := ParseMoney(text)
		var unknown *codelist.UnknownError
		if want == nil && !errors.As(err, &unknown) || want != nil && !errors.Is(err, want) {
			t.Errorf("ParseMoney(%q): %v", text, err)
		}
		if got != (Money{}) {
			t.Errorf("ParseMoney(%q) = %s beside an error", text, got)
		}
	}
}

func TestMoneyInDatabase(t *testing.T) {
	schematest.Stored(t, MustParseMoney("GBP 25168363"), MustParseMoney("EUR 0.5"), MustParseMoney("LTL 0"))
	if held, err := (Money{Amount: MustParseAmount("1")}).Value(); err == nil {
		t.Errorf("an amount without a currency is written %#v", held)
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, seed := range []string{"GBP 25168363", "EUR 0.5", "EUR 1.50", "USD 99999999999999.9999", "NOK 00", "XXX 1", " ", "EUR 1e9"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseMoney(text)
		if err != nil {
			if m != (Money{}) {
				t.Errorf("%q: %s beside an error", text, m)
			}
			return
		}
		if back, err := ParseMoney(m.String()); err != nil || back != m {
			t.Errorf("%q: %s reads back as %s, %v", text, m, back, err)
		}
		// Nothing is lost but zeros after the point.
		if !strings.HasPrefix(text, m.String()) || strings.Trim(text[len(m.String()):], ".0") != "" {
			t.Errorf("%q is read as %s", text, m)
		}
	})
}
