package codelist_test

import (
	"database/sql/driver"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

func (t tone) MarshalText() ([]byte, error) { return tones.Marshal(t) }

// level has a text for its zero value too.
type level uint8

func (l level) MarshalText() ([]byte, error) { return []byte{'0' + byte(l)}, nil }

func TestScan(t *testing.T) {
	tests := []struct {
		held any
		want tone
	}{
		{"light", 1},
		{[]byte("dark"), 2},
		{nil, 0},
	}
	for _, test := range tests {
		got := tone(1)
		if err := codelist.Scan(&got, test.held); err != nil || got != test.want {
			t.Errorf("%#v is read as %v, %v", test.held, got, err)
		}
	}
}

func TestScanRefuses(t *testing.T) {
	for _, held := range []any{
		"", "Light", "light ", []byte(nil), []byte{}, []byte("\xff"),
		int64(1), float64(1), true, time.Time{}, tone(2), make([]int, 1000),
	} {
		got := tone(1)
		err := codelist.Scan(&got, held)
		if err == nil || got != 1 {
			t.Errorf("%#v is read as %v, %v", held, got, err)
			continue
		}
		if len(err.Error()) > 200 {
			t.Errorf("the error has %d bytes", len(err.Error()))
		}
		var unknown *codelist.UnknownError
		switch held.(type) {
		case string, []byte:
			if !errors.As(err, &unknown) {
				t.Errorf("%#v: %v", held, err)
			}
		}
	}
}

// TestScanKeepsNothing has the driver use its bytes again, as it may.
func TestScanKeepsNothing(t *testing.T) {
	held := []byte(strings.Repeat("x", 10))
	var got text
	if err := codelist.Scan(&got, held); err != nil {
		t.Fatal(err)
	}
	held[0] = 'y'
	if got != "xxxxxxxxxx" {
		t.Errorf("read as %q", got)
	}
}

// text is a string as it stands.
type text string

func (s *text) UnmarshalText(b []byte) error {
	*s = text(b)
	return nil
}

func TestValue(t *testing.T) {
	if got, err := codelist.Value(tone(2)); got != "dark" || err != nil {
		t.Errorf("dark is written %#v, %v", got, err)
	}
	if got, err := codelist.Value(tone(0)); got != nil || err != nil {
		t.Errorf("none is written %#v, %v", got, err)
	}
	if got, err := codelist.Value(tone(3)); got != nil || err == nil {
		t.Errorf("a value without a code is written %#v, %v", got, err)
	}
	got, err := codelist.Value(level(0))
	if got != "0" || err != nil || !driver.IsValue(got) {
		t.Errorf("a zero value with a text is written %#v, %v", got, err)
	}
}
