package schematest

import (
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// numbers is inputs with a number of more digits than fit anywhere, written out or
// by an exponent.
func numbers(d document) []Input {
	put := func(value string) []byte { return d.with(member{x, value}) }
	both := these(Fault{"/x", schema.CodeNumberNotInteger}, Fault{"/x", schema.CodeNumberTooLong})
	return []Input{
		fixed("a huge exponent", put("1e1000001"), one("/x", schema.CodeNumberNotInteger)),
		fixed("a tiny exponent", put("1e-1000001"), one("/x", schema.CodeNumberNotInteger)),
		fixed("a huge exponent for a text", d.with(member{d.text, "1e1000001"}), one(schema.Pointer("").Member(d.text), schema.CodeNumberNotInteger)),
		{
			Name: "digits", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put(strings.Repeat("9", n)) },
			Faults: one("/x", schema.CodeNumberTooLong),
		},
		{
			Name: "digits that the caller allows", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Limits: schema.Limits{NumberLength: 2_000_000},
			Make:   func(n int) []byte { return put(strings.Repeat("9", n)) },
			Faults: one("/x", schema.CodeUnknownMember),
		},
		{
			Name: "digits of a fraction", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put("0." + strings.Repeat("0", n) + "1") },
			Faults: both,
		},
		{
			Name: "digits of an exponent", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put("1e" + strings.Repeat("9", n)) },
			Faults: both,
		},
		{
			Name: "fractions", Small: 2_500, Large: 20_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put(`[` + joined(n, same("0.5")) + `]`) },
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return item(x, i) }, schema.CodeNumberNotInteger),
		},
	}
}
