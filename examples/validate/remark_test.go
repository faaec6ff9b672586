package main

import "testing"

func TestIDPrefix(t *testing.T) {
	for _, test := range []struct{ instrument, cite, want string }{
		{"ccm", "6(4)", "ccm-6-4"},
		{"ccm", "7(1)(n)", "ccm-7-1"},
		{"cwc", "X(7)(c)", "cwc-x-7"},
		{"crpd", "32", "crpd-32"},
	} {
		if got := idPrefix(test.instrument, test.cite); got != test.want {
			t.Errorf("%s of %s: %s, want %s", test.cite, test.instrument, got, test.want)
		}
	}
}
