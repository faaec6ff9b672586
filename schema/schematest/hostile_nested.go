package schematest

import (
	"math"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
)

// nested is inputs with arrays and objects deep in one another.
func nested(d document) []Input {
	nested := func(name, open, close string, step schema.Pointer, limits schema.Limits, depth int) Input {
		path := schema.Pointer("/x") + schema.Pointer(strings.Repeat(string(step), depth-1))
		return Input{
			Name: name, Small: 5_000, Large: 40_000, Whole: 1_000_000, Limits: limits,
			Make: func(n int) []byte {
				return d.with(member{x, strings.Repeat(open, n) + "0" + strings.Repeat(close, n)})
			},
			Faults: one(path, schema.CodeTooDeep),
		}
	}
	return []Input{
		nested("arrays in one another", "[", "]", "/0", schema.Limits{}, schema.DefaultDepth),
		nested("objects in one another", `{"a":`, "}", "/a", schema.Limits{}, schema.DefaultDepth),
		nested("arrays in one another, as deep as a caller can allow", "[", "]", "/0", schema.Limits{Depth: math.MaxInt}, 1000),
		{
			Name: "brackets that are never closed", Small: 5_000, Large: 40_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return []byte(strings.Repeat("[", n)) },
			Faults: one(schema.Pointer(strings.Repeat("/0", schema.DefaultDepth)), schema.CodeTooDeep),
		},
	}
}
