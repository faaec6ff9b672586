package schematest

import (
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// ends is inputs that go on after their end, or have none.
func ends(d document) []Input {
	sound := string(d.sound())
	trailing := one("", schema.CodeTrailingBytes)
	return []Input{
		fixed("a letter after", []byte(sound+"x"), trailing),
		fixed("a bracket after", []byte(sound+"}"), trailing),
		fixed("a second document", []byte(sound+sound), trailing),
		fixed("cut off", []byte(sound[:len(sound)-1]), one("", schema.CodeMalformedJSON)),
		{
			Name: "spaces after, and a letter", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(sound + strings.Repeat(" ", n) + "x") },
			Faults: trailing,
		},
		{
			Name: "documents one after another", Small: 250, Large: 2_000,
			Make:   func(n int) []byte { return []byte(strings.Repeat(sound, n+1)) },
			Faults: trailing,
		},
		{
			Name: "a line without end", Small: 250_000, Large: 2_000_000, Whole: 100_000_000,
			Limits: schema.Limits{Bytes: 1000},
			Make:   func(n int) []byte { return []byte(`{"id":"` + strings.Repeat("a", n)) },
			Faults: one("", schema.CodeTooManyBytes),
		},
		{
			Name: "a string without end", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(`{"id":"` + strings.Repeat("a", n)) },
			Faults: one("", schema.CodeMalformedJSON),
		},
		{
			Name: "commas", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(`{"id":[` + strings.Repeat(",", n)) },
			Faults: one("", schema.CodeMalformedJSON),
		},
	}
}
