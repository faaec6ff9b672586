package schematest

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// many is inputs with more members or items than there may be.
func many(d document) []Input {
	name := func(i int) string { return fmt.Sprintf("unknown-%07d", i) }
	unknown := capped(schema.DefaultFaults, func(i int) schema.Pointer { return schema.Pointer("").Member(name(i)) }, schema.CodeUnknownMember)
	few := capped(3, func(i int) schema.Pointer { return schema.Pointer("").Member(name(i)) }, schema.CodeUnknownMember)
	members := func(value string) func(n int) []byte {
		return func(n int) []byte {
			sound := d.sound()
			return []byte(`{` + joined(n, func(i int) string { return `"` + name(i) + `":` + value }) + `,` + string(sound[1:]))
		}
	}
	list := schema.Pointer("").Member(d.list)
	return []Input{
		{
			Name: "unknown members", Small: 1_250, Large: 10_000, Whole: 1_000_000,
			Limits: schema.Limits{Bytes: 64 << 20},
			Make:   members("0"), Faults: unknown,
		},
		{
			Name: "unknown members of which few are told", Small: 1_250, Large: 10_000,
			Limits: schema.Limits{Faults: 3},
			Make:   members(`{"a":[{"b":null}]}`), Faults: few,
		},
		{
			Name: "items", Small: 3_125, Large: 25_000, Whole: 100_000,
			Make: func(n int) []byte {
				return d.with(member{d.list, `[` + joined(d.most+1, same(d.item)) + strings.Repeat(",0", n) + `]`})
			},
			Faults: one(list, schema.CodeTooManyItems),
		},
		{
			Name: "objects as items", Small: 3_125, Large: 25_000, Whole: 100_000,
			Make: func(n int) []byte {
				return d.with(member{d.list, `[` + joined(d.most+1, same(d.item)) + strings.Repeat(`,{"a":{}}`, n) + `]`})
			},
			Faults: one(list, schema.CodeTooManyItems),
		},
		{
			Name: "items where a text is", Small: 2_500, Large: 20_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `[` + joined(n, same("[{}]")) + `]`}) },
			Faults: one(schema.Pointer("").Member(d.text), schema.CodeWrongType),
		},
	}
}
