package codes

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// constant is a code under its Go name.
type constant struct {
	name, typ, code string
	says            words
}

// list is constants that stand in one block.
type list []constant

func (l *list) add(c constant) { *l = append(*l, c) }

// has reports whether a constant has the name.
func (l list) has(name string) bool {
	return slices.ContainsFunc(l, func(c constant) bool { return c.name == name })
}

func (l list) write(b *bytes.Buffer, doc string) {
	if len(l) == 0 {
		return
	}
	fmt.Fprintf(b, "\n// %s\nconst (\n", doc)
	for _, c := range l {
		says := strings.Join(strings.Fields(string(c.says)), " ") // one line
		fmt.Fprintf(b, "\t// %s: %s\n\t%s %s = %q\n", c.name, says, c.name, c.typ, c.code)
	}
	b.WriteString(")\n")
}

// declared are the names that every package of a treaty has already.
var declared = map[string]string{"Instrument": "the function", "StatusList": "the function"}

// checkNames tells the first name that two codes would have.
func checkNames(lists ...list) error {
	taken := make(map[string]string)
	for name, by := range declared {
		taken[name] = by
	}
	for _, l := range lists {
		for _, c := range l {
			if by, ok := taken[c.name]; ok {
				return fmt.Errorf("%s would name both %s and %q", c.name, by, c.code)
			}
			taken[c.name] = fmt.Sprintf("%q", c.code)
		}
	}
	return nil
}
