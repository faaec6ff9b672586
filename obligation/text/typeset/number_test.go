package typeset

import "testing"

func TestGrouped(t *testing.T) {
	for digits, want := range map[string]string{
		"": "", "0": "0", "12": "12", "123": "123", "1234": "1,234", "123456": "123,456", "1234567": "1,234,567",
		"0.5": "0.5", "17184000.5": "17,184,000.5", "1234.5678": "1,234.5678", "999.1234": "999.1234",
	} {
		if got := Grouped(digits); got != want {
			t.Errorf("%q: %q, expected %q", digits, got, want)
		}
	}
}

func TestCounted(t *testing.T) {
	for n, want := range map[int]string{0: "0 records", 1: "1 record", 2: "2 records", 1000: "1,000 records"} {
		if got := Counted(n, "record", "records"); got != want {
			t.Errorf("%d: %q, expected %q", n, got, want)
		}
	}
}
