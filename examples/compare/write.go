package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// besideNorm is the columns of the labels beside a norm.
const besideNorm = 15

// writeText writes a comparison for people, the answer first.
func writeText(w io.Writer, c *comparison) error {
	var p typeset.Page
	p.Wrap("", "  ", c.Axis+": "+c.About)
	p.Blank()
	for _, t := range c.Treaties {
		for _, r := range t.Norms {
			p.Item(typeset.Pad(t.Short, 15)+typeset.Pad(r.Cite, 11), 26, r.Position)
		}
	}
	if silent := c.silent(); len(silent) > 0 {
		p.Wrap("No norm on it: ", "  ", strings.Join(silent, ", "))
	}
	for _, t := range c.Treaties {
		for _, r := range t.Norms {
			p.Blank()
			p.Wrap("", "  ", t.Short+" "+r.Cite+" "+r.Title+"  "+r.ID)
			p.Item("  words", besideNorm, quoted(r.Words))
			p.Item("  bearer", besideNorm, r.Bearer)
			p.Item("  toward", besideNorm, r.Toward+"; beneficiary "+r.Beneficiary)
			p.Item("  if", besideNorm, r.Condition)
			if len(r.Means) > 0 {
				p.Item("  means", besideNorm, quoted(r.Means))
			}
		}
	}
	for _, t := range c.Treaties {
		if len(t.Norms) == 0 {
			continue
		}
		p.Blank()
		p.Item(t.Short+" alone", 22, orNothing(t.Alone))
		p.Item(t.Short+" lacks", 22, orNothing(t.Lacks))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// writeMarkdown writes a comparison as a table, and below it what each has alone.
func writeMarkdown(w io.Writer, c *comparison) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: %s\n\n", c.Axis, c.About)
	b.WriteString("| treaty | paragraph | position | words | bearer | toward | beneficiary | if |\n|---|---|---|---|---|---|---|---|\n")
	for _, t := range c.Treaties {
		for _, r := range t.Norms {
			cells := []string{t.Short, r.Cite, r.Position, quoted(append(r.Words[:len(r.Words):len(r.Words)], r.Means...)),
				r.Bearer, r.Toward, r.Beneficiary, r.Condition}
			for i := range cells {
				cells[i] = strings.ReplaceAll(cells[i], "|", `\|`)
			}
			fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | "))
		}
	}
	if silent := c.silent(); len(silent) > 0 {
		fmt.Fprintf(&b, "\nNo norm on it: %s.\n", strings.Join(silent, ", "))
	}
	b.WriteString("\n")
	for _, t := range c.Treaties {
		if len(t.Norms) > 0 {
			fmt.Fprintf(&b, "- %s alone: %s. It lacks: %s.\n", t.Short, orNothing(t.Alone), orNothing(t.Lacks))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeJSON(w io.Writer, c *comparison) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(c)
}

func quoted(words []string) string { return `"` + strings.Join(words, `", "`) + `"` }

func orNothing(all []string) string {
	if len(all) == 0 {
		return "nothing"
	}
	return strings.Join(all, "; ")
}
