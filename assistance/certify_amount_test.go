package assistance

import (
	"regexp"
	"strings"
	"testing"
)

// TestReadAmount makes amounts of the characters that an amount may have and of
// some that it may not, in every length, and holds the reading to the pattern of
// the schema and to [ParseAmount].
func TestReadAmount(t *testing.T) {
	pattern := regexp.MustCompile(`^(0|[1-9][0-9]{0,13})(\.[0-9]{1,4})?$`)
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
