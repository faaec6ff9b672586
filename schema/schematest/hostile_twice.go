package schematest

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// twice is inputs with a member twice, or under a name in another case.
func twice(d document) []Input {
	text := schema.Pointer("").Member(d.text)
	other := strings.ToUpper(d.text[:1]) + d.text[1:]
	value := d.value(d.text)
	renamed := []Fault{{schema.Pointer("").Member(other), schema.CodeUnknownMember}}
	if !d.mayLack {
		renamed = append(renamed, Fault{text, schema.CodeMissingMember})
	}
	return []Input{
		fixed("a member twice", d.and(member{d.text, value}), one(text, schema.CodeDuplicateMember)),
		fixed("a member twice by an escape", d.and(member{fmt.Sprintf(`\u%04x`, d.text[0]) + d.text[1:], value}),
			one(text, schema.CodeDuplicateMember)),
		fixed("a member twice, nested", d.with(member{x, `[{"a":{"b":[0,{"c":0,"d":0,"c":0}]}}]`}), one("/x/0/a/b/1/c", schema.CodeDuplicateMember)),
		fixed("a member in another case", []byte(written(append(d.without(d.text), member{other, value}))),
			these(renamed...)),
		fixed("a member in both cases", d.with(member{other, value}), one(schema.Pointer("").Member(other), schema.CodeUnknownMember)),
		{
			Name: "one member again and again", Small: 2_500, Large: 20_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return d.with(member{x, `{` + joined(n+1, same(`"a":0`)) + `}`}) },
			Faults: one("/x/a", schema.CodeDuplicateMember),
		},
		{
			Name: "objects with a member twice", Small: 1_250, Large: 10_000,
			Make:   func(n int) []byte { return d.with(member{x, `[` + joined(n, same(`{"a":0,"a":0}`)) + `]`}) },
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return item(x, i).Member("a") }, schema.CodeDuplicateMember),
		},
	}
}
