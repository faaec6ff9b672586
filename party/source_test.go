package party

import "testing"

func TestSourceKnown(t *testing.T) {
	tests := []struct{ published, read, want string }{
		{"", "2026-11-23", "2026-11-23"},
		{"2025-03-10", "2026-11-23", "2025-03-10"},
		{"2026-11-23", "2026-11-23", "2026-11-23"},
	}
	for _, test := range tests {
		s := Source{Title: "Made up", Published: day(test.published), Read: day(test.read)}
		if got := s.Known(); got != day(test.want) {
			t.Errorf("published %q, read %q: known %s", test.published, test.read, got)
		}
	}
}
