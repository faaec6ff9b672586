package schematest

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// long is inputs with a name or a text that does not end.
func long(d document) []Input {
	cut := schema.Pointer("/" + strings.Repeat("k", 64) + "…")
	key := func(n int) string { return strings.Repeat("k", n) }
	text := one(schema.Pointer("").Member(d.text), d.endless)
	return []Input{
		{
			Name: "a text", Small: 25_000, Large: 200_000, Whole: 100_000_000,
			Limits: schema.Limits{Bytes: 128 << 20},
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat("a", n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a text of escapes", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat(`\u0061`, n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a text of characters beyond ASCII", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat("😀", n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a name", Small: 25_000, Large: 200_000, Whole: 10_000_000,
			Make:   func(n int) []byte { return d.with(member{key(n), "0"}) },
			Faults: one(cut, schema.CodeUnknownMember),
		},
		{
			Name: "a name of escapes", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{strings.Repeat(`\u006b`, n), "0"}) },
			Faults: one(cut, schema.CodeUnknownMember),
		},
		{
			Name: "a name twice", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return d.and(member{key(n), "0"}, member{key(n), "0"}) },
			Faults: one(cut, schema.CodeDuplicateMember),
		},
		{
			Name: "faults under a name", Small: 25_000, Large: 200_000,
			Make: func(n int) []byte {
				return d.with(member{key(n), `[` + joined(n/10, same("0.5")) + `]`})
			},
			Faults: func(n int) ([]Fault, int) {
				return capped(schema.DefaultFaults, func(i int) schema.Pointer { return cut.Item(i) }, schema.CodeNumberNotInteger)(n / 10)
			},
		},
		{
			Name: "names that differ at their ends", Small: 100, Large: 800,
			Make: func(n int) []byte {
				return d.with(member{x, `{` + joined(n, func(i int) string { return `"` + key(1000) + fmt.Sprint(i) + `":0` }) + `}`})
			},
			Faults: one("/x", schema.CodeUnknownMember),
		},
	}
}
