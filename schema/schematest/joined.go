package schematest

import "strings"

// joined returns n texts with commas between.
func joined(n int, text func(i int) string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(text(i))
	}
	return b.String()
}

// same is the text s for every i.
func same(s string) func(int) string { return func(int) string { return s } }
